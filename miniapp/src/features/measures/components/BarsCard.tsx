import { Text } from '@tarojs/components'
import { Card } from '@/components/card/Card'
import { Heading } from '@/components/heading/Heading'
import { ResultBars, type ResultBar } from '@/components/result-bars/ResultBars'

/** A titled picture of figures: bars with the figure beside each, and what they mean. */
export function BarsCard({
  title,
  note,
  bars,
}: {
  title: string
  note?: string
  bars: readonly ResultBar[]
}) {
  if (bars.length === 0) return null
  return (
    <Card className="ly-stack">
      <Heading text={title} />
      {note === undefined ? null : <Text className="ly-note">{note}</Text>}
      <ResultBars bars={bars} />
    </Card>
  )
}
