import type { ItemCard, ItemInfo } from '@linyi/shared/contract/agenda.contract'
import { ITEM_STATUS_TEXT } from '@linyi/shared/domain/agenda/item'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { BigButton } from '@/components/big-button/BigButton'
import { ChoiceField } from '@/components/field/ChoiceField'
import { TextField } from '@/components/field/TextField'
import { useLookUp } from '@/platform/use-api'
import { takesIn } from '../merge-target'
import { TARGET_TEXT } from '../staff.text'
import { useSimilar } from '../use-similar'

const FOUND_MAX = 10

const optionOf = ({ id, number, title, status, endorsers }: ItemCard) => ({
  value: id,
  text: title,
  note: `${number} · ${ITEM_STATUS_TEXT[status]} · ${String(endorsers)} 人附议`,
})

/** The item that another one goes into: the like ones first, any other by its number. */
export function TargetField({
  item,
  label,
  hint,
  error,
  value,
  onChange,
}: {
  item: ItemInfo
  label: string
  hint?: string
  error?: string
  value: string
  onChange: (itemId: string) => void
}) {
  const [text, setText] = useState('')
  const similar = useSimilar(item).filter((one) => takesIn(one, item))
  const search = useLookUp('agenda.list')
  const found = (search.data?.items ?? []).filter((one) => takesIn(one, item))
  const offered = [...similar, ...found.filter(({ id }) => !similar.some((one) => one.id === id))]
  return (
    <>
      {offered.length === 0 ? null : (
        <ChoiceField
          label={label}
          options={offered.map(optionOf)}
          value={value}
          onChange={onChange}
          {...(hint === undefined ? {} : { hint })}
          {...(error === undefined ? {} : { error })}
        />
      )}
      {offered.length === 0 && error !== undefined ? (
        <Text className="ly-field__error">{error}</Text>
      ) : null}
      <View className="ly-stack">
        <TextField
          label={TARGET_TEXT.field}
          hint={TARGET_TEXT.hint}
          limit={30}
          value={text}
          onChange={setText}
        />
        <BigButton
          kind="plain"
          icon="search"
          text={TARGET_TEXT.search}
          busy={search.isPending}
          disabled={text.trim() === ''}
          onTap={() => {
            search.mutate({ text: text.trim(), limit: FOUND_MAX })
          }}
        />
        {search.data && found.length === 0 ? (
          <Text className="ly-note">{TARGET_TEXT.none}</Text>
        ) : null}
      </View>
    </>
  )
}
