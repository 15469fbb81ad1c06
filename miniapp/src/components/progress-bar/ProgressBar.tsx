import { Text, View } from '@tarojs/components'
import './progress-bar.scss'

export interface ProgressBarProps {
  value: number
  /** Where the line stands; the bar ends a little after it so that the line is always visible. */
  threshold: number
  /** `已有 14 人附议，还差 1 人`: the figure in words, also read aloud. */
  caption: string
  thresholdText: string
  /** The most there can be: the bar ends there and shows how much room is left. */
  most?: number
}

/** How far a count has come to the number it needs. */
export function ProgressBar({ value, threshold, caption, thresholdText, most }: ProgressBarProps) {
  const end = Math.max(value, most ?? threshold * 1.12, 1)
  const reached = value >= threshold
  return (
    <View className="ly-progress">
      <Text className={`ly-progress__caption ${reached ? 'ly-progress__caption--reached' : ''}`}>
        {caption}
      </Text>
      <View className="ly-progress__track" aria-hidden="true">
        <View
          className={`ly-progress__fill ${reached ? 'ly-progress__fill--reached' : ''}`}
          style={{ width: percent(value, end) }}
        />
        <View className="ly-progress__line" style={{ left: percent(threshold, end) }} />
      </View>
      <Text className="ly-progress__threshold">{thresholdText}</Text>
    </View>
  )
}

const percent = (part: number, whole: number): string =>
  `${String(Math.min(100, Math.round((part / whole) * 1000) / 10))}%`
