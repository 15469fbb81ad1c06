import { all, demand, type Decision } from '../decision'
import { holdsRoleInBuilding, type Actor, type BuildingPlace } from '../people/actor'
import type { Role } from '../people/role'

export type CallReason = 'roles.contact_private' | 'roles.contact_not_neighbour'

/** Offices that reach the people of a building by telephone. */
const STAFF: readonly Role[] = [
  'gridWorker',
  'gridSecretary',
  'communitySecretary',
  'buildingLead',
  'unitVolunteer',
]

/**
 * Who may be given the number behind a service card: the verified residents of that building and the
 * staff of the place, when the person agreed to it on taking office (4.9; personal information law,
 * art. 13 and 29).
 */
export function canCall(
  actor: Actor,
  place: BuildingPlace,
  { isPhoneShown }: { readonly isPhoneShown: boolean },
  now: Date,
): Decision<CallReason> {
  const lives = actor.residencies.some((home) => home.buildingId === place.buildingId)
  return all<CallReason>(
    demand(isPhoneShown, 'roles.contact_private'),
    demand(lives || holdsRoleInBuilding(actor, STAFF, place, now), 'roles.contact_not_neighbour'),
  )
}

/** Whether names of office-holders stand in full for this reader: verified residents and staff. */
export function seesOfficeNames(actor: Actor, now: Date): boolean {
  const holdsOffice = actor.roles.some(
    (one) => one.from <= now && (one.to === null || now < one.to),
  )
  return actor.residencies.length > 0 || holdsOffice
}
