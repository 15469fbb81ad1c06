import type { MeasurePoint } from '@linyi/shared/contract/measures.contract'
import { Text, View } from '@tarojs/components'
import { Card } from '@/components/card/Card'
import { Heading } from '@/components/heading/Heading'
import { drawnPoints, MEASURES_TEXT } from '../measures.text'
import './line-card.scss'

const label = ({ from }: MeasurePoint, byDays: boolean): string =>
  byDays ? String(Number(from.slice(8))) : String(Number(from.slice(5, 7)))

/** Columns side by side, what came in and what has ended; the sum of both is said in words. */
export function LineCard({ points, byDays }: { points: readonly MeasurePoint[]; byDays: boolean }) {
  const shown = drawnPoints(points, byDays)
  const most = Math.max(1, ...shown.flatMap(({ received, ended }) => [received, ended]))
  const height = (count: number): string => `${String(Math.round((count * 100) / most))}%`
  const last = shown.at(-1)
  const peak = shown.reduce((best, point) => (point.received > best.received ? point : best), {
    received: 0,
    from: '',
  })
  const every = Math.ceil(shown.length / 12)
  if (last === undefined || shown.length < 2) return null
  const when = byDays
    ? `${String(Number(peak.from.slice(5, 7)))}月${String(Number(peak.from.slice(8)))}日`
    : `${peak.from.slice(0, 4)}年${String(Number(peak.from.slice(5, 7)))}月`
  const words =
    peak.received === 0
      ? '这段时间没有收到新的议题。'
      : `收到最多的是 ${when}，${String(peak.received)} 件。最后还有 ${String(last.inWork)} 件在办，${String(last.overdue)} 件超期。`
  return (
    <Card className="ly-stack">
      <Heading text={byDays ? MEASURES_TEXT.days : MEASURES_TEXT.line} />
      <View className="line-card__key" aria-hidden="true">
        <View className="line-card__dot line-card__dot--in" />
        <Text>{MEASURES_TEXT.received}</Text>
        <View className="line-card__dot line-card__dot--out" />
        <Text>{MEASURES_TEXT.ended}</Text>
        <Text className="ly-note">{`最高 ${String(most)} 件`}</Text>
      </View>
      <View className="line-card" aria-hidden="true">
        {shown.map((point, index) => (
          <View key={point.from} className="line-card__step">
            <View className="line-card__columns">
              <View
                className="line-card__column line-card__column--in"
                style={{ height: height(point.received) }}
              />
              <View
                className="line-card__column line-card__column--out"
                style={{ height: height(point.ended) }}
              />
            </View>
            <Text className="line-card__label">
              {index % every === 0 ? label(point, byDays) : ' '}
            </Text>
          </View>
        ))}
      </View>
      <Text>{words}</Text>
    </Card>
  )
}
