import type { BallotInfo } from '@linyi/shared/contract/ballots.contract'
import { Text } from '@tarojs/components'
import { Card } from '@/components/card/Card'
import { Heading } from '@/components/heading/Heading'
import { ResultBars, type ResultBar } from '@/components/result-bars/ResultBars'
import { BALLOTS_TEXT, headsText, recusedText, turnoutText } from '../ballots.text'
import { useTurnout } from '../use-turnout'

/** How many have voted so far, and why nothing more is shown. */
export function TurnoutCard({ ballot }: { ballot: BallotInfo }) {
  const { electorate } = ballot
  const turnout = useTurnout(ballot)
  return (
    <Card className="ly-stack">
      <Heading text={BALLOTS_TEXT.turnout} />
      <ResultBars
        bars={[
          {
            key: 'turnout',
            text: turnoutText({ ...ballot, turnout }),
            figure: '',
            share: electorate === 0 ? 0 : Math.floor((turnout * 1000) / electorate),
            tone: 'info',
            icon: 'people',
            ...quorumLine(ballot),
          },
        ]}
      />
      {ballot.quorumNeeded === null ? (
        <Text className="ly-note">{BALLOTS_TEXT.noQuorum}</Text>
      ) : null}
      {ballot.recused === 0 ? null : <Text>{recusedText(ballot.recused)}</Text>}
      <Text className="ly-note">{BALLOTS_TEXT.hidden}</Text>
    </Card>
  )
}

/** Where the bar must come to, so that the vote counts at all. */
function quorumLine({ quorumNeeded, electorate, unit }: BallotInfo): Partial<ResultBar> {
  if (quorumNeeded === null || electorate === 0) return {}
  return {
    line: Math.floor((quorumNeeded * 1000) / electorate),
    lineText: `竖线：至少 ${headsText(quorumNeeded, unit)}参加才有效`,
  }
}
