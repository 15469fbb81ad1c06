import type { ItemInfo } from '@linyi/shared/contract/agenda.contract'
import { LEGAL_EFFECT_TEXT } from '@linyi/shared/domain/ballots/ballot'
import { Text, View } from '@tarojs/components'
import { BigButton } from '@/components/big-button/BigButton'
import { Card } from '@/components/card/Card'
import { Heading } from '@/components/heading/Heading'
import { RemainingTime } from '@/components/remaining-time/RemainingTime'
import { ResultBadge } from '@/components/result-badge/ResultBadge'
import { go } from '@/platform/navigate'
import { AGENDA_TEXT } from '../agenda.text'

/** The item's vote: open with turnout only, or closed with its one sentence. The way into an open one is at the thumb. */
export function BallotLinkCard({
  ballot,
  now,
}: {
  ballot: NonNullable<ItemInfo['ballot']>
  now: Date
}) {
  return (
    <Card tone={ballot.isOpen ? 'ask' : 'done'} className="ly-stack">
      <View className="ly-row ly-row--wrap">
        <Heading text={LEGAL_EFFECT_TEXT[ballot.effect]} />
        {ballot.result === null ? null : (
          <ResultBadge result={ballot.result} effect={ballot.effect} />
        )}
      </View>
      {ballot.sentence === null ? (
        <Text>{`名单上有 ${String(ballot.electorate)} 票。截止后自动计票，公布结果。`}</Text>
      ) : (
        <Text>{ballot.sentence}</Text>
      )}
      {ballot.isOpen ? (
        <RemainingTime dueAt={ballot.closesAt} now={now} />
      ) : (
        <BigButton
          kind="plain"
          icon="ballot"
          text={AGENDA_TEXT.ballotGo}
          onTap={() => {
            go.ballot(ballot.id)
          }}
        />
      )}
    </Card>
  )
}
