import { AppError } from '../http/app-error'

/** A time in milliseconds and the id of the row that has it. */
const TIME_POSITION = /^(\d{1,16})\.([0-9a-f]{24})$/

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

/**
 * The filter for a list by due date: what comes after a position (the date and the id), up to a date.
 *
 * @throws AppError `request.invalid` when `after` is not a position that a page gave out
 */
export function dueAfter(after: string | undefined, until?: Date): object {
  const upTo = until === undefined ? {} : { $lte: until }
  if (after === undefined) return until === undefined ? {} : { dueAt: upTo }
  const [, at, id] = TIME_POSITION.exec(after) ?? []
  if (at === undefined || id === undefined) throw wrongPosition()
  const dueAt = new Date(Number(at))
  return {
    dueAt: { $gte: dueAt, ...upTo },
    $or: [{ dueAt: { $gt: dueAt } }, { dueAt, _id: { $gt: id } }],
  }
}

/** Where a list by due date continues after a row. */
export function duePosition(row: { readonly _id: string; readonly dueAt: Date | null }): string {
  return `${String(row.dueAt?.getTime() ?? 0)}.${row._id}`
}

/** Bounds of a list by time, beside the position in it. */
export interface TimeRange {
  readonly after?: Date
  readonly until?: Date
}

/**
 * The filter for a list whose newest stands first by a time of its own, such as when a paper was
 * published: what comes after a position (the time and the id), within bounds.
 *
 * @throws AppError `request.invalid` when `after` is not a position that a page gave out
 */
export function newerFirst(field: string, position: string | undefined, range: TimeRange): object {
  const { after, until } = range
  const bounds = {
    ...(after === undefined ? {} : { $gt: after }),
    ...(until === undefined ? {} : { $lte: until }),
  }
  const isBound = after !== undefined || until !== undefined
  if (position === undefined) return isBound ? { [field]: bounds } : {}
  const [, time, id] = TIME_POSITION.exec(position) ?? []
  if (time === undefined || id === undefined) throw wrongPosition()
  const at = new Date(Number(time))
  return {
    [field]: { ...bounds, $lte: at },
    $or: [{ [field]: { $lt: at } }, { [field]: at, _id: { $lt: id } }],
  }
}

/** Where a list by time continues after a row. */
export function timePosition(at: Date, id: string): string {
  return `${String(at.getTime())}.${id}`
}

const wrongPosition = (): AppError =>
  new AppError('request.invalid', [{ path: 'after', message: '翻页位置不对，请刷新列表' }])

function positionOf(after: string): string {
  if (/^[0-9a-f]{24}$/.test(after)) return after
  throw wrongPosition()
}

/** Cuts one page out of `limit + 1` rows and says where the next one begins. */
export function cutPage<Row extends { readonly _id: string }>(
  rows: readonly Row[],
  limit: number,
): { rows: readonly Row[]; next: string | null } {
  const page = rows.slice(0, limit)
  return { rows: page, next: rows.length > limit ? (page.at(-1)?._id ?? null) : null }
}
