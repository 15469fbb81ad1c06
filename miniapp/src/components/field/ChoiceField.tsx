import { Text, View } from '@tarojs/components'
import { Icon } from '../icon/Icon'
import type { IconName } from '../icon/icon-names'
import { spokenRole } from '../tappable/spoken-role'
import { Tappable } from '../tappable/Tappable'
import { Field } from './Field'

export interface ChoiceOption<Value extends string> {
  value: Value
  text: string
  note?: string
  icon?: IconName
}

/** One of a few: everything visible, nothing to scroll in a drum. */
export function ChoiceField<Value extends string>({
  label,
  options,
  value,
  onChange,
  hint,
  error,
  layout = 'rows',
}: {
  label: string
  options: readonly ChoiceOption<Value>[]
  value: Value | null
  onChange: (value: Value) => void
  hint?: string
  error?: string
  /** `tiles` for short words with an icon, `pairs` for longer ones or four, `rows` for sentences. */
  layout?: 'rows' | 'tiles' | 'pairs'
}) {
  return (
    <Field
      label={label}
      {...(hint === undefined ? {} : { hint })}
      {...(error === undefined ? {} : { error })}
    >
      <View
        className={`ly-choices ly-choices--${layout} ${layout === 'pairs' ? 'ly-choices--tiles' : ''}`}
        aria-label={label}
        {...spokenRole('radiogroup')}
      >
        {options.map((option) => (
          <Tappable
            key={option.value}
            role="radio"
            checked={option.value === value}
            className={`ly-choices__item ${option.value === value ? 'ly-choices__item--on' : ''}`}
            label={option.note === undefined ? option.text : `${option.text}，${option.note}`}
            onTap={() => {
              onChange(option.value)
            }}
          >
            {option.icon === undefined ? null : <Icon name={option.icon} />}
            <View className="ly-choices__words">
              <Text>{option.text}</Text>
              {option.note === undefined ? null : (
                <Text className="ly-choices__note">{option.note}</Text>
              )}
            </View>
            {option.value === value ? <Icon name="check" className="ly-choices__mark" /> : null}
          </Tappable>
        ))}
      </View>
    </Field>
  )
}
