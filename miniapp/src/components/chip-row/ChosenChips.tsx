import { View } from '@tarojs/components'
import { Pill } from '../pill/Pill'
import './chip-row.scss'

export interface ChosenChip {
  readonly key: string
  readonly text: string
  readonly onRemove: () => void
}

/** What a list is narrowed to at present; each goes away by a tap. */
export function ChosenChips({ chips }: { chips: readonly ChosenChip[] }) {
  if (chips.length === 0) return null
  return (
    <View className="ly-chip-row">
      {chips.map(({ key, text, onRemove }) => (
        <Pill
          key={key}
          isOn
          iconAfter="cross"
          text={text}
          label={`去掉筛选：${text}`}
          onTap={onRemove}
        />
      ))}
    </View>
  )
}
