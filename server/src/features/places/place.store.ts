import { compareLabels, plainDoor } from '@linyi/shared/domain/places/place'
import { fieldCipher } from '../../platform/privacy/field-keys'
import { registerSealedRows } from '../../platform/privacy/sealed-rows'
import {
  BuildingModel,
  CommunityModel,
  EstateModel,
  GridModel,
  HouseholdModel,
  StreetModel,
  ZoneModel,
  type BuildingDocument,
  type CommunityPlaceDocument,
  type EstateDocument,
  type GridDocument,
  type HouseholdDocument,
  type PlaceDocument,
  type StreetDocument,
  type ZoneDocument,
} from './place.model'

export type {
  BuildingDocument,
  CommunityPlaceDocument,
  EstateDocument,
  GridDocument,
  HouseholdDocument,
  ZoneDocument,
} from './place.model'

const GRIDS_MAX = 200
const ZONES_MAX = 200
const ESTATES_MAX = 500
const BUILDINGS_MAX = 2000

/** A place to be added: everything but what the store keeps itself. */
type Fresh<Place extends PlaceDocument> = Omit<Place, 'closedAt' | 'revision'>
export type NewGrid = Fresh<GridDocument>
export type NewZone = Fresh<ZoneDocument>
export type NewEstate = Fresh<EstateDocument>
export type NewBuilding = Omit<Fresh<BuildingDocument>, 'households' | 'zoneId'> & {
  readonly zoneId?: string | null
}

/**
 * All communities of this deployment. A street has a few dozen; were there more, a bound would leave some
 * of them without their work and nobody would read of it, so there is none.
 */
export async function allCommunities(): Promise<CommunityPlaceDocument[]> {
  return CommunityModel.find({}).sort({ _id: 1 }).lean()
}

export async function findCommunity(communityId: string): Promise<CommunityPlaceDocument | null> {
  return CommunityModel.findById(communityId).lean()
}

export async function findGrid(communityId: string, gridId: string): Promise<GridDocument | null> {
  return GridModel.findOne({ communityId, _id: gridId, closedAt: null }).lean()
}

/** The grids of a community by their labels, so that 8 stands before 13. */
export async function gridsOf(communityId: string): Promise<GridDocument[]> {
  const grids = await GridModel.find({ communityId, closedAt: null }).limit(GRIDS_MAX).lean()
  return grids.sort((a, b) => compareLabels(a.code, b.code))
}

/** Several grids by their ids: what most pages need, however many the community has. */
export async function gridsByIds(
  communityId: string,
  gridIds: readonly string[],
): Promise<GridDocument[]> {
  return GridModel.find({ communityId, _id: { $in: [...new Set(gridIds)] } }).lean()
}

export async function zonesOf(communityId: string): Promise<ZoneDocument[]> {
  const zones = await ZoneModel.find({ communityId, closedAt: null }).limit(ZONES_MAX).lean()
  return zones.sort((a, b) => compareLabels(a.name, b.name))
}

export async function estatesOf(communityId: string): Promise<EstateDocument[]> {
  const estates = await EstateModel.find({ communityId, closedAt: null }).limit(ESTATES_MAX).lean()
  return estates.sort((a, b) => compareLabels(a.name, b.name))
}

export async function buildingsOf(communityId: string): Promise<BuildingDocument[]> {
  const buildings = await BuildingModel.find({ communityId, closedAt: null })
    .limit(BUILDINGS_MAX)
    .lean()
  return buildings.sort((a, b) => compareLabels(a.name, b.name))
}

export async function findBuilding(
  communityId: string,
  buildingId: string,
): Promise<BuildingDocument | null> {
  return BuildingModel.findOne({ communityId, _id: buildingId, closedAt: null }).lean()
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
  return EstateModel.findOne({ communityId, _id: estateId, closedAt: null }).lean()
}

export async function findZone(communityId: string, zoneId: string): Promise<ZoneDocument | null> {
  return ZoneModel.findOne({ communityId, _id: zoneId, closedAt: null }).lean()
}

export async function addStreet(street: StreetDocument): Promise<void> {
  await StreetModel.create(street)
}

