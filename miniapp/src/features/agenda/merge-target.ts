import type { ItemCard } from '@linyi/shared/contract/agenda.contract'
import type { ItemStatus } from '@linyi/shared/domain/agenda/item'
import { MERGE_TARGETS } from '@linyi/shared/domain/agenda/item.rules'

type Merging = Pick<ItemCard, 'id' | 'gridName' | 'category'>

/** A matter stands there once its vote has been counted. */
const DECIDED: readonly ItemStatus[] = ['resolved', 'closed']

/** Whether an item may be the same motion as that earlier one; the service knows how it was voted on. */
export function mayRepeat(
  earlier: Merging & Pick<ItemCard, 'status'>,
  { id, gridName, category }: Merging,
): boolean {
  const isAlike = earlier.gridName === gridName && earlier.category === category
  return isAlike && earlier.id !== id && DECIDED.includes(earlier.status)
}

/** Whether an item may go into that one: of the same grid and category, and not yet voted on. */
export function takesIn(
  target: Merging & Pick<ItemCard, 'status'>,
  { id, gridName, category }: Merging,
): boolean {
  const isAlike = target.gridName === gridName && target.category === category
  return isAlike && target.id !== id && MERGE_TARGETS.includes(target.status)
}
