import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import { SCREENERS } from '@linyi/shared/domain/agenda/item.rules'
import { roleActedIn } from '@linyi/shared/domain/people/actor'
import { ownPhotos, photoReferences } from '../../photos/index'
import { insertRecord } from '../item-record.store'
import { takeUp } from './claim-item'
import { stepItem, type ItemCall } from './step-item'

/**
 * The matter goes to a body outside the community (T4e). The letter is on record, and the grid worker
 * keeps looking after it until an answer is there: whoever took it first does not push it away.
 *
 * @throws AppError `agenda.not_found`, `photos.unknown` and the policy's
 */
export async function referItem(
  { itemId, body, contact, letter, photoIds }: RequestOf<'agenda.refer'>,
  call: ItemCall,
): Promise<ResponseOf<'agenda.refer'>> {
  const { actor, now } = call
  const item = await takeUp(itemId, call)
  const photos = await ownPhotos(actor.communityId, actor.accountId, photoIds)
  await insertRecord({
    communityId: actor.communityId,
    itemId,
    kind: 'transfer',
    text: letter,
    party: body,
    photos: photoReferences(photos),
    byId: actor.accountId,
    role: roleActedIn(actor, SCREENERS, item.gridId, now),
    at: now,
  })
  const { status } = await stepItem(
    item,
    'refer',
    call,
    { referral: { body, contact, at: now, reply: null }, records: item.records + 1 },
    { offices: SCREENERS, text: `转给${body}办理。${letter}` },
  )
  return { status }
}
