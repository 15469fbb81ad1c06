import { Text, View } from '@tarojs/components'
import { Icon } from '../icon/Icon'
import { spokenRole } from '../tappable/spoken-role'
import { Tappable } from '../tappable/Tappable'
import type { ChoiceOption } from './ChoiceField'
import { Field } from './Field'

/** Any of a few: everything visible, each on or off. */
export function CheckField<Value extends string>({
  label,
  options,
  values,
  onChange,
  hint,
}: {
  label: string
  options: readonly ChoiceOption<Value>[]
  values: readonly Value[]
  onChange: (values: readonly Value[]) => void
  hint?: string
}) {
  return (
    <Field label={label} {...(hint === undefined ? {} : { hint })}>
      <View className="ly-choices ly-choices--rows" aria-label={label} {...spokenRole('group')}>
        {options.map((option) => {
          const isOn = values.includes(option.value)
          return (
            <Tappable
              key={option.value}
              role="checkbox"
              checked={isOn}
              className={`ly-choices__item ${isOn ? 'ly-choices__item--on' : ''}`}
              label={option.note === undefined ? option.text : `${option.text}，${option.note}`}
              onTap={() => {
                onChange(
                  isOn
                    ? values.filter((value) => value !== option.value)
                    : [...values, option.value],
                )
              }}
            >
              <View className="ly-choices__words">
                <Text>{option.text}</Text>
                {option.note === undefined ? null : (
                  <Text className="ly-choices__note">{option.note}</Text>
                )}
              </View>
              {isOn ? <Icon name="check" className="ly-choices__mark" /> : null}
            </Tappable>
          )
        })}
      </View>
    </Field>
  )
}
