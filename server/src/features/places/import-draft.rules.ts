import { buildingName, plainDoor } from '@linyi/shared/domain/places/place'
import { wholeNumber, type ImportRow } from './import-sheet.rules'
import type { PartyUnitDocument } from './party-unit.store'
import type { BuildingDocument, EstateDocument, GridDocument, ZoneDocument } from './place.store'

/** A place without what the store keeps itself. */
type Bare<Place> = Omit<Place, 'communityId' | 'closedAt' | 'revision'>
export type PlanGrid = Bare<GridDocument>
export type PlanZone = Bare<ZoneDocument>
export type PlanEstate = Bare<EstateDocument>
export type PlanBuilding = Omit<Bare<BuildingDocument>, 'households'>
export type PlanPartyUnit = Bare<PartyUnitDocument>

/** A household with its door in clear, for as long as the import runs. */
export interface PlanHousehold {
  readonly _id: string
  readonly gridId: string
  readonly buildingId: string
  readonly unit: number
  readonly door: string
}

/** The map as it stands before the import. */
export interface KnownPlaces {
  readonly grids: readonly PlanGrid[]
  readonly zones: readonly PlanZone[]
  readonly estates: readonly PlanEstate[]
  readonly buildings: readonly PlanBuilding[]
  readonly households: readonly PlanHousehold[]
  readonly partyUnits: readonly PlanPartyUnit[]
}

/** The map as it grows while the sheets are gone through, each place under its natural key. */
export interface Draft {
  readonly grids: Map<string, PlanGrid>
  readonly zones: Map<string, PlanZone>
  readonly estates: Map<string, PlanEstate>
  readonly buildings: Map<string, PlanBuilding>
  readonly households: Map<string, PlanHousehold>
  readonly partyUnits: Map<string, PlanPartyUnit>
}

/** What one sheet does to the map. */
export interface Change<Place> {
  readonly added: readonly Place[]
  readonly changed: readonly Place[]
  readonly unchanged: number
}

/** One sheet on its way into the draft, and how to say what is wrong with it. */
export interface SheetWork {
  readonly rows: readonly ImportRow[]
  readonly newId: () => string
  readonly fault: (row: number, column: string, message: string) => void
}

/** The natural key of a household. */
export function doorKey(buildingId: string, unit: number, door: string): string {
  return `${buildingId} ${String(unit)} ${plainDoor(door)}`
}

const byKey = <Place>(
  places: readonly Place[],
  keyOf: (place: Place) => string,
): Map<string, Place> => new Map(places.map((place) => [keyOf(place), place]))

/** A draft that is the map as it stands. */
export function draftOf(known: KnownPlaces): Draft {
  return {
    grids: byKey(known.grids, (grid) => grid.code),
    zones: byKey(known.zones, (zone) => zone.name),
    estates: byKey(known.estates, (estate) => estate.name),
    buildings: byKey(known.buildings, (building) => building.name),
    households: byKey(known.households, ({ buildingId, unit, door }) =>
      doorKey(buildingId, unit, door),
    ),
    partyUnits: byKey(known.partyUnits, (unit) => unit.name),
  }
}

type Cells = ImportRow['cells']

/** The building a row names by its estate and its own name, in either way of writing it. */
export function buildingAt(cells: Cells, draft: Draft): PlanBuilding | null {
  const estate = draft.estates.get(cells['小区'] ?? '')
  if (estate === undefined) return null
  const building = draft.buildings.get(buildingName(estate.name, cells['楼栋'] ?? ''))
  return building?.estateId === estate._id ? building : null
}

/** The household a row names by estate, building, stair unit and door. */
export function householdAt(cells: Cells, draft: Draft): PlanHousehold | null {
  const building = buildingAt(cells, draft)
  const unit = wholeNumber(cells['单元'], building?.units ?? 0)
  if (building === null || unit === null) return null
  return draft.households.get(doorKey(building._id, unit, cells['门牌'] ?? '')) ?? null
}

/** Keeps what is equal apart from what differs. */
function isSame(a: object, b: object): boolean {
  return Object.entries(a).every(([field, value]) => b[field as keyof typeof b] === value)
}

/**
 * Goes through a sheet whose rows each make one place: a key that came before is a fault, a key that
 * is known is changed or left, a new one is added. `make` answers null for a row it found fault with.
 */
export function mergeRows<Place extends { readonly _id: string }>(
  { rows, newId, fault }: SheetWork,
  places: Map<string, Place>,
  keyColumn: string,
  make: (row: ImportRow, id: (key: string) => string) => { key: string; place: Place } | null,
): Change<Place> {
  const added: Place[] = []
  const changed: Place[] = []
  const first = new Map<string, number>()
  let unchanged = 0
  for (const row of rows) {
    const made = make(row, (key) => places.get(key)?._id ?? newId())
    if (made === null) continue
    const { key, place } = made
    const earlier = first.get(key)
    if (earlier !== undefined) {
      fault(row.row, keyColumn, `与第 ${String(earlier)} 行重复，请去掉一行`)
      continue
    }
    first.set(key, row.row)
    const before = places.get(key)
    if (before === undefined) added.push(place)
    else if (isSame(place, before)) unchanged += 1
    else changed.push(place)
    places.set(key, place)
  }
  return { added, changed, unchanged }
}
