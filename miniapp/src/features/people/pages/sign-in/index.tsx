import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { BigButton } from '@/components/big-button/BigButton'
import { Card } from '@/components/card/Card'
import { ErrorState } from '@/components/error-state/ErrorState'
import { Heading } from '@/components/heading/Heading'
import { Notice } from '@/components/notice/Notice'
import { Page } from '@/components/page/Page'
import { Section } from '@/components/section/Section'
import { Skeleton } from '@/components/skeleton/Skeleton'
import { go } from '@/platform/navigate'
import { isOnTheWay } from '@/platform/wanted-page'
import { useIsWide } from '@/platform/wide'
import { DemoClockCard } from '../../components/DemoClockCard'
import { DeskCode } from '../../components/DeskCode'
import { PersonaCard } from '../../components/PersonaCard'
import { SeniorSwitch } from '../../components/SeniorSwitch'
import { WechatSignIn } from '../../components/WechatSignIn'
import { PEOPLE_TEXT } from '../../people.text'
import { DESK_CODE_TEXT } from '../../sign-in.text'
import { usePersonas } from '../../use-personas'
import { useSignInWays } from '../../use-ways'
import './index.scss'

const IS_H5 = process.env.TARO_ENV === 'h5'

/** Who are you? By WeChat, or in the demo one of its people. */
export default function SignInPage() {
  const { data: ways, error, refetch } = useSignInWays()
  return (
    <Page title={PEOPLE_TEXT.signInTitle} isPublic>
      <View className="sign-in__hero">
        <Text className="sign-in__name">邻议</Text>
        <Text className="sign-in__welcome">{PEOPLE_TEXT.welcome}</Text>
        <Text className="ly-note">{PEOPLE_TEXT.welcomeNote}</Text>
      </View>
      {isOnTheWay() ? <Notice tone="info" text={PEOPLE_TEXT.onTheWay} /> : null}
      {error ? (
        <ErrorState error={error} message={error.message} onRetry={() => void refetch()} />
      ) : null}
      {ways === undefined && !error ? <Skeleton cards={4} /> : null}
      {ways?.hasWechat ? <WechatSignIn /> : null}
      {ways?.isDemo ? (
        <BigButton
          icon="home"
          text={PEOPLE_TEXT.joinTitle}
          note={PEOPLE_TEXT.joinNote}
          onTap={go.register}
        />
      ) : null}
      <BigButton
        kind="plain"
        icon="home"
        text={PEOPLE_TEXT.look}
        note={PEOPLE_TEXT.lookNote}
        onTap={() => {
          go.tab('home')
        }}
      />
      <Card>
        <SeniorSwitch />
      </Card>
      {ways?.isDemo ? <DemoPeople /> : null}
    </Page>
  )
}

/** The people of the demo by role, and a desk that a phone lets in. */
function DemoPeople() {
  const { groups, isLoading, listError, retry, become, signInError } = usePersonas()
  const isWide = useIsWide()
  return (
    <>
      {IS_H5 && isWide ? <DemoDesk /> : null}
      {isLoading ? <Skeleton cards={4} /> : null}
      {listError ? (
        <ErrorState error={listError} message={listError.message} onRetry={retry} />
      ) : null}
      {signInError ? <Text className="sign-in__error">{signInError.message}</Text> : null}
      {groups.length > 0 ? (
        <View className="sign-in__demo">
          <Heading text={PEOPLE_TEXT.demoTitle} />
          <Text className="ly-note">{PEOPLE_TEXT.demoNote}</Text>
        </View>
      ) : null}
      <View className="sign-in__groups">
        {groups.map((group) => (
          <Section key={group.roleText} title={group.roleText}>
            {group.personas.map((persona) => (
              <PersonaCard
                key={persona.id}
                persona={persona}
                onTap={() => {
                  become(persona)
                }}
              />
            ))}
          </Section>
        ))}
      </View>
      {groups.length > 0 ? <DemoClockCard /> : null}
    </>
  )
}

/** The code is asked for when somebody wants it: most people of a demo choose a person. */
function DemoDesk() {
  const [isOpen, setOpen] = useState(false)
  if (isOpen) return <DeskCode isDemo />
  return (
    <BigButton
      kind="plain"
      icon="phone"
      text={DESK_CODE_TEXT.open}
      note={DESK_CODE_TEXT.openNote}
      onTap={() => {
        setOpen(true)
      }}
    />
  )
}
