import { Text, View } from '@tarojs/components'
import { Card } from '@/components/card/Card'
import type { FactGroup } from '../item-facts'
import './fact-card.scss'

/** A group of what is known of an item: a name, and what stands for it. */
export function FactCard({ group }: { group: FactGroup }) {
  return (
    <Card className="ly-stack">
      <Text className="ly-heading">{group.title}</Text>
      {group.rows.map(({ name, text }) => (
        <View key={name} className="fact-card__row">
          <Text className="fact-card__name">{name}</Text>
          <Text className="fact-card__text">{text}</Text>
        </View>
      ))}
    </Card>
  )
}
