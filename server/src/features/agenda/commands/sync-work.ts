import { supervisedAt } from '@linyi/shared/domain/agenda/item-clock.rules'
import { HOLIDAYS } from '@linyi/shared/domain/calendar/holidays'
import { writeItem, type ItemAction, type ItemDocument, type ItemExtension } from '../item.store'

/**
 * Writes what the actions of an item come to: who leads, what is due next, what is signed. While the
 * work runs, the item's date is the nearest date of an open action; when that one is done and the next
 * lies ahead, nobody is called in any more for what was late.
 *
 * @throws AppError `request.conflict`
 */
export async function syncWork(
  item: ItemDocument,
  action: ItemAction | null,
  now: Date,
  extension?: ItemExtension,
): Promise<ItemDocument> {
  if (item.status !== 'implementing' || action === null) return writeItem(item, { action })
  const { dueAt } = action
  // an extension leaves the level that was called in; another date begins anew
  const isMet = extension === undefined && dueAt > now
  const level = isMet ? 0 : item.supervisionLevel
  return writeItem(item, {
    action,
    dueAt,
    ...(extension === undefined ? {} : { extensions: [...item.extensions, extension] }),
    supervisionLevel: level,
    supervisedAt: isMet ? null : item.supervisedAt,
    superviseAt: supervisedAt(item.status, dueAt, level, item.rules.agenda, HOLIDAYS),
  })
}
