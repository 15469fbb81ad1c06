import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import { deadlineText } from '@linyi/shared/domain/text/date-text'
import { AppError, found } from '../../../platform/http/app-error'
import { newId } from '../../../platform/ids'
import { type ItemCall } from '../../agenda/index'
import { partOf, writeAction } from '../action.store'
import { actionRulesOf, actionsPolicy } from '../actions.policy'
import { dayAfterNow, mustBeKnown } from './assign-action'
import { itemOf } from './follow-work'
import { actionFor, addEntry, moveAction, tellAction } from './step-action'

/**
 * Somebody does a part beside the lead, by a date of their own; the lead answers for the whole.
 *
 * @throws AppError `actions.not_found`, `actions.part_is_lead`, `actions.too_many_parts`,
 *   `agenda.date_past`, `agenda.person_unknown` and the policy's reasons
 */
export async function addCoAssignee(
  { actionId, kind, accountId, name, task, dueOn }: RequestOf<'actions.addCoAssignee'>,
  call: ItemCall,
): Promise<ResponseOf<'actions.addCoAssignee'>> {
  const { actor, now } = call
  const action = await actionFor(actionId, call, actionsPolicy.addCoAssignee)
  const known = await mustBeKnown(actor.communityId, accountId)
  if (known !== null && known === action.leadId) throw new AppError('actions.part_is_lead')
  const dueAt = dayAfterNow(dueOn, now)
  const { rules } = await itemOf(action)
  if (action.parts.length >= actionRulesOf(rules).partsPerAction) {
    throw new AppError('actions.too_many_parts')
  }
  const partId = newId(now)
  const part = { id: partId, kind, accountId: known, name, task, dueAt, doneAt: null }
  const changed = await writeAction(action, { parts: [...action.parts, part] })
  const text = `${name}协办：${task}，${deadlineText(dueAt)} 前完成。`
  await tellAction(changed, 'actions.partAdded', call, text)
  return { partId }
}

/**
 * A part is done, with words and pictures. Whoever has it says so, or the lead and the grid worker for
 * somebody who cannot.
 *
 * @throws AppError `actions.not_found`, `actions.part_unknown`, `actions.part_done`, `photos.unknown`,
 *   and the policy's reasons
 */
export async function finishPart(
  { actionId, partId, text, photoIds }: RequestOf<'actions.finishPart'>,
  call: ItemCall,
): Promise<ResponseOf<'actions.finishPart'>> {
  const { now } = call
  const action = await actionFor(actionId, call, actionsPolicy.finishPart)
  const part = found(partOf(action, partId), 'actions.part_unknown')
  if (part.doneAt !== null) throw new AppError('actions.part_done')
  const parts = action.parts.map((one) => (one.id === partId ? { ...one, doneAt: now } : one))
  const entries = action.entries + 1
  const moved =
    action.status === 'objected'
      ? await writeAction(action, { parts, entries })
      : await moveAction(action, 'start', now, { parts, entries })
  const entry = { kind: 'progress', text, party: part.name, photoIds } as const
  const { recordId } = await addEntry(moved, entry, call)
  await tellAction(moved, 'actions.partDone', call, `${part.name}：${text}`)
  return { recordId, status: moved.status }
}
