import type { ItemDocument, ItemOutcome } from '../item.store'
import { followStep } from './follow-step'
import { changeItem } from './move-item'

/**
 * Notes that the decision of a passed item is on public notice. The status stays `resolved` until the
 * notice has run its time and a lead is named (T11).
 *
 * @throws AppError `request.conflict`
 */
export async function publishItem(item: ItemDocument, outcome: ItemOutcome): Promise<ItemDocument> {
  const { status } = item
  const shown = await followStep({
    item: { ...item, outcome },
    event: 'publish',
    status,
    now: outcome.publishedAt,
  })
  return changeItem(item, { outcome, ...shown })
}
