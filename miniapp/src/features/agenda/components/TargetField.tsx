import type { ItemCard, ItemInfo } from '@linyi/shared/contract/agenda.contract'
import { ITEM_STATUS_TEXT } from '@linyi/shared/domain/agenda/item'
import { Text } from '@tarojs/components'
import { ChoiceField } from '@/components/field/ChoiceField'
import { Field } from '@/components/field/Field'
import { LookUp } from '@/components/look-up/LookUp'
import { useLookUp } from '@/platform/use-api'
import { mayRepeat, takesIn } from '../merge-target'
import { TARGET_TEXT } from '../staff.text'
import { useSimilar } from '../use-similar'

const FOUND_MAX = 10

const optionOf = ({ id, number, title, status, endorsers }: ItemCard) => ({
  value: id,
  text: title,
  note: `${number} · ${ITEM_STATUS_TEXT[status]} · ${String(endorsers)} 人附议`,
})

/** Another item: one that this one goes into, or the one it repeats; the like ones first. */
export function TargetField({
  item,
  label,
  hint,
  error,
  value,
  onChange,
  isEarlier = false,
}: {
  item: ItemInfo
  label: string
  hint?: string
  error?: string
  value: string
  onChange: (itemId: string) => void
  /** Asks for an earlier item that was voted down, not for one to go into. */
  isEarlier?: boolean
}) {
  const fits = isEarlier ? mayRepeat : takesIn
  const similar = useSimilar(item).filter((one) => fits(one, item))
  const search = useLookUp('agenda.list')
  const found = (search.data?.items ?? []).filter((one) => fits(one, item))
  const offered = [...similar, ...found.filter(({ id }) => !similar.some((one) => one.id === id))]
  const frame = {
    label,
    ...(hint === undefined ? {} : { hint }),
    ...(error === undefined ? {} : { error }),
  }
  return (
    <>
      {offered.length === 0 ? (
        <Field {...frame}>
          <Text className="ly-note">
            {isEarlier ? TARGET_TEXT.noneEarlier : TARGET_TEXT.noneAlike}
          </Text>
        </Field>
      ) : (
        <ChoiceField {...frame} options={offered.map(optionOf)} value={value} onChange={onChange} />
      )}
      <LookUp
        words={TARGET_TEXT}
        isBusy={search.isPending}
        isNothing={search.data !== undefined && found.length === 0}
        error={search.error?.message ?? null}
        onSearch={(text) => {
          search.mutate({ text, limit: FOUND_MAX })
        }}
      />
    </>
  )
}
