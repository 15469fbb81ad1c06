import { all, allow, demand, deny, type Decision } from '../decision'
import {
  holdsRoleInCommunity,
  holdsRoleInGrid,
  isInForce,
  livesInGrid,
  type Actor,
} from '../people/actor'
import type { Role } from '../people/role'
import { leastReaching } from '../rules/fraction'
import type { AgendaRules, EndorsementRules } from '../rules/rule-set'
import type { ItemStatus } from './item'

export type RaiseReason = 'agenda.not_resident' | 'agenda.too_many_open'
export type FileReason = 'agenda.not_filer' | 'agenda.filed_too_many'
export type EndorseReason =
  | 'agenda.not_resident'
  | 'agenda.own_item'
  | 'agenda.already_endorsed'
  | 'agenda.wrong_status'
  | 'agenda.endorsing_over'
export type ScreenReason = 'agenda.not_screener' | 'agenda.own_item' | 'agenda.another_screener'
export type ReviewReason = 'agenda.not_reviewer' | 'agenda.own_item'
export type PartReason =
  | 'agenda.not_raiser'
  | 'agenda.not_assigner'
  | 'agenda.not_lead'
  | 'agenda.not_inspector'
  | 'agenda.not_supervisor'
  | 'agenda.not_handler'
export type ExtendReason =
  | 'agenda.extensions_used'
  | 'agenda.extension_earlier'
  | 'agenda.no_due_date'

/** Offices that screen what residents raise. */
export const SCREENERS: readonly Role[] = ['gridWorker', 'gridSecretary', 'communitySecretary']
/** Offices that may file a matter on behalf of a resident (爱心益站, hotline, counter, visits). */
export const FILERS: readonly Role[] = [
  'gridWorker',
  'buildingLead',
  'gridSecretary',
  'communitySecretary',
  'streetOfficer',
]
/** Offices that speak for the Party organisation. */
export const REVIEWERS: readonly Role[] = ['gridSecretary', 'communitySecretary']
/** Offices that put a matter to the vote. */
export const CHAIRS: readonly Role[] = ['councilChair']
/** Offices that name who carries a decision out, and by when. */
export const ASSIGNERS: readonly Role[] = ['communitySecretary']
/** Offices that sign for the work: the council and the residents' supervision, both (一监督). */
export const INSPECTORS: readonly Role[] = ['councilChair', 'supervisor']
/** The office that may have a closed matter taken up again. */
export const SUPERVISORS: readonly Role[] = ['supervisor']

/** Statuses in which an item counts against its raiser's limit: everything not yet answered. */
export const OPEN_STATUSES: readonly ItemStatus[] = [
  'checking',
  'submitted',
  'screening',
  'quickHandling',
  'explaining',
  'referred',
  'endorsing',
  'partyReview',
  'scheduled',
  'deliberating',
  'voting',
  'resolved',
]

