import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import { recordEvent } from '../../../platform/events/event.store'
import { ensure, found } from '../../../platform/http/app-error'
import type { SessionCall } from '../../../platform/http/handler'
import { agendaPolicy } from '../agenda.policy'
import { addEndorsement, endorsedItemIds, findItem } from '../item.store'
import { moveItem } from './move-item'
import { recordItemEvent } from './record-item-event'

/**
 * A neighbour seconds an item; the one who completes the number sends it to the Party branch (T6a).
 *
 * @throws AppError `agenda.not_found` and the reasons of `canEndorse`
 */
export async function endorseItem(
  { itemId }: RequestOf<'agenda.endorse'>,
  { actor, now }: Pick<SessionCall, 'actor' | 'now'>,
): Promise<ResponseOf<'agenda.endorse'>> {
  const { communityId, accountId } = actor
  const item = found(await findItem(communityId, itemId), 'agenda.not_found')
  const hasEndorsed = (await endorsedItemIds(communityId, accountId, [itemId])).has(itemId)
  ensure(agendaPolicy.endorse(actor, item, hasEndorsed, now))
  const counted = await addEndorsement(item, accountId, now)
  await recordEvent({
    communityId,
    type: 'agenda.endorsed',
    subject: { kind: 'endorsement', id: itemId },
    actorId: accountId,
    at: now,
  })
  const { endorsers, endorsersNeeded } = counted
  if (endorsers < endorsersNeeded) return { endorsers, endorsersNeeded, status: counted.status }
  const moved = await moveItem(counted, 'reachThreshold', now)
  await recordItemEvent(moved, 'agenda.thresholdReached', null, now, {
    text: `附议 ${String(endorsers)} 人，达到需要的 ${String(endorsersNeeded)} 人。`,
  })
  return { endorsers, endorsersNeeded, status: moved.status }
}
