import { LISTENING_TEXT_LIMITS } from '@linyi/shared/domain/listening/listening'
import { Textarea, View } from '@tarojs/components'
import { useId } from 'react'
import { Field } from '@/components/field/Field'
import { LISTENING_TEXT } from '../listening.text'
import './remark-field.scss'

const IS_H5 = process.env.TARO_ENV === 'h5'

/**
 * The big field of the room. It has the focus from the beginning, so that the keyboard and its
 * microphone stay up from one remark to the next.
 */
export function RemarkField({
  value,
  onChange,
  error,
}: {
  value: string
  onChange: (value: string) => void
  error: string | null
}) {
  const labelId = useId()
  return (
    <Field
      label={LISTENING_TEXT.remark}
      labelId={labelId}
      hint={LISTENING_TEXT.remarkHint}
      {...(error === null ? {} : { error })}
    >
      <View className="ly-field__box ly-field__box--lines remark-field">
        <Textarea
          className="remark-field__area"
          value={value}
          focus
          autoFocus
          maxlength={LISTENING_TEXT_LIMITS.remark}
          disableDefaultPadding
          cursorSpacing={160}
          adjustPosition
          aria-label={LISTENING_TEXT.remark}
          {...(IS_H5 ? { nativeProps: { 'aria-labelledby': labelId } } : {})}
          onInput={(event) => {
            onChange(event.detail.value)
          }}
        />
      </View>
    </Field>
  )
}
