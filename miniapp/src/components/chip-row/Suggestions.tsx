import { View } from '@tarojs/components'
import { Pill } from '../pill/Pill'
import './chip-row.scss'

/** Words that are likely meant: a tap takes one over instead of typing it. */
export function Suggestions({
  words,
  chosen = null,
  onTake,
}: {
  words: readonly string[]
  /** The one that stands in the field already. */
  chosen?: string | null
  onTake: (word: string) => void
}) {
  return (
    <View className="ly-chip-row">
      {words.map((word) => (
        <Pill
          key={word}
          text={word}
          isOn={word === chosen}
          {...(word === chosen ? { icon: 'check' } : {})}
          onTap={() => {
            onTake(word)
          }}
        />
      ))}
    </View>
  )
}
