import type { BallotInfo } from '@linyi/shared/contract/ballots.contract'
import { LEGAL_EFFECT_TEXT } from '@linyi/shared/domain/ballots/ballot'
import { Text, View } from '@tarojs/components'
import { Card } from '@/components/card/Card'
import { RemainingTime } from '@/components/remaining-time/RemainingTime'
import { BALLOTS_TEXT } from '../ballots.text'
import './motion-card.scss'

/** What is voted on, word for word. */
export function MotionCard({ ballot, now }: { ballot: BallotInfo; now: Date }) {
  return (
    <Card>
      <View className="motion">
        <Text className="motion__kind">
          {`${LEGAL_EFFECT_TEXT[ballot.effect]} · ${ballot.itemNumber}`}
        </Text>
        <Text className="motion__title">{ballot.itemTitle}</Text>
        <View className="motion__text">
          <Text className="ly-note">{BALLOTS_TEXT.motionFrozen}</Text>
          <Text className="motion__words">{ballot.text}</Text>
        </View>
        {ballot.isOpen ? <RemainingTime dueAt={ballot.closesAt} now={now} /> : null}
      </View>
    </Card>
  )
}
