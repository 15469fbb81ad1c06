import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import {
  appealUntilOf,
  canCheck,
  CHECK_APPEALS,
  CHECKERS,
} from '@linyi/shared/domain/checks/check.rules'
import { MEDIA_KIND_TEXT } from '@linyi/shared/domain/checks/media-check'
import type { Actor } from '@linyi/shared/domain/people/actor'
import { REPORT_GROUND_TEXT } from '@linyi/shared/domain/statements/statement'
import {
  insertMediaCheck,
  type MediaCheckDocument,
} from '../../../platform/content/media-check.store'
import { ensure, found } from '../../../platform/http/app-error'
import type { SessionCall } from '../../../platform/http/handler'
import { findItem, recordItemEvent } from '../../agenda/index'
import { ruleSetAt } from '../../councils/index'
import { checkedItem } from '../item-media.queries'
import { mediaPolicy } from '../media.policy'
import { moveMedia } from './move-media'

/**
 * Takes down a picture or recording of an item that everybody saw. It works at once; the sender reads why
 * and may ask the street once, and the file stays until that is over. The timeline says that something
 * was taken down and on which ground, not what it showed.
 *
 * @throws AppError `checks.matter_not_found`, `checks.media_not_found` and the reasons of `canTakeDown`
 */
export async function takeDown(
  { itemId, mediaId, ground, reason }: RequestOf<'checks.takeDown'>,
  { actor, now }: Pick<SessionCall, 'actor' | 'now'>,
): Promise<ResponseOf<'checks.takeDown'>> {
  const { communityId, accountId } = actor
  const { item, checks, unchecked } = await checkedItem(communityId, itemId)
  ensure(canCheck(actor, { gridId: item.gridId, authorId: '' }, now))
  const check = found(
    checks.find(({ _id }) => _id === mediaId),
    'checks.media_not_found',
  )
  ensure(mediaPolicy.takeDown(actor, check, item.gridId, now))
  if (unchecked.has(mediaId)) await insertMediaCheck(check)
  const { agenda } = await ruleSetAt(communityId, now)
  const appealUntil = appealUntilOf(agenda, now)
  const { state } = await moveMedia(check, 'takeDown', now, {
    actor,
    reason: `${REPORT_GROUND_TEXT[ground]}。${reason}`,
    decidedAt: now,
    decidedBy: accountId,
    takenDown: { itemId, ground },
    // what was decided before was another matter
    appeal: null,
    doubt: null,
    appealUntil,
    nextAt: appealUntil,
    dueAt: null,
  })
  const { gridId } = item
  const about = { _id: itemId, communityId, gridId }
  await recordItemEvent(about, 'agenda.mediaTakenDown', { actor, offices: CHECKERS }, now, {
    text: `${MEDIA_KIND_TEXT[check.kind]}，理由：${REPORT_GROUND_TEXT[ground]}。`,
  })
  return { state, appealUntil: appealUntil.toISOString() }
}

/** Says in the timeline that the street has brought back what was taken down. */
export async function tellRestored(
  { communityId, kind, takenDown }: MediaCheckDocument,
  actor: Actor,
  now: Date,
): Promise<void> {
  if (takenDown === null) return
  const item = await findItem(communityId, takenDown.itemId)
  if (item === null) return
  const { _id, gridId } = item
  await recordItemEvent(
    { _id, communityId, gridId },
    'agenda.mediaRestored',
    { actor, offices: CHECK_APPEALS },
    now,
    { text: `${MEDIA_KIND_TEXT[kind]}，街道复核后恢复公开。` },
  )
}
