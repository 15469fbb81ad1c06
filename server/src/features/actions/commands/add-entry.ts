import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import { type ItemCall } from '../../agenda/index'
import { actionsPolicy } from '../actions.policy'
import {
  actionFor,
  addEntry,
  moveAction,
  tellAction,
  type NewEntry,
  type Worker,
} from './step-action'
import type { ActionDocument } from '../action.store'

type Recorded = ResponseOf<'actions.addProgress'>

/** Work is shown as it goes: the first entry is also the acceptance. */
export async function recordEntry(
  action: ActionDocument,
  entry: NewEntry,
  worker: Worker,
): Promise<Recorded> {
  const moved = await moveAction(action, 'start', worker.now, { entries: action.entries + 1 })
  const { recordId } = await addEntry(moved, entry, worker)
  const { party = '', text } = entry
  await tellAction(moved, 'agenda.recorded', worker, party === '' ? text : `${party}：${text}`, {
    kind: entry.kind,
    recordId,
  })
  return { recordId, status: moved.status }
}

async function record(actionId: string, entry: NewEntry, call: ItemCall): Promise<Recorded> {
  const action = await actionFor(actionId, call, actionsPolicy.addProgress)
  return recordEntry(action, entry, call)
}

/**
 * A step of the work with pictures of before, during or after it.
 *
 * @throws AppError `actions.not_found`, `photos.unknown` and the policy's
 */
export function addProgress(
  { actionId, text, stage, photoIds }: RequestOf<'actions.addProgress'>,
  call: ItemCall,
): Promise<Recorded> {
  return record(actionId, { kind: 'progress', text, stage, photoIds }, call)
}

/**
 * A house visit (seed 4.14).
 *
 * @throws AppError as {@link addProgress}
 */
export function addVisit(
  { actionId, text, photoIds }: RequestOf<'actions.addVisit'>,
  call: ItemCall,
): Promise<Recorded> {
  return record(actionId, { kind: 'visit', text, photoIds }, call)
}

/**
 * A round of coordination with somebody outside (seed 4.13).
 *
 * @throws AppError as {@link addProgress}
 */
export function addRound(
  { actionId, party, text, photoIds }: RequestOf<'actions.addRound'>,
  call: ItemCall,
): Promise<Recorded> {
  return record(actionId, { kind: 'coordinationRound', party, text, photoIds }, call)
}
