import { fieldCipher } from '../../platform/privacy/field-keys'
import { registerSealedRows } from '../../platform/privacy/sealed-rows'
import {
  BuildingModel,
  CommunityModel,
  EstateModel,
  GridModel,
  HouseholdModel,
  type BuildingDocument,
  type CommunityPlaceDocument,
  type EstateDocument,
  type GridDocument,
  type HouseholdDocument,
} from './place.model'

const GRIDS_MAX = 200
const ESTATES_MAX = 500
const BUILDINGS_MAX = 2000

export type {
  BuildingDocument,
  EstateDocument,
  GridDocument,
  HouseholdDocument,
} from './place.model'

/** All communities of this deployment; a street has a few dozen. */
export async function allCommunities(): Promise<CommunityPlaceDocument[]> {
  return CommunityModel.find({}).limit(500).lean()
}

export async function findCommunity(communityId: string): Promise<CommunityPlaceDocument | null> {
  return CommunityModel.findById(communityId).lean()
}

export async function findGrid(communityId: string, gridId: string): Promise<GridDocument | null> {
  return GridModel.findOne({ communityId, _id: gridId }).lean()
}

/** The grids of a community by their labels, so that 8 stands before 13. */
export async function gridsOf(communityId: string): Promise<GridDocument[]> {
  const grids = await GridModel.find({ communityId }).limit(GRIDS_MAX).lean()
  return grids.sort((a, b) => a.code.localeCompare(b.code, 'zh', { numeric: true }))
}

export async function estatesOf(communityId: string): Promise<EstateDocument[]> {
  return EstateModel.find({ communityId }).sort({ gridId: 1, name: 1 }).limit(ESTATES_MAX).lean()
}

export async function buildingsOf(communityId: string): Promise<BuildingDocument[]> {
  return BuildingModel.find({ communityId })
    .sort({ estateId: 1, name: 1 })
    .limit(BUILDINGS_MAX)
    .lean()
}

export async function findBuilding(
  communityId: string,
  buildingId: string,
): Promise<BuildingDocument | null> {
  return BuildingModel.findOne({ communityId, _id: buildingId }).lean()
}

/** The names of several buildings by their ids. */
export async function buildingNames(
  communityId: string,
  buildingIds: readonly string[],
): Promise<Map<string, string>> {
  const rows = await BuildingModel.find({ communityId, _id: { $in: [...buildingIds] } })
    .select({ name: 1 })
    .lean()
  return new Map(rows.map((row) => [row._id, row.name]))
}

export async function findEstate(
  communityId: string,
  estateId: string,
): Promise<EstateDocument | null> {
  return EstateModel.findOne({ communityId, _id: estateId }).lean()
}

export async function addCommunity(community: CommunityPlaceDocument): Promise<void> {
  await CommunityModel.create(community)
}

export async function addGrid(grid: GridDocument): Promise<void> {
  await GridModel.create(grid)
}

export async function addEstate(estate: EstateDocument): Promise<void> {
  await EstateModel.create(estate)
}

export async function addBuildings(buildings: readonly BuildingDocument[]): Promise<void> {
  await BuildingModel.insertMany(buildings)
}

/** A door as people say it, before it is sealed. */
export interface NewHousehold {
  readonly _id: string
  readonly communityId: string
  readonly gridId: string
  readonly buildingId: string
  readonly unit: number
  readonly door: string
}

export async function addHouseholds(households: readonly NewHousehold[]): Promise<void> {
  await HouseholdModel.insertMany(
    households.map(({ door, ...household }) => ({
      ...household,
      doorSealed: fieldCipher().seal(door, `door:${household._id}`),
      doorIndex: doorIndexOf(household.buildingId, household.unit, door),
    })),
  )
}

function doorIndexOf(buildingId: string, unit: number, door: string): string {
  return fieldCipher().index(`${buildingId} ${String(unit)} ${door}`, 'door')
}

/** The household behind a door, or null where there is no such door. */
export async function findHousehold(
  communityId: string,
  place: { readonly buildingId: string; readonly unit: number; readonly door: string },
): Promise<HouseholdDocument | null> {
  const { buildingId, unit, door } = place
  const doorIndex = doorIndexOf(buildingId, unit, door)
  return HouseholdModel.findOne({ communityId, buildingId, unit, doorIndex }).lean()
}

/** A home in the words of its owner: `3号楼 2单元 501`. Only for the people who live there. */
export async function homesOf(
  communityId: string,
  householdIds: readonly string[],
): Promise<{ householdId: string; gridId: string; text: string }[]> {
  const households = await HouseholdModel.find({
    communityId,
    _id: { $in: [...householdIds] },
  }).lean()
  const buildings = await BuildingModel.find({
    communityId,
    _id: { $in: households.map((household) => household.buildingId) },
  }).lean()
  const names = new Map(buildings.map((building) => [building._id, building.name]))
  return households.map(({ _id, gridId, buildingId, unit, doorSealed }) => ({
    householdId: _id,
    gridId,
    text: `${names.get(buildingId) ?? ''} ${String(unit)}单元 ${fieldCipher().open(doorSealed, `door:${_id}`)}`,
  }))
}

registerSealedRows(HouseholdModel, {
  sealed: ['doorSealed'],
  madeOf: ['buildingId', 'unit'],
  reseal: ({ _id, buildingId, unit, doorSealed }) => {
    const door = fieldCipher().open(doorSealed, `door:${_id}`)
    return {
      doorSealed: fieldCipher().seal(door, `door:${_id}`),
      doorIndex: fieldCipher().index(`${buildingId} ${String(unit)} ${door}`, 'door'),
    }
  },
})
