import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import { LIVE_STATUSES } from '@linyi/shared/domain/actions/action'
import { giveBackItem, type ItemCall, type ItemStep } from '../../agenda/index'
import { actionsOfItem } from '../action.store'
import { actionsPolicy } from '../actions.policy'
import { actionFor, addEntry, moveAction, tellAction } from './step-action'

/**
 * It cannot be done, and the lead says why: the raiser reads the explanation and the council has the
 * matter again (A4.4). Whatever else of the work runs is stopped with it.
 *
 * @throws AppError `actions.not_found` and the policy's reasons
 */
export async function declareInfeasible(
  { actionId, reason }: RequestOf<'actions.declareInfeasible'>,
  call: ItemCall,
): Promise<ResponseOf<'actions.declareInfeasible'>> {
  const { now } = call
  const action = await actionFor(actionId, call, actionsPolicy.declareInfeasible)
  const moved = await moveAction(action, 'declareInfeasible', now, {
    infeasible: { reason, at: now },
    entries: action.entries + 1,
  })
  const { item } = await addEntry(moved, { kind: 'progress', text: reason }, call)
  await tellAction(moved, 'actions.infeasible', call, reason)
  const text = `${moved.task}办不到：${reason}`
  const back = await giveBackItem(item, { ground: 'infeasible', reason: text, at: now }, call)
  return { status: moved.status, itemStatus: back.status }
}

/**
 * Actions end with their item: they are stopped when the council has the matter again, and closed when
 * it is.
 */
export async function followItemStep({ item, event, now }: ItemStep): Promise<null> {
  if (event !== 'giveBack' && event !== 'close') return null
  for (const action of await actionsOfItem(item.communityId, item._id)) {
    if (event === 'giveBack' && LIVE_STATUSES.includes(action.status)) {
      await moveAction(action, 'stop', now, { link: null })
    }
    if (event === 'close' && action.status === 'verified') {
      await moveAction(action, 'close', now, { link: null })
    }
  }
  return null
}