/** Statuses of an item into which another one may still be merged. */
export const MERGE_TARGETS: readonly ItemStatus[] = [
  'submitted',
  'screening',
  'endorsing',
  'partyReview',
  'scheduled',
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

/** Who may file a matter for somebody else, and how many in a day for people outside the app. */
export function canFile(
  actor: Actor,
  gridId: string,
  filedToday: number,
  rules: AgendaRules,
  now: Date,
): Decision<FileReason> {
  const mayFile =
    holdsRoleInGrid(actor, FILERS, gridId, now) ||
    // A building lead's office is a single building of the grid.
    actor.roles.some(
      (held) =>
        held.role === 'buildingLead' &&
        isInForce(held, now) &&
        held.scope.kind !== 'community' &&
        held.scope.gridId === gridId,
    )
  return all<FileReason>(
    demand(mayFile, 'agenda.not_filer'),
    demand(filedToday < rules.filedPerDay, 'agenda.filed_too_many'),
  )
}

/** What decides whether somebody may second an item. */
export interface EndorseFacts {
  readonly gridId: string
  readonly raiserId: string
  readonly coRaiserIds: readonly string[]
  readonly status: ItemStatus
  readonly endorsingEndsAt: Date | null
  readonly hasEndorsed: boolean
}

/** Any verified resident of the grid but the raiser, once, while the window is open. */
export function canEndorse(actor: Actor, facts: EndorseFacts, now: Date): Decision<EndorseReason> {
  return all<EndorseReason>(
    demand(livesInGrid(actor, facts.gridId), 'agenda.not_resident'),
    demand(!isRaiser(actor, facts), 'agenda.own_item'),
    facts.hasEndorsed ? deny('agenda.already_endorsed') : allow(),
    demand(facts.status === 'endorsing', 'agenda.wrong_status'),
    demand(facts.endorsingEndsAt !== null && now < facts.endorsingEndsAt, 'agenda.endorsing_over'),
  )
}

/** Whose matter it is: whoever raised it, or raised one that was merged into it. */
export function isRaiser(
  actor: Actor,
  item: { readonly raiserId: string; readonly coRaiserIds: readonly string[] },
): boolean {
  return actor.accountId === item.raiserId || item.coRaiserIds.includes(actor.accountId)
}

/** What decides who may screen. */
export interface ScreenFacts {
  readonly gridId: string
  readonly raiserId: string
  readonly coRaiserIds: readonly string[]
  /** Who refused the matter before an appeal; somebody else looks at it now (T5). */
  readonly declinedById: string | null
}

/** Separation of duties: who raised an item does not screen it, nor who refused it before (A3, T5). */
export function canScreen(actor: Actor, item: ScreenFacts, now: Date): Decision<ScreenReason> {
  return all<ScreenReason>(
    demand(holdsRoleInGrid(actor, SCREENERS, item.gridId, now), 'agenda.not_screener'),
    demand(!isRaiser(actor, item), 'agenda.own_item'),
    demand(actor.accountId !== item.declinedById, 'agenda.another_screener'),
  )
}

/**
 * The Party branch of the grid or the community reviews before anything is put to the council: the
 * 2025 residents' committee law has the community's Party organisation discuss important matters
 * first.
 */
export function canReview(
  actor: Actor,
  item: Pick<ScreenFacts, 'gridId' | 'raiserId' | 'coRaiserIds'>,
  now: Date,
): Decision<ReviewReason> {
  return all<ReviewReason>(
    demand(holdsRoleInGrid(actor, REVIEWERS, item.gridId, now), 'agenda.not_reviewer'),
    demand(!isRaiser(actor, item), 'agenda.own_item'),
  )
}

/** The raiser's own acts: appeal, revival, withdrawal. */
export function canActAsRaiser(
  actor: Actor,
  item: { readonly raiserId: string; readonly coRaiserIds: readonly string[] },
): Decision<PartReason> {
  return demand(isRaiser(actor, item), 'agenda.not_raiser')
}

/** Who handles a small matter, explains a hard one or follows one that another body has. */
export function canHandle(actor: Actor, item: { readonly gridId: string }, now: Date) {
  return demand<PartReason>(
    holdsRoleInGrid(actor, SCREENERS, item.gridId, now),
    'agenda.not_handler',
  )
}

/** Who names the lead of the work. */
export function canAssign(actor: Actor, now: Date): Decision<PartReason> {
  return demand(holdsRoleInCommunity(actor, ASSIGNERS, now), 'agenda.not_assigner')
}

/** The lead claims the work done; a grid worker does it for a lead outside the app. */
export function canClaimDone(
  actor: Actor,
  item: { readonly gridId: string; readonly leadId: string | null },
  now: Date,
): Decision<PartReason> {
  return demand(
    actor.accountId === item.leadId || holdsRoleInGrid(actor, SCREENERS, item.gridId, now),
    'agenda.not_lead',
  )
}

/** The council's chair and the supervisor look at the work; who did it does not judge it. */
export function canInspect(
  actor: Actor,
  item: { readonly gridId: string; readonly leadId: string | null },
  now: Date,
): Decision<PartReason> {
  return demand(
    holdsRoleInGrid(actor, INSPECTORS, item.gridId, now) && actor.accountId !== item.leadId,
    'agenda.not_inspector',
  )
}

/** The supervisor signs for what others did (一监督). */
export function canSupervise(
  actor: Actor,
  item: { readonly gridId: string; readonly leadId: string | null },
  now: Date,
): Decision<PartReason> {
  return demand(
    holdsRoleInGrid(actor, SUPERVISORS, item.gridId, now) && actor.accountId !== item.leadId,
    'agenda.not_supervisor',
  )
}

/** An extension is told to the raiser with its reason, ends later, and comes twice at most. */
export function canExtend(
  facts: { readonly dueAt: Date | null; readonly extensions: number; readonly newDueAt: Date },
  rules: AgendaRules,
): Decision<ExtendReason> {
  const { dueAt, extensions, newDueAt } = facts
  return all<ExtendReason>(
    demand(dueAt !== null, 'agenda.no_due_date'),
    demand(extensions < rules.extensionsMax, 'agenda.extensions_used'),
    demand(dueAt !== null && newDueAt > dueAt, 'agenda.extension_earlier'),
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

/** The number of council members who may bring a matter forward without their neighbours. */
export function councilEndorsersNeeded(members: number, rules: EndorsementRules): number {
  return leastReaching(members, rules.shareOfCouncil)
}

/** The steps of support that are worth telling: a third, two thirds, reached. */
export function supportMilestone(
  before: number,
  after: number,
  needed: number,
): 'third' | 'twoThirds' | null {
  const passes = (part: number): boolean => before * 3 < needed * part && after * 3 >= needed * part
  if (after >= needed) return null
  if (passes(2)) return 'twoThirds'
  return passes(1) ? 'third' : null
}

/** `YS-2026-11-0042`: short enough to be read out on the phone. */
export function itemNumber(year: number, month: number, sequence: number): string {
  return `YS-${String(year)}-${String(month).padStart(2, '0')}-${String(sequence).padStart(4, '0')}`
}
