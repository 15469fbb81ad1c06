import { all, allow, demand, deny, type Decision } from '../decision'
import type { BallotRules } from '../rules/rule-set'
import type { BallotPhase, LegalEffect } from './ballot'

const HOUR_MS = 60 * 60 * 1000
const DAY_MS = 24 * HOUR_MS

export type CastReason =
  'ballots.not_elector' | 'ballots.not_open_yet' | 'ballots.closed' | 'ballots.already_cast'

export type WindowReason = 'ballots.window_too_short' | 'ballots.window_too_long'

/** What decides whether a paper may be handed in. */
export interface CastFacts {
  readonly opensAt: Date
  readonly closesAt: Date
  readonly isElector: boolean
  readonly hasCast: boolean
  readonly changeAllowed: boolean
}

/**
 * Where the ballot stands: computed from its times on every read, so that it closes at its minute
 * even if no job ran. The closing instant itself is already outside.
 */
export function phaseOf(ballot: { readonly closesAt: Date }, now: Date): BallotPhase {
  return now < ballot.closesAt ? 'open' : 'closed'
}

/** Whether this person may hand in a paper now; later movers-in are not on the frozen roll. */
export function canCast(facts: CastFacts, now: Date): Decision<CastReason> {
  return all<CastReason>(
    demand(facts.isElector, 'ballots.not_elector'),
    demand(now >= facts.opensAt, 'ballots.not_open_yet'),
    demand(now < facts.closesAt, 'ballots.closed'),
    facts.hasCast && !facts.changeAllowed ? deny('ballots.already_cast') : allow(),
  )
}

/** Whether the voting window is neither too short for people without haste nor too long. */
export function isWindowAllowed(
  opensAt: Date,
  closesAt: Date,
  rules: Pick<BallotRules, 'windowHoursMin' | 'windowDaysMax'>,
): Decision<WindowReason> {
  const span = closesAt.getTime() - opensAt.getTime()
  return all<WindowReason>(
    demand(span >= rules.windowHoursMin * HOUR_MS, 'ballots.window_too_short'),
    demand(span <= rules.windowDaysMax * DAY_MS, 'ballots.window_too_long'),
  )
}

/** Who is asked, in the words of the ballot page. */
export const ELECTORATE_TEXT: Record<LegalEffect, string> = {
  advisory: '本网格已认证的成年居民，每人一票',
  council: '本网格居民议事会成员，每人一票',
}
