import {
  newSupporters,
  oneOfEachHousehold,
  type PaperSupport,
} from '@linyi/shared/domain/agenda/item-merge'
import { isDuplicateKey } from '../../platform/db/mongo-errors'
import { AppError } from '../../platform/http/app-error'
import { newId } from '../../platform/ids'
import {
  EndorsementModel,
  FollowerModel,
  PaperSheetModel,
  type EndorsementDocument,
  type EndorsementOrigin,
  type PaperSheetDocument,
} from './endorsement.model'
import type { ItemDocument } from './item.model'
import { countItem } from './item.store'

export type { EndorsementDocument, PaperSheetDocument } from './endorsement.model'

type ItemKey = Pick<ItemDocument, 'communityId' | '_id'>

/** Most supporters of one item; a grid has fewer adults. */
const SUPPORTERS_MAX = 5000
const SHEETS_MAX = 50

/** One person's support as it is entered. */
export interface NewEndorsement {
  readonly accountId: string
  readonly isMember: boolean
}

/** Where the support came from, beside its way. */
type Origin = Pick<EndorsementDocument, 'fromItemId' | 'householdId'>

function row(
  item: ItemKey,
  { accountId, isMember }: NewEndorsement,
  at: Date,
  origin: EndorsementOrigin,
  { fromItemId = null, householdId = null }: Partial<Origin> = {},
): EndorsementDocument {
  const { communityId, _id: itemId } = item
  const _id = newId(at)
  return {
    _id,
    communityId,
    itemId,
    accountId,
    at,
    origin,
    isMember,
    householdId,
    fromItemId,
    mergeAnswer: null,
  }
}

/**
 * Adds one endorsement and counts it, in the running transaction.
 *
 * @throws AppError `agenda.already_endorsed` when the unique index refuses a second one
 */
export async function addEndorsement(
  item: ItemKey,
  support: NewEndorsement,
  at: Date,
): Promise<ItemDocument> {
  try {
    await EndorsementModel.create(row(item, support, at, 'app'))
  } catch (error) {
    if (isDuplicateKey(error)) throw new AppError('agenda.already_endorsed')
    throw error
  }
  const counted = await countItem(
    item,
    { endorsers: 1, councilEndorsers: support.isMember ? 1 : 0 },
    'endorsing',
  )
  if (counted === null) throw new AppError('agenda.wrong_status')
  return counted
}

type Supported = ItemKey & Pick<ItemDocument, 'raiserId' | 'coRaiserIds'>

/** Those of the given people who do not support the item yet and did not raise it. */
async function notYet<Support extends NewEndorsement>(
  item: Supported,
  supports: readonly Support[],
): Promise<Support[]> {
  const { communityId, _id: itemId } = item
  const accountIds = supports.map(({ accountId }) => accountId)
  const there = await EndorsementModel.find({ communityId, itemId, accountId: { $in: accountIds } })
    .select({ accountId: 1 })
    .lean()
  const known = new Set(there.map(({ accountId }) => accountId))
  return newSupporters(supports, known, [item.raiserId, ...item.coRaiserIds])
}

const countOf = (fresh: readonly NewEndorsement[]): { added: number; members: number } => ({
  added: fresh.length,
  members: fresh.filter(({ isMember }) => isMember).length,
})

/**
 * Carries over those of a merged item who do not support this one yet, and says how many they were;
 * the item’s own figures are the caller’s.
 */
export async function carryEndorsements(
  item: Supported,
  supports: readonly NewEndorsement[],
  at: Date,
  fromItemId: string,
): Promise<{ added: number; members: number }> {
  const fresh = await notYet(item, supports)
  if (fresh.length > 0) {
    await EndorsementModel.insertMany(
      fresh.map((support) => row(item, support, at, 'merge', { fromItemId })),
    )
  }
  return countOf(fresh)
}

/** Households of which somebody has signed for the item on paper. */
export async function signedHouseholds(
  { communityId, _id: itemId }: ItemKey,
  householdIds: readonly string[],
): Promise<Set<string>> {
  const rows = await EndorsementModel.find({
    communityId,
    itemId,
    householdId: { $in: [...householdIds] },
  })
    .select({ householdId: 1, _id: 0 })
    .lean()
  return new Set(rows.flatMap(({ householdId }) => (householdId === null ? [] : [householdId])))
}

/**
 * Adds signatures on paper: of those who do not support the item yet, one of each household.
 *
 * @throws AppError `agenda.household_signed` when another sheet was counted at the same moment
 */
export async function addPaperSupport(
  item: Supported,
  supports: readonly (NewEndorsement & PaperSupport)[],
  at: Date,
): Promise<{ added: number; members: number }> {
  const homes = supports.map(({ householdId }) => householdId)
  const signed = await signedHouseholds(item, homes)
  const fresh = oneOfEachHousehold(await notYet(item, supports), signed)
  if (fresh.length === 0) return countOf(fresh)
  try {
    await EndorsementModel.insertMany(
      fresh.map((support) => row(item, support, at, 'paper', { householdId: support.householdId })),
    )
  } catch (error) {
    if (isDuplicateKey(error)) throw new AppError('agenda.household_signed')
    throw error
  }
  return countOf(fresh)
}

/** Everybody who supports an item, in the order in which they came. */
export async function endorsementsOf(item: ItemKey): Promise<EndorsementDocument[]> {
  return EndorsementModel.find({ communityId: item.communityId, itemId: item._id })
    .sort({ accountId: 1 })
    .limit(SUPPORTERS_MAX)
    .lean()
}

