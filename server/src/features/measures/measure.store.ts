import { sumOf, type Counters } from '@linyi/shared/domain/measures/counters'
import type { Facet } from '@linyi/shared/domain/measures/fold'
import { overdueFrom, type MeasuredItem } from '@linyi/shared/domain/measures/item-life'
import type { Span } from '@linyi/shared/domain/measures/span'
import { communitiesBehind } from '../../platform/events/position.store'
import { newId, sha256 } from '../../platform/ids'
import {
  MeasureItemModel,
  MeasurePersonModel,
  MeasurePositionModel,
  MeasureRowModel,
  WHOLE,
  type MeasureItemDocument,
  type MeasurePositionDocument,
} from './measure.model'

export { WHOLE } from './measure.model'
export type { MeasureItemDocument, MeasurePositionDocument } from './measure.model'

const CHUNK = 500

export async function positionOf(communityId: string): Promise<MeasurePositionDocument | null> {
  return MeasurePositionModel.findOne({ communityId }).lean()
}

/** Where something has happened that is not counted yet; among some communities or all. */
export async function communitiesToCount(among?: readonly string[]): Promise<string[]> {
  return communitiesBehind(MeasurePositionModel, among)
}

/**
 * Moves the position on, if nobody else has: of two who go through the same events one writes.
 *
 * @returns false when somebody else was there first
 */
export async function movePosition(
  communityId: string,
  before: MeasurePositionDocument | null,
  to: Pick<MeasurePositionDocument, 'seq' | 'at'>,
): Promise<boolean> {
  if (before === null) {
    await MeasurePositionModel.create({ _id: communityId, communityId, ...to, residentsOn: '' })
    return true
  }
  const { modifiedCount } = await MeasurePositionModel.updateOne(
    { communityId, seq: before.seq },
    { $set: to },
  )
  return modifiedCount === 1
}

/** Takes the day on which residents are counted; one of several instances gets it. */
export async function takeResidentsDay(communityId: string, day: string): Promise<boolean> {
  const known = await positionOf(communityId)
  if (known === null) {
    await movePosition(communityId, null, { seq: 0, at: new Date(0) })
  } else if (known.residentsOn >= day) {
    return false
  }
  const { modifiedCount } = await MeasurePositionModel.updateOne(
    { communityId, residentsOn: { $lt: day } },
    { $set: { residentsOn: day } },
  )
  return modifiedCount === 1
}

/** Where a row of figures stands. */
export interface RowKey {
  readonly gridId: string
  readonly facet: Facet
  readonly span: Span
}

/** The same row has the same id, so that two who add to it at once add to one. */
const rowId = (communityId: string, { gridId, facet, span }: RowKey): string =>
  sha256(`${communityId} ${facet} ${gridId} ${span}`).slice(0, 24)

/** Adds figures to rows, each row once. */
export async function addToRows(
  communityId: string,
  rows: readonly (RowKey & { readonly counters: Counters })[],
): Promise<void> {
  const byRow = new Map<string, RowKey & { readonly all: Counters[] }>()
  for (const { counters, ...key } of rows) {
    const _id = rowId(communityId, key)
    const row = byRow.get(_id)
    if (row === undefined) byRow.set(_id, { ...key, all: [counters] })
    else row.all.push(counters)
  }
  const writes = [...byRow].flatMap(([_id, { gridId, facet, span, all }]) => {
    const by = Object.entries(sumOf(all)).map(([name, value]) => [`n.${name}`, value])
    if (by.length === 0) return []
    const filter = { communityId, facet, gridId, span }
    const update = { $inc: Object.fromEntries(by) as Record<string, number>, $setOnInsert: { _id } }
    return [{ updateOne: { filter, update, upsert: true } }]
  })
  for (let start = 0; start < writes.length; start += CHUNK) {
    await MeasureRowModel.bulkWrite(writes.slice(start, start + CHUNK), { ordered: false })
  }
}

/** Puts a row in the place of the one before: for what is counted and not added up. */
export async function putRow(
  communityId: string,
  { gridId, facet, span }: RowKey,
  counters: Counters,
): Promise<void> {
  await MeasureRowModel.updateOne(
    { communityId, facet, gridId, span },
    {
      $set: { n: counters },
      $setOnInsert: { _id: rowId(communityId, { gridId, facet, span }) },
    },
    { upsert: true },
  )
}

/** The figures of a grid, or of the whole community, for some spans, by span. */
export async function rowsOf(
  communityId: string,
  facet: Facet,
  gridId: string,
  spans: readonly Span[],
): Promise<Map<Span, Counters>> {
  const rows = await MeasureRowModel.find({
    communityId,
    facet,
    gridId,
    span: { $in: [...new Set(spans)] },
  })
    .select({ _id: 0, span: 1, n: 1 })
    .lean()
  return new Map(rows.map(({ span, n }) => [span, n]))
}

/** The newest row up to a day, or the first one after it; null where none is. */
export async function lastRowOf(
  communityId: string,
  facet: Facet,
  gridId: string,
  until: Span,
): Promise<Counters | null> {
  const place = { communityId, facet, gridId }
  const before = MeasureRowModel.findOne({ ...place, span: { $lte: until } }).sort({ span: -1 })
  const row =
    (await before.lean()) ??
    (await MeasureRowModel.findOne({ ...place, span: { $gt: until } })
      .sort({ span: 1 })
      .lean())
  return row?.n ?? null
}

