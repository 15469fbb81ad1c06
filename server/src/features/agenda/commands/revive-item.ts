import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import { SCREENERS } from '@linyi/shared/domain/agenda/item.rules'
import { dueAfterDays } from '@linyi/shared/domain/calendar/deadline'
import { HOLIDAYS } from '@linyi/shared/domain/calendar/holidays'
import { agendaPolicy } from '../agenda.policy'
import { itemFor, stepItem, type ItemCall } from './step-item'

/**
 * A matter that did not find its seconders is opened once more; those it had stay (T6c).
 *
 * @throws AppError `agenda.not_found` and the reasons of the policy
 */
export async function reviveItem(
  { itemId, text }: RequestOf<'agenda.revive'>,
  call: ItemCall,
): Promise<ResponseOf<'agenda.revive'>> {
  const item = await itemFor(itemId, call, agendaPolicy.revive)
  const { windowDays } = item.rules.agenda.endorsement
  const endorsingEndsAt = dueAfterDays(call.now, windowDays, HOLIDAYS)
  const { status } = await stepItem(
    item,
    'revive',
    call,
    { endorsingEndsAt, revivals: item.revivals + 1, reply: null, disposition: null },
    { offices: SCREENERS, text },
  )
  return { status, endorsingEndsAt: endorsingEndsAt.toISOString() }
}
