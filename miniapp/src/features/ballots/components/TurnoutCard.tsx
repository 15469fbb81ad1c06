import type { BallotInfo } from '@linyi/shared/contract/ballots.contract'
import { Text } from '@tarojs/components'
import { Card } from '@/components/card/Card'
import { ResultBars } from '@/components/result-bars/ResultBars'
import { BALLOTS_TEXT, turnoutText } from '../ballots.text'

/** How many have voted so far, and why nothing more is shown. */
export function TurnoutCard({ ballot }: { ballot: BallotInfo }) {
  const { turnout, electorate } = ballot
  return (
    <Card className="ly-stack">
      <Text className="ly-heading">{BALLOTS_TEXT.turnout}</Text>
      <ResultBars
        bars={[
          {
            key: 'turnout',
            text: turnoutText(ballot),
            figure: '',
            share: electorate === 0 ? 0 : Math.floor((turnout * 1000) / electorate),
            tone: 'info',
            icon: 'people',
          },
        ]}
      />
      <Text className="ly-note">{BALLOTS_TEXT.hidden}</Text>
    </Card>
  )
}
