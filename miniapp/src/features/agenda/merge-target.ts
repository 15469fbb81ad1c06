import type { ItemCard } from '@linyi/shared/contract/agenda.contract'
import { MERGE_TARGETS } from '@linyi/shared/domain/agenda/item.rules'

type Merging = Pick<ItemCard, 'id' | 'gridName' | 'category'>

/** Whether an item may go into that one: of the same grid and category, and not yet voted on. */
export function takesIn(
  target: Merging & Pick<ItemCard, 'status'>,
  { id, gridName, category }: Merging,
): boolean {
  const isAlike = target.gridName === gridName && target.category === category
  return isAlike && target.id !== id && MERGE_TARGETS.includes(target.status)
}
