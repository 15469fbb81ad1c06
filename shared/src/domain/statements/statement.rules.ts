import type { ItemStatus } from '../agenda/item'
import { all, demand, type Decision } from '../decision'
import { canTransition } from '../machine'
import { holdsRoleInGrid, livesInGrid, type Actor } from '../people/actor'
import type { Role } from '../people/role'
import { STATEMENT_MACHINE, type StatementEvent, type StatementReason } from './statement.machine'
import type { StatementStatus } from './statement'

/** Figures for what residents say about an item. */
export interface StatementRules {
  /** Statements one person may have on one item. */
  readonly perPerson: number
  /** Days in which the author of a hidden statement may appeal. */
  readonly appealDays: number
  readonly basis: string
}

/** The figures until a community writes its own. */
export const STATEMENT_DEFAULT: StatementRules = {
  perPerson: 3,
  appealDays: 7,
  basis: '每人每件议题最多说三条，被隐藏后七日内可申诉一次，由另一人复核（建议值）',
}

export type WriteReason = 'agenda.not_resident' | 'statements.not_now' | 'statements.too_many'
export type AgreeReason =
  | 'agenda.not_resident'
  | 'statements.own_statement'
  | 'statements.not_shown'
  | 'statements.not_now'
  | 'statements.already_agreed'
  | 'statements.not_agreed'
export type ReportReason =
  | 'agenda.not_resident'
  | 'statements.own_statement'
  | 'statements.not_shown'
  | 'statements.already_reported'
export type ModerateReason =
  | StatementReason
  | 'statements.not_moderator'
  | 'statements.own_statement'
  | 'statements.same_moderator'
  | 'statements.not_reported'
export type AuthorReason = StatementReason | 'statements.not_author' | 'statements.appeal_over'
export type SummariseReason = 'statements.not_chair' | 'statements.not_now'

/** Every reason that the rules of statements can give. */
export type StatementRefusal =
  | WriteReason
  | AgreeReason
  | ReportReason
  | ModerateReason
  | AuthorReason
  | SummariseReason

/** While a matter is open to opinions: from the seconding to the vote. */
export const DISCUSSED_STATUSES: readonly ItemStatus[] = [
  'endorsing',
  'partyReview',
  'scheduled',
  'deliberating',
  'voting',
]

/** Offices that look at reported statements. The chair leads the discussion and does not. */
export const MODERATORS: readonly Role[] = ['gridWorker', 'gridSecretary', 'communitySecretary']
/** Offices that sum up what was said. */
export const SUMMARISERS: readonly Role[] = ['councilChair']

/** What the rules must know of the item. */
export interface DiscussedItem {
  readonly gridId: string
  readonly status: ItemStatus
}

/** What the rules must know of a statement. */
export interface StatementFacts {
  readonly gridId: string
  readonly authorId: string
  readonly status: StatementStatus
}

const isDiscussed = (item: DiscussedItem) =>
  demand(DISCUSSED_STATUSES.includes(item.status), 'statements.not_now')

/** A verified resident of the grid, while the matter is open, up to the limit of the rules. */
export function canWrite(
  actor: Actor,
  item: DiscussedItem,
  own: number,
  rules: StatementRules,
): Decision<WriteReason> {
  return all<WriteReason>(
    demand(livesInGrid(actor, item.gridId), 'agenda.not_resident'),
    isDiscussed(item),
    demand(own < rules.perPerson, 'statements.too_many'),
  )
}

/** One's neighbours' statements, not one's own; each once. */
export function canAgree(
  actor: Actor,
  statement: StatementFacts,
  item: DiscussedItem,
): Decision<AgreeReason> {
  return all<AgreeReason>(
    demand(livesInGrid(actor, statement.gridId), 'agenda.not_resident'),
    demand(actor.accountId !== statement.authorId, 'statements.own_statement'),
    demand(statement.status === 'shown', 'statements.not_shown'),
    isDiscussed(item),
  )
}

/** Also after the discussion: what must not stand there must not stand there later either. */
export function canReport(
  actor: Actor,
  statement: StatementFacts,
  hasReported: boolean,
): Decision<ReportReason> {
  return all<ReportReason>(
    demand(livesInGrid(actor, statement.gridId), 'agenda.not_resident'),
    demand(actor.accountId !== statement.authorId, 'statements.own_statement'),
    demand(statement.status === 'shown', 'statements.not_shown'),
    demand(!hasReported, 'statements.already_reported'),
  )
}

const inStatus = (
  statement: StatementFacts,
  event: StatementEvent,
  now: Date,
): Decision<StatementReason> => canTransition(STATEMENT_MACHINE, statement.status, event, null, now)

function isModerator(actor: Actor, statement: StatementFacts, now: Date): Decision<ModerateReason> {
  return all<ModerateReason>(
    demand(holdsRoleInGrid(actor, MODERATORS, statement.gridId, now), 'statements.not_moderator'),
    demand(actor.accountId !== statement.authorId, 'statements.own_statement'),
  )
}

/** Staff of the grid hide a statement, never their own. */
export function canHide(
  actor: Actor,
  statement: StatementFacts,
  now: Date,
): Decision<ModerateReason> {
  return all<ModerateReason>(isModerator(actor, statement, now), inStatus(statement, 'hide', now))
}

/** Staff may also find that a report has no ground. */
export function canKeep(
  actor: Actor,
  statement: StatementFacts & { readonly openReports: number },
  now: Date,
): Decision<ModerateReason> {
  return all<ModerateReason>(
    isModerator(actor, statement, now),
    inStatus(statement, 'hide', now),
    demand(statement.openReports > 0, 'statements.not_reported'),
  )
}

/** An appeal is decided by somebody else than who hid the statement (A3, separation of duties). */
export function canDecideAppeal(
  actor: Actor,
  statement: StatementFacts & { readonly hiddenBy: string | null },
  now: Date,
): Decision<ModerateReason> {
  return all<ModerateReason>(
    isModerator(actor, statement, now),
    demand(actor.accountId !== statement.hiddenBy, 'statements.same_moderator'),
    inStatus(statement, 'uphold', now),
  )
}

/** The author, once, within the days of the rules. */
export function canAppeal(
  actor: Actor,
  statement: StatementFacts & { readonly appealUntil: Date | null },
  now: Date,
): Decision<AuthorReason> {
  return all<AuthorReason>(
    demand(actor.accountId === statement.authorId, 'statements.not_author'),
    inStatus(statement, 'appeal', now),
    demand(statement.appealUntil !== null && now < statement.appealUntil, 'statements.appeal_over'),
  )
}

/** Authors may take back what they said. */
export function canWithdraw(
  actor: Actor,
  statement: StatementFacts,
  now: Date,
): Decision<AuthorReason> {
  return all<AuthorReason>(
    demand(actor.accountId === statement.authorId, 'statements.not_author'),
    inStatus(statement, 'withdraw', now),
  )
}

/** The chair of the grid's council sums up, and may do so again; versions stay. */
export function canSummarise(
  actor: Actor,
  item: DiscussedItem,
  now: Date,
): Decision<SummariseReason> {
  return all<SummariseReason>(
    demand(holdsRoleInGrid(actor, SUMMARISERS, item.gridId, now), 'statements.not_chair'),
    isDiscussed(item),
  )
}
