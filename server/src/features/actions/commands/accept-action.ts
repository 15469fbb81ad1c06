import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import { type ItemCall } from '../../agenda/index'
import { actionsPolicy } from '../actions.policy'
import { mustBeKnown } from './assign-action'
import { followChange, itemOf } from './follow-work'
import { actionFor, moveAction, tellAction } from './step-action'

/**
 * The lead takes the work on; from now on it cannot be handed to somebody else.
 *
 * @throws AppError `actions.not_found` and the policy's reasons
 */
export async function acceptAction(
  { actionId }: RequestOf<'actions.accept'>,
  call: ItemCall,
): Promise<ResponseOf<'actions.accept'>> {
  const action = await actionFor(actionId, call, actionsPolicy.accept)
  const moved = await moveAction(action, 'accept', call.now)
  await tellAction(moved, 'actions.accepted', call, `${moved.lead}：${moved.task}`)
  return { status: moved.status }
}

/**
 * The lead says once, within a working day, that it is somebody else's (A4.4). Until the answer the
 * date goes on counting.
 *
 * @throws AppError `actions.not_found` and the policy's reasons
 */
export async function objectAssignment(
  { actionId, reason }: RequestOf<'actions.objectAssignment'>,
  call: ItemCall,
): Promise<ResponseOf<'actions.objectAssignment'>> {
  const action = await actionFor(actionId, call, actionsPolicy.objectAssignment)
  const objection = { reason, at: call.now, isUpheld: null }
  const moved = await moveAction(action, 'object', call.now, { objection })
  await tellAction(moved, 'actions.objected', call, reason)
  return { status: moved.status }
}

/**
 * The secretary answers: another lead, or the same one after all. It is the one way in which a lead
 * changes.
 *
 * @throws AppError `actions.not_found`, `agenda.person_unknown` and the
 *   policy's reasons
 */
export async function decideObjection(
  { actionId, newLead, reply }: RequestOf<'actions.decideObjection'>,
  call: ItemCall,
): Promise<ResponseOf<'actions.decideObjection'>> {
  const { actor, now } = call
  const action = await actionFor(actionId, call, actionsPolicy.decideObjection)
  const objection =
    action.objection === null ? null : { ...action.objection, isUpheld: newLead !== undefined }
  if (newLead === undefined) {
    const kept = await moveAction(action, 'rejectObjection', now, { objection })
    await tellAction(kept, 'actions.objectionRejected', call, reply)
    return { status: kept.status }
  }
  const { kind, accountId, name } = newLead
  const leadId = await mustBeKnown(actor.communityId, accountId)
  const moved = await moveAction(action, 'upholdObjection', now, {
    objection,
    kind,
    leadId,
    lead: name,
  })
  await tellAction(moved, 'actions.reassigned', call, `改由${name}负责。${reply}`)
  await followChange(await itemOf(moved), now)
  return { status: moved.status }
}
