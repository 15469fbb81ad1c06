import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import { isInForce, type Actor } from '@linyi/shared/domain/people/actor'
import { PLANNERS } from '@linyi/shared/domain/listening/listening.rules'
import { cutPage } from '../../platform/db/keyset'
import { AppError, found } from '../../platform/http/app-error'
import { toAbility } from '../../platform/http/ability'
import { itemsByIds, type ItemDocument } from '../agenda/index'
import { listeningPolicy } from './listening.policy'
import { presentListening, presentListeningInfo, presentRemark } from './listening.presenter'
import { findListening, itemIdsOf, listListening, listRemarks } from './listening.store'

/** The items of each session, read at once. */
async function itemsOf(
  communityId: string,
  listeningIds: readonly string[],
): Promise<Map<string, ItemDocument[]>> {
  const ids = await itemIdsOf(communityId, listeningIds)
  const items = await itemsByIds(communityId, [...ids.values()].flat())
  const byId = new Map(items.map((item) => [item._id, item]))
  return new Map(
    listeningIds.map((listeningId) => [
      listeningId,
      (ids.get(listeningId) ?? []).flatMap((itemId) => byId.get(itemId) ?? []),
    ]),
  )
}

/** The grids somebody may plan for: the whole community, or the first grid of an office. */
function planAbility(actor: Actor, now: Date) {
  const scope = actor.roles.find(
    (held) => PLANNERS.includes(held.role) && isInForce(held, now),
  )?.scope
  const gridId = scope !== undefined && 'gridId' in scope ? scope.gridId : null
  return toAbility(listeningPolicy.plan(actor, gridId, now))
}

/** A page of the sessions, the latest planned first, with what came of them. */
export async function listeningList(
  { after, limit }: RequestOf<'listening.list'>,
  actor: Actor,
  now: Date,
): Promise<ResponseOf<'listening.list'>> {
  const { communityId } = actor
  const { rows, next } = cutPage(await listListening(communityId, { after, limit }), limit)
  const items = await itemsOf(
    communityId,
    rows.map(({ _id }) => _id),
  )
  return {
    items: rows.map((row) => presentListening(row, items.get(row._id) ?? [], now)),
    next,
    plan: planAbility(actor, now),
  }
}

/**
 * One session.
 *
 * @throws AppError `listening.not_found`, also for one of another community
 */
export async function listeningInfo(
  { listeningId }: RequestOf<'listening.info'>,
  actor: Actor,
  now: Date,
): Promise<ResponseOf<'listening.info'>> {
  const { communityId } = actor
  const session = found(await findListening(communityId, listeningId), 'listening.not_found')
  const items = await itemsOf(communityId, [listeningId])
  return presentListeningInfo(session, items.get(listeningId) ?? [], actor, now)
}

/**
 * What was said in a session, the latest first.
 *
 * @throws AppError `listening.not_found`
 */
export async function listeningRemarks(
  { listeningId, after, limit }: RequestOf<'listening.remarks'>,
  actor: Actor,
  now: Date,
): Promise<ResponseOf<'listening.remarks'>> {
  const { communityId } = actor
  const session = await findListening(communityId, listeningId)
  if (session === null) throw new AppError('listening.not_found')
  const page = await listRemarks(communityId, listeningId, { after, limit })
  const { rows, next } = cutPage(page, limit)
  const items = await itemsByIds(
    communityId,
    rows.map(({ itemId }) => itemId),
  )
  const byId = new Map(items.map((item) => [item._id, item]))
  return {
    items: rows.flatMap((row) => presentRemark(row, byId.get(row.itemId), session, actor, now)),
    next,
  }
}