/** What is known of these items. */
export async function knownItems(
  communityId: string,
  itemIds: readonly string[],
): Promise<Map<string, MeasuredItem>> {
  const rows = await MeasureItemModel.find({
    communityId,
    _id: { $in: [...new Set(itemIds)] },
  }).lean()
  return new Map(rows.map((row) => [row._id, row]))
}

/** Puts items in the place of what was known of them. */
export async function writeItems(
  communityId: string,
  items: ReadonlyMap<string, MeasuredItem>,
): Promise<void> {
  const writes = [...items].map(([_id, item]) => {
    const { version, gridId, category, status, isListed, enteredAt, dueAt } = item
    const { contactDueAt, contactedAt, hasReply, disposition } = item
    const { receivedAt, endedAt, isContactCounted } = item
    const isOpen = receivedAt !== null && endedAt === null
    const known = { version, gridId, category, status, isListed, enteredAt, dueAt, contactDueAt }
    const rest = { contactedAt, hasReply, disposition, receivedAt, endedAt, isContactCounted }
    const change = { ...known, ...rest, isOpen, overdueFrom: overdueFrom(item) }
    return { updateOne: { filter: { communityId, _id }, update: { $set: change }, upsert: true } }
  })
  for (let start = 0; start < writes.length; start += CHUNK) {
    await MeasureItemModel.bulkWrite(writes.slice(start, start + CHUNK), { ordered: false })
  }
}

/** Which items somebody wants to look at behind a figure. */
export interface ItemsBehind {
  readonly kind: 'received' | 'ended' | 'open' | 'overdue'
  readonly gridId?: string | undefined
  readonly from: Date
  readonly to: Date
}

const FIELD_OF = {
  received: 'receivedAt',
  ended: 'endedAt',
  open: 'receivedAt',
  overdue: 'overdueFrom',
} as const

/** The time by which a list of items stands. */
export const timeIn = (kind: ItemsBehind['kind'], item: MeasureItemDocument): number =>
  item[FIELD_OF[kind]] ?? 0

/** One page and one more of the items behind a figure, the latest first. */
export async function itemsBehind(
  communityId: string,
  { kind, gridId, from, to }: ItemsBehind,
  after: { readonly at: number; readonly id: string } | null,
  limit: number,
): Promise<MeasureItemDocument[]> {
  const field = FIELD_OF[kind]
  const range =
    kind === 'received' || kind === 'ended'
      ? { $gte: from.getTime(), $lt: to.getTime() }
      : { $gte: 0, $lt: to.getTime() }
  const beyond = after === null ? range : { ...range, $lte: after.at }
  return MeasureItemModel.find({
    communityId,
    ...(kind === 'open' || kind === 'overdue' ? { isOpen: true } : {}),
    ...(gridId === undefined ? {} : { gridId }),
    [field]: beyond,
    ...(after === null
      ? {}
      : { $or: [{ [field]: { $lt: after.at } }, { [field]: after.at, _id: { $lt: after.id } }] }),
  })
    .sort({ [field]: -1, _id: -1 })
    .limit(limit + 1)
    .lean()
}

/** The last months in which these people took part, by grid and person. */
export async function lastMonths(
  communityId: string,
  people: readonly { readonly gridId: string; readonly accountId: string }[],
): Promise<Map<string, string>> {
  if (people.length === 0) return new Map()
  const rows = await MeasurePersonModel.find({
    communityId,
    accountId: { $in: [...new Set(people.map(({ accountId }) => accountId))] },
  }).lean()
  return new Map(rows.map(({ gridId, accountId, month }) => [`${gridId} ${accountId}`, month]))
}

/** Writes down in which month somebody took part last. */
export async function writeMonths(
  communityId: string,
  months: ReadonlyMap<string, string>,
  at: Date,
): Promise<void> {
  const writes = [...months].map(([key, month]) => {
    const [gridId = '', accountId = ''] = key.split(' ')
    return {
      updateOne: {
        filter: { communityId, gridId, accountId },
        update: { $set: { month }, $setOnInsert: { _id: newId(at) } },
        upsert: true,
      },
    }
  })
  for (let start = 0; start < writes.length; start += CHUNK) {
    await MeasurePersonModel.bulkWrite(writes.slice(start, start + CHUNK), { ordered: false })
  }
}

/** Forgets everything that was added up from events; what was counted by the day stays. */
export async function forgetMeasures(communityId: string): Promise<void> {
  await MeasureRowModel.deleteMany({ communityId, facet: { $ne: 'residents' } })
  await MeasureItemModel.deleteMany({ communityId })
  await MeasurePersonModel.deleteMany({ communityId })
}

/** The months in which somebody last took part, by place, for the person's own file. */
export async function monthsOf(communityId: string, accountId: string): Promise<string[]> {
  const rows = await MeasurePersonModel.find({ communityId, accountId, gridId: WHOLE }).lean()
  return rows.map(({ month }) => month)
}

/** A person who is erased is no longer anybody: what was counted stays counted. */
export async function forgetPerson(communityId: string, accountId: string): Promise<void> {
  await MeasurePersonModel.deleteMany({ communityId, accountId })
}
