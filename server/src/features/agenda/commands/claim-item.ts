import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import { SCREENERS } from '@linyi/shared/domain/agenda/item.rules'
import { agendaPolicy } from '../agenda.policy'
import type { ItemDocument } from '../item.store'
import { itemFor, stepItem, type ItemCall } from './step-item'

/**
 * Takes an item into screening. The first to do so is its first receiver (首接负责, T3), and stays it;
 * an item that is being screened already is given back as it is.
 *
 * @throws AppError `agenda.not_found` and the reasons of the policy
 */
export async function takeUp(itemId: string, call: ItemCall): Promise<ItemDocument> {
  const item = await itemFor(itemId, call, agendaPolicy.screen)
  if (item.status === 'screening') return item
  const firstReceiverId = item.firstReceiverId ?? call.actor.accountId
  return stepItem(item, 'claim', call, { firstReceiverId }, { offices: SCREENERS })
}

/** The command: somebody says 「我来接办」 before deciding anything. @throws as `takeUp` */
export async function claimItem(
  { itemId }: RequestOf<'agenda.claim'>,
  call: ItemCall,
): Promise<ResponseOf<'agenda.claim'>> {
  const { status } = await takeUp(itemId, call)
  return { status }
}
