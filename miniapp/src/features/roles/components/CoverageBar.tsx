import { Text, View } from '@tarojs/components'
import './coverage-bar.scss'

/** How much of a whole is covered, drawn and in figures. */
export function CoverageBar({
  label,
  part,
  whole,
}: {
  label: string
  part: number
  whole: number
}) {
  const isFull = part === whole
  const width = whole === 0 ? '100%' : `${String(Math.round((part / whole) * 1000) / 10)}%`
  return (
    <View className="coverage-bar">
      <View className="coverage-bar__head">
        <Text>{label}</Text>
        <Text className={isFull ? 'coverage-bar__full' : ''}>
          {`${String(part)} / ${String(whole)}`}
        </Text>
      </View>
      <View className="coverage-bar__track" aria-hidden="true">
        <View
          className={`coverage-bar__fill ${isFull ? 'coverage-bar__fill--full' : ''}`}
          style={{ width }}
        />
      </View>
    </View>
  )
}
