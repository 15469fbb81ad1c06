import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import { ensure, found } from '../../../platform/http/app-error'
import { agendaPolicy } from '../agenda.policy'
import { setFollowing } from '../endorsement.store'
import { countItem, findItem } from '../item.store'
import type { ItemCall } from './step-item'

/**
 * Somebody who lives or serves here wants to hear of an item, or no longer; doing it twice changes
 * nothing more.
 *
 * @throws AppError `agenda.not_found`, also while the item is not shown to others, and
 *   `agenda.not_member`
 */
export async function followItem(
  { itemId, follow }: RequestOf<'agenda.follow'>,
  { actor, now }: ItemCall,
): Promise<ResponseOf<'agenda.follow'>> {
  const item = await findItem(actor.communityId, itemId)
  const listed = found(item?.isListed === true ? item : null, 'agenda.not_found')
  ensure(agendaPolicy.follow(actor, listed))
  const by = await setFollowing(listed, actor.accountId, follow, now)
  const counted = by === 0 ? listed : await countItem(listed, { followers: by })
  return { followers: counted?.followers ?? 0 }
}