/** The street of that name, or null; names are unique within an installation by whoever installs it. */
export async function streetNamed(name: string): Promise<StreetDocument | null> {
  return StreetModel.findOne({ name }).lean()
}

export async function addCommunity(
  community: Omit<CommunityPlaceDocument, 'streetId'> & { readonly streetId?: string | null },
): Promise<void> {
  await CommunityModel.create(community)
}

export async function addGrid(grid: NewGrid): Promise<void> {
  await GridModel.create(grid)
}

export async function addZone(zone: NewZone): Promise<void> {
  await ZoneModel.create(zone)
}

export async function addEstate(estate: NewEstate): Promise<void> {
  await EstateModel.create(estate)
}

export async function addBuildings(buildings: readonly NewBuilding[]): Promise<void> {
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

const doorContext = (householdId: string): string => `door:${householdId}`

/** A door as the database keeps it. */
export function sealDoor(
  householdId: string,
  door: Door,
): Pick<HouseholdDocument, 'doorSealed' | 'doorIndex'> {
  return {
    doorSealed: fieldCipher().seal(plainDoor(door.door), doorContext(householdId)),
    doorIndex: fieldCipher().index(doorWords(door), 'door'),
  }
}

/** The door of a household in clear. Only for the people who live there and staff of the place. */
export function doorOf({ _id, doorSealed }: Pick<HouseholdDocument, '_id' | 'doorSealed'>): string {
  return fieldCipher().open(doorSealed, doorContext(_id))
}

interface Door {
  readonly buildingId: string
  readonly unit: number
  readonly door: string
}

/** The same for every way of writing a door. */
const doorWords = ({ buildingId, unit, door }: Door): string =>
  `${buildingId} ${String(unit)} ${plainDoor(door)}`

/** The keyed hashes under which a door may be found: one for each key of the ring. */
export function doorIndexesOf(door: Door): string[] {
  return fieldCipher().indexes(doorWords(door), 'door')
}

/** Adds households, of one community, and counts them in their buildings. */
export async function addHouseholds(households: readonly NewHousehold[]): Promise<void> {
  const communityId = households[0]?.communityId
  if (communityId === undefined) return
  await HouseholdModel.insertMany(
    households.map(({ door, ...household }) => ({
      ...household,
      ...sealDoor(household._id, { ...household, door }),
    })),
  )
  const added = new Map<string, number>()
  for (const { buildingId } of households) added.set(buildingId, (added.get(buildingId) ?? 0) + 1)
  await BuildingModel.bulkWrite(
    [...added].map(([buildingId, count]) => ({
      updateOne: {
        filter: { communityId, _id: buildingId },
        update: { $inc: { households: count } },
      },
    })),
  )
}

/** The household behind a door, or null where there is no such door. */
export async function findHousehold(
  communityId: string,
  door: Door,
): Promise<HouseholdDocument | null> {
  const { buildingId, unit } = door
  return HouseholdModel.findOne({
    communityId,
    buildingId,
    unit,
    doorIndex: { $in: doorIndexesOf(door) },
    closedAt: null,
  }).lean()
}

/** A home in the words of its owner: `3号楼 2单元 501`. Only for the people who live there. */
export async function homesOf(
  communityId: string,
  householdIds: readonly string[],
): Promise<{ householdId: string; gridId: string; text: string; unit: number; door: string }[]> {
  const households = await HouseholdModel.find({
    communityId,
    _id: { $in: [...householdIds] },
  }).lean()
  const buildings = await BuildingModel.find({
    communityId,
    _id: { $in: households.map((household) => household.buildingId) },
  }).lean()
  const names = new Map(buildings.map((building) => [building._id, building.name]))
  return households.map((household) => {
    const { _id: householdId, gridId, unit } = household
    const door = doorOf(household)
    const text = `${names.get(household.buildingId) ?? ''} ${String(unit)}单元 ${door}`
    return { householdId, gridId, text, unit, door }
  })
}

registerSealedRows(HouseholdModel, {
  sealed: ['doorSealed'],
  madeOf: ['buildingId', 'unit'],
  reseal: (household) => {
    const { _id, buildingId, unit } = household
    return sealDoor(_id, { buildingId, unit, door: doorOf(household) })
  },
})
