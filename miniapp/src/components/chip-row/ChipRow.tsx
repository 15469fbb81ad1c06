import { Text, View } from '@tarojs/components'
import { Icon } from '../icon/Icon'
import { spokenRole } from '../tappable/spoken-role'
import { Tappable } from '../tappable/Tappable'
import type { TabOption } from '../tabs/Tabs'
import './chip-row.scss'

/** A quiet choice beside a list, such as its order. */
export function ChipRow<Value extends string>({
  label,
  options,
  value,
  onChange,
}: {
  label: string
  options: readonly TabOption<Value>[]
  value: Value
  onChange: (value: Value) => void
}) {
  return (
    <View className="ly-chip-row" aria-label={label} {...spokenRole('radiogroup')}>
      {options.map((option) => (
        <Tappable
          key={option.value}
          role="radio"
          checked={option.value === value}
          className={`ly-chip-row__chip ${option.value === value ? 'ly-chip-row__chip--on' : ''}`}
          onTap={() => {
            onChange(option.value)
          }}
        >
          {option.value === value ? <Icon name="check" /> : null}
          <Text>{option.text}</Text>
        </Tappable>
      ))}
    </View>
  )
}
