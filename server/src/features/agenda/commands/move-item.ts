import { HOLIDAYS } from '@linyi/shared/domain/calendar/holidays'
import { ITEM_MACHINE, type ItemEvent } from '@linyi/shared/domain/agenda/item.machine'
import { stepDueAt } from '@linyi/shared/domain/agenda/item.rules'
import type { ItemStatus } from '@linyi/shared/domain/agenda/item'
import { transition } from '@linyi/shared/domain/machine'
import { AppError } from '../../../platform/http/app-error'
import { itemFacts } from '../agenda.policy'
import { groupOf, writeItem, type ItemDocument, type WaitsFor } from '../item.store'

/** What a transition changes beside the status. */
export type ItemChange = Partial<
  Pick<ItemDocument, 'basis' | 'endorsersNeeded' | 'endorsingEndsAt' | 'ballot' | 'outcome'>
>

const TURN: Partial<Record<ItemStatus, WaitsFor>> = {
  submitted: 'screener',
  screening: 'screener',
  partyReview: 'reviewer',
  scheduled: 'chair',
  resolved: 'publisher',
}

/** The fields that follow from a status: nothing else writes them. */
export function derivedFields(
  item: Pick<ItemDocument, 'rules' | 'endorsingEndsAt' | 'ballot' | 'outcome'>,
  status: ItemStatus,
  now: Date,
): Pick<ItemDocument, 'status' | 'group' | 'waitsFor' | 'enteredAt' | 'dueAt'> {
  const { rules, endorsingEndsAt, ballot, outcome } = item
  return {
    status,
    group: groupOf(status),
    waitsFor: outcome === null ? (TURN[status] ?? null) : null,
    enteredAt: now,
    dueAt: stepDueAt(
      status,
      now,
      { endorsingEndsAt, ballotClosesAt: ballot?.closesAt ?? null },
      { agenda: rules.agenda, publishWorkingDays: rules.outcomes.publishWorkingDays },
      HOLIDAYS,
    ),
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
): Promise<ItemDocument> {
  const changed = { ...item, ...change }
  const step = transition(ITEM_MACHINE, item.status, event, itemFacts(changed), now)
  if (!step.allowed) throw new AppError(step.reason)
  const fields = { ...change, ...derivedFields(changed, step.next, now) }
  await writeItem(item, fields)
  return { ...changed, ...fields, version: item.version + 1 }
}
