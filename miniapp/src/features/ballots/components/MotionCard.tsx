import type { BallotInfo } from '@linyi/shared/contract/ballots.contract'
import { LEGAL_EFFECT_TEXT } from '@linyi/shared/domain/ballots/ballot'
import { Text, View } from '@tarojs/components'
import { Card } from '@/components/card/Card'
import { Icon } from '@/components/icon/Icon'
import { RemainingTime } from '@/components/remaining-time/RemainingTime'
import { Tappable } from '@/components/tappable/Tappable'
import { go } from '@/platform/navigate'
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
          <Text className="ly-note">{BALLOTS_TEXT.motion}</Text>
          <Text className="motion__words">{ballot.text}</Text>
        </View>
        <Text className="ly-note">{BALLOTS_TEXT.frozen}</Text>
        {ballot.isOpen ? <RemainingTime dueAt={ballot.closesAt} now={now} /> : null}
        {ballot.meetingId === null ? null : (
          <MotionLink
            text={BALLOTS_TEXT.meeting}
            onTap={() => {
              if (ballot.meetingId !== null) go.meeting(ballot.meetingId)
            }}
          />
        )}
        <MotionLink
          text={BALLOTS_TEXT.item}
          onTap={() => {
            go.item(ballot.itemId)
          }}
        />
      </View>
    </Card>
  )
}

function MotionLink({ text, onTap }: { text: string; onTap: () => void }) {
  return (
    <Tappable className="motion__link" role="link" onTap={onTap}>
      <Text>{text}</Text>
      <Icon name="forward" />
    </Tappable>
  )
}
