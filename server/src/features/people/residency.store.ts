import type { Relation, ResidencyEnd } from '@linyi/shared/domain/people/residency'
import { mustHaveMatched } from '../../platform/db/compare-and-set'
import { olderThan } from '../../platform/db/keyset'
import { setSearchScopes } from './account.store'
import {
  PastResidencyModel,
  ResidencyModel,
  ResidentCountModel,
  type PastResidencyDocument,
  type ResidencyDocument,
} from './residency.model'

export type { PastResidencyDocument, ResidencyDocument } from './residency.model'

const HOMES_PER_PERSON_MAX = 20
const PAST_HOMES_MAX = 500
const PEOPLE_PER_HOUSEHOLD_MAX = 50

interface Birth {
  readonly gridId: string
  readonly birthYear: number
}

async function count(communityId: string, births: readonly Birth[], by: 1 | -1): Promise<void> {
  const changes = new Map<string, Birth & { people: number }>()
  for (const { gridId, birthYear } of births) {
    const key = `${gridId} ${String(birthYear)}`
    const people = (changes.get(key)?.people ?? 0) + by
    changes.set(key, { gridId, birthYear, people })
  }
  if (changes.size === 0) return
  await ResidentCountModel.bulkWrite(
    [...changes.values()].map(({ gridId, birthYear, people }) => ({
      updateOne: {
        filter: { communityId, gridId, birthYear },
        update: {
          $inc: { people },
          $setOnInsert: { _id: `${gridId}${String(birthYear)}` },
        },
        upsert: true,
      },
    })),
  )
}

/** Which people have a home in which grid, as `account grid`. */
async function homesHeld(
  communityId: string,
  accountIds: readonly string[],
): Promise<Map<string, number>> {
  const rows = await ResidencyModel.find({ communityId, accountId: { $in: [...accountIds] } })
    .select({ accountId: 1, gridId: 1 })
    .lean()
  const held = new Map<string, number>()
  for (const { accountId, gridId } of rows) {
    const key = `${accountId} ${gridId}`
    held.set(key, (held.get(key) ?? 0) + 1)
  }
  return held
}

/** Lets people be found by the staff of the places where they live now. */
async function findByHomes(communityId: string, accountIds: readonly string[]): Promise<void> {
  const rows = await ResidencyModel.find({ communityId, accountId: { $in: [...accountIds] } })
    .select({ accountId: 1, gridId: 1, buildingId: 1 })
    .lean()
  const scopes = new Map<string, Set<string>>(accountIds.map((id) => [id, new Set()]))
  for (const { accountId, gridId, buildingId } of rows) {
    scopes.get(accountId)?.add(gridId).add(buildingId)
  }
  await setSearchScopes(communityId, scopes)
}

/** Adds verified residencies, of one community, and counts those who are new to a grid. */
export async function addResidencies(residencies: readonly ResidencyDocument[]): Promise<void> {
  const communityId = residencies[0]?.communityId
  if (communityId === undefined) return
  const held = await homesHeld(
    communityId,
    residencies.map((residency) => residency.accountId),
  )
  await ResidencyModel.insertMany(residencies)
  const births: Birth[] = []
  for (const { accountId, gridId, birthYear } of residencies) {
    const key = `${accountId} ${gridId}`
    if (birthYear !== null && !held.has(key)) births.push({ gridId, birthYear })
    held.set(key, 1)
  }
  await count(communityId, births, 1)
  await findByHomes(
    communityId,
    residencies.map((residency) => residency.accountId),
  )
}

/** How and by whom residencies end. */
export interface ResidencyEnding {
  readonly reason: ResidencyEnd
  /** Null where the clock ended it. */
  readonly by: string | null
  readonly note: string | null
  readonly at: Date
}

/** Ends residencies of one community: they move to the past, and those who left a grid are uncounted. */
export async function endResidencies(
  residencies: readonly ResidencyDocument[],
  { reason, by, note, at }: ResidencyEnding,
): Promise<void> {
  const communityId = residencies[0]?.communityId
  if (communityId === undefined) return
  const held = await homesHeld(
    communityId,
    residencies.map((residency) => residency.accountId),
  )
  await ResidencyModel.deleteMany({ communityId, _id: { $in: residencies.map(({ _id }) => _id) } })
  await PastResidencyModel.insertMany(
    residencies.map((residency) => ({
      ...residency,
      endedAt: at,
      endReason: reason,
      endedBy: by,
      endNote: note,
    })),
  )
  const births: Birth[] = []
  for (const { accountId, gridId, birthYear } of residencies) {
    const key = `${accountId} ${gridId}`
    const left = (held.get(key) ?? 1) - 1
    held.set(key, left)
    if (birthYear !== null && left === 0) births.push({ gridId, birthYear })
  }
  await count(communityId, births, -1)
  await findByHomes(
    communityId,
    residencies.map((residency) => residency.accountId),
  )
}

