import { ITEM_MACHINE, type ItemEvent } from '@linyi/shared/domain/agenda/item.machine'
import { periodEnd, stepDueAt, supervisedAt } from '@linyi/shared/domain/agenda/item-clock.rules'
import { mayPublishResult } from '@linyi/shared/domain/agenda/four-steps.machine'
import { askedOf } from '@linyi/shared/domain/agenda/item-survey'
import type { ItemStatus } from '@linyi/shared/domain/agenda/item'
import { HOLIDAYS } from '@linyi/shared/domain/calendar/holidays'
import { transition } from '@linyi/shared/domain/machine'
import { AppError } from '../../../platform/http/app-error'
import { followStep } from './follow-step'
import {
  handlersOf,
  itemFacts,
  lastNoticeEndsAt,
  noticeWaitsUntil,
  type StepFacts,
} from '../item.rules'
import { endorsementsOf } from '../endorsement.store'
import { fourStepsState } from '../four-steps.rules'
import { openSurvey } from '../item-survey.store'
import {
  groupOf,
  writeItem,
  type ItemDocument,
  type ItemFields,
  type ItemSurvey,
  type WaitsFor,
} from '../item.store'

/** What a transition changes beside what follows from the status. */
export type ItemChange = Omit<ItemFields, keyof DerivedFields>

/** Fields that follow from a status and its dates: nothing else writes them. */
type DerivedFields = Pick<
  ItemDocument,
  | 'status'
  | 'group'
  | 'isListed'
  | 'waitsFor'
  | 'enteredAt'
  | 'dueAt'
  | 'extensions'
  | 'supervisionLevel'
  | 'supervisedAt'
  | 'superviseAt'
>

const TURN: Partial<Record<ItemStatus, WaitsFor>> = {
  checking: 'checker',
  submitted: 'screener',
  screening: 'screener',
  quickHandling: 'handler',
  explaining: 'handler',
  referred: 'handler',
  partyReview: 'reviewer',
  scheduled: 'chair',
  deliberating: 'chair',
  resolved: 'publisher',
  implementing: 'lead',
  verifying: 'inspector',
  publicising: 'publisher',
}

/** 一监督: the work was accepted, and its result may not go out before the supervisor has signed. */
const waitsForSignature = (item: ItemDocument): boolean =>
  item.decision?.result === 'passed' && !mayPublishResult(fourStepsState(item)).allowed

/** Whose turn it is; a notice that runs waits for nobody. */
export function turnOf(item: ItemDocument, status: ItemStatus): WaitsFor | null {
  if (status === 'scheduled' && item.escalation !== null) return 'reviewer'
  if (status === 'resolved' && item.outcome !== null) return 'assigner'
  if (status === 'publicising' && lastNoticeEndsAt(item) !== null) return null
  if (status === 'publicising' && waitsForSignature(item)) return 'supervisor'
  return TURN[status] ?? null
}

/** When a step is due that began at `enteredAt`. */
export function dueAtOf(item: ItemDocument, status: ItemStatus, enteredAt: Date): Date | null {
  const { rules, ballot, decline, action, survey, outcome } = item
  return stepDueAt(
    status,
    enteredAt,
    {
      ...item,
      ballotClosesAt: ballot?.closesAt ?? null,
      appealUntil: decline?.appealUntil ?? null,
      decisionNoticeEndsAt: outcome?.publicityEndsAt ?? null,
      actionDueAt: action?.dueAt ?? null,
      lastNoticeEndsAt: noticeWaitsUntil(item),
      surveyEndsAt: survey?.endsAt ?? null,
    },
    { agenda: rules.agenda, publishWorkingDays: rules.outcomes.publishWorkingDays },
    HOLIDAYS,
  )
}

/** Everything that follows from a status, counted from `now`. */
export function derivedFields(item: ItemDocument, status: ItemStatus, now: Date): DerivedFields {
  const dueAt = dueAtOf(item, status, now)
  return {
    status,
    group: groupOf(status),
    // Words that did not pass the check stay between their writer and the office.
    isListed: status !== 'checking' && item.number !== null,
    waitsFor: turnOf(item, status),
    enteredAt: now,
    dueAt,
    extensions: [],
    supervisionLevel: 0,
    supervisedAt: null,
    superviseAt: supervisedAt(status, dueAt, 0, item.rules.agenda, HOLIDAYS),
  }
}

/** Everybody whose matter it is or who supports it is asked how it went (T14). */
async function surveyOf(item: ItemDocument, now: Date): Promise<ItemSurvey> {
  const supporters = await endorsementsOf(item)
  const asked = askedOf(
    { ...item, filedById: item.filing?.accountId ?? null, handlerIds: handlersOf(item) },
    supporters.map(({ accountId }) => accountId),
  )
  const endsAt = periodEnd(now, item.rules.agenda.surveyDays, HOLIDAYS)
  return openSurvey(item, asked, endsAt, now)
}

/** What is written by every step into a state, whoever takes it. */
async function broughtBy(item: ItemDocument, status: ItemStatus, now: Date): Promise<ItemChange> {
  switch (status) {
    case 'surveying':
      return { survey: await surveyOf(item, now) }
    case 'closed':
      return { closedAt: now }
    default:
      return {}
  }
}

/**
 * Moves an item by its machine, the only way a status changes, guarded by the version it was read
 * at. Runs in the caller's transaction and gives back the item as it now is.
 *
 * @throws AppError with the machine's reason, or `request.conflict`
 */
export async function moveItem(
  item: ItemDocument,
  event: ItemEvent,
  now: Date,
  change: ItemChange = {},
  known?: Partial<StepFacts>,
): Promise<ItemDocument> {
  const wanted = { ...item, ...change }
  const facts = itemFacts(wanted, item, known)
  const step = transition(ITEM_MACHINE, item.status, event, facts, now)
  if (!step.allowed) throw new AppError(step.reason)
  const arrived = { ...change, ...(await broughtBy(wanted, step.next, now)) }
  const shown = await followStep({ item: { ...item, ...arrived }, event, status: step.next, now })
  const brought = { ...arrived, ...shown }
  const changed = { ...item, ...brought }
  return writeItem(item, { ...brought, ...derivedFields(changed, step.next, now) })
}

/**
 * Writes a change that leaves the status as it is, and what follows from the dates it changes.
 *
 * @throws AppError `request.conflict`
 */
export async function changeItem(item: ItemDocument, change: ItemChange): Promise<ItemDocument> {
  const changed = { ...item, ...change }
  const dueAt = dueAtOf(changed, item.status, item.enteredAt)
  const { agenda } = item.rules
  // A date that was put off by an extension never comes back earlier.
  const later = item.dueAt !== null && dueAt !== null && dueAt < item.dueAt ? item.dueAt : dueAt
  return writeItem(item, {
    ...change,
    waitsFor: turnOf(changed, item.status),
    dueAt: later,
    superviseAt: supervisedAt(item.status, later, item.supervisionLevel, agenda, HOLIDAYS),
  })
}
