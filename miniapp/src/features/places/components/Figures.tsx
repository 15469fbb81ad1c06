import { Text, View } from '@tarojs/components'
import './figures.scss'

/** A few numbers of a place, each with its word. */
export function Figures({ items }: { items: readonly { text: string; count: number }[] }) {
  return (
    <View className="places-figures">
      {items.map(({ text, count }) => (
        <View key={text} className="places-figures__one" aria-label={`${text} ${String(count)}`}>
          <Text className="places-figures__count">{String(count)}</Text>
          <Text className="ly-note">{text}</Text>
        </View>
      ))}
    </View>
  )
}
