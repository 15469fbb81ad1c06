import { Text, View } from '@tarojs/components'
import './kept-words.scss'

/** The words as they were typed, set apart from what is said about them. */
export function KeptWords({ texts }: { texts: readonly string[] }) {
  if (texts.length === 0) return null
  return (
    <View className="kept-words">
      {texts.map((text, index) => (
        <Text key={`${String(index)} ${text}`} className="kept-words__text">
          {text}
        </Text>
      ))}
    </View>
  )
}
