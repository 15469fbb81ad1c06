import { Text, View } from '@tarojs/components'
import { Icon } from '../icon/Icon'
import { Tappable } from '../tappable/Tappable'
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
        <Tappable
          key={key}
          className="ly-chip-row__chip ly-chip-row__chip--on"
          label={`去掉筛选：${text}`}
          onTap={onRemove}
        >
          <Text>{text}</Text>
          <Icon name="cross" />
        </Tappable>
      ))}
    </View>
  )
}
