import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import type { Actor } from '@linyi/shared/domain/people/actor'
import { cutPage } from '../../platform/db/keyset'
import { eventsOf } from '../../platform/events/event.store'
import { found } from '../../platform/http/app-error'
import { publicNames } from '../people/index'
import { endorsedItemIds, findItem, listItems } from './item.store'
import { presentItemCard, presentItemInfo } from './item.presenter'

/** A page of the community's items, newest first. */
export async function agendaList(
  { group, category, gridId, mine, after, limit }: RequestOf<'agenda.list'>,
  actor: Actor,
  now: Date,
): Promise<ResponseOf<'agenda.list'>> {
  const { communityId, accountId } = actor
  const raiserId = mine === true ? accountId : undefined
  const items = await listItems(
    communityId,
    { group, category, gridId, raiserId },
    { after, limit },
  )
  const { rows, next } = cutPage(items, limit)
  const endorsed = await endorsedItemIds(
    communityId,
    accountId,
    rows.map((row) => row._id),
  )
  return {
    items: rows.map((item) =>
      presentItemCard(item, { accountId, hasEndorsed: endorsed.has(item._id), now }),
    ),
    next,
  }
}

/**
 * One item with its timeline.
 *
 * @throws AppError `agenda.not_found`, also for an item of another community
 */
export async function agendaInfo(
  itemId: string,
  actor: Actor,
  now: Date,
): Promise<ResponseOf<'agenda.info'>> {
  const { communityId, accountId } = actor
  const item = found(await findItem(communityId, itemId), 'agenda.not_found')
  const [endorsed, events] = await Promise.all([
    endorsedItemIds(communityId, accountId, [itemId]),
    eventsOf(communityId, { kind: 'item', id: itemId }),
  ])
  const people = events.flatMap(({ actorId }) => (actorId === null ? [] : [actorId]))
  const names = await publicNames(communityId, [...people, item.raiserId])
  return presentItemInfo(item, { actor, hasEndorsed: endorsed.has(itemId), now }, names, events)
}
