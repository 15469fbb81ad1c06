import { latestAdultBirthYear } from './age'
import type { Role, RoleScope } from './role'

/** A role in force, as the rules see it. `to` is the end of the term, or null while it is open. */
export interface HeldRole {
  readonly role: Role
  readonly scope: RoleScope
  readonly from: Date
  readonly to: Date | null
}

/** A verified tie between a person and a household. */
export interface Residency {
  readonly householdId: string
  readonly gridId: string
  readonly buildingId: string
}

/** Who asks: everything the rules need to know of the person behind a request. */
export interface Actor {
  readonly accountId: string
  readonly communityId: string
  readonly birthYear: number | null
  readonly residencies: readonly Residency[]
  readonly roles: readonly HeldRole[]
}

/** Whether the role is in force at `now`; a term that has ended gives nothing from that minute. */
export function isInForce(held: HeldRole, now: Date): boolean {
  return held.from <= now && (held.to === null || now < held.to)
}

/**
 * Whether the actor holds one of `roles` for the whole community or for that grid. An office that was
 * given for a single building does not reach the grid.
 */
export function holdsRoleInGrid(
  actor: Actor,
  roles: readonly Role[],
  gridId: string,
  now: Date,
): boolean {
  return actor.roles.some(
    (held) =>
      roles.includes(held.role) &&
      isInForce(held, now) &&
      (held.scope.kind === 'community' ||
        (held.scope.kind === 'grid' && held.scope.gridId === gridId)),
  )
}

/** The first of `roles` the actor holds for that grid: the hat worn in an act, for the record. */
export function roleActedIn(
  actor: Actor,
  roles: readonly Role[],
  gridId: string,
  now: Date,
): Role | null {
  return roles.find((role) => holdsRoleInGrid(actor, [role], gridId, now)) ?? null
}

/** Whether the actor holds one of `roles` for the whole community. */
export function holdsRoleInCommunity(actor: Actor, roles: readonly Role[], now: Date): boolean {
  return actor.roles.some(
    (held) => roles.includes(held.role) && isInForce(held, now) && held.scope.kind === 'community',
  )
}

/** Whether a household of the grid has been verified for the actor. */
export function livesInGrid(actor: Actor, gridId: string): boolean {
  return actor.residencies.some((residency) => residency.gridId === gridId)
}

/** Adults vote: 18 and above (residents' committee law). Without a birth year nobody is an adult. */
export function isAdult(actor: Pick<Actor, 'birthYear'>, now: Date): boolean {
  return actor.birthYear !== null && actor.birthYear <= latestAdultBirthYear(now)
}
