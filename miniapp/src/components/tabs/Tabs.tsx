import { Text, View } from '@tarojs/components'
import { spokenRole } from '../tappable/spoken-role'
import { Tappable } from '../tappable/Tappable'
import './tabs.scss'

export interface TabOption<Value extends string> {
  value: Value
  text: string
}

/** A few lists of one page, one of which is shown. They wrap where the type is large. */
export function Tabs<Value extends string>({
  label,
  options,
  value,
  onChange,
}: {
  /** What is chosen between, read aloud. */
  label: string
  options: readonly TabOption<Value>[]
  value: Value
  onChange: (value: Value) => void
}) {
  return (
    <View className="ly-tabs" aria-label={label} {...spokenRole('tablist')}>
      {options.map((option) => (
        <Tappable
          key={option.value}
          role="tab"
          checked={option.value === value}
          className={`ly-tabs__tab ${option.value === value ? 'ly-tabs__tab--here' : ''}`}
          onTap={() => {
            onChange(option.value)
          }}
        >
          <Text>{option.text}</Text>
        </Tappable>
      ))}
    </View>
  )
}
