import { holdsRoleInCommunity, isInForce, scopeCovers, type Actor, type HeldRole } from './actor'
import type { BuildingPlace } from './actor'
import type { Role } from './role'

/**
 * Offices that work with residents' data: they find people and are shown names, phones and homes of
 * their own place (A3). Everybody else sees masked names.
 */
export const DATA_OFFICES = [
  'communitySecretary',
  'gridSecretary',
  'gridWorker',
  'buildingLead',
] as const satisfies readonly Role[]

/**
 * Offices whose holders are named in full where they act or are to be asked (law on residents'
 * committees: who serves the residents is known to them). Neighbours who volunteer are not among them.
 */
export const PUBLIC_OFFICES = [
  'communitySecretary',
  'gridSecretary',
  'gridWorker',
  'councilChair',
  'supervisor',
  'streetOfficer',
] as const satisfies readonly Role[]

/** Whether somebody with these roles is named in full in public now. */
export function holdsPublicOffice(roles: readonly HeldRole[], now: Date): boolean {
  const offices: readonly Role[] = PUBLIC_OFFICES
  return roles.some((held) => offices.includes(held.role) && isInForce(held, now))
}

function dataOffices(actor: Actor, now: Date): readonly HeldRole[] {
  const offices: readonly Role[] = DATA_OFFICES
  return actor.roles.filter((held) => offices.includes(held.role) && isInForce(held, now))
}

/**
 * Where the actor may find people: null for the whole community, else the grids and buildings of the
 * offices; empty without one.
 */
export function searchScopes(actor: Actor, now: Date): readonly string[] | null {
  if (holdsRoleInCommunity(actor, DATA_OFFICES, now)) return null
  const places = dataOffices(actor, now).flatMap(({ scope }) =>
    scope.kind === 'grid' ? [scope.gridId] : scope.kind === 'building' ? [scope.buildingId] : [],
  )
  return [...new Set(places)]
}

/**
 * Where the actor may find people by name, masked: their own place, and for the street the whole
 * community, because it fills the secretary's office and those who watch over it.
 */
export function findingScopes(actor: Actor, now: Date): readonly string[] | null {
  return holdsRoleInCommunity(actor, ['streetOfficer'], now) ? null : searchScopes(actor, now)
}

/**
 * The office in which the actor may be shown the data of somebody who lives in `homes`, or null.
 * Somebody without a home belongs to the community alone.
 */
export function officeFor(actor: Actor, homes: readonly BuildingPlace[], now: Date): Role | null {
  const held = dataOffices(actor, now).find(
    ({ scope }) => scope.kind === 'community' || homes.some((place) => scopeCovers(scope, place)),
  )
  return held?.role ?? null
}
