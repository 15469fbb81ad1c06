import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import { MERGE_TARGETS, SCREENERS } from '@linyi/shared/domain/agenda/item.rules'
import { found } from '../../../platform/http/app-error'
import { agendaPolicy } from '../agenda.policy'
import { takeBackCarried, takeBackFollowers, unaskSupporters } from '../endorsement.store'
import { findItem, writeItem, type ItemDocument } from '../item.store'
import { moveItem } from './move-item'
import { recordItemEvent } from './record-item-event'
import { itemFor, type ItemCall } from './step-item'

/** A window that stood still while the item was merged runs on for as long as it had left. */
function windowAfter({ endorsingEndsAt, merge }: ItemDocument, now: Date): Date | null {
  if (endorsingEndsAt === null || merge === null) return endorsingEndsAt
  return new Date(endorsingEndsAt.getTime() + (now.getTime() - merge.at.getTime()))
}

/**
 * Takes a merge back while it can be (T4g): the item stands where it stood with everybody who had
 * supported it, and the other one has lost exactly those who came along.
 *
 * @throws AppError `agenda.not_found`, `agenda.undo_over` and the reasons of the policy
 */
export async function undoMerge(
  { itemId, reason }: RequestOf<'agenda.undoMerge'>,
  call: ItemCall,
): Promise<ResponseOf<'agenda.undoMerge'>> {
  const { actor, now } = call
  const { communityId } = actor
  const item = await itemFor(itemId, call, agendaPolicy.undoMerge)
  const into = found(await findItem(communityId, item.merge?.itemId ?? ''), 'agenda.undo_over')
  const back = await moveItem(
    item,
    'undoMerge',
    now,
    {
      merge: null,
      reply: null,
      disposition: null,
      endorsingEndsAt: windowAfter(item, now),
    },
    {
      mergeTargetOpen: true,
      mergeTargetFits: true,
      mergeIsUndoable: MERGE_TARGETS.includes(into.status),
    },
  )
  await unaskSupporters(item)
  const carried = { itemId: into._id, fromItemId: itemId }
  const { removed, members } = await takeBackCarried(communityId, carried)
  const followers = await takeBackFollowers(communityId, carried)
  const others = into.mergedHere.filter((merge) => merge.itemId !== itemId)
  const gone = [item.raiserId, ...item.coRaiserIds]
  const restored = await writeItem(into, {
    endorsers: into.endorsers - removed,
    councilEndorsers: into.councilEndorsers - members,
    followers: into.followers - followers,
    coRaiserIds: into.coRaiserIds.filter((id) => !gone.includes(id)),
    mergedHere: others,
  })
  const author = { actor, offices: SCREENERS }
  await recordItemEvent(back, 'agenda.unmerged', author, now, { text: reason })
  await recordItemEvent(restored, 'agenda.unmergedHere', author, now, {
    text: `${item.number ?? ''} 撤出，带走 ${String(removed)} 位附议人。${reason}`,
  })
  return { status: back.status }
}
