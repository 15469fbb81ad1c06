import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import { periodEnd } from '@linyi/shared/domain/agenda/item-clock.rules'
import { MERGE_TARGETS, SCREENERS } from '@linyi/shared/domain/agenda/item.rules'
import { HOLIDAYS } from '@linyi/shared/domain/calendar/holidays'
import { found } from '../../../platform/http/app-error'
import { agendaPolicy } from '../agenda.policy'
import {
  askSupporters,
  carryEndorsements,
  carryFollowers,
  endorsementsOf,
} from '../endorsement.store'
import { findItem, writeItem, type ItemDocument, type ItemMerge } from '../item.store'
import { takeUp } from './claim-item'
import { weighSupport } from './endorse-item'
import { moveItem } from './move-item'
import { recordItemEvent } from './record-item-event'
import { answering, itemFor, type ItemCall } from './step-item'

/** An item that is waiting or being screened is taken up first; one with seconders is merged as it is. */
async function sourceOf(itemId: string, call: ItemCall): Promise<ItemDocument> {
  const item = found(await findItem(call.actor.communityId, itemId), 'agenda.not_found')
  return item.status === 'submitted'
    ? takeUp(itemId, call)
    : itemFor(itemId, call, agendaPolicy.merge)
}

/**
 * Puts an item into another one of the same grid and category (T4f). Its supporters and followers go
 * along without being counted twice, its raiser becomes a co-raiser, and each supporter is asked
 * whether the other matter is theirs, too. For some days it can be undone.
 *
 * @throws AppError `agenda.not_found`, `agenda.merge_target_closed`,
 *   `agenda.merge_elsewhere` and the reasons of the policy
 */
export async function mergeItem(
  { itemId, intoId, reply }: RequestOf<'agenda.merge'>,
  call: ItemCall,
): Promise<ResponseOf<'agenda.merge'>> {
  const { actor, now } = call
  const into = found(await findItem(actor.communityId, intoId), 'agenda.not_found')
  const item = await sourceOf(itemId, call)
  const { answerDays, undoDays } = item.rules.agenda.merge
  const shared = {
    at: now,
    cameFrom: item.status,
    supporters: item.endorsers,
    kept: 0,
    withdrawn: 0,
    answerUntil: periodEnd(now, answerDays, HOLIDAYS),
    undoUntil: periodEnd(now, undoDays, HOLIDAYS),
  }
  const merge: ItemMerge = {
    ...shared,
    itemId: into._id,
    number: into.number ?? '',
    title: into.title,
  }
  const text = `并入 ${merge.number}《${into.title}》。${reply}`
  const merged = await moveItem(
    item,
    'merge',
    now,
    { ...answering(item, 'merged', text, call, SCREENERS), merge },
    {
      mergeTargetOpen: MERGE_TARGETS.includes(into.status) && into._id !== item._id,
      mergeTargetFits: into.gridId === item.gridId && into.category === item.category,
      mergeIsUndoable: true,
    },
  )
  const carried = await carrySupport(merged, into, shared, call)
  await recordItemEvent(merged, 'agenda.merged', { actor, offices: SCREENERS }, now, {
    text,
    supporters: item.endorsers,
    carried,
  })
  return { status: merged.status, supporters: item.endorsers, carried }
}

/** Copies support and following to the other item and says there what came. */
async function carrySupport(
  merged: ItemDocument,
  into: ItemDocument,
  shared: Omit<ItemMerge, 'itemId' | 'number' | 'title'>,
  { actor, now }: ItemCall,
): Promise<number> {
  await askSupporters(merged)
  const raisers = [into.raiserId, ...into.coRaiserIds]
  const supporters = await endorsementsOf(merged)
  const { added, members } = await carryEndorsements(into, supporters, now, merged._id)
  const followers = await carryFollowers(merged, into, now)
  const coRaisers = [merged.raiserId, ...merged.coRaiserIds].filter((id) => !raisers.includes(id))
  const counted = await writeItem(into, {
    endorsers: into.endorsers + added,
    councilEndorsers: into.councilEndorsers + members,
    followers: into.followers + followers,
    coRaiserIds: [...into.coRaiserIds, ...coRaisers],
    mergedHere: [
      ...into.mergedHere,
      { ...shared, itemId: merged._id, number: merged.number ?? '', title: merged.title },
    ],
  })
  await recordItemEvent(counted, 'agenda.mergedHere', { actor, offices: SCREENERS }, now, {
    text: `${merged.number ?? ''}《${merged.title}》并入，${added === 0 ? '附议人数不变' : `带来 ${String(added)} 位新的附议人`}。`,
  })
  await weighSupport(counted, into.endorsers, now)
  return added
}
