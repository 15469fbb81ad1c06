import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import { SCREENERS } from '@linyi/shared/domain/agenda/item.rules'
import { agendaPolicy } from '../agenda.policy'
import { submission } from './add-item'
import { answering, itemFor, stepItem, type ItemCall } from './step-item'

/**
 * A person has looked at words that the check was not sure of and lets them pass (T2).
 *
 * @throws AppError `agenda.not_found` and the reasons of the policy
 */
export async function clearItem(
  { itemId }: RequestOf<'agenda.clear'>,
  call: ItemCall,
): Promise<ResponseOf<'agenda.clear'>> {
  const item = await itemFor(itemId, call, agendaPolicy.check)
  const cleared = await stepItem(item, 'clear', call, await submission(item, call.now), {
    offices: SCREENERS,
  })
  return { status: cleared.status, number: cleared.number ?? '' }
}

/**
 * The words go back to their writer with the reason; nobody else has seen them, and they never had a
 * number (T2b).
 *
 * @throws AppError `agenda.not_found` and the reasons of the policy
 */
export async function sendBackItem(
  { itemId, reply }: RequestOf<'agenda.sendBack'>,
  call: ItemCall,
): Promise<ResponseOf<'agenda.sendBack'>> {
  const item = await itemFor(itemId, call, agendaPolicy.check)
  const { status } = await stepItem(
    item,
    'sendBack',
    call,
    answering(item, 'sentBack', reply, call, SCREENERS),
    { offices: SCREENERS, text: reply },
  )
  return { status }
}
