import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import { found } from '../../../platform/http/app-error'
import { findItem, reopenItem, type ItemCall } from '../../agenda/index'
import { insertAssigned } from './assign-action'

/**
 * A closed matter is taken up again: whoever led the work has a new action with a new date, and the
 * earlier ones stay as they were (T16).
 *
 * @throws AppError as the reopening of the item
 */
export async function reopenWork(
  input: RequestOf<'agenda.reopen'>,
  call: ItemCall,
): Promise<ResponseOf<'agenda.reopen'>> {
  const answer = await reopenItem(input, call)
  const item = found(await findItem(call.actor.communityId, input.itemId), 'agenda.not_found')
  const work = found(item.action, 'agenda.action_missing')
  const { leadId, lead, task, dueAt, budget, reworks } = work
  const kind = leadId === null ? ('outsideBody' as const) : ('community' as const)
  await insertAssigned(
    item,
    { kind, lead, leadId, contact: '', task, dueAt, budget },
    call,
    reworks,
  )
  return answer
}
