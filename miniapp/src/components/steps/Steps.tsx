import { Text, View } from '@tarojs/components'
import { Icon } from '../icon/Icon'
import './steps.scss'

/** Where I am on a short way: the number, the word, and what is behind me. */
export function Steps({ names, current }: { names: readonly string[]; current: number }) {
  return (
    <View
      className="ly-steps"
      aria-label={`第 ${String(current + 1)} 步，共 ${String(names.length)} 步：${names[current] ?? ''}`}
    >
      {names.map((name, index) => (
        <View
          key={name}
          className={`ly-steps__step ${index === current ? 'ly-steps__step--here' : ''} ${index < current ? 'ly-steps__step--done' : ''}`}
        >
          <View className="ly-steps__mark">
            {index < current ? <Icon name="check" /> : <Text>{String(index + 1)}</Text>}
          </View>
          <Text className="ly-steps__name">{name}</Text>
        </View>
      ))}
    </View>
  )
}
