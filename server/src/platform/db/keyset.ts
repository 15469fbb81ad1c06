import { AppError } from '../http/app-error'

/**
 * The filter for documents older than `after`, the last id of the page before. Ids begin with the
 * second of their making, so newest first is the falling order of ids, and every list index ends in
 * `_id: -1`: a page costs the same however long the list is.
 *
 * @throws AppError `request.invalid` when `after` is not an id that a page gave out
 */
export function olderThan(after: string | undefined): { _id?: { $lt: string } } {
  return after === undefined ? {} : { _id: { $lt: positionOf(after) } }
}

/**
 * The same for a list that stands in the order of entry, such as the doors of a stair unit.
 *
 * @throws AppError `request.invalid` when `after` is not an id that a page gave out
 */
export function newerThan(after: string | undefined): { _id?: { $gt: string } } {
  return after === undefined ? {} : { _id: { $gt: positionOf(after) } }
}

function positionOf(after: string): string {
  if (/^[0-9a-f]{24}$/.test(after)) return after
  throw new AppError('request.invalid', [{ path: 'after', message: '翻页位置不对，请刷新列表' }])
}

/** Cuts one page out of `limit + 1` rows and says where the next one begins. */
export function cutPage<Row extends { readonly _id: string }>(
  rows: readonly Row[],
  limit: number,
): { rows: readonly Row[]; next: string | null } {
  const page = rows.slice(0, limit)
  return { rows: page, next: rows.length > limit ? (page.at(-1)?._id ?? null) : null }
}
