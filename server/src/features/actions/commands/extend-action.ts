import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import { WORKING_STATUSES } from '@linyi/shared/domain/actions/action'
import { canExtend } from '@linyi/shared/domain/agenda/item.rules'
import { endOfDay } from '@linyi/shared/domain/calendar/shanghai-day'
import { deadlineText } from '@linyi/shared/domain/text/date-text'
import { ensure, found } from '../../../platform/http/app-error'
import { agendaPolicy, extendItem, findItem, type ItemCall } from '../../agenda/index'
import { actionsOfItem, writeAction, type ActionDocument } from '../action.store'
import { actionsPolicy } from '../actions.policy'
import { followChange, itemOf } from './follow-work'
import { actionFor, tellAction } from './step-action'

type Wish = Pick<RequestOf<'actions.extend'>, 'dueOn' | 'reason'>

async function putOff(
  action: ActionDocument,
  { dueOn, reason }: Wish,
  call: ItemCall,
): Promise<ResponseOf<'actions.extend'>> {
  const { now } = call
  const item = await itemOf(action)
  const { agenda } = item.rules
  const { dueAt, extensions } = action
  const newDueAt = endOfDay(dueOn)
  ensure(canExtend({ dueAt, extensions: extensions.length, newDueAt }, agenda))
  const extension = { from: dueAt, to: newDueAt, reason, at: now }
  const changed = await writeAction(action, {
    dueAt: newDueAt,
    extensions: [...extensions, extension],
  })
  const text = `由 ${deadlineText(dueAt)} 延到 ${deadlineText(newDueAt)}。理由：${reason}`
  await tellAction(changed, 'agenda.extended', call, text)
  await followChange(item, now, extension)
  return {
    dueAt: newDueAt.toISOString(),
    extensionsLeft: agenda.extensionsMax - extensions.length - 1,
  }
}

/**
 * Puts the date of one action off, with a reason that the raiser reads; twice at most, and only later
 * (接诉即办, art. 15).
 *
 * @throws AppError `actions.not_found`, the reasons of `canExtend` and the
 *   policy's
 */
export async function extendAction(
  { actionId, ...wish }: RequestOf<'actions.extend'>,
  call: ItemCall,
): Promise<ResponseOf<'actions.extend'>> {
  return putOff(await actionFor(actionId, call, actionsPolicy.extend), wish, call)
}

/**
 * The same as the page of an item asks for it: while the work runs, its nearest date is put off; any
 * other step is the item's own.
 *
 * @throws AppError as the extension of an item
 */
export async function extendItemStep(
  { itemId, ...wish }: RequestOf<'agenda.extend'>,
  call: ItemCall,
): Promise<ResponseOf<'agenda.extend'>> {
  const { actor, now } = call
  const item = found(await findItem(actor.communityId, itemId), 'agenda.not_found')
  const open = (await actionsOfItem(actor.communityId, itemId))
    .filter(({ status }) => WORKING_STATUSES.includes(status))
    .sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime())
  const [nearest] = open
  if (item.status !== 'implementing' || nearest === undefined) {
    return extendItem({ itemId, ...wish }, call)
  }
  ensure(agendaPolicy.extend(actor, item, now))
  return putOff(nearest, wish, call)
}
