import { dueAfterDays, dueAfterWorkingDays } from '../calendar/deadline'
import { HOLIDAYS } from '../calendar/holidays'
import { all, demand, type Decision } from '../decision'
import { canTransition } from '../machine'
import { holdsRoleInCommunity, holdsRoleInGrid, isInForce, type Actor } from '../people/actor'
import type { Role } from '../people/role'
import { OWN_DOUBTS, type CheckStatus, type Doubt } from './check'
import { CHECK_MACHINE, type CheckEvent, type CheckReason } from './check.machine'

export type CheckerReason = CheckReason | 'checks.not_checker' | 'checks.own_content'
export type AppealReason =
  | CheckReason
  | 'checks.not_street'
  | 'checks.own_content'
  | 'checks.same_checker'
export type CheckAuthorReason = CheckReason | 'checks.not_author' | 'checks.appeal_over'

/** Every reason that the rules of content checks can give. */
export type CheckRefusal = CheckerReason | AppealReason | CheckAuthorReason

/**
 * Whether a doubt keeps nothing from going out: one of our own word list where an office answers for
 * what it quotes, and a number that is hidden before anybody sees the text. Doubts of WeChat always do.
 */
export function isSmallDoubt(
  doubt: Doubt | null,
  { inOffice, isMasked }: { readonly inOffice?: boolean; readonly isMasked?: boolean },
): boolean {
  if (doubt === null || !OWN_DOUBTS.includes(doubt)) return false
  return inOffice === true || (isMasked === true && doubt === 'numbers')
}

/** Offices that look at what no machine let pass; the street where a community has nobody else. */
export const CHECKERS: readonly Role[] = [
  'recorder',
  'gridSecretary',
  'communitySecretary',
  'streetOfficer',
]
/** Who decides about an appeal: somebody from outside of the community's own offices (A3). */
export const CHECK_APPEALS: readonly Role[] = ['streetOfficer']

/** Whose content it is and where: a grid, or the whole community. */
export interface CheckedContent {
  readonly gridId: string | null
  readonly authorId: string
}

/** What the rules must know of a kept text. */
export interface CheckFacts extends CheckedContent {
  readonly status: CheckStatus
  readonly refusedBy: string | null
  readonly appealUntil: Date | null
}

const inStatus = (check: CheckFacts, event: CheckEvent, now: Date): Decision<CheckReason> =>
  canTransition(CHECK_MACHINE, check.status, event, null, now)

/** Somebody in office for that place, and never the author: nobody passes their own words. */
export function canCheck(
  actor: Actor,
  { gridId, authorId }: CheckedContent,
  now: Date,
): Decision<'checks.not_checker' | 'checks.own_content'> {
  const isChecker =
    gridId === null
      ? holdsRoleInCommunity(actor, CHECKERS, now)
      : holdsRoleInGrid(actor, CHECKERS, gridId, now)
  return all<'checks.not_checker' | 'checks.own_content'>(
    demand(isChecker, 'checks.not_checker'),
    demand(actor.accountId !== authorId, 'checks.own_content'),
  )
}

/** The same for what belongs to no grid yet, such as a picture: any checker of the community. */
export function canCheckSomewhere(
  actor: Actor,
  authorId: string,
  now: Date,
): Decision<'checks.not_checker' | 'checks.own_content'> {
  return all<'checks.not_checker' | 'checks.own_content'>(
    demand(gridsChecked(actor, now)?.length !== 0, 'checks.not_checker'),
    demand(actor.accountId !== authorId, 'checks.own_content'),
  )
}

/** The grids in which somebody looks at contents; null is the whole community. */
export function gridsChecked(actor: Actor, now: Date): readonly string[] | null {
  const held = actor.roles.filter((role) => CHECKERS.includes(role.role) && isInForce(role, now))
  if (held.some(({ scope }) => scope.kind === 'community')) return null
  return held.flatMap(({ scope }) => (scope.kind === 'grid' ? [scope.gridId] : []))
}

/** The figures of the rule set that a look at a text goes by. */
export interface CheckTimes {
  readonly checkWorkingDays: number
  readonly screenWorkingDays: number
  readonly appealDays: number
}

/** Until when somebody has looked at what was kept at `now`. */
export function lookBy(
  { checkWorkingDays }: Pick<CheckTimes, 'checkWorkingDays'>,
  now: Date,
): Date {
  return dueAfterWorkingDays(now, checkWorkingDays, HOLIDAYS)
}

/** Until when the author of a refused text may appeal. */
export function appealUntilOf({ appealDays }: Pick<CheckTimes, 'appealDays'>, now: Date): Date {
  return dueAfterDays(now, appealDays, HOLIDAYS)
}

/** Until when the street has decided about an appeal. */
export function decideBy({ screenWorkingDays }: CheckTimes, now: Date): Date {
  return dueAfterWorkingDays(now, screenWorkingDays, HOLIDAYS)
}

export function canDecideCheck(
  actor: Actor,
  check: CheckFacts,
  event: 'clear' | 'refuse',
  now: Date,
): Decision<CheckerReason> {
  return all<CheckerReason>(canCheck(actor, check, now), inStatus(check, event, now))
}

/** The author, once, within the days of the rules. */
export function canAppealCheck(
  actor: Actor,
  check: CheckFacts,
  now: Date,
): Decision<CheckAuthorReason> {
  return all<CheckAuthorReason>(
    demand(actor.accountId === check.authorId, 'checks.not_author'),
    inStatus(check, 'appeal', now),
    demand(check.appealUntil !== null && now < check.appealUntil, 'checks.appeal_over'),
  )
}

/** The street, but nobody who refused it before (A3, separation of duties). */
export function canDecideCheckAppeal(
  actor: Actor,
  check: CheckFacts,
  now: Date,
): Decision<AppealReason> {
  return all<AppealReason>(
    demand(holdsRoleInCommunity(actor, CHECK_APPEALS, now), 'checks.not_street'),
    demand(actor.accountId !== check.authorId, 'checks.own_content'),
    demand(actor.accountId !== check.refusedBy, 'checks.same_checker'),
    inStatus(check, 'uphold', now),
  )
}

/** Authors take back what they sent, or have it asked for once more, while it waits. */
export function canWithdrawCheck(
  actor: Actor,
  check: CheckFacts,
  now: Date,
): Decision<CheckAuthorReason> {
  return all<CheckAuthorReason>(
    demand(actor.accountId === check.authorId, 'checks.not_author'),
    inStatus(check, 'withdraw', now),
  )
}

export function canRetryCheck(
  actor: Actor,
  check: CheckFacts,
  now: Date,
): Decision<CheckAuthorReason> {
  return all<CheckAuthorReason>(
    demand(actor.accountId === check.authorId, 'checks.not_author'),
    inStatus(check, 'clear', now),
  )
}
