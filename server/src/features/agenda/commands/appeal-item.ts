import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import { agendaPolicy } from '../agenda.policy'
import { itemFor, stepItem, type ItemCall } from './step-item'

/**
 * The raiser does not accept a refusal; somebody else looks at the matter again, once (T5).
 *
 * @throws AppError `agenda.not_found` and the reasons of the policy
 */
export async function appealItem(
  { itemId, text }: RequestOf<'agenda.appeal'>,
  call: ItemCall,
): Promise<ResponseOf<'agenda.appeal'>> {
  const item = await itemFor(itemId, call, agendaPolicy.appeal)
  const { status } = await stepItem(
    item,
    'appeal',
    call,
    {
      appeal: { at: call.now, text },
      appeals: item.appeals + 1,
      // The matter is open again; its next answer is a new one.
      reply: null,
      disposition: null,
    },
    { text },
  )
  return { status }
}
