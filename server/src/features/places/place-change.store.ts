import type { Model, UpdateQuery } from 'mongoose'
import { mustHaveMatched } from '../../platform/db/compare-and-set'
import { isDuplicateKey } from '../../platform/db/mongo-errors'
import { AppError } from '../../platform/http/app-error'
import {
  BuildingModel,
  EstateModel,
  GridModel,
  HouseholdModel,
  ZoneModel,
  type BuildingDocument,
  type EstateDocument,
  type GridDocument,
  type HouseholdDocument,
  type PlaceDocument,
  type ZoneDocument,
} from './place.model'

/** One open place of a community. */
type PlaceKey = Pick<PlaceDocument, 'communityId' | '_id'>

/**
 * Turns the refusal of a unique key into the reason people read.
 *
 * @throws AppError `places.name_taken`
 */
export async function nameOnce<Result>(write: () => Promise<Result>): Promise<Result> {
  try {
    return await write()
  } catch (error) {
    if (isDuplicateKey(error)) throw new AppError('places.name_taken')
    throw error
  }
}

async function changeOpen<Place extends PlaceDocument>(
  model: Model<Place>,
  { communityId, _id }: PlaceKey,
  change: Partial<Place>,
): Promise<void> {
  const update = { $set: change } as unknown as UpdateQuery<Place>
  mustHaveMatched(
    await nameOnce(() => model.updateOne({ communityId, _id, closedAt: null }, update)),
  )
}

const HELD = {
  grid: GridModel as unknown as Model<PlaceDocument>,
  zone: ZoneModel as unknown as Model<PlaceDocument>,
  estate: EstateModel as unknown as Model<PlaceDocument>,
  building: BuildingModel as unknown as Model<PlaceDocument>,
  household: HouseholdModel as unknown as Model<PlaceDocument>,
}

/**
 * Says, in the running transaction, that something is put into a place. Whoever closes it at the same
 * moment meets this write and looks again.
 *
 * @throws AppError `request.conflict` when it was closed meanwhile
 */
export async function holdPlace(
  kind: keyof typeof HELD,
  { communityId, _id }: PlaceKey,
): Promise<void> {
  mustHaveMatched(
    await HELD[kind].updateOne({ communityId, _id, closedAt: null }, { $inc: { revision: 1 } }),
  )
}

/** @throws AppError `places.name_taken`, `request.conflict` when it was closed meanwhile */
export async function changeGrid(
  grid: PlaceKey,
  change: Partial<Omit<GridDocument, keyof PlaceKey>>,
): Promise<void> {
  await changeOpen<GridDocument>(GridModel, grid, change)
}

/** @throws AppError `places.name_taken`, `request.conflict` when it was closed meanwhile */
export async function changeZone(
  zone: PlaceKey,
  change: Partial<Omit<ZoneDocument, keyof PlaceKey>>,
): Promise<void> {
  await changeOpen<ZoneDocument>(ZoneModel, zone, change)
}

/** @throws AppError `places.name_taken`, `request.conflict` when it was closed meanwhile */
export async function changeEstate(
  estate: PlaceKey,
  change: Partial<Omit<EstateDocument, keyof PlaceKey>>,
): Promise<void> {
  await changeOpen<EstateDocument>(EstateModel, estate, change)
}

/** @throws AppError `places.name_taken`, `request.conflict` when it was closed meanwhile */
export async function changeBuilding(
  building: PlaceKey,
  change: Partial<Omit<BuildingDocument, keyof PlaceKey>>,
): Promise<void> {
  await changeOpen<BuildingDocument>(BuildingModel, building, change)
}

/** @throws AppError `places.name_taken`, `request.conflict` when it was closed meanwhile */
export async function changeHousehold(
  household: PlaceKey,
  change: Pick<HouseholdDocument, 'doorSealed' | 'doorIndex'>,
): Promise<void> {
  await changeOpen<HouseholdDocument>(HouseholdModel, household, change)
}

/** Closes a household and takes it from its building's count. */
export async function closeHousehold(
  { communityId, _id, buildingId }: Pick<HouseholdDocument, keyof PlaceKey | 'buildingId'>,
  at: Date,
): Promise<void> {
  await changeOpen<HouseholdDocument>(HouseholdModel, { communityId, _id }, { closedAt: at })
  await BuildingModel.updateOne({ communityId, _id: buildingId }, { $inc: { households: -1 } })
}

/** Puts buildings into a zone, or out of any, and answers how many there were. */
export async function zoneBuildings(
  communityId: string,
  buildingIds: readonly string[],
  zoneId: string | null,
): Promise<number> {
  const written = await BuildingModel.updateMany(
    { communityId, _id: { $in: [...buildingIds] }, closedAt: null },
    { $set: { zoneId } },
  )
  return written.matchedCount
}

export async function countEstatesIn(communityId: string, gridId: string): Promise<number> {
  return EstateModel.countDocuments({ communityId, gridId, closedAt: null })
}

export async function countBuildingsIn(
  communityId: string,
  place: { readonly estateId: string } | { readonly zoneId: string },
): Promise<number> {
  return BuildingModel.countDocuments({ communityId, ...place, closedAt: null })
}

/** The highest stair unit of a building that has a household in it, or 0. */
export async function highestUnitInUse(communityId: string, buildingId: string): Promise<number> {
  const highest = await HouseholdModel.findOne({ communityId, buildingId, closedAt: null })
    .sort({ unit: -1 })
    .select({ unit: 1 })
    .lean()
  return highest?.unit ?? 0
}

export async function findOpenHousehold(
  communityId: string,
  householdId: string,
): Promise<HouseholdDocument | null> {
  return HouseholdModel.findOne({ communityId, _id: householdId, closedAt: null }).lean()
}

/** One page and one more of a stair unit's households, in the order in which they were entered. */
export async function householdsIn(
  communityId: string,
  place: { readonly buildingId: string; readonly unit: number },
  page: { readonly after: Record<string, unknown>; readonly limit: number },
): Promise<HouseholdDocument[]> {
  return HouseholdModel.find({ communityId, ...place, closedAt: null, ...page.after })
    .sort({ _id: 1 })
    .limit(page.limit + 1)
    .lean()
}
