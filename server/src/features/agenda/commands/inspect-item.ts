import { ASSIGNERS, INSPECTORS } from '@linyi/shared/domain/agenda/item.rules'
import { roleActedIn } from '@linyi/shared/domain/people/actor'
import { insertRecord } from '../item-record.store'
import type { ItemAction, ItemDocument, ItemSetback } from '../item.store'
import { recordItemEvent } from './record-item-event'
import { stepItem, type ItemCall } from './step-item'

/** The chair or the supervisor has signed for a piece of the work; the timeline says so. */
export async function tellSignature(
  item: ItemDocument,
  text: string,
  { actor, now }: ItemCall,
  data: Readonly<Record<string, unknown>>,
): Promise<void> {
  const author = { actor, offices: INSPECTORS }
  await recordItemEvent(item, 'agenda.signed', author, now, { ...data, text })
}

/**
 * Every action bears both signatures: the work is accepted (T13a).
 *
 * @throws AppError with the machine's reason, or `request.conflict`
 */
export async function acceptWork(
  item: ItemDocument,
  action: ItemAction,
  call: ItemCall,
  data: Readonly<Record<string, unknown>>,
): Promise<ItemDocument> {
  return stepItem(item, 'accept', call, { action }, { offices: INSPECTORS, data })
}

/** What is not yet right, on record. */
export async function insertDefect(
  item: ItemDocument,
  actionId: string,
  text: string,
  { actor, now }: ItemCall,
): Promise<void> {
  await insertRecord({
    communityId: actor.communityId,
    itemId: item._id,
    actionId,
    kind: 'defect',
    text,
    byId: actor.accountId,
    role: roleActedIn(actor, INSPECTORS, item.gridId, now),
    at: now,
  })
}

/**
 * An item that was up for inspection goes back to work (T13b).
 *
 * @throws AppError with the machine's reason, or `request.conflict`
 */
export async function reworkItem(
  item: ItemDocument,
  action: ItemAction,
  defects: string,
  call: ItemCall,
  data: Readonly<Record<string, unknown>>,
): Promise<ItemDocument> {
  return stepItem(item, 'rework', call, { action }, { offices: INSPECTORS, text: defects, data })
}

/**
 * Work that was accepted and published goes back to its lead: an objection to it was right (T13c). Its
 * notice is void, and so is the answer that came with it.
 *
 * @throws AppError with the machine's reason, or `request.conflict`
 */
export async function redoItem(
  item: ItemDocument,
  action: ItemAction,
  setback: ItemSetback,
  call: ItemCall,
): Promise<ItemDocument> {
  return stepItem(
    item,
    'redo',
    call,
    { action, setback, execution: null, reply: null, disposition: null },
    { offices: ASSIGNERS, text: setback.reason },
  )
}
