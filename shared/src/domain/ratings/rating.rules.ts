import type { ItemStatus } from '../agenda/item'
import {
  SOLVED_ANSWERS,
  type SolvedAnswer,
  type SurveyAnswer,
  type SurveyCounts,
} from '../agenda/item-survey'
import { all, allow, demand, deny, type Decision } from '../decision'
import { holdsRoleInGrid, livesInGrid, type Actor } from '../people/actor'
import type { Role } from '../people/role'

/** Fewer answers than this are not shown: they could be traced to who gave them. */
export const SHOWN_FROM = 5

export type RateReason = 'agenda.wrong_status' | 'agenda.not_asked' | 'ratings.over'
export type CallReason =
  | 'ratings.not_caller'
  | 'ratings.own_work'
  | 'ratings.not_time'
  | 'ratings.already_called'
export type RatingReason = RateReason | CallReason | 'ratings.household_rated'

/** Offices that call back, which is recorded apart from what people answer by themselves. */
export const CALLERS: readonly Role[] = [
  'gridWorker',
  'gridSecretary',
  'communitySecretary',
  'supervisor',
  'streetOfficer',
]

/** What decides whether somebody may rate a matter. */
export interface RateFacts {
  readonly status: ItemStatus
  readonly gridId: string
  readonly surveyEndsAt: Date | null
  /** Null for whoever was not asked. */
  readonly ask: 'asked' | 'answered' | null
  /** Who received the matter first and who led the work. */
  readonly handlerIds: readonly string[]
}

/**
 * Whoever raised or supports a matter rates it, and whoever's home it affects: one verified home of
 * the grid, one rating. It can be changed until its time is over, also when the last answer has
 * closed the matter already (T14, T15).
 */
export function canRate(actor: Actor, facts: RateFacts, now: Date): Decision<RateReason> {
  const { status, surveyEndsAt, ask, gridId, handlerIds } = facts
  const isInTime = surveyEndsAt !== null && now < surveyEndsAt
  return all<RateReason>(
    demand(status === 'surveying' || status === 'closed', 'agenda.wrong_status'),
    demand(isInTime, status === 'closed' ? 'ratings.over' : 'agenda.wrong_status'),
    ask === null
      ? demand(
          livesInGrid(actor, gridId) && !handlerIds.includes(actor.accountId),
          'agenda.not_asked',
        )
      : allow(),
  )
}

/** What decides whether somebody may record a call-back. */
export interface CallFacts {
  readonly status: ItemStatus
  readonly gridId: string
  readonly hasSurvey: boolean
  readonly isReopenable: boolean
  /** Whoever handled, led or answered the matter. */
  readonly handlerIds: readonly string[]
  readonly isCalled: boolean
}

/**
 * Staff call the raiser back, once in a round; who handled the matter does not ask how it was
 * handled (接诉即办, art. 23; 97.6 % are content on the phone and 78.5 % on paper).
 */
export function canCall(actor: Actor, facts: CallFacts, now: Date): Decision<CallReason> {
  const { status, gridId, hasSurvey, isReopenable, handlerIds, isCalled } = facts
  const isTime = hasSurvey && (status === 'surveying' || (status === 'closed' && isReopenable))
  return all<CallReason>(
    demand(holdsRoleInGrid(actor, CALLERS, gridId, now), 'ratings.not_caller'),
    demand(!handlerIds.includes(actor.accountId), 'ratings.own_work'),
    demand(isTime, 'ratings.not_time'),
    isCalled ? deny('ratings.already_called') : allow(),
  )
}

/** Answers as they are shown: how many, and the rest only from five on. */
export interface ShownAnswers {
  readonly answered: number
  readonly solved: Readonly<Record<SolvedAnswer, number>> | null
  readonly satisfied: number | null
  /** Whole per cent. */
  readonly solvedRate: number | null
  readonly satisfiedRate: number | null
}

/** Whole per cent of a part; null where there is no whole. */
export function percentOf(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((part * 100) / whole)
}

/** The counts of one matter, hidden below five answers. */
export function shownAnswers({
  answered,
  solvedCount,
  partlyCount,
  satisfiedCount,
}: Omit<SurveyCounts, 'asked'>): ShownAnswers {
  if (answered < SHOWN_FROM) {
    return { answered, solved: null, satisfied: null, solvedRate: null, satisfiedRate: null }
  }
  return {
    answered,
    solved: { yes: solvedCount, partly: partlyCount, no: answered - solvedCount - partlyCount },
    satisfied: satisfiedCount,
    solvedRate: percentOf(solvedCount, answered),
    satisfiedRate: percentOf(satisfiedCount, answered),
  }
}

/** An answer as it is stored; in the first surveys 「解决了」 was yes or no. */
export interface StoredAnswer {
  readonly solved: SolvedAnswer | boolean | null
  readonly satisfied: number | null
}

/** The answer that was given; null before there is one. */
export function answerOf({ solved, satisfied }: StoredAnswer): SurveyAnswer | null {
  if (solved === null || satisfied === null) return null
  if (typeof solved === 'boolean') return { solved: solved ? 'yes' : 'no', satisfied }
  return SOLVED_ANSWERS.includes(solved) ? { solved, satisfied } : null
}
