import {
  STATUSES_OF_GROUP,
  type ItemCategory,
  type ItemGroup,
  type ItemStatus,
} from '@linyi/shared/domain/agenda/item'
import { OPEN_STATUSES } from '@linyi/shared/domain/agenda/item.rules'
import { mustHaveMatched } from '../../platform/db/compare-and-set'
import { olderThan } from '../../platform/db/keyset'
import { isDuplicateKey } from '../../platform/db/mongo-errors'
import { AppError } from '../../platform/http/app-error'
import { newId } from '../../platform/ids'
import {
  CounterModel,
  EndorsementModel,
  ItemModel,
  type ItemDocument,
  type WaitsFor,
} from './item.model'

export type { ItemBallot, ItemDocument, ItemOutcome, WaitsFor } from './item.model'

/** The filters of the list; all may be combined but `raiserId` with grid or category. */
export interface ItemFilter {
  readonly group?: ItemGroup | undefined
  readonly category?: ItemCategory | undefined
  readonly gridId?: string | undefined
  readonly raiserId?: string | undefined
}

export async function findItem(communityId: string, itemId: string): Promise<ItemDocument | null> {
  return ItemModel.findOne({ communityId, _id: itemId }).lean()
}

export async function insertItem(item: ItemDocument): Promise<void> {
  await ItemModel.create(item)
}

/** One page and one more, newest first. */
export async function listItems(
  communityId: string,
  filter: ItemFilter,
  page: { readonly after: string | undefined; readonly limit: number },
): Promise<ItemDocument[]> {
  const given = Object.entries(filter).filter(([, value]) => value !== undefined)
  return ItemModel.find({ communityId, ...Object.fromEntries(given), ...olderThan(page.after) })
    .sort({ _id: -1 })
    .limit(page.limit + 1)
    .lean()
}

/**
 * How many unanswered items a person has; read inside the transaction that adds one. A published
 * decision is an answer, also while its notice runs.
 */
export async function countOpenItems(communityId: string, raiserId: string): Promise<number> {
  return ItemModel.countDocuments({
    communityId,
    raiserId,
    status: { $in: [...OPEN_STATUSES] },
    outcome: null,
  })
}

/** The next number of a month. The counter's document makes two raisers wait for each other. */
export async function nextSequence(communityId: string, month: string): Promise<number> {
  const counter = await CounterModel.findOneAndUpdate(
    { communityId, month },
    { $inc: { value: 1 }, $setOnInsert: { _id: `${communityId}.${month}` } },
    { upsert: true, returnDocument: 'after' },
  ).lean()
  return counter.value
}

/**
 * Writes a change that was decided on `item`, and only if nobody changed it since.
 *
 * @throws AppError `request.conflict`
 */
export async function writeItem(
  item: Pick<ItemDocument, 'communityId' | '_id' | 'version'>,
  change: Partial<Omit<ItemDocument, '_id' | 'communityId' | 'version'>>,
): Promise<void> {
  mustHaveMatched(
    await ItemModel.updateOne(
      { communityId: item.communityId, _id: item._id, version: item.version },
      { $set: change, $inc: { version: 1 } },
    ),
  )
}

/**
 * Adds one endorsement and counts it, in the running transaction.
 *
 * @throws AppError `agenda.already_endorsed` when the unique index refuses a second one
 */
export async function addEndorsement(
  item: Pick<ItemDocument, 'communityId' | '_id'>,
  accountId: string,
  at: Date,
): Promise<ItemDocument> {
  try {
    await EndorsementModel.create({
      _id: newId(at),
      communityId: item.communityId,
      itemId: item._id,
      accountId,
      at,
    })
  } catch (error) {
    if (isDuplicateKey(error)) throw new AppError('agenda.already_endorsed')
    throw error
  }
  const counted = await ItemModel.findOneAndUpdate(
    { communityId: item.communityId, _id: item._id, status: 'endorsing' },
    { $inc: { endorsers: 1, version: 1 } },
    { returnDocument: 'after' },
  ).lean()
  if (counted === null) throw new AppError('agenda.wrong_status')
  return counted
}

/** Which of these items a person has seconded. */
export async function endorsedItemIds(
  communityId: string,
  accountId: string,
  itemIds: readonly string[],
): Promise<Set<string>> {
  const rows = await EndorsementModel.find({
    communityId,
    accountId,
    itemId: { $in: [...itemIds] },
  })
    .select({ itemId: 1, _id: 0 })
    .lean()
  return new Set(rows.map((row) => row.itemId))
}

/** Items of a status whose time is over. */
export async function dueItems(
  communityId: string,
  status: ItemStatus,
  now: Date,
): Promise<ItemDocument[]> {
  return ItemModel.find({ communityId, status, dueAt: { $lte: now } })
    .sort({ dueAt: 1 })
    .limit(50)
    .lean()
}

/** What waits for an office in these grids (all of the community when null), by due date. */
export async function waitingItems(
  communityId: string,
  waitsFor: WaitsFor,
  gridIds: readonly string[] | null,
): Promise<ItemDocument[]> {
  return ItemModel.find({
    communityId,
    waitsFor,
    ...(gridIds === null ? {} : { gridId: { $in: [...gridIds] } }),
  })
    .sort({ dueAt: 1 })
    .limit(50)
    .lean()
}

/** The tab an item stands under. */
export function groupOf(status: ItemStatus): ItemGroup {
  const groups = Object.entries(STATUSES_OF_GROUP) as [ItemGroup, readonly ItemStatus[]][]
  return groups.find(([, statuses]) => statuses.includes(status))?.[0] ?? 'ended'
}
