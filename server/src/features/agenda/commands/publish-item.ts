import { PUBLISHERS } from '@linyi/shared/domain/outcomes/outcome.rules'
import { deadlineText } from '@linyi/shared/domain/text/date-text'
import {
  writeItem,
  type ItemDocument,
  type ItemExecution,
  type ItemObjections,
  type ItemOutcome,
} from '../item.store'
import { followStep } from './follow-step'
import { changeItem, derivedFields, moveItem } from './move-item'
import { recordItemEvent } from './record-item-event'
import { answering, answeringByClock, type ItemCall } from './step-item'

/**
 * The decision of an item is on public notice (公开 1). What passed stays `resolved` until the notice
 * has run its time and a lead is named (T11); for what did not pass it is the answer (T11b).
 *
 * @throws AppError with the machine's reason, or `request.conflict`
 */
export async function publishItem(
  item: ItemDocument,
  outcome: ItemOutcome,
  text: string,
): Promise<ItemDocument> {
  const { status, decision } = item
  const now = outcome.publishedAt
  if (decision?.result !== 'passed') {
    const change = { outcome, ...answeringByClock('notAdopted', text, now) }
    // a notice that was withdrawn is put up again: the matter has been through this step
    return status === 'publicising'
      ? changeItem(item, change)
      : moveItem(item, 'publish', now, change)
  }
  const shown = await followStep({ item: { ...item, outcome }, event: 'publish', status, now })
  return changeItem(item, { outcome, ...shown })
}

/**
 * What was done is on public notice (公开 2): the answer that the raiser was waiting for. The survey
 * follows when the notice has run its days (T14).
 *
 * @throws AppError `request.conflict`
 */
export async function publishWork(
  item: ItemDocument,
  execution: ItemExecution,
  call: ItemCall,
): Promise<ItemDocument> {
  const { text, publicityEndsAt } = execution
  const changed = await changeItem(item, {
    ...answering(item, 'carriedOut', text, call, PUBLISHERS),
    execution,
  })
  const author = { actor: call.actor, offices: PUBLISHERS }
  await recordItemEvent(item, 'agenda.executionPublished', author, call.now, {
    outcomeId: execution.id ?? null,
    text: `${text}（公示到 ${deadlineText(publicityEndsAt)}）`,
  })
  return changed
}

/**
 * A notice was taken down: the item waits for another, and its time begins anew.
 *
 * @throws AppError `request.conflict`
 */
export async function unpublishItem(
  item: ItemDocument,
  which: 'decision' | 'execution',
  now: Date,
): Promise<ItemDocument> {
  const change =
    which === 'decision' ? { outcome: null } : { execution: null, reply: null, disposition: null }
  const changed = { ...item, ...change }
  return writeItem(item, { ...change, ...derivedFields(changed, item.status, now) })
}

/**
 * How many objections to its notice wait for an answer, and until when the next step waits for them.
 *
 * @throws AppError `request.conflict`
 */
export async function noteObjections(
  item: ItemDocument,
  objections: ItemObjections,
): Promise<ItemDocument> {
  return changeItem(item, { objections })
}
