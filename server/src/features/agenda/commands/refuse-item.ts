import { REVIEWERS } from '@linyi/shared/domain/agenda/item.rules'
import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import { ensure, found } from '../../../platform/http/app-error'
import type { SessionCall } from '../../../platform/http/handler'
import { agendaPolicy } from '../agenda.policy'
import { findItem } from '../item.store'
import { moveItem } from './move-item'
import { recordItemEvent } from './record-item-event'

/**
 * The Party branch does not put the matter to the council and tells the raiser why (T7b).
 *
 * @throws AppError `agenda.not_found` and the reasons of the policy
 */
export async function refuseItem(
  { itemId, reply }: RequestOf<'agenda.refuse'>,
  { actor, now }: Pick<SessionCall, 'actor' | 'now'>,
): Promise<ResponseOf<'agenda.refuse'>> {
  const item = found(await findItem(actor.communityId, itemId), 'agenda.not_found')
  ensure(agendaPolicy.review(actor, item, now))
  const moved = await moveItem(item, 'refuse', now)
  await recordItemEvent(moved, 'agenda.refused', { actor, offices: REVIEWERS }, now, {
    text: reply,
  })
  return { status: moved.status }
}
