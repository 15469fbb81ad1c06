import { dueAfterDays, dueAfterWorkingDays } from '../calendar/deadline'
import type { HolidayCalendar } from '../calendar/holidays'
import { all, demand, type Decision } from '../decision'
import { holdsRoleInBuilding, type Actor, type BuildingPlace } from '../people/actor'
import type { Relation } from '../people/residency'
import type { Role } from '../people/role'
import type { PeopleRules } from '../rules/rule-set'
import type { RollMatch } from './claim'

export type ClaimRefusal =
  | 'households.already_member'
  | 'households.already_claimed'
  | 'households.too_many_claims'
  | 'households.claims_of_day'
  | 'households.too_many_homes'
  | 'households.household_full'
export type VerifyReason = 'households.not_verifier' | 'households.own_claim'
export type SettleReason = 'households.not_settler' | 'households.own_claim'

/**
 * Offices that confirm who lives behind a door: the building lead knows the neighbours, the grid
 * worker visits them (A3). The two secretaries stand in where neither office is held.
 */
export const VERIFIERS: readonly Role[] = [
  'buildingLead',
  'gridWorker',
  'gridSecretary',
  'communitySecretary',
]

/** Offices that settle two claims of one door; a neighbour is never put between neighbours. */
export const SETTLERS: readonly Role[] = ['gridWorker', 'gridSecretary', 'communitySecretary']

/** Doors one person may claim within a day [P]: nobody tries doors to learn who lives behind them. */
export const CLAIMS_PER_DAY = 6

/** What decides whether somebody may claim a door. */
export interface NewClaimFacts {
  readonly isMember: boolean
  readonly hasOpenClaim: boolean
  readonly openClaims: number
  /** Claims of the last 24 hours, also those that were taken back. */
  readonly claimsOfDay: number
  readonly homes: number
  readonly members: number
}

/** Once per person and door, and no more open claims, homes and members than the rules allow. */
export function canClaim(facts: NewClaimFacts, rules: PeopleRules): Decision<ClaimRefusal> {
  return all<ClaimRefusal>(
    demand(!facts.isMember, 'households.already_member'),
    demand(!facts.hasOpenClaim, 'households.already_claimed'),
    demand(facts.openClaims < rules.openClaimsPerPerson, 'households.too_many_claims'),
    demand(facts.claimsOfDay < CLAIMS_PER_DAY, 'households.claims_of_day'),
    demand(facts.homes < rules.homesPerPerson, 'households.too_many_homes'),
    demand(facts.members < rules.membersPerHousehold, 'households.household_full'),
  )
}

/** Where a claim is made and by whom. */
export interface ClaimPlace extends BuildingPlace {
  readonly accountId: string
}

/** Whoever verifies holds the office for that building, and never decides on the own claim. */
export function canVerify(actor: Actor, claim: ClaimPlace, now: Date): Decision<VerifyReason> {
  return all<VerifyReason>(
    demand(holdsRoleInBuilding(actor, VERIFIERS, claim, now), 'households.not_verifier'),
    demand(actor.accountId !== claim.accountId, 'households.own_claim'),
  )
}

/** A dispute is settled by staff of the grid or the community, nobody of whom is a party to it. */
export function canSettle(
  actor: Actor,
  place: BuildingPlace,
  claimants: readonly string[],
  now: Date,
): Decision<SettleReason> {
  return all<SettleReason>(
    demand(holdsRoleInBuilding(actor, SETTLERS, place, now), 'households.not_settler'),
    demand(!claimants.includes(actor.accountId), 'households.own_claim'),
  )
}

/** One person as the roll or a claim knows them. */
export interface RollIdentity {
  readonly name: string
  readonly phone: string | null
}

/** What the roll of a door says of a claimant. Names are equal without their spaces. */
export function rollMatchOf(claimant: RollIdentity, entries: readonly RollIdentity[]): RollMatch {
  if (entries.length === 0) return 'noRoll'
  const namesakes = entries.filter((entry) => plainName(entry.name) === plainName(claimant.name))
  if (namesakes.length === 0) return 'none'
  const isSure =
    claimant.phone !== null && namesakes.some((entry) => entry.phone === claimant.phone)
  return isSure ? 'nameAndPhone' : 'nameOnly'
}

/** One person with what the roll says of their place in the household. */
export interface RollPerson extends RollIdentity {
  readonly birthYear: number | null
  readonly relation: Relation
}

/**
 * Whether the roll of a door lets a claimant in without anybody looking: name, phone and, where it
 * knows one, the year of birth are the same; the claimant asks for no other place in the household
 * than the roll gives; and nobody of that name is a member already, for an entry is one person.
 */
export function rollVouches(
  claimant: RollPerson,
  entries: readonly RollPerson[],
  memberNames: readonly string[],
): boolean {
  const name = plainName(claimant.name)
  if (claimant.phone === null || memberNames.some((member) => plainName(member) === name)) {
    return false
  }
  return entries.some(
    (entry) =>
      plainName(entry.name) === name &&
      entry.phone === claimant.phone &&
      (entry.birthYear === null || entry.birthYear === claimant.birthYear) &&
      ownership(entry.relation) === ownership(claimant.relation),
  )
}

/** Owner and co-owner have the same say; the others each their own. */
function ownership(relation: Relation): Relation {
  return relation === 'coOwner' ? 'owner' : relation
}

/**
 * Whether a claimant is the person whom staff registered without a phone: the same name at the same
 * door, and the same number when staff wrote one down.
 */
export function isSamePerson(claimant: RollIdentity, assisted: RollIdentity): boolean {
  return (
    plainName(claimant.name) === plainName(assisted.name) &&
    (assisted.phone === null || assisted.phone === claimant.phone)
  )
}

/** A name as it is compared: without spaces and without the dot of long names. */
export function plainName(name: string): string {
  return name.replaceAll(/[\s·•]/gu, '')
}

/** When the claimant hears from somebody, and when the claim ends by itself. */
export function claimTimes(
  madeAt: Date,
  rules: PeopleRules,
  calendar: HolidayCalendar,
): { readonly answerBy: Date; readonly expiresAt: Date } {
  return {
    answerBy: dueAfterWorkingDays(madeAt, rules.answerWorkingDays, calendar),
    expiresAt: dueAfterDays(madeAt, rules.claimDays, calendar),
  }
}

/** The first of `offices` the actor holds for that place: the hat worn in an act, for the record. */
export function officeAt(
  actor: Actor,
  offices: readonly Role[],
  place: BuildingPlace,
  now: Date,
): Role | null {
  return offices.find((office) => holdsRoleInBuilding(actor, [office], place, now)) ?? null
}
