import { workOf } from '@linyi/shared/domain/actions/item-work'
import { LIVE_STATUSES } from '@linyi/shared/domain/actions/action'
import { AppError, found } from '../../../platform/http/app-error'
import {
  acceptWork,
  findItem,
  reportWork,
  reworkItem,
  syncWork,
  type ItemAction,
  type ItemCall,
  type ItemDocument,
} from '../../agenda/index'
import { actionsOfItem, type ActionDocument } from '../action.store'
import { dataOf, tellAction, type Worker } from './step-action'

/** @throws AppError `agenda.not_found` */
export async function itemOf({ communityId, itemId }: ActionDocument): Promise<ItemDocument> {
  return found(await findItem(communityId, itemId), 'agenda.not_found')
}

/** What the actions of an item come to now, within the transaction that has changed one of them. */
async function workNow({ communityId, _id }: ItemDocument): Promise<ItemAction | null> {
  return workOf(await actionsOfItem(communityId, _id))
}

/**
 * An action was reported as done. When it was the last, the whole item waits for its inspection (T12);
 * otherwise its timeline says which piece is done and the next date counts.
 */
export async function followClaim(
  item: ItemDocument,
  action: ActionDocument,
  worker: Worker,
  text: string,
): Promise<ItemDocument> {
  const work = await workNow(item)
  const claimedAt = work?.claimedAt ?? null
  if (work === null || claimedAt === null) {
    await tellAction(action, 'actions.doneClaimed', worker, `${action.task}。${text}`)
    return syncWork(item, work, worker.now)
  }
  return reportWork(item, work, worker, { ...dataOf(action), text })
}

/** An action was signed for. When all of them are, the work is accepted (T13a). */
export async function followSignature(
  item: ItemDocument,
  action: ActionDocument,
  call: ItemCall,
): Promise<ItemDocument> {
  const live = (await actionsOfItem(item.communityId, item._id)).filter(({ status }) =>
    LIVE_STATUSES.includes(status),
  )
  const work = workOf(live)
  if (work === null) throw new AppError('actions.wrong_status')
  if (item.status === 'verifying' && live.every(({ status }) => status === 'verified')) {
    return acceptWork(item, work, call, dataOf(action))
  }
  if (action.status === 'verified') await tellAction(action, 'actions.verified', call, action.task)
  return syncWork(item, work, call.now)
}

/** An action came back with defects: an item that was up for inspection is at work again (T13b). */
export async function followDefect(
  item: ItemDocument,
  action: ActionDocument,
  defects: string,
  call: ItemCall,
): Promise<ItemDocument> {
  const work = await workNow(item)
  if (work === null) throw new AppError('actions.wrong_status')
  if (item.status === 'verifying') return reworkItem(item, work, defects, call, dataOf(action))
  await tellAction(action, 'actions.reworked', call, defects)
  return syncWork(item, work, call.now)
}

/** A date or a lead has changed, and nothing else. */
export async function followChange(
  item: ItemDocument,
  now: Date,
  extension?: Parameters<typeof syncWork>[3],
): Promise<ItemDocument> {
  return syncWork(item, await workNow(item), now, extension)
}
