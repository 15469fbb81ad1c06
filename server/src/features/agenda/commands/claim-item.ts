import { SCREENERS } from '@linyi/shared/domain/agenda/item.rules'
import { ensure, found } from '../../../platform/http/app-error'
import type { SessionCall } from '../../../platform/http/handler'
import { agendaPolicy } from '../agenda.policy'
import { findItem, type ItemDocument } from '../item.store'
import { moveItem } from './move-item'
import { recordItemEvent } from './record-item-event'

/**
 * Takes an item into screening. The first to do so is its first receiver (首接负责, T3); an item that
 * is being screened already is given back as it is.
 *
 * @throws AppError `agenda.not_found` and the reasons of the policy
 */
export async function claimItem(
  itemId: string,
  { actor, now }: Pick<SessionCall, 'actor' | 'now'>,
): Promise<ItemDocument> {
  const item = found(await findItem(actor.communityId, itemId), 'agenda.not_found')
  ensure(agendaPolicy.screen(actor, item, now))
  if (item.status === 'screening') return item
  const claimed = await moveItem(item, 'claim', now)
  await recordItemEvent(claimed, 'agenda.claimed', { actor, offices: SCREENERS }, now)
  return claimed
}
