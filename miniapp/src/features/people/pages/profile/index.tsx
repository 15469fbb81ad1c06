import type { Me } from '@linyi/shared/contract/people.contract'
import { NICKNAME_LENGTH_MAX } from '@linyi/shared/domain/people/nickname'
import { Form, Input, Text, View } from '@tarojs/components'
import { Avatar } from '@/components/avatar/Avatar'
import { BigButton } from '@/components/big-button/BigButton'
import { Card } from '@/components/card/Card'
import { ErrorState } from '@/components/error-state/ErrorState'
import { Field } from '@/components/field/Field'
import { Notice } from '@/components/notice/Notice'
import { Page } from '@/components/page/Page'
import { Skeleton } from '@/components/skeleton/Skeleton'
import { NativeButton } from '../../components/NativeButton'
import { PROFILE_TEXT } from '../../profile.text'
import { useMe } from '../../use-me'
import { useProfile } from '../../use-profile'
import './index.scss'

const IN_WECHAT = process.env.TARO_ENV === 'weapp'
/** A browser's reader looks at the inner field alone. */
const FIELD_NAME =
  process.env.TARO_ENV === 'h5' ? { nativeProps: { 'aria-label': PROFILE_TEXT.nickname } } : {}
/** WeChat offers the nickname one has there, and checks what is typed. */
const NICKNAME_KEYS = IN_WECHAT ? 'nickname' : 'text'

/** How I stand under what I say: a nickname and a picture, by WeChat's present components. */
export default function ProfilePage() {
  const { data: me, error, refetch } = useMe()
  return (
    <Page title={PROFILE_TEXT.title} width="form">
      {me ? <Profile key={`${me.nickname ?? ''}-${me.avatar?.id ?? ''}`} me={me} /> : null}
      {error ? (
        <ErrorState error={error} message={error.message} onRetry={() => void refetch()} />
      ) : null}
      {!me && !error ? <Skeleton cards={2} /> : null}
    </Page>
  )
}

function Profile({ me }: { me: Me }) {
  const profile = useProfile(me)
  const { avatar, shownName, problem } = profile
  return (
    <Form
      onSubmit={(event) => {
        const value = event.detail.value as { nickname?: string } | undefined
        profile.save(value?.nickname ?? profile.nickname)
      }}
    >
      <View className="profile">
        <Text>{PROFILE_TEXT.intro}</Text>
        <Card className="ly-stack">
          <Text className="ly-note">{PROFILE_TEXT.seen}</Text>
          <View className="profile__seen">
            <Avatar url={avatar?.thumbUrl ?? null} name={shownName} size="large" />
            <Text className="profile__name">{shownName}</Text>
          </View>
          {profile.isNew ? <Text className="ly-note">{PROFILE_TEXT.checked}</Text> : null}
          <View className="profile__acts">
            <ChooseAvatar profile={profile} />
            {avatar === null ? null : (
              <BigButton
                kind="plain"
                icon="cross"
                text={PROFILE_TEXT.drop}
                disabled={profile.isUploading}
                onTap={profile.drop}
              />
            )}
          </View>
        </Card>
        <Card className="ly-stack">
          <Field label={PROFILE_TEXT.nickname} hint={PROFILE_TEXT.nicknameHint}>
            <View className="ly-field__box">
              <Input
                className="ly-field__input"
                name="nickname"
                type={NICKNAME_KEYS}
                value={profile.nickname}
                maxlength={NICKNAME_LENGTH_MAX}
                cursorSpacing={40}
                aria-label={PROFILE_TEXT.nickname}
                {...FIELD_NAME}
                onInput={(event) => {
                  profile.write(event.detail.value)
                }}
                onNickNameReview={(event) => {
                  if ((event.detail as { pass?: boolean }).pass === false) profile.refuse()
                }}
              />
            </View>
          </Field>
        </Card>
        <Text className="ly-note">{PROFILE_TEXT.official}</Text>
        {problem === null ? null : <Notice tone="oppose" text={problem} />}
        <NativeButton
          text={profile.isSaving ? PROFILE_TEXT.saving : PROFILE_TEXT.save}
          formType="submit"
          disabled={profile.isSaving || profile.isUploading}
        />
      </View>
    </Form>
  )
}

/** WeChat's own chooser offers the picture one has there; a browser opens the album. */
function ChooseAvatar({ profile }: { profile: ReturnType<typeof useProfile> }) {
  const text = profile.isUploading
    ? PROFILE_TEXT.avatarBusy
    : profile.avatar === null
      ? PROFILE_TEXT.take
      : PROFILE_TEXT.avatar
  if (!IN_WECHAT) {
    return (
      <BigButton
        kind="plain"
        icon="camera"
        text={text}
        disabled={profile.isUploading}
        onTap={profile.take}
      />
    )
  }
  return (
    <NativeButton
      kind="plain"
      text={text}
      openType="chooseAvatar"
      disabled={profile.isUploading}
      onChooseAvatar={(event) => {
        profile.send((event.detail as { avatarUrl: string }).avatarUrl)
      }}
    />
  )
}
