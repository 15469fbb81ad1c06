import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { BigButton } from '@/components/big-button/BigButton'
import { Card } from '@/components/card/Card'
import { Tappable } from '@/components/tappable/Tappable'
import { SeniorSwitch } from '@/features/people'
import { toTop } from '@/platform/navigate'
import { INTRO_TEXT, SCREENS } from '../intro.text'
import './intro.scss'

/** Three screens for whoever is here for the first time; buttons lead on, nothing has to be swiped. */
export function Intro({ onEnd }: { onEnd: () => void }) {
  const [step, setStep] = useState(0)
  const screen = SCREENS[step]
  const isLast = step === SCREENS.length - 1
  const goTo = (next: number) => {
    setStep(next)
    toTop()
  }
  if (screen === undefined) return null
  return (
    <View className="intro">
      <View className={`intro__picture intro__picture--${screen.name}`} aria-hidden="true" />
      <View className="intro__words" aria-live="polite">
        <Text className="intro__title">{screen.title}</Text>
        <Text className="intro__text">{screen.text}</Text>
      </View>
      <View className="intro__dots" aria-label={INTRO_TEXT.step(step + 1, SCREENS.length)}>
        {SCREENS.map(({ name }) => (
          <View
            key={name}
            className={`intro__dot ${name === screen.name ? 'intro__dot--here' : ''}`}
            aria-hidden="true"
          />
        ))}
      </View>
      <View>
        {step === 0 ? (
          <Card>
            <SeniorSwitch />
          </Card>
        ) : null}
      </View>
      <View className="intro__acts">
        <BigButton
          text={isLast ? INTRO_TEXT.end : INTRO_TEXT.next}
          onTap={() => {
            if (isLast) onEnd()
            else goTo(step + 1)
          }}
        />
        <View className="intro__aside">
          {step === 0 ? null : (
            <Tappable
              className="intro__quiet"
              onTap={() => {
                goTo(step - 1)
              }}
            >
              <Text>{INTRO_TEXT.back}</Text>
            </Tappable>
          )}
          {isLast ? null : (
            <Tappable className="intro__quiet" onTap={onEnd}>
              <Text>{INTRO_TEXT.skip}</Text>
            </Tappable>
          )}
        </View>
      </View>
    </View>
  )
}
