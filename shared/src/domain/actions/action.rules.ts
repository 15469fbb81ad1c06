import {
  ASSIGNERS,
  canAssign,
  canClaimDone,
  canInspect,
  CHAIRS,
  SCREENERS,
  type PartReason,
} from '../agenda/item.rules'
import { SUPERVISION_LEVELS, supervisedAt, type SupervisionLevel } from '../agenda/item-clock.rules'
import { dueAfterDays, dueAfterWorkingDays } from '../calendar/deadline'
import type { HolidayCalendar } from '../calendar/holidays'
import { all, demand, type Decision } from '../decision'
import { holdsRoleInGrid, type Actor } from '../people/actor'
import type { AgendaRules } from '../rules/rule-set'
import { WORKING_STATUSES, type ActionStatus } from './action'
import type { ActionFacts, ActionReason } from './action.machine'

/** Figures for actions; items that were raised earlier run without this chapter, by the defaults. */
export interface ActionRules {
  /** Working days for an action of a major matter where no date is named. */
  readonly dueWorkingDays: number
  /** Working days in which the lead may say that somebody else is responsible. */
  readonly objectWorkingDays: number
  /** Working days in which the secretary answers that. */
  readonly decideWorkingDays: number
  readonly actionsPerItem: number
  readonly partsPerAction: number
  /** Days for which the link of an outside body is good, at most. */
  readonly linkDays: number
  readonly basis: string
}

/** The figures until a community writes its own. */
export const ACTION_DEFAULT: ActionRules = {
  dueWorkingDays: 7,
  objectWorkingDays: 1,
  decideWorkingDays: 1,
  actionsPerItem: 20,
  partsPerAction: 10,
  linkDays: 60,
  basis:
    '首接负责、限期办理、延期说明理由和逐级督办参照接诉即办工作条例；大事七个工作日、一个工作日内提出分派异议和链接有效期为建议值，由社区议事规则确认',
}

export type AssignReason =
  | 'agenda.not_assigner'
  | 'actions.not_working'
  | 'actions.too_many'
  | 'actions.part_is_lead'
  | 'actions.too_many_parts'
export type LeadReason = 'actions.not_lead'
export type ShareReason = 'actions.not_participant'
export type PartOfReason = 'actions.part_unknown' | 'actions.part_done'
export type LinkReason = 'actions.not_outside' | 'actions.link_invalid' | 'actions.not_keeper'

/** Every reason that the rules of actions can give. */
export type ActionRefusal =
  | ActionReason
  | AssignReason
  | LeadReason
  | ShareReason
  | PartOfReason
  | LinkReason

/** What the rules must know of an action. */
export interface Action {
  readonly gridId: string
  readonly status: ActionStatus
  readonly leadId: string | null
  readonly dueAt: Date
  readonly objectUntil: Date
  readonly hasObjected: boolean
  readonly claimedAt: Date | null
  readonly chairSignedBy: string | null
  readonly supervisorSignedBy: string | null
  readonly parts: readonly ActionPart[]
}

/** What somebody does beside the lead, by a date of their own. */
export interface ActionPart {
  readonly accountId: string | null
  readonly dueAt: Date
  readonly doneAt: Date | null
}

/** What the machine must know, of an action as the step would leave it. */
export function actionFacts(action: Action, before: Action = action): ActionFacts {
  return {
    hasObjected: before.hasObjected,
    objectUntil: before.objectUntil,
    hasProof: action.claimedAt !== null,
    openParts: action.parts.filter(({ doneAt }) => doneAt === null).length,
    chairSigned: action.chairSignedBy !== null,
    supervisorSigned: action.supervisorSignedBy !== null,
  }
}

/** Until when the lead may contest the assignment: the end of the working day after it (A4.4). */
export function objectUntil(assignedAt: Date, rules: ActionRules, calendar: HolidayCalendar): Date {
  return dueAfterWorkingDays(assignedAt, rules.objectWorkingDays, calendar)
}

