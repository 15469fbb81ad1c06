import { SCREENERS } from '@linyi/shared/domain/agenda/item.rules'
import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import { DECLINE_REASON_TEXT } from '@linyi/shared/domain/agenda/item'
import type { SessionCall } from '../../../platform/http/handler'
import { claimItem } from './claim-item'
import { moveItem } from './move-item'
import { recordItemEvent } from './record-item-event'

/**
 * The screener does not take the matter up, for one of the six reasons and with a reply (T4d): even
 * a refusal is an answer (事事有回音).
 *
 * @throws AppError `agenda.not_found` and the reasons of the policy
 */
export async function declineItem(
  { itemId, reason, reply }: RequestOf<'agenda.decline'>,
  call: Pick<SessionCall, 'actor' | 'now'>,
): Promise<ResponseOf<'agenda.decline'>> {
  const { actor, now } = call
  const declined = await moveItem(await claimItem(itemId, call), 'decline', now)
  await recordItemEvent(declined, 'agenda.declined', { actor, offices: SCREENERS }, now, {
    reason,
    text: `${DECLINE_REASON_TEXT[reason]}。${reply}`,
  })
  return { status: declined.status }
}
