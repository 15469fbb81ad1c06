import { writeItem, type ItemDocument, type ItemOutcome } from '../item.store'

/**
 * Notes that the decision of a passed item is on public notice. The status stays `resolved` until the
 * notice has run its time (T11); the step that is due is the end of the notice.
 *
 * @throws AppError `request.conflict`
 */
export async function publishItem(item: ItemDocument, outcome: ItemOutcome): Promise<ItemDocument> {
  const change = { outcome, waitsFor: null, dueAt: outcome.publicityEndsAt }
  await writeItem(item, change)
  return { ...item, ...change, version: item.version + 1 }
}
