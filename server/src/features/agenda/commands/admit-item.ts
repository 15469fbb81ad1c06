import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import { ADMISSION_BASIS_TEXT } from '@linyi/shared/domain/agenda/item'
import { endorsersNeeded, SCREENERS } from '@linyi/shared/domain/agenda/item.rules'
import { dueAfterDays } from '@linyi/shared/domain/calendar/deadline'
import { HOLIDAYS } from '@linyi/shared/domain/calendar/holidays'
import type { SessionCall } from '../../../platform/http/handler'
import { adultResidentIds } from '../../people/index'
import { claimItem } from './claim-item'
import { moveItem } from './move-item'
import { recordItemEvent } from './record-item-event'

/**
 * The screener takes the matter up on one of the five grounds and opens it to the grid's seconders
 * (T4b). The number that is needed is fixed now, from the grid's adults of today.
 *
 * @throws AppError `agenda.not_found` and the reasons of the policy
 */
export async function admitItem(
  { itemId, basis }: RequestOf<'agenda.admit'>,
  call: Pick<SessionCall, 'actor' | 'now'>,
): Promise<ResponseOf<'agenda.admit'>> {
  const { actor, now } = call
  const item = await claimItem(itemId, call)
  const { endorsement } = item.rules.agenda
  const adults = (await adultResidentIds(actor.communityId, item.gridId, now)).length
  const endorsingEndsAt = dueAfterDays(now, endorsement.windowDays, HOLIDAYS)
  const admitted = await moveItem(item, 'admit', now, {
    basis,
    endorsingEndsAt,
    endorsersNeeded: endorsersNeeded(adults, endorsement),
  })
  await recordItemEvent(admitted, 'agenda.admitted', { actor, offices: SCREENERS }, now, {
    text: `受理依据：${ADMISSION_BASIS_TEXT[basis]}`,
    endorsersNeeded: admitted.endorsersNeeded,
  })
  return { status: admitted.status, endorsingEndsAt: endorsingEndsAt.toISOString() }
}
