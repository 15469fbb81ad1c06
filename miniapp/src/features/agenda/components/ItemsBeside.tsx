import type { ItemCard } from '@linyi/shared/contract/agenda.contract'
import { ITEM_STATUS_TEXT } from '@linyi/shared/domain/agenda/item'
import { BesideList, type BesideRow } from '@/components/beside-list/BesideList'
import { STATUS_LOOK } from '@/components/item-summary/status-look'
import { go } from '@/platform/navigate'
import { useReadPages } from '@/platform/use-api'
import { AGENDA_TEXT } from '../agenda.text'
import { listInput } from '../item-filter'

const PAGE_SIZE = 20

const rowOf = ({ id, title, number, place, status }: ItemCard): BesideRow => ({
  id,
  title,
  note: `${number} · ${place}`,
  badge: { text: ITEM_STATUS_TEXT[status], ...STATUS_LOOK[status] },
})

/** The other items, beside the one that is open on a desk. */
export function ItemsBeside({ here }: { here: string }) {
  const read = useReadPages('agenda.list', { ...listInput({}), limit: PAGE_SIZE })
  return (
    <BesideList
      label={AGENDA_TEXT.listTitle}
      read={read}
      rowOf={rowOf}
      here={here}
      onOpen={go.itemInstead}
    />
  )
}
