import type { ItemInfo } from '@linyi/shared/contract/agenda.contract'
import type { ReactNode } from 'react'
import { FormPage } from '@/components/act-form/FormPage'
import { ItemSummary } from '@/components/item-summary/ItemSummary'
import { go } from '@/platform/navigate'
import type { ActForm } from '../acts/act-form'
import { useItem } from '../use-item'
import { TargetField } from './TargetField'

/** One act on one item: what it is about, what to know before, the form, the button. */
export function ActFormPage({
  form,
  itemId,
  before,
  beside,
}: {
  form: ActForm
  itemId: string
  /** What stands above the form, such as items that are alike. */
  before?: (item: ItemInfo) => ReactNode
  /** At a desk: the queue it stands in. */
  beside?: ReactNode
}) {
  const read = useItem(itemId)
  return (
    <FormPage
      form={form}
      id={itemId}
      read={read}
      about={(item) => <ItemSummary item={item} />}
      target={(item) => (field, words, value, onChange) => (
        <TargetField
          {...words}
          item={item}
          isEarlier={field.isEarlier === true}
          value={value}
          onChange={onChange}
        />
      )}
      onDone={() => {
        go.itemInstead(itemId)
      }}
      {...(before === undefined ? {} : { before })}
      beside={beside}
    />
  )
}
