import { demand, type Decision } from '../decision'
import {
  holdsRoleInBuilding,
  holdsRoleInCommunity,
  holdsRoleInGrid,
  isInForce,
  type Actor,
  type BuildingPlace,
} from '../people/actor'
import type { Role } from '../people/role'

export type PlaceReason =
  | 'places.not_staff'
  | 'places.not_keeper'
  | 'places.not_household_keeper'
  | 'places.unit_unknown'
  | 'places.units_in_use'
  | 'places.not_empty'

/** Offices that work with the map of the community. */
export const PLACE_STAFF: readonly Role[] = [
  'communitySecretary',
  'gridSecretary',
  'gridWorker',
  'buildingLead',
  'streetOfficer',
  'supervisor',
]

/** Offices that read the doors of the places they are responsible for (A2.8: masked for all others). */
export const DOOR_READERS: readonly Role[] = [
  'communitySecretary',
  'gridSecretary',
  'gridWorker',
  'buildingLead',
]

/** Whoever holds one of the offices, for whatever place, reads the map and its counts. */
export function canReadPlaces(actor: Actor, now: Date): Decision<'places.not_staff'> {
  return demand(
    actor.roles.some((held) => PLACE_STAFF.includes(held.role) && isInForce(held, now)),
    'places.not_staff',
  )
}

/** The map itself is the community's: its secretary answers for it. */
export function canKeepPlaces(actor: Actor, now: Date): Decision<'places.not_keeper'> {
  return demand(holdsRoleInCommunity(actor, ['communitySecretary'], now), 'places.not_keeper')
}

/** Doors are known on the spot: the grid's worker keeps them, and the secretary. */
export function canKeepHouseholds(
  actor: Actor,
  gridId: string,
  now: Date,
): Decision<'places.not_household_keeper'> {
  return demand(
    holdsRoleInGrid(actor, ['gridWorker', 'communitySecretary'], gridId, now),
    'places.not_household_keeper',
  )
}

/** Whether the doors of a building or stair unit are shown to the actor in clear. */
export function readsDoors(actor: Actor, place: BuildingPlace, now: Date): boolean {
  return holdsRoleInBuilding(actor, DOOR_READERS, place, now)
}

/** Stair units are numbered from 1 to the building's count. */
export function hasUnit(building: { readonly units: number }, unit: number): boolean {
  return Number.isInteger(unit) && unit >= 1 && unit <= building.units
}

/** A household stands in a stair unit that the building has. */
export function standsInUnit(
  building: { readonly units: number },
  unit: number,
): Decision<'places.unit_unknown'> {
  return demand(hasUnit(building, unit), 'places.unit_unknown')
}

/** Stair units with households in them cannot be counted away. */
export function canCountUnits(
  units: number,
  highestInUse: number,
): Decision<'places.units_in_use'> {
  return demand(units >= highestInUse, 'places.units_in_use')
}

/** A place is closed when nothing in use is left in it; what happened there stays known. */
export function canClosePlace(inUse: number): Decision<'places.not_empty'> {
  return demand(inUse === 0, 'places.not_empty')
}