/** When an action is due where nobody names a date. */
export function actionDueAt(assignedAt: Date, rules: ActionRules, calendar: HolidayCalendar): Date {
  return dueAfterWorkingDays(assignedAt, rules.dueWorkingDays, calendar)
}

/** The end of the link of an outside body. */
export function linkEndsAt(now: Date, rules: ActionRules, calendar: HolidayCalendar): Date {
  return dueAfterDays(now, rules.linkDays, calendar)
}

/** Whether its date was missed at `now`; what is reported as done waits for others. */
export function isOverdue({ status, dueAt }: Pick<Action, 'status' | 'dueAt'>, now: Date): boolean {
  return WORKING_STATUSES.includes(status) && now >= dueAt
}

/**
 * Who is called in for a date that was missed (督办): the companion at the date, the secretary and the
 * street some working days later. It is computed, so nothing overdue is unseen because a job did not run.
 */
export function supervisionOf(
  action: Pick<Action, 'status' | 'dueAt'>,
  rules: AgendaRules,
  calendar: HolidayCalendar,
  now: Date,
): SupervisionLevel | null {
  if (!isOverdue(action, now)) return null
  const reached = SUPERVISION_LEVELS.filter((_level, index) => {
    const at = supervisedAt('implementing', action.dueAt, index, rules, calendar)
    return at !== null && at <= now
  })
  return reached.at(-1) ?? null
}

type Located = Pick<Action, 'gridId' | 'leadId'>

/** The lead alone; the grid worker acts for a lead who has no account. */
export function canLead(actor: Actor, action: Located, now: Date): Decision<LeadReason> {
  const { gridId, leadId } = action
  return demand(
    leadId === null ? holdsRoleInGrid(actor, SCREENERS, gridId, now) : actor.accountId === leadId,
    'actions.not_lead',
  )
}

/** The lead reports the work; the grid worker does it for somebody who cannot (canClaimDone). */
export function canReport(actor: Actor, action: Located, now: Date): Decision<PartReason> {
  return canClaimDone(actor, action, now)
}

/** Whoever works on it, accompanies it or put it to the vote may add to its record. */
export function canShare(
  actor: Actor,
  action: Located & Pick<Action, 'parts'>,
  now: Date,
): Decision<ShareReason> {
  const isAtWork =
    actor.accountId === action.leadId ||
    action.parts.some(({ accountId }) => accountId === actor.accountId)
  return demand(
    isAtWork || holdsRoleInGrid(actor, [...SCREENERS, ...CHAIRS], action.gridId, now),
    'actions.not_participant',
  )
}

/** Who calls somebody else in beside the lead: the lead, or whoever assigns. */
export function canAddPart(actor: Actor, action: Located, now: Date): Decision<LeadReason> {
  const isAssigner = holdsRoleInGrid(actor, ASSIGNERS, action.gridId, now)
  return demand(isAssigner || canLead(actor, action, now).allowed, 'actions.not_lead')
}

/** Whoever made a part or the whole of the work does not sign for it. */
export function canVerify(
  actor: Actor,
  action: Located & Pick<Action, 'parts'>,
  now: Date,
): Decision<PartReason> {
  const isPartOf = action.parts.some(({ accountId }) => accountId === actor.accountId)
  return all<PartReason>(canInspect(actor, action, now), demand(!isPartOf, 'agenda.not_inspector'))
}

/** Who names leads and answers their objections. */
export function canDirect(actor: Actor, now: Date): Decision<PartReason> {
  return canAssign(actor, now)
}

/** The link of an outside body is made by whoever assigns or accompanies, for a lead without account. */
export function canKeepLink(actor: Actor, action: Located, now: Date): Decision<LinkReason> {
  return all<LinkReason>(
    demand(
      holdsRoleInGrid(actor, [...SCREENERS, ...ASSIGNERS], action.gridId, now),
      'actions.not_keeper',
    ),
    demand(action.leadId === null, 'actions.not_outside'),
  )
}
