import { Text, View } from '@tarojs/components'
import './motion-card.scss'

/** Names with what is said of them, one below the other. */
export function FactRows({
  facts,
}: {
  facts: readonly { readonly name: string; readonly text: string }[]
}) {
  return (
    <View className="vote-facts">
      {facts.map(({ name, text }) => (
        <View key={name} className="vote-rule">
          <Text className="vote-rule__name">{name}</Text>
          <Text>{text}</Text>
        </View>
      ))}
    </View>
  )
}
