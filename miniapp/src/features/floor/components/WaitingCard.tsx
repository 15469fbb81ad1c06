import type { MotionView } from '@linyi/shared/contract/floor.contract'
import { Text, View } from '@tarojs/components'
import { BigButton } from '@/components/big-button/BigButton'
import { Card } from '@/components/card/Card'
import { StatusBadge } from '@/components/status-badge/StatusBadge'
import { FLOOR_TEXT, MOTION_LOOK, motionTitle, moversText } from '../floor.text'
import { takeOverAsk, withdrawAsk } from '../member-asks'
import type { Act } from '../use-act'
import './waiting-card.scss'

/** A motion that waits: for a second, for its mover to take an amendment over, for the chair. */
export function WaitingCard({
  motion,
  act,
  meetingId,
  hasSecond = true,
}: {
  motion: MotionView
  act: Act
  meetingId: string
  /** False where the button at the thumb seconds just this one. */
  hasSecond?: boolean
}) {
  const { second, takeOver, withdraw } = motion.abilities
  return (
    <Card className="waiting-motion">
      <StatusBadge text={motionTitle(motion)} {...MOTION_LOOK[motion.status]} />
      <Text className="waiting-motion__text">{motion.text}</Text>
      <Text className="ly-note">{moversText(motion)}</Text>
      {hasSecond && second?.allowed === true ? (
        <BigButton
          kind="plain"
          text={FLOOR_TEXT.secondThis}
          icon="endorse"
          busy={act.isBusy && act.asked === null}
          onTap={() => {
            const input = { meetingId, motionId: motion.id }
            act.send({ name: 'floor.second', input }, FLOOR_TEXT.seconded)
          }}
        />
      ) : null}
      <View className="waiting-motion__acts">
        {takeOver?.allowed === true ? (
          <BigButton
            kind="plain"
            text={FLOOR_TEXT.takeOver}
            onTap={() => {
              act.ask(takeOverAsk(meetingId, motion))
            }}
          />
        ) : null}
        {withdraw?.allowed === true ? (
          <BigButton
            kind="plain"
            text={FLOOR_TEXT.withdraw}
            onTap={() => {
              act.ask(withdrawAsk(meetingId, motion))
            }}
          />
        ) : null}
      </View>
    </Card>
  )
}
