import { Text, View } from '@tarojs/components'
import { Icon } from '../icon/Icon'
import { spokenRole } from '../tappable/spoken-role'
import { Tappable } from '../tappable/Tappable'
import type { ChoiceOption } from './ChoiceField'
import { Field } from './Field'

/** Several of a few: each is ticked for itself, everything visible. */
export function ManyField<Value extends string>({
  label,
  options,
  values,
  onChange,
  hint,
  error,
}: {
  label: string
  options: readonly ChoiceOption<Value>[]
  values: readonly Value[]
  onChange: (values: readonly Value[]) => void
  hint?: string
  error?: string
}) {
  return (
    <Field
      label={label}
      {...(hint === undefined ? {} : { hint })}
      {...(error === undefined ? {} : { error })}
    >
      <View className="ly-choices ly-choices--tiles" aria-label={label} {...spokenRole('group')}>
        {options.map(({ value, text }) => {
          const isOn = values.includes(value)
          return (
            <Tappable
              key={value}
              role="checkbox"
              checked={isOn}
              className={`ly-choices__item ${isOn ? 'ly-choices__item--on' : ''}`}
              label={text}
              onTap={() => {
                onChange(isOn ? values.filter((one) => one !== value) : [...values, value])
              }}
            >
              <View className="ly-choices__words">
                <Text>{text}</Text>
              </View>
              {isOn ? <Icon name="check" className="ly-choices__mark" /> : null}
            </Tappable>
          )
        })}
      </View>
    </Field>
  )
}
