import { addYears, dayOf, startOfDay } from '../calendar/shanghai-day'
import { all, demand, type Decision } from '../decision'
import { holdsRoleInGrid, isAdult, livesInGrid, type Actor } from '../people/actor'
import type { Role } from '../people/role'
import type { CouncilRules } from '../rules/rule-set'

export type NomineeReason = 'councils.nominee_unfit' | 'councils.already_member'
export type RecommendReason =
  | 'councils.not_resident'
  | 'councils.not_adult'
  | 'councils.too_many'
  | NomineeReason
export type DecideReason = 'councils.not_approver' | 'councils.own_candidacy'

/** Offices that decide on candidates: the Party organisation of the grid or of the community. */
export const APPROVERS: readonly Role[] = ['gridSecretary', 'communitySecretary']

/** Recommendations one resident may have waiting at a time [P]. */
export const OPEN_RECOMMENDATIONS_MAX = 3

/** How full a council is against its rule set. */
export interface CouncilSize {
  readonly members: number
  readonly minimum: number
  readonly maximum: number
  /** Members it needs to reach its minimum. */
  readonly missing: number
  /** Seats that may still be filled. */
  readonly seatsLeft: number
}

/** Seven to twenty-one members in the default rules (A2.5). */
export function councilSize(members: number, rules: CouncilRules): CouncilSize {
  const { minimum, maximum } = rules
  return {
    members,
    minimum,
    maximum,
    missing: Math.max(0, minimum - members),
    seatsLeft: Math.max(0, maximum - members),
  }
}

/** Whom a recommendation is about. */
export interface Nominee {
  readonly accountId: string
  readonly isAdult: boolean
  readonly livesInGrid: boolean
  readonly isMember: boolean
  readonly isObserver: boolean
}

/**
 * A verified adult resident of the grid recommends a neighbour, or puts themselves forward. Members
 * come from the people of the grid (4.21: 把网格内有威望、有能力的人推选为成员).
 */
export function canRecommend(
  actor: Actor,
  gridId: string,
  nominee: Nominee,
  openRecommendations: number,
  now: Date,
): Decision<RecommendReason> {
  return all<RecommendReason>(
    demand(livesInGrid(actor, gridId), 'councils.not_resident'),
    demand(isAdult(actor, now), 'councils.not_adult'),
    demand(openRecommendations < OPEN_RECOMMENDATIONS_MAX, 'councils.too_many'),
    canBeRecommended(nominee),
  )
}

/** Who can be given a seat: an adult of the grid who has none yet and does not watch it for others. */
export function canBeRecommended({
  isAdult: isOfAge,
  livesInGrid: isNeighbour,
  isMember,
  isObserver,
}: Nominee): Decision<NomineeReason> {
  return all<NomineeReason>(
    demand(isOfAge && isNeighbour && !isObserver, 'councils.nominee_unfit'),
    demand(!isMember, 'councils.already_member'),
  )
}

/** Nobody decides on their own seat, nor on the one they have recommended somebody for. */
export function canDecide(
  actor: Actor,
  candidate: {
    readonly gridId: string
    readonly accountId: string | null
    readonly recommendedBy: string
  },
  now: Date,
): Decision<DecideReason> {
  const isParty = [candidate.accountId, candidate.recommendedBy].includes(actor.accountId)
  return all<DecideReason>(
    demand(holdsRoleInGrid(actor, APPROVERS, candidate.gridId, now), 'councils.not_approver'),
    demand(!isParty, 'councils.own_candidacy'),
  )
}

/** Training is recorded by who fills the offices of the grid, and by nobody for themselves. */
export function canRecordTraining(
  actor: Actor,
  gridId: string,
  subjectId: string,
  now: Date,
): Decision<DecideReason> {
  return all<DecideReason>(
    demand(holdsRoleInGrid(actor, APPROVERS, gridId, now), 'councils.not_approver'),
    demand(actor.accountId !== subjectId, 'councils.own_candidacy'),
  )
}

/** The end of a term that begins now: the same day, so many years later. */
export function termEnd(from: Date, rules: CouncilRules): Date {
  return startOfDay(addYears(dayOf(from), rules.termYears))
}
