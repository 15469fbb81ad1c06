import { View } from '@tarojs/components'
import './skeleton.scss'

/** The shape of cards that are on their way; a tall one holds the place of a task. */
export function Skeleton({
  cards = 2,
  isTall = false,
  isGrid = false,
}: {
  cards?: number
  isTall?: boolean
  /** Two beside each other at a desk, like the cards that follow. */
  isGrid?: boolean
}) {
  return (
    <View className={`ly-stack ${isGrid ? 'ly-skeletons--grid' : ''}`} aria-label="正在打开">
      {Array.from({ length: cards }, (_, index) => (
        <View key={index} className="ly-skeleton" aria-hidden="true">
          <View className="ly-skeleton__line ly-skeleton__line--short" />
          <View className="ly-skeleton__line" />
          {isTall ? <View className="ly-skeleton__line" /> : null}
          <View className="ly-skeleton__line ly-skeleton__line--middle" />
        </View>
      ))}
    </View>
  )
}

/** The shape of a list beside a page. */
export function RowsSkeleton({ rows = 5 }: { rows?: number }) {
  return (
    <View aria-label="正在打开">
      {Array.from({ length: rows }, (_, index) => (
        <View key={index} className="ly-skeleton-row" aria-hidden="true">
          <View className="ly-skeleton__line ly-skeleton__line--short" />
          <View className="ly-skeleton__line" />
        </View>
      ))}
    </View>
  )
}

/** The shape of a table that is on its way, for a desk. */
export function TableSkeleton({ rows = 6 }: { rows?: number }) {
  return (
    <View className="ly-skeleton ly-skeleton--table" aria-label="正在打开">
      {Array.from({ length: rows }, (_, index) => (
        <View key={index} className="ly-skeleton__row" aria-hidden="true">
          <View className="ly-skeleton__line ly-skeleton__line--middle" />
          <View className="ly-skeleton__line ly-skeleton__line--short" />
        </View>
      ))}
    </View>
  )
}
