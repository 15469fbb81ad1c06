import { View } from '@tarojs/components'
import './skeleton.scss'

/** The shape of cards that are on their way. */
export function Skeleton({ cards = 2 }: { cards?: number }) {
  return (
    <View className="ly-stack" aria-label="正在打开">
      {Array.from({ length: cards }, (_, index) => (
        <View key={index} className="ly-skeleton" aria-hidden="true">
          <View className="ly-skeleton__line ly-skeleton__line--short" />
          <View className="ly-skeleton__line" />
          <View className="ly-skeleton__line ly-skeleton__line--middle" />
        </View>
      ))}
    </View>
  )
}