/** A page of the items a person has seconded and one more, newest item first. */
export async function secondedItemIds(
  communityId: string,
  accountId: string,
  page: { readonly after: string | undefined; readonly limit: number },
): Promise<string[]> {
  const rows = await EndorsementModel.find({
    communityId,
    accountId,
    ...(page.after === undefined ? {} : { itemId: { $lt: page.after } }),
  })
    .select({ itemId: 1, _id: 0 })
    .sort({ itemId: -1 })
    .limit(page.limit + 1)
    .lean()
  return rows.map((row) => row.itemId)
}

/** Asks everybody who supports an item that was merged away; `answer` takes one answer in. */
export async function askSupporters(item: ItemKey): Promise<void> {
  await EndorsementModel.updateMany(
    { communityId: item.communityId, itemId: item._id },
    { $set: { mergeAnswer: 'asked' } },
  )
}

/** Takes the question back, as undoing a merge does. */
export async function unaskSupporters(item: ItemKey): Promise<void> {
  await EndorsementModel.updateMany(
    { communityId: item.communityId, itemId: item._id },
    { $set: { mergeAnswer: null } },
  )
}

/** Writes one answer down, once. */
export async function writeMergeAnswer(
  { communityId, _id }: EndorsementDocument,
  answer: 'keep' | 'withdraw',
): Promise<boolean> {
  const { modifiedCount } = await EndorsementModel.updateOne(
    { communityId, _id, mergeAnswer: 'asked' },
    { $set: { mergeAnswer: answer } },
  )
  return modifiedCount === 1
}

/** Takes support back that was carried over from a merged item: one person's, or all of it. */
export async function takeBackCarried(
  communityId: string,
  { itemId, fromItemId }: { readonly itemId: string; readonly fromItemId: string },
  accountId?: string,
): Promise<{ removed: number; members: number }> {
  const filter = {
    communityId,
    itemId,
    fromItemId,
    ...(accountId === undefined ? {} : { accountId }),
  }
  const members = await EndorsementModel.countDocuments({ ...filter, isMember: true })
  const { deletedCount } = await EndorsementModel.deleteMany(filter)
  return { removed: deletedCount, members }
}

/** Merged items whose supporter this person is and has not answered for. */
export async function itemIdsAskedOf(communityId: string, accountId: string): Promise<string[]> {
  const rows = await EndorsementModel.find({ communityId, accountId, mergeAnswer: 'asked' })
    .select({ itemId: 1, _id: 0 })
    .limit(SHEETS_MAX)
    .lean()
  return rows.map((row) => row.itemId)
}

/** Follows or unfollows an item; says by how much the number of followers changed. */
export async function setFollowing(
  item: ItemKey,
  accountId: string,
  follows: boolean,
  at: Date,
): Promise<-1 | 0 | 1> {
  const { communityId, _id: itemId } = item
  const key = { communityId, itemId, accountId }
  if (!follows) return (await FollowerModel.deleteOne(key)).deletedCount === 1 ? -1 : 0
  const { upsertedCount } = await FollowerModel.updateOne(
    key,
    { $setOnInsert: { _id: newId(at), at, fromItemId: null } },
    { upsert: true },
  )
  return upsertedCount === 1 ? 1 : 0
}

/** Lets everybody who follows one item follow another one too. */
export async function carryFollowers(from: ItemKey, into: ItemKey, at: Date): Promise<number> {
  const { communityId } = from
  const followers = await FollowerModel.find({ communityId, itemId: from._id })
    .limit(SUPPORTERS_MAX)
    .lean()
  const accountIds = followers.map(({ accountId }) => accountId)
  const there = await FollowerModel.find({
    communityId,
    itemId: into._id,
    accountId: { $in: accountIds },
  }).lean()
  const known = new Set(there.map(({ accountId }) => accountId))
  const fresh = accountIds.filter((accountId) => !known.has(accountId))
  if (fresh.length > 0) {
    await FollowerModel.insertMany(
      fresh.map((accountId) => ({
        _id: newId(at),
        communityId,
        itemId: into._id,
        accountId,
        at,
        fromItemId: from._id,
      })),
    )
  }
  return fresh.length
}

export async function takeBackFollowers(
  communityId: string,
  { itemId, fromItemId }: { readonly itemId: string; readonly fromItemId: string },
): Promise<number> {
  return (await FollowerModel.deleteMany({ communityId, itemId, fromItemId })).deletedCount
}

export async function insertSheet(sheet: PaperSheetDocument): Promise<void> {
  await PaperSheetModel.create(sheet)
}

export async function sheetsOf(item: ItemKey): Promise<PaperSheetDocument[]> {
  return PaperSheetModel.find({ communityId: item.communityId, itemId: item._id })
    .sort({ _id: -1 })
    .limit(SHEETS_MAX)
    .lean()
}

export async function findSheet(
  communityId: string,
  itemId: string,
  sheetId: string,
): Promise<PaperSheetDocument | null> {
  return PaperSheetModel.findOne({ communityId, itemId, _id: sheetId }).lean()
}

/** Settles a sheet, once; says whether it still waited. */
export async function settleSheet(
  { communityId, _id }: PaperSheetDocument,
  confirmedById: string,
  counted: number,
): Promise<boolean> {
  const { modifiedCount } = await PaperSheetModel.updateOne(
    { communityId, _id, counted: null },
    { $set: { confirmedById, counted } },
  )
  return modifiedCount === 1
}
