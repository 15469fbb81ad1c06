import type { RatingInfo } from '@linyi/shared/contract/ratings.contract'
import { Text } from '@tarojs/components'
import { Card } from '@/components/card/Card'
import { Heading } from '@/components/heading/Heading'
import { ResultBars } from '@/components/result-bars/ResultBars'
import { openBars, openText, RATINGS_TEXT } from '../ratings.text'

/** How all who were asked have answered, from five answers on. */
export function OthersCard({ rating }: { rating: RatingInfo }) {
  if (rating.endsAt === null) return null
  const bars = openBars(rating.open)
  return (
    <Card className="ly-stack">
      <Heading text={RATINGS_TEXT.othersTitle} />
      <Text className="ly-note">{openText(rating)}</Text>
      {bars.length === 0 ? null : <ResultBars bars={bars} />}
      {rating.open.satisfiedRate === null ? null : (
        <Text>
          {`满意或很满意：${String(rating.open.satisfied ?? 0)} 人，占 ${String(rating.open.satisfiedRate)}%`}
        </Text>
      )}
    </Card>
  )
}
