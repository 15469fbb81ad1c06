import { View } from '@tarojs/components'
import { BigButton } from '@/components/big-button/BigButton'
import { Icon } from '@/components/icon/Icon'
import { Phrase } from '@/components/phrase/Phrase'
import { go } from '@/platform/navigate'
import type { MemberStep } from '../member-part'
import type { Act } from '../use-act'
import './step-button.scss'

/** What is a member's turn now, at the thumb; else why there is nothing to press. */
export function MemberButton({
  step,
  act,
  meetingId,
}: {
  step: MemberStep
  act: Act
  meetingId: string
}) {
  if (step.kind === 'none') {
    return (
      <View className="step-wait" aria-live="polite">
        <Icon name="info" />
        <Phrase className="ly-grow" text={step.text} />
      </View>
    )
  }
  const { text, icon, note } = step
  return (
    <View className="step-button">
      <BigButton
        text={text}
        icon={icon}
        kind={step.kind === 'call' && step.icon === 'down' ? 'plain' : 'primary'}
        busy={act.isBusy && act.asked === null}
        {...(note === undefined ? {} : { note })}
        onTap={() => {
          if (step.kind === 'call') act.send(step.call, step.done)
          else if (step.kind === 'ask') act.ask(step.asked)
          else if (step.kind === 'vote') go.ballot(step.ballotId)
          else if (step.kind === 'cockpit') go.cockpit(meetingId)
          else go.meeting(meetingId)
        }}
      />
    </View>
  )
}
