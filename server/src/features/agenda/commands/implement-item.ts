import { ASSIGNERS } from '@linyi/shared/domain/agenda/item.rules'
import { deadlineText } from '@linyi/shared/domain/text/date-text'
import { AppError } from '../../../platform/http/app-error'
import type { Handler } from '../../../platform/http/handler'
import type { ItemAction, ItemDocument, ItemSetback } from '../item.store'
import { stepItem, type ItemCall } from './step-item'

/**
 * The work of items as pages and commands of the item ask for it. It is done by the feature that keeps
 * the single actions (ADR 0018); an item with one action is worked as a whole.
 */
export interface ItemWorkHandlers {
  readonly implement: Handler<'agenda.implement'>
  readonly claimDone: Handler<'agenda.claimDone'>
  readonly accept: Handler<'agenda.accept'>
  readonly rework: Handler<'agenda.rework'>
  readonly extend: Handler<'agenda.extend'>
  readonly reopen: Handler<'agenda.reopen'>
}

/**
 * An item whose first action is named goes to work (T11). It waits until the decision has stood on
 * public notice for its days.
 *
 * @throws AppError with the machine's reason, or `request.conflict`
 */
export async function beginWork(
  item: ItemDocument,
  action: ItemAction,
  call: ItemCall,
  data: Readonly<Record<string, unknown>>,
): Promise<ItemDocument> {
  const { lead, task, dueAt } = action
  const text = `${lead}负责：${task}，${deadlineText(dueAt)} 前完成。`
  return stepItem(item, 'implement', call, { action }, { offices: ASSIGNERS, text, data })
}

/**
 * The work cannot go on: the council hears why and has the matter again (T11c). What was decided stays
 * in its resolution; the item is free for another decision.
 *
 * @throws AppError with the machine's reason, or `request.conflict`
 */
export async function giveBackItem(
  item: ItemDocument,
  setback: ItemSetback,
  call: ItemCall,
): Promise<ItemDocument> {
  if (setback.reason === '') throw new AppError('agenda.setback_missing')
  return stepItem(
    item,
    'giveBack',
    call,
    {
      setback,
      action: null,
      decision: null,
      ballot: null,
      outcome: null,
      meeting: null,
      hasStrongDissent: false,
    },
    { offices: ASSIGNERS, text: setback.reason, data: { ground: setback.ground } },
  )
}
