import { View } from '@tarojs/components'
import { Pill } from '../pill/Pill'
import { spokenRole } from '../tappable/spoken-role'
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
      {options.map((option) => {
        const isOn = option.value === value
        return (
          <Pill
            key={option.value}
            role="radio"
            checked={isOn}
            isOn={isOn}
            {...(isOn ? { icon: 'check' } : {})}
            text={option.text}
            onTap={() => {
              onChange(option.value)
            }}
          />
        )
      })}
    </View>
  )
}
