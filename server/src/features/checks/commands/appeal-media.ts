import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import { decideBy } from '@linyi/shared/domain/checks/check.rules'
import { findMediaCheck } from '../../../platform/content/media-check.store'
import { AppError, ensure, found } from '../../../platform/http/app-error'
import type { SessionCall } from '../../../platform/http/handler'
import { ruleSetAt } from '../../councils/index'
import { mediaPolicy } from '../media.policy'
import { moveMedia } from './move-media'

/**
 * The sender asks the street for another look, once. Until it has decided, nobody else sees the picture
 * or hears the recording, and its file stays.
 *
 * @throws AppError `checks.media_not_found`, also for what somebody else sent, and the machine's reasons
 */
export async function appealMedia(
  { mediaId, appeal }: RequestOf<'checks.appealMedia'>,
  { actor, now }: Pick<SessionCall, 'actor' | 'now'>,
): Promise<ResponseOf<'checks.appealMedia'>> {
  const { communityId, accountId } = actor
  const check = found(await findMediaCheck(communityId, mediaId), 'checks.media_not_found')
  if (check.senderId !== accountId) throw new AppError('checks.media_not_found')
  ensure(mediaPolicy.appeal(check, now))
  const { agenda } = await ruleSetAt(communityId, now)
  const { state, dueAt } = await moveMedia(check, 'appeal', now, {
    actor,
    appeal,
    doubt: 'appealed',
    heldAt: now,
    dueAt: decideBy(agenda, now),
  })
  return { state, dueAt: dueAt?.toISOString() ?? null }
}
