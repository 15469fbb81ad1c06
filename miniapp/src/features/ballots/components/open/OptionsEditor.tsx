import { Input, Text, View } from '@tarojs/components'
import { BigButton } from '@/components/big-button/BigButton'
import { Field } from '@/components/field/Field'
import { Icon } from '@/components/icon/Icon'
import { Tappable } from '@/components/tappable/Tappable'
import { OPTION_LIMITS } from '../../open-form'
import { OPEN_TEXT } from '../../open.text'
import './open.scss'

const IS_H5 = process.env.TARO_ENV === 'h5'

/** The options of a choice, one line each, lettered as they will stand on the paper. */
export function OptionsEditor({
  options,
  onChange,
  error,
}: {
  options: readonly string[]
  onChange: (options: readonly string[]) => void
  error?: string
}) {
  return (
    <Field
      label={OPEN_TEXT.options}
      hint={OPEN_TEXT.optionsHint}
      {...(error === undefined ? {} : { error })}
    >
      {options.map((text, index) => {
        const name = `选项 ${String(index + 1)}`
        return (
          // the lines have no other name than their place
          <View key={name} className="open-option">
            <Text className="open-option__letter">{String(index + 1)}</Text>
            <View className="ly-field__box ly-grow">
              <Input
                className="ly-field__input"
                aria-label={name}
                {...(IS_H5 ? { nativeProps: { 'aria-label': name } } : {})}
                maxlength={OPTION_LIMITS.text}
                cursorSpacing={40}
                value={text}
                onInput={(event) => {
                  const { value } = event.detail
                  onChange(options.map((one, place) => (place === index ? value : one)))
                }}
              />
            </View>
            {options.length > OPTION_LIMITS.least ? (
              <Tappable
                className="open-option__drop"
                label={`去掉${name}`}
                onTap={() => {
                  onChange(options.filter((_one, place) => place !== index))
                }}
              >
                <Icon name="cross" />
              </Tappable>
            ) : null}
          </View>
        )
      })}
      {options.length < OPTION_LIMITS.most ? (
        <BigButton
          kind="plain"
          icon="plus"
          text={OPEN_TEXT.addOption}
          onTap={() => {
            onChange([...options, ''])
          }}
        />
      ) : null}
    </Field>
  )
}
