import { Text } from '@tarojs/components'
import { Card } from '@/components/card/Card'
import { ResultBars } from '@/components/result-bars/ResultBars'
import { BALLOTS_TEXT, turnoutText } from '../ballots.text'

/** How many have voted so far, and why nothing more is shown. */
export function ProgressTurnout({ turnout, electorate }: { turnout: number; electorate: number }) {
  return (
    <Card className="ly-stack">
      <Text className="ly-heading">{BALLOTS_TEXT.turnout}</Text>
      <ResultBars
        bars={[
          {
            key: 'turnout',
            text: turnoutText(turnout, electorate),
            figure: '',
            share: electorate === 0 ? 0 : Math.round((turnout * 1000) / electorate),
            tone: 'info',
            icon: 'people',
          },
        ]}
      />
      <Text className="ly-note">{BALLOTS_TEXT.hidden}</Text>
    </Card>
  )
}
