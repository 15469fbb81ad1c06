import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import { ITEM_CATEGORIES } from '@linyi/shared/domain/agenda/item'
import { SCREENERS } from '@linyi/shared/domain/agenda/item.rules'
import { clustersOf } from '@linyi/shared/domain/agenda/similarity'
import { holdsRoleInGrid, type Actor } from '@linyi/shared/domain/people/actor'
import { AppError, found } from '../../platform/http/app-error'
import { idFrom } from '../../platform/ids'
import { ruleSetAt } from '../councils/index'
import { findGrid, gridsOf } from '../places/index'
import { screenedGrids } from './item-queue.queries'
import { itemsRaisedSince } from './item.store'

const DAY_MS = 24 * 60 * 60 * 1000
const CLUSTERS_MAX = 10
const MEMBERS_MAX = 20

/**
 * What neighbours of one grid, or of each that the caller screens for, have raised again and again: so many similar matters of a category in
 * so many days are worth a topic of their own (high-frequency common problems get special study,
 * A2.6). It suggests; the screener decides.
 *
 * @throws AppError `places.not_found`, `agenda.not_screener`
 */
export async function agendaClusters(
  { gridId }: RequestOf<'agenda.clusters'>,
  actor: Actor,
  now: Date,
): Promise<ResponseOf<'agenda.clusters'>> {
  const { communityId } = actor
  const gridIds = gridId === undefined ? await ownGrids(actor, now) : [gridId]
  if (gridId !== undefined) {
    found(await findGrid(communityId, gridId), 'places.not_found')
    if (!holdsRoleInGrid(actor, SCREENERS, gridId, now)) throw new AppError('agenda.not_screener')
  }
  const { items: least, days } = (await ruleSetAt(communityId, now)).agenda.cluster
  const sinceId = idFrom(new Date(now.getTime() - days * DAY_MS))
  const recent = await Promise.all(
    gridIds.map((one) => itemsRaisedSince(communityId, one, sinceId)),
  )
  // what two grids have in common is two matters: each has its own council
  const clusters = recent.flatMap((items) =>
    ITEM_CATEGORIES.flatMap((category) =>
      clustersOf(
        items.filter((item) => item.category === category),
        least,
      ).map((members) => ({ category, members })),
    ),
  )
  return {
    days,
    least,
    items: clusters
      .sort((a, b) => b.members.length - a.members.length)
      .slice(0, CLUSTERS_MAX)
      .map(({ category, members }) => ({
        category,
        count: members.length,
        members: members.slice(0, MEMBERS_MAX).map(({ _id, number, title, status }) => ({
          id: _id,
          number: number ?? '',
          title,
          status,
        })),
      })),
  }
}

/** @throws AppError `agenda.not_screener` */
async function ownGrids(actor: Actor, now: Date): Promise<readonly string[]> {
  const reach = screenedGrids(actor, now)
  if (reach === null) return (await gridsOf(actor.communityId)).map(({ _id }) => _id)
  if (reach.length === 0) throw new AppError('agenda.not_screener')
  return [...new Set(reach)]
}
