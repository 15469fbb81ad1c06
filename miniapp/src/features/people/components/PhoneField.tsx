import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { BigButton } from '@/components/big-button/BigButton'
import { Field } from '@/components/field/Field'
import { TextField } from '@/components/field/TextField'
import { Icon } from '@/components/icon/Icon'
import { REGISTER_TEXT } from '../register.text'
import type { useRegister } from '../use-register'
import { NativeButton } from './NativeButton'

const IN_WECHAT = process.env.TARO_ENV === 'weapp'

/**
 * The number at which staff reach somebody: typed, by WeChat's own button, or left out. A home is
 * verified at the door, so nobody has to give it (WECHAT 3).
 */
export function PhoneField({ register }: { register: ReturnType<typeof useRegister> }) {
  const { draft, problems, change } = register
  const [isRefused, setRefused] = useState(false)
  const problem = problems.phone ?? register.error?.problemOf('phone')
  if (draft.phoneCode !== null) {
    return (
      <Field label={REGISTER_TEXT.phone}>
        <View className="ly-row">
          <Icon name="check" />
          <Text className="ly-grow">{REGISTER_TEXT.phoneTaken}</Text>
        </View>
        <BigButton
          kind="plain"
          text={REGISTER_TEXT.phoneTyped}
          onTap={() => {
            change({ phoneCode: null })
          }}
        />
      </Field>
    )
  }
  return (
    <>
      <TextField
        label={REGISTER_TEXT.phone}
        hint={REGISTER_TEXT.phoneHint}
        value={draft.phone}
        limit={11}
        kind="number"
        onChange={(phone) => {
          change({ phone })
        }}
        {...(problem === undefined ? {} : { error: problem })}
      />
      {IN_WECHAT && register.hasWechat ? (
        <NativeButton
          kind="plain"
          text={REGISTER_TEXT.phoneByWechat}
          openType="getPhoneNumber"
          onGetPhoneNumber={(event) => {
            const { code } = event.detail
            setRefused(code === undefined || code === '')
            if (code !== undefined && code !== '') change({ phoneCode: code, phone: '' })
          }}
        />
      ) : null}
      {isRefused ? <Text className="ly-note">{REGISTER_TEXT.phoneRefused}</Text> : null}
    </>
  )
}
