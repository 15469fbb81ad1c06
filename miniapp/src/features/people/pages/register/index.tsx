import { Text } from '@tarojs/components'
import { missingNote } from '@/components/act-page/missing-note'
import { AskMessages } from '@/components/ask-messages/AskMessages'
import { BigButton } from '@/components/big-button/BigButton'
import { Card } from '@/components/card/Card'
import { DoneState } from '@/components/done-state/DoneState'
import { ChoiceField } from '@/components/field/ChoiceField'
import { TextField } from '@/components/field/TextField'
import { HelpButton } from '@/components/help/HelpButton'
import { Notice } from '@/components/notice/Notice'
import { Page } from '@/components/page/Page'
import { Steps } from '@/components/steps/Steps'
import { go } from '@/platform/navigate'
import { NoticeText } from '../../components/NoticeText'
import { PhoneField } from '../../components/PhoneField'
import { REGISTER_TEXT } from '../../register.text'
import { useRegister } from '../../use-register'

const given = (error: string | undefined) => (error === undefined ? {} : { error })

/** Joining a community: read the notice, choose the community, say who you are. */
export default function RegisterPage() {
  const register = useRegister()
  const { draft, step, problems } = register
  if (register.isDone) return <Done />
  return (
    <Page title={REGISTER_TEXT.title} width="form" isPublic acts={<Acts register={register} />}>
      <Steps names={REGISTER_TEXT.steps} current={step} />
      {step === 0 ? (
        <>
          <Text className="ly-note">{REGISTER_TEXT.noticeIntro}</Text>
          <NoticeText />
        </>
      ) : null}
      {step === 1 ? (
        <ChoiceField
          label={REGISTER_TEXT.community}
          options={register.communities.map(({ id, name, streetName }) => ({
            value: id,
            text: name,
            note: streetName,
          }))}
          value={draft.communityId}
          onChange={(communityId) => {
            register.change({ communityId })
          }}
          {...given(problems.communityId)}
        />
      ) : null}
      {step === 2 ? (
        <Card className="ly-stack">
          <TextField
            label={REGISTER_TEXT.name}
            hint={REGISTER_TEXT.nameHint}
            value={draft.realName}
            limit={30}
            onChange={(realName) => {
              register.change({ realName })
            }}
            {...given(problems.realName ?? register.error?.problemOf('realName'))}
          />
          <PhoneField register={register} />
          <TextField
            label={REGISTER_TEXT.birthYear}
            hint={REGISTER_TEXT.birthYearHint}
            value={draft.birthYear}
            limit={4}
            kind="number"
            onChange={(birthYear) => {
              register.change({ birthYear })
            }}
            {...given(problems.birthYear ?? register.error?.problemOf('birthYear'))}
          />
          <HelpButton topic="whoSees" />
        </Card>
      ) : null}
      {register.error ? <Notice tone="oppose" text={register.error.message} /> : null}
      {register.isTicketOver ? (
        <BigButton kind="plain" text={REGISTER_TEXT.startAgain} onTap={go.signIn} />
      ) : null}
    </Page>
  )
}

function Acts({ register }: { register: ReturnType<typeof useRegister> }) {
  const { step, problems } = register
  if (step === 0) {
    return (
      <BigButton
        text={REGISTER_TEXT.agree}
        note={register.canAgree ? REGISTER_TEXT.disagreeNote : REGISTER_TEXT.unreadNote}
        disabled={!register.canAgree}
        onTap={register.goOn}
      />
    )
  }
  return (
    <>
      <BigButton kind="plain" text={REGISTER_TEXT.back} onTap={register.goBack} />
      {step === 1 ? (
        <BigButton text={REGISTER_TEXT.next} onTap={register.goOn} {...missingNote(problems)} />
      ) : (
        <BigButton
          text={REGISTER_TEXT.send}
          busy={register.isSending}
          onTap={register.send}
          {...missingNote(problems)}
        />
      )}
    </>
  )
}

function Done() {
  return (
    <Page title={REGISTER_TEXT.title} width="form">
      <DoneState title={REGISTER_TEXT.doneTitle} text={REGISTER_TEXT.doneText}>
        <BigButton icon="home" text={REGISTER_TEXT.toJoin} onTap={go.join} />
        <BigButton kind="plain" text={REGISTER_TEXT.toHome} onTap={go.afterSignIn} />
      </DoneState>
      <AskMessages moment="afterRegister" />
    </Page>
  )
}
