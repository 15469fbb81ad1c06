import { View } from '@tarojs/components'
import { BigButton } from '@/components/big-button/BigButton'
import { Icon } from '@/components/icon/Icon'
import { Phrase } from '@/components/phrase/Phrase'
import { useSecond } from '@/platform/clock'
import type { Step } from '../next-step'
import type { Act } from '../use-act'
import './step-button.scss'

const SECOND_MS = 1000

/** The next legal step as the one big button; where only waiting is right, the sentence that says so. */
export function StepButton({ step, act }: { step: Step; act: Act }) {
  if (step.kind === 'wait') {
    return (
      <View className="step-wait" aria-live="polite">
        <Icon name="wait" />
        <Phrase className="ly-grow" text={step.text} />
      </View>
    )
  }
  if (step.kind === 'later') return <LaterButton step={step} />
  const { text, icon, note, isQuiet = false } = step
  return (
    <View className="step-button">
      <BigButton
        text={text}
        icon={icon}
        kind={isQuiet ? 'plain' : 'primary'}
        busy={act.isBusy && act.asked === null}
        {...(note === undefined ? {} : { note })}
        onTap={() => {
          if (step.kind === 'call') act.send(step.call)
          else act.ask(step.asked)
        }}
      />
    </View>
  )
}

/** Counts the seconds that people get to think; the state that allows it then comes by itself. */
function LaterButton({ step }: { step: Extract<Step, { kind: 'later' }> }) {
  const left = Math.ceil((Date.parse(step.until) - useSecond(true)) / SECOND_MS)
  const note = left > 0 ? `请给大家想一想，还有 ${String(left)} 秒` : '马上就好'
  return (
    <View className="step-button">
      <BigButton text={step.text} icon={step.icon} disabled note={note} onTap={() => undefined} />
    </View>
  )
}