/** The homes of a person that are in force at `now`. */
export async function residenciesOf(
  communityId: string,
  accountId: string,
  now: Date,
): Promise<ResidencyDocument[]> {
  const rows = await ResidencyModel.find({ communityId, accountId })
    .limit(HOMES_PER_PERSON_MAX)
    .lean()
  return rows.filter((row) => now < row.until)
}

/** The homes of a person as they are stored, also one whose term has just run out. */
export async function allResidenciesOf(
  communityId: string,
  accountId: string,
): Promise<ResidencyDocument[]> {
  return ResidencyModel.find({ communityId, accountId }).limit(HOMES_PER_PERSON_MAX).lean()
}

/** Where a person lived before, newest first. */
export async function pastResidenciesOf(
  communityId: string,
  accountId: string,
): Promise<PastResidencyDocument[]> {
  return PastResidencyModel.find({ communityId, accountId })
    .sort({ endedAt: -1 })
    .limit(PAST_HOMES_MAX)
    .lean()
}

/** Takes the year of birth and what staff wrote out of the former homes of somebody who leaves. */
export async function forgetPastHomes(communityId: string, accountId: string): Promise<void> {
  await PastResidencyModel.updateMany(
    { communityId, accountId },
    { $set: { birthYear: null, endNote: null } },
  )
}

/** The people of a household at `now`. */
export async function residenciesIn(
  communityId: string,
  householdId: string,
  now: Date,
): Promise<ResidencyDocument[]> {
  const rows = await ResidencyModel.find({ communityId, householdId })
    .sort({ _id: 1 })
    .limit(PEOPLE_PER_HOUSEHOLD_MAX)
    .lean()
  return rows.filter((row) => now < row.until)
}

/** The homes of several people that are in force at `now`. */
export async function residenciesOfAccounts(
  communityId: string,
  accountIds: readonly string[],
  now: Date,
): Promise<ResidencyDocument[]> {
  const rows = await ResidencyModel.find({
    communityId,
    accountId: { $in: [...accountIds] },
  }).lean()
  return rows.filter((row) => now < row.until)
}

/** The grid in which each of several people lives. */
export async function homeGrids(
  communityId: string,
  accountIds: readonly string[],
): Promise<Map<string, string>> {
  const rows = await ResidencyModel.find({
    communityId,
    accountId: { $in: [...accountIds] },
  }).lean()
  return new Map(rows.map((row) => [row.accountId, row.gridId]))
}

/** Ids of the verified residents of a grid born in or before `birthYearMax`, each once, sorted. */
export async function residentIds(
  communityId: string,
  gridId: string,
  birthYearMax: number,
  now: Date,
): Promise<string[]> {
  const ids = await ResidencyModel.distinct('accountId', {
    communityId,
    gridId,
    birthYear: { $lte: birthYearMax },
    until: { $gt: now },
  })
  return ids.sort()
}

/** Residents of each grid born in or before `birthYearMax`; somebody with two homes counts once. */
export async function residentsByGrid(
  communityId: string,
  birthYearMax: number,
): Promise<Map<string, number>> {
  const rows = await ResidentCountModel.aggregate<{ _id: string; people: number }>([
    { $match: { communityId, birthYear: { $lte: birthYearMax } } },
    { $group: { _id: '$gridId', people: { $sum: '$people' } } },
  ])
  return new Map(rows.map((row) => [row._id, row.people]))
}

/** Residencies by their ids, those that are still in force at `now`. */
export async function residenciesByIds(
  communityId: string,
  residencyIds: readonly string[],
  now: Date,
): Promise<ResidencyDocument[]> {
  const rows = await ResidencyModel.find({ communityId, _id: { $in: [...residencyIds] } }).lean()
  return rows.filter((row) => now < row.until)
}

/** One page and one more of the people of a building, of one relation where it is given. */
export async function residenciesOfBuilding(
  communityId: string,
  filter: { readonly buildingId: string; readonly relation?: Relation },
  page: { readonly after: string | undefined; readonly limit: number },
  now: Date,
): Promise<ResidencyDocument[]> {
  return ResidencyModel.find({
    communityId,
    ...filter,
    until: { $gt: now },
    ...olderThan(page.after),
  })
    .sort({ _id: -1 })
    .limit(page.limit + 1)
    .lean()
}

/** Sets or lifts the end of residencies. */
export async function setResidencyEnd(
  communityId: string,
  residencyIds: readonly string[],
  until: Date,
): Promise<void> {
  await ResidencyModel.updateMany(
    { communityId, _id: { $in: [...residencyIds] } },
    { $set: { until } },
  )
}

/**
 * Lets one member of a household speak for it, and nobody else.
 *
 * @throws AppError `request.conflict` when that member has left meanwhile
 */
export async function writeDelegate({
  communityId,
  householdId,
  _id,
}: Pick<ResidencyDocument, 'communityId' | 'householdId' | '_id'>): Promise<void> {
  await ResidencyModel.updateMany(
    { communityId, householdId, isDelegate: true },
    { $set: { isDelegate: false } },
  )
  mustHaveMatched(
    await ResidencyModel.updateOne({ communityId, _id }, { $set: { isDelegate: true } }),
  )
}
