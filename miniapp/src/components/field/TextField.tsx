import { Input, Textarea, View } from '@tarojs/components'
import { useId } from 'react'
import { Field } from './Field'

const IS_H5 = process.env.TARO_ENV === 'h5'

export interface TextFieldProps {
  label: string
  value: string
  onChange: (value: string) => void
  limit: number
  hint?: string
  placeholder?: string
  error?: string
  /** Brings up the keys for figures. */
  kind?: 'text' | 'number'
  /** Lines of room; more than one makes it a text area that grows. */
  lines?: number
}

/** Something typed. The count appears when the end comes near, so that it does not press anybody. */
export function TextField({
  label,
  value,
  onChange,
  limit,
  hint,
  placeholder = '',
  error,
  kind = 'text',
  lines = 1,
}: TextFieldProps) {
  const labelId = useId()
  const shared = {
    value,
    maxlength: limit,
    placeholder,
    placeholderClass: 'ly-field__placeholder',
    'aria-label': label,
    // a browser's reader looks at the inner field alone
    ...(IS_H5 ? { nativeProps: { 'aria-labelledby': labelId } } : {}),
    onInput: (event: { detail: { value: string } }) => {
      onChange(event.detail.value)
    },
  }
  return (
    <Field
      label={label}
      labelId={labelId}
      {...(hint === undefined ? {} : { hint })}
      {...(error === undefined ? {} : { error })}
      {...(kind === 'text' && value.length * 2 > limit
        ? { count: `${String(value.length)}/${String(limit)}` }
        : {})}
    >
      <View className={`ly-field__box ${lines > 1 ? `ly-field__box--lines` : ''}`}>
        {lines > 1 ? (
          <Textarea
            {...shared}
            className="ly-field__area"
            style={{ minHeight: `${String(lines * 1.5)}em` }}
            disableDefaultPadding
            cursorSpacing={40}
          />
        ) : (
          <Input {...shared} type={kind} className="ly-field__input" cursorSpacing={40} />
        )}
      </View>
    </Field>
  )
}
