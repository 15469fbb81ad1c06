import type { BallotInfo, VerdictView } from '@linyi/shared/contract/ballots.contract'
import { dateTimeText } from '@linyi/shared/domain/text/date-text'
import { Text, View } from '@tarojs/components'
import { Card } from '@/components/card/Card'
import { ProgressTurnout } from './ProgressTurnout'
import { CountedVote } from '@/components/counted-vote/CountedVote'
import { ResultBadge } from '@/components/result-badge/ResultBadge'
import { BALLOTS_TEXT } from '../ballots.text'
import './motion-card.scss'

/** While open only how many took part; after the close everything, with the lines and one sentence. */
export function ResultCard({ ballot }: { ballot: BallotInfo }) {
  if (ballot.verdict === null) {
    return <ProgressTurnout turnout={ballot.turnout} electorate={ballot.electorate} />
  }
  return <Counted verdict={ballot.verdict} ballot={ballot} />
}

function Counted({
  verdict,
  ballot: { effect, closesAt },
}: {
  verdict: VerdictView
  ballot: BallotInfo
}) {
  return (
    <Card tone="done" className="ly-stack">
      <View className="ly-row ly-row--wrap">
        <Text className="ly-heading">{BALLOTS_TEXT.result}</Text>
        <ResultBadge result={verdict.result} effect={effect} />
      </View>
      <Text className="vote-verdict">{verdict.sentence}</Text>
      <CountedVote vote={verdict} />
      <Text className="ly-note">{`${dateTimeText(new Date(closesAt))} 截止并自动计票`}</Text>
    </Card>
  )
}
