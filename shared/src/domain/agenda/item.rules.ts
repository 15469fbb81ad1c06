import { all, allow, demand, deny, type Decision } from '../decision'
import type { HolidayCalendar } from '../calendar/holidays'
import { dueAfterWorkingDays } from '../calendar/deadline'
import { holdsRoleInGrid, livesInGrid, type Actor } from '../people/actor'
import type { Role } from '../people/role'
import { leastReaching } from '../rules/fraction'
import type { AgendaRules, EndorsementRules } from '../rules/rule-set'
import type { ItemStatus } from './item'

export type RaiseReason = 'agenda.not_resident' | 'agenda.too_many_open'
export type EndorseReason =
  | 'agenda.not_resident'
  | 'agenda.own_item'
  | 'agenda.already_endorsed'
  | 'agenda.wrong_status'
  | 'agenda.endorsing_over'
export type ScreenReason = 'agenda.not_screener' | 'agenda.own_item'
export type ReviewReason = 'agenda.not_reviewer' | 'agenda.own_item'

/** Offices that screen what residents raise. */
export const SCREENERS: readonly Role[] = ['gridWorker', 'gridSecretary', 'communitySecretary']
/** Offices that speak for the Party organisation. */
export const REVIEWERS: readonly Role[] = ['gridSecretary', 'communitySecretary']
/** Offices that put a matter to the vote. */
export const CHAIRS: readonly Role[] = ['councilChair']

/** Statuses in which an item counts against its raiser's limit: everything not yet answered. */
export const OPEN_STATUSES: readonly ItemStatus[] = [
  'submitted',
  'screening',
  'endorsing',
  'partyReview',
  'scheduled',
  'deliberating',
  'voting',
  'resolved',
]

/** T1: a verified resident of the grid with few enough open items. */
export function canRaise(
  actor: Actor,
  gridId: string,
  openItems: number,
  rules: AgendaRules,
): Decision<RaiseReason> {
  return all<RaiseReason>(
    demand(livesInGrid(actor, gridId), 'agenda.not_resident'),
    demand(openItems < rules.openItemsPerPerson, 'agenda.too_many_open'),
  )
}

/** What decides whether somebody may second an item. */
export interface EndorseFacts {
  readonly gridId: string
  readonly raiserId: string
  readonly status: ItemStatus
  readonly endorsingEndsAt: Date | null
  readonly hasEndorsed: boolean
}

/** Any verified resident of the grid but the raiser, once, while the window is open. */
export function canEndorse(actor: Actor, facts: EndorseFacts, now: Date): Decision<EndorseReason> {
  return all<EndorseReason>(
    demand(livesInGrid(actor, facts.gridId), 'agenda.not_resident'),
    demand(actor.accountId !== facts.raiserId, 'agenda.own_item'),
    facts.hasEndorsed ? deny('agenda.already_endorsed') : allow(),
    demand(facts.status === 'endorsing', 'agenda.wrong_status'),
    demand(facts.endorsingEndsAt !== null && now < facts.endorsingEndsAt, 'agenda.endorsing_over'),
  )
}

/** Separation of duties: who raised an item does not screen it (A3). */
export function canScreen(
  actor: Actor,
  item: { readonly gridId: string; readonly raiserId: string },
  now: Date,
): Decision<ScreenReason> {
  return all<ScreenReason>(
    demand(holdsRoleInGrid(actor, SCREENERS, item.gridId, now), 'agenda.not_screener'),
    demand(actor.accountId !== item.raiserId, 'agenda.own_item'),
  )
}

/**
 * The Party branch of the grid or the community reviews before anything is put to the council: the
 * 2025 residents' committee law has the community's Party organisation discuss important matters
 * first.
 */
export function canReview(
  actor: Actor,
  item: { readonly gridId: string; readonly raiserId: string },
  now: Date,
): Decision<ReviewReason> {
  return all<ReviewReason>(
    demand(holdsRoleInGrid(actor, REVIEWERS, item.gridId, now), 'agenda.not_reviewer'),
    demand(actor.accountId !== item.raiserId, 'agenda.own_item'),
  )
}

/** Only the chair of the grid's council puts a matter to the vote (议事规则). */
export function canChair(actor: Actor, gridId: string, now: Date): Decision<'ballots.not_chair'> {
  return demand(holdsRoleInGrid(actor, CHAIRS, gridId, now), 'ballots.not_chair')
}

/** The number of neighbours who must second: the minimum or the share of adults, the larger. */
export function endorsersNeeded(adultsInGrid: number, rules: EndorsementRules): number {
  return Math.max(rules.minimum, leastReaching(adultsInGrid, rules.shareOfAdults))
}

/** `YS-2026-11-0042`: short enough to be read out on the phone. */
export function itemNumber(year: number, month: number, sequence: number): string {
  return `YS-${String(year)}-${String(month).padStart(2, '0')}-${String(sequence).padStart(4, '0')}`
}

/** The date by which the next step is due, counted from the moment a status was entered. */
export function stepDueAt(
  status: ItemStatus,
  enteredAt: Date,
  times: { readonly endorsingEndsAt: Date | null; readonly ballotClosesAt: Date | null },
  rules: { readonly agenda: AgendaRules; readonly publishWorkingDays: number },
  calendar: HolidayCalendar,
): Date | null {
  const workingDays = (count: number): Date => dueAfterWorkingDays(enteredAt, count, calendar)
  switch (status) {
    case 'submitted':
    case 'screening':
      return workingDays(rules.agenda.firstContactWorkingDays)
    case 'endorsing':
      return times.endorsingEndsAt
    case 'partyReview':
      return workingDays(rules.agenda.reviewWorkingDays)
    case 'scheduled':
    case 'deliberating':
      return workingDays(rules.agenda.scheduleWorkingDays)
    case 'voting':
      return times.ballotClosesAt
    case 'resolved':
      return workingDays(rules.publishWorkingDays)
    case 'publicising':
    case 'declined':
    case 'deferred':
      return null
  }
}
