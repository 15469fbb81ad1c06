import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import { findMediaCheck } from '../../../platform/content/media-check.store'
import { ensure, found } from '../../../platform/http/app-error'
import type { SessionCall } from '../../../platform/http/handler'
import { mediaPolicy } from '../media.policy'
import { moveMedia } from './move-media'
import { refusal } from './rule-on-media'
import { tellRestored } from './take-down'

type Call = Pick<SessionCall, 'actor' | 'now'>

/**
 * A person has looked, and everybody may see it.
 *
 * @throws AppError `checks.media_not_found` and the reasons of `canDecideMedia`
 */
export async function passMedia(
  { mediaId }: RequestOf<'checks.passMedia'>,
  { actor, now }: Call,
): Promise<ResponseOf<'checks.passMedia'>> {
  const { communityId, accountId } = actor
  const check = found(await findMediaCheck(communityId, mediaId), 'checks.media_not_found')
  ensure(mediaPolicy.pass(actor, check, now))
  const { state } = await moveMedia(check, 'pass', now, {
    actor,
    decidedAt: now,
    decidedBy: accountId,
    dueAt: null,
    appealUntil: null,
    takenDown: null,
  })
  await tellRestored(check, actor, now)
  return { state }
}

/**
 * A person has looked, and nobody sees it. The sender reads why, and may ask the street once; then the
 * files are deleted.
 *
 * @throws AppError `checks.media_not_found` and the reasons of `canDecideMedia`
 */
export async function refuseMedia(
  { mediaId, reason }: RequestOf<'checks.refuseMedia'>,
  { actor, now }: Call,
): Promise<ResponseOf<'checks.refuseMedia'>> {
  const { communityId, accountId } = actor
  const check = found(await findMediaCheck(communityId, mediaId), 'checks.media_not_found')
  ensure(mediaPolicy.refuse(actor, check, now))
  const isFinal = check.appeal !== null
  const { state } = await moveMedia(check, 'refuse', now, {
    actor,
    reason,
    decidedAt: now,
    decidedBy: accountId,
    ...(isFinal
      ? { appealUntil: null, nextAt: now, dueAt: null }
      : await refusal(communityId, now)),
  })
  return { state }
}
