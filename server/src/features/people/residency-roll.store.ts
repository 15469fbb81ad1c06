import { PastResidencyModel, ResidencyModel, type ResidencyDocument } from './residency.model'

/** A part of a community: all of it, a grid, or a building of a grid. */
export interface ResidencyArea {
  readonly gridId?: string
  readonly buildingId?: string
}

/** The tie of a person to a home, as far as a roll is drawn by it. */
export type RollResidency = Pick<
  ResidencyDocument,
  'accountId' | 'householdId' | 'gridId' | 'buildingId' | 'relation' | 'isDelegate' | 'birthYear'
>

const ROLL_FIELDS = {
  accountId: 1,
  householdId: 1,
  gridId: 1,
  buildingId: 1,
  relation: 1,
  isDelegate: 1,
  birthYear: 1,
} as const

/** Every home in force at `now` in an area: what an electorate is drawn from, once, at its opening. */
export async function residenciesInArea(
  communityId: string,
  { gridId, buildingId }: ResidencyArea,
  now: Date,
): Promise<RollResidency[]> {
  return ResidencyModel.find({
    communityId,
    ...(gridId === undefined ? {} : { gridId }),
    ...(buildingId === undefined ? {} : { buildingId }),
    until: { $gt: now },
  })
    .select(ROLL_FIELDS)
    .lean()
}

/**
 * The homes that these people had at an instant, also one long past: what was counted of them then is
 * counted the same whenever it is asked for.
 */
export async function homesAt(
  communityId: string,
  accountIds: readonly string[],
  at: Date,
): Promise<RollResidency[]> {
  const held = {
    communityId,
    accountId: { $in: [...accountIds] },
    verifiedAt: { $lte: at },
    until: { $gt: at },
  }
  const present = await ResidencyModel.find(held).select(ROLL_FIELDS).lean()
  const past = await PastResidencyModel.find({ ...held, endedAt: { $gt: at } })
    .select(ROLL_FIELDS)
    .lean()
  return [...present, ...past].sort((a, b) => (a.householdId < b.householdId ? -1 : 1))
}

/**
 * A page of the grown-up residents of a grid, in the order of birth year and account: the list is as
 * long as the grid and is gone through without being held.
 *
 * @param page where it begins, as the page before said itself
 */
export async function residentsPage(
  communityId: string,
  gridId: string,
  birthYearMax: number,
  page: { readonly after: string | null; readonly limit: number; readonly now: Date },
): Promise<{ readonly accountIds: string[]; readonly last: string | null }> {
  const { after, limit, now } = page
  const [year, id] = after === null ? [] : after.split('.')
  const from = Number(year)
  const beyond =
    year === undefined || id === undefined
      ? { birthYear: { $lte: birthYearMax } }
      : {
          birthYear: { $gte: from, $lte: birthYearMax },
          $or: [{ birthYear: { $gt: from } }, { birthYear: from, accountId: { $gt: id } }],
        }
  const rows = await ResidencyModel.find({ communityId, gridId, until: { $gt: now }, ...beyond })
    .select({ _id: 0, accountId: 1, birthYear: 1 })
    .sort({ birthYear: 1, accountId: 1 })
    .limit(limit)
    .lean()
  const last = rows.at(-1)
  const isEnd = rows.length < limit || last === undefined
  return {
    accountIds: [...new Set(rows.map(({ accountId }) => accountId))],
    last: isEnd ? null : `${String(last.birthYear)}.${last.accountId}`,
  }
}
