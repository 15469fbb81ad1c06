import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import { periodEnd } from '@linyi/shared/domain/agenda/item-clock.rules'
import { SCREENERS } from '@linyi/shared/domain/agenda/item.rules'
import { DECLINE_REASON_TEXT } from '@linyi/shared/domain/agenda/triage'
import { HOLIDAYS } from '@linyi/shared/domain/calendar/holidays'
import { takeUp } from './claim-item'
import { answering, stepItem, type ItemCall } from './step-item'

/**
 * The screener does not take the matter up, for one of the six reasons and with a reply (T4d): even
 * a refusal is an answer (事事有回音). The raiser may appeal to somebody else.
 *
 * @throws AppError `agenda.not_found` and the reasons of the policy
 */
export async function declineItem(
  { itemId, reason, reply }: RequestOf<'agenda.decline'>,
  call: ItemCall,
): Promise<ResponseOf<'agenda.decline'>> {
  const { actor, now } = call
  const item = await takeUp(itemId, call)
  const text = `${DECLINE_REASON_TEXT[reason]}。${reply}`
  const { status } = await stepItem(
    item,
    'decline',
    call,
    {
      ...answering(item, 'declined', text, call, SCREENERS),
      decline: {
        reason,
        byId: actor.accountId,
        appealUntil: periodEnd(now, item.rules.agenda.appealDays, HOLIDAYS),
      },
    },
    { offices: SCREENERS, text, data: { reason } },
  )
  return { status }
}
