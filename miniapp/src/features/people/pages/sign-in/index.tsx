import { Text, View } from '@tarojs/components'
import { BigButton } from '@/components/big-button/BigButton'
import { Card } from '@/components/card/Card'
import { ErrorState } from '@/components/error-state/ErrorState'
import { Page } from '@/components/page/Page'
import { Section } from '@/components/section/Section'
import { Skeleton } from '@/components/skeleton/Skeleton'
import { go } from '@/platform/navigate'
import { DemoClockCard } from '../../components/DemoClockCard'
import { PersonaCard } from '../../components/PersonaCard'
import { SeniorSwitch } from '../../components/SeniorSwitch'
import { PEOPLE_TEXT } from '../../people.text'
import { usePersonas } from '../../use-personas'
import './index.scss'

/** Who are you? In the demo: one of its people, by role. */
export default function SignInPage() {
  const { groups, isLoading, listError, retry, become, signInError } = usePersonas()
  return (
    <Page title={PEOPLE_TEXT.signInTitle} isPublic>
      <View className="sign-in__hero">
        <Text className="sign-in__name">邻议</Text>
        <Text className="sign-in__welcome">{PEOPLE_TEXT.welcome}</Text>
        <Text className="ly-note">{PEOPLE_TEXT.welcomeNote}</Text>
      </View>
      <BigButton
        icon="home"
        text={PEOPLE_TEXT.joinTitle}
        note={PEOPLE_TEXT.joinNote}
        onTap={go.register}
      />
      <Card>
        <SeniorSwitch />
      </Card>
      {isLoading ? <Skeleton cards={4} /> : null}
      {listError ? <ErrorState message={listError.message} onRetry={retry} /> : null}
      {signInError ? <Text className="sign-in__error">{signInError.message}</Text> : null}
      {groups.length > 0 ? (
        <View className="sign-in__demo">
          <Text className="ly-heading">{PEOPLE_TEXT.demoTitle}</Text>
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
    </Page>
  )
}
