import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import { canRaise, itemNumber } from '@linyi/shared/domain/agenda/item.rules'
import { shanghaiParts } from '@linyi/shared/domain/calendar/shanghai-day'
import { isTextFit } from '../../../platform/content/word-list'
import { AppError, ensure, found } from '../../../platform/http/app-error'
import type { SessionCall } from '../../../platform/http/handler'
import { newId } from '../../../platform/ids'
import { ruleSetAt } from '../../councils/index'
import { ownPhotos } from '../../photos/index'
import { findGrid } from '../../places/index'
import { countOpenItems, insertItem, nextSequence } from '../item.store'
import { derivedFields } from './move-item'
import { recordItemEvent } from './record-item-event'

/**
 * A resident raises a matter (T1, T2): checked, numbered and on its way to the grid's screeners.
 *
 * @throws AppError `places.not_found`, `agenda.not_resident`, `agenda.too_many_open`,
 *   `agenda.content_refused`, `photos.unknown`
 */
export async function raiseItem(
  input: RequestOf<'agenda.raise'>,
  { actor, now }: Pick<SessionCall, 'actor' | 'now'>,
): Promise<ResponseOf<'agenda.raise'>> {
  const { communityId, accountId } = actor
  const grid = found(await findGrid(communityId, input.gridId), 'places.not_found')
  const rules = await ruleSetAt(communityId, now)
  ensure(canRaise(actor, grid._id, await countOpenItems(communityId, accountId), rules.agenda))
  const { category, title, proposal, body, place } = input
  if (!isTextFit(title, proposal, body, place)) throw new AppError('agenda.content_refused')
  const photos = await ownPhotos(communityId, accountId, input.photoIds)
  const { year, month } = shanghaiParts(now)
  const sequence = await nextSequence(communityId, `${String(year)}-${String(month)}`)
  const id = newId(now)
  const fresh = { rules, endorsingEndsAt: null, ballot: null, outcome: null }
  const derived = derivedFields(fresh, 'submitted', now)
  const number = itemNumber(year, month, sequence)
  const item = {
    _id: id,
    communityId,
    number,
    gridId: grid._id,
    gridName: grid.name,
    raiserId: accountId,
    category,
    title,
    proposal,
    body,
    place,
    photos: photos.map((photo) => ({ id: photo._id, width: photo.width, height: photo.height })),
    basis: null,
    endorsers: 0,
    endorsersNeeded: rules.agenda.endorsement.minimum,
    raisedAt: now,
    version: 1,
    ...fresh,
    ...derived,
  }
  await insertItem(item)
  await recordItemEvent(item, 'agenda.raised', { actor }, now, {
    number,
    text: proposal,
    ruleSetVersion: rules.version,
  })
  return { id, number, contactBy: (derived.dueAt ?? now).toISOString() }
}
