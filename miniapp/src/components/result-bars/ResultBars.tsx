import { Text, View } from '@tarojs/components'
import { Icon } from '../icon/Icon'
import type { IconName } from '../icon/icon-names'
import './result-bars.scss'

export interface ResultBar {
  key: string
  text: string
  /** `18 票`; the figure always stands beside the bar. */
  figure: string
  /** Length in thousandths of the whole. */
  share: number
  tone: 'agree' | 'oppose' | 'abstain' | 'info'
  icon: IconName
  /** Where the line that had to be reached stands, in thousandths. */
  line?: number
  lineText?: string
}

/** Figures people compare: one bar each, with the line that had to be reached. */
export function ResultBars({ bars }: { bars: readonly ResultBar[] }) {
  return (
    <View className="ly-results">
      {bars.map((bar) => (
        <View key={bar.key} className="ly-results__row">
          <View className={`ly-results__head ly-results__head--${bar.tone}`}>
            <Icon name={bar.icon} />
            <Text className="ly-grow">{bar.text}</Text>
            <Text className="ly-results__figure">{bar.figure}</Text>
          </View>
          <View className="ly-results__track" aria-hidden="true">
            <View
              className={`ly-results__fill ly-results__fill--${bar.tone}`}
              style={{ width: thousandths(bar.share) }}
            />
            {bar.line === undefined ? null : (
              <View className="ly-results__line" style={{ left: thousandths(bar.line) }} />
            )}
          </View>
          {bar.lineText === undefined ? null : (
            <Text className="ly-results__note">{bar.lineText}</Text>
          )}
        </View>
      ))}
    </View>
  )
}

const thousandths = (share: number): string => `${String(Math.max(0, Math.min(1000, share)) / 10)}%`
