import { latestAdultBirthYear } from './age'
import { PRIVACY_VERSION } from './consent'
import type { Relation } from './residency'
import type { Role, RoleScope } from './role'

/** A role in force, as the rules see it. `to` is the end of the term, or null while it is open. */
export interface HeldRole {
  readonly role: Role
  readonly scope: RoleScope
  readonly from: Date
  readonly to: Date | null
}

/** A verified tie between a person and a household, in force now. */
export interface Residency {
  readonly householdId: string
  readonly gridId: string
  readonly buildingId: string
  readonly unit: number
  readonly relation: Relation
  /** Whether this person casts the household's one vote (户代表). */
  readonly isDelegate: boolean
}

/** Who asks: everything the rules need to know of the person behind a request. */
export interface Actor {
  readonly accountId: string
  readonly communityId: string
  readonly birthYear: number | null
  /** The version of the privacy notice the person has agreed to; null before that. */
  readonly consentVersion: string | null
  readonly residencies: readonly Residency[]
  readonly roles: readonly HeldRole[]
}

/** Whether the role is in force at `now`; a term that has ended gives nothing from that minute. */
export function isInForce(held: Pick<HeldRole, 'from' | 'to'>, now: Date): boolean {
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

/** A place inside a building: the building, or one of its stair units. */
export interface BuildingPlace {
  readonly gridId: string
  readonly buildingId: string
  readonly unit?: number
}

/** Whether a scope contains that place: the community, its grid, the building or the stair unit. */
export function scopeCovers(scope: RoleScope, place: BuildingPlace): boolean {
  switch (scope.kind) {
    case 'community':
      return true
    case 'grid':
      return scope.gridId === place.gridId
    case 'building':
      return scope.buildingId === place.buildingId
    case 'stairUnit':
      return scope.buildingId === place.buildingId && scope.unit === place.unit
  }
}

/** Whether the actor holds one of `roles` for that building or stair unit, or for a wider place. */
export function holdsRoleInBuilding(
  actor: Actor,
  roles: readonly Role[],
  place: BuildingPlace,
  now: Date,
): boolean {
  return actor.roles.some(
    (held) => roles.includes(held.role) && isInForce(held, now) && scopeCovers(held.scope, place),
  )
}

/** What keeps an account from acting: no consent yet, or an office that reads without posting. */
export type Restraint = 'noConsent' | 'observer'

/**
 * The restraints on an actor at `now`. Consent comes before anything is processed (personal
 * information law, art. 13-14); officials who observe a council read and do not post.
 */
export function restraintsOf(actor: Actor, now: Date): readonly Restraint[] {
  const restraints: Restraint[] = []
  if (actor.consentVersion !== PRIVACY_VERSION) restraints.push('noConsent')
  if (actor.roles.some((held) => held.role === 'observer' && isInForce(held, now))) {
    restraints.push('observer')
  }
  return restraints
}

/** Whether a household of the grid has been verified for the actor. */
export function livesInGrid(actor: Actor, gridId: string): boolean {
  return actor.residencies.some((residency) => residency.gridId === gridId)
}

/** Adults vote: 18 and above (residents' committee law). Without a birth year nobody is an adult. */
export function isAdult(actor: Pick<Actor, 'birthYear'>, now: Date): boolean {
  return actor.birthYear !== null && actor.birthYear <= latestAdultBirthYear(now)
}
