import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import { supportMilestone } from '@linyi/shared/domain/agenda/item.rules'
import { homeFacts } from '@linyi/shared/domain/measures/people'
import { canTransition } from '@linyi/shared/domain/machine'
import { ITEM_MACHINE } from '@linyi/shared/domain/agenda/item.machine'
import { holdsRoleInGrid } from '@linyi/shared/domain/people/actor'
import { recordEvent } from '../../../platform/events/event.store'
import { ensure, found } from '../../../platform/http/app-error'
import { agendaPolicy } from '../agenda.policy'
import { itemFacts } from '../item.rules'
import { addEndorsement } from '../endorsement.store'
import { endorsedItemIds } from '../reader-items.store'
import { findItem, type ItemDocument } from '../item.store'
import { moveItem } from './move-item'
import { recordItemEvent } from './record-item-event'
import type { ItemCall } from './step-item'

/**
 * Sends an item on when its support suffices, and tells the raiser of a third and two thirds (T6a).
 * It is called wherever supporters are added, with the item as they left it.
 */
export async function weighSupport(
  counted: ItemDocument,
  before: number,
  now: Date,
): Promise<ItemDocument> {
  const { endorsers, endorsersNeeded, councilEndorsers, councilEndorsersNeeded } = counted
  if (counted.status !== 'endorsing') return counted
  const facts = itemFacts(counted)
  if (canTransition(ITEM_MACHINE, counted.status, 'reachThreshold', facts, now).allowed) {
    const moved = await moveItem(counted, 'reachThreshold', now)
    await recordItemEvent(moved, 'agenda.thresholdReached', null, now, {
      text:
        endorsers >= endorsersNeeded
          ? `附议 ${String(endorsers)} 人，达到需要的 ${String(endorsersNeeded)} 人。`
          : `议事会成员附议 ${String(councilEndorsers)} 人，达到需要的 ${String(councilEndorsersNeeded)} 人。`,
    })
    return moved
  }
  const milestone = supportMilestone(before, endorsers, endorsersNeeded)
  if (milestone !== null) {
    await recordItemEvent(counted, 'agenda.supported', null, now, {
      milestone,
      text: `附议 ${String(endorsers)} 人，已过${milestone === 'third' ? '三分之一' : '三分之二'}，还差 ${String(endorsersNeeded - endorsers)} 人。`,
    })
  }
  return counted
}

/**
 * A neighbour seconds an item; the one who completes the number sends it to the Party branch (T6a).
 *
 * @throws AppError `agenda.not_found` and the reasons of `canEndorse`
 */
export async function endorseItem(
  { itemId }: RequestOf<'agenda.endorse'>,
  { actor, now }: ItemCall,
): Promise<ResponseOf<'agenda.endorse'>> {
  const { communityId, accountId } = actor
  const item = found(await findItem(communityId, itemId), 'agenda.not_found')
  const hasEndorsed = (await endorsedItemIds(communityId, accountId, [itemId])).has(itemId)
  ensure(agendaPolicy.endorse(actor, item, hasEndorsed, now))
  const isMember = holdsRoleInGrid(actor, ['councilMember'], item.gridId, now)
  const counted = await addEndorsement(item, { accountId, isMember }, now)
  await recordEvent({
    communityId,
    type: 'agenda.endorsed',
    subject: { kind: 'endorsement', id: itemId },
    actorId: accountId,
    at: now,
    data: homeFacts(actor, item.gridId, now),
  })
  const { endorsers, endorsersNeeded } = counted
  const { status } = await weighSupport(counted, endorsers - 1, now)
  return { endorsers, endorsersNeeded, status }
}
