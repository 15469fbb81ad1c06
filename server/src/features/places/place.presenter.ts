import type { Ability } from '@linyi/shared/contract/fields'
import type { GridView, PartyUnitView, PlaceTree } from '@linyi/shared/contract/places.contract'
import type { PartyUnitDocument } from './party-unit.store'
import type {
  BuildingDocument,
  CommunityPlaceDocument,
  EstateDocument,
  GridDocument,
  ZoneDocument,
} from './place.store'

/** The map of a community as the stores give it out. */
export interface PlaceMap {
  readonly community: CommunityPlaceDocument
  readonly grids: readonly GridDocument[]
  readonly estates: readonly EstateDocument[]
  readonly buildings: readonly BuildingDocument[]
  /** Council members and verified adults by grid. */
  readonly members: ReadonlyMap<string, number>
  readonly adults: ReadonlyMap<string, number>
}

function groupBy<Value>(
  values: readonly Value[],
  keyOf: (value: Value) => string,
): (key: string) => readonly Value[] {
  const groups = new Map<string, Value[]>()
  for (const value of values) {
    const group = groups.get(keyOf(value))
    if (group === undefined) groups.set(keyOf(value), [value])
    else group.push(value)
  }
  return (key) => groups.get(key) ?? []
}

const sumOf = (buildings: readonly BuildingDocument[]): number =>
  buildings.reduce((sum, building) => sum + building.households, 0)

/** A community as everybody may know it. */
export function presentCommunity({ _id, name, streetName }: CommunityPlaceDocument) {
  return { id: _id, name, streetName }
}

/** The grids with their estates and buildings, for pickers and the home page. */
export function presentGrids({ grids, estates, buildings, members, adults }: PlaceMap): GridView[] {
  const estatesIn = groupBy(estates, (estate) => estate.gridId)
  const buildingsIn = groupBy(buildings, (building) => building.estateId)
  return grids.map(({ _id, code, name, partyBranch, council }) => ({
    id: _id,
    code,
    name,
    partyBranch,
    council,
    councilMembers: members.get(_id) ?? 0,
    adults: adults.get(_id) ?? 0,
    estates: estatesIn(_id).map((estate) => ({
      id: estate._id,
      name: estate.name,
      propertyCompany: estate.propertyCompany,
      buildings: buildingsIn(estate._id).map((building) => ({
        id: building._id,
        name: building.name,
        units: building.units,
      })),
    })),
  }))
}

/** The same map with its counts and zones, for those who keep it. */
export function presentTree(
  map: PlaceMap,
  zones: readonly ZoneDocument[],
  keep: Ability,
): PlaceTree {
  const buildingsIn = groupBy(map.buildings, (building) => building.estateId)
  const buildingsInGrid = groupBy(map.buildings, (building) => building.gridId)
  const buildingsInZone = groupBy(map.buildings, (building) => building.zoneId ?? '')
  const grids = presentGrids(map).map((grid) => ({
    ...grid,
    households: sumOf(buildingsInGrid(grid.id)),
    buildings: buildingsInGrid(grid.id).length,
    estates: grid.estates.map((estate) => ({
      ...estate,
      households: sumOf(buildingsIn(estate.id)),
      buildings: buildingsIn(estate.id).map(({ _id, name, units, households, zoneId }) => ({
        id: _id,
        name,
        units,
        households,
        zoneId,
      })),
    })),
  }))
  return {
    community: presentCommunity(map.community),
    grids,
    zones: zones.map(({ _id, name }) => ({
      id: _id,
      name,
      buildings: buildingsInZone(_id).length,
      households: sumOf(buildingsInZone(_id)),
    })),
    abilities: { keep },
  }
}

/** A unit of the Party tree and where it stands, down to the building; doors are told to nobody. */
export function presentPartyUnit(
  { _id, level, name, parentId, gridId, buildingId }: PartyUnitDocument,
  { community, grids, buildings }: Pick<PlaceMap, 'community' | 'grids' | 'buildings'>,
): PartyUnitView {
  const building = buildings.find((one) => one._id === buildingId)
  const grid = grids.find((one) => one._id === gridId)
  const place = building?.name ?? grid?.name ?? community.name
  return { id: _id, level, name, parentId, gridId, buildingId, place }
}
