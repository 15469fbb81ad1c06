import { Text, View } from '@tarojs/components'
import { Phrase } from '../phrase/Phrase'
import './facts.scss'

/** A name and what stands for it; one without words is left out. */
export interface Fact {
  readonly name: string
  readonly text: string | null
}

/** What is known of something: names on the left, what stands for them on the right. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <View className="ly-facts">
      {facts.map(({ name, text }) =>
        text === null || text === '' ? null : (
          <View key={name} className="ly-facts__row">
            <Text className="ly-facts__name">{name}</Text>
            <Phrase className="ly-facts__text" text={text} />
          </View>
        ),
      )}
    </View>
  )
}
