import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import { CALLERS } from '@linyi/shared/domain/ratings/rating.rules'
import { roleActedIn } from '@linyi/shared/domain/people/actor'
import { recordEvent } from '../../../platform/events/event.store'
import { AppError, ensure, found } from '../../../platform/http/app-error'
import { findItem, type ItemCall } from '../../agenda/index'
import { findCallback, writeCall } from '../callback.store'
import { ratingsPolicy } from '../ratings.policy'

/**
 * Staff record what the raiser said on the phone. Nobody reached is a try, and may be tried again;
 * an answer stands (接诉即办, art. 23).
 *
 * @throws AppError `agenda.not_found`, `ratings.answer_missing` and the reasons of `canCall`
 */
export async function recordCallback(
  { itemId, isReached, ...said }: RequestOf<'ratings.recordCallback'>,
  { actor, now }: ItemCall,
): Promise<ResponseOf<'ratings.recordCallback'>> {
  const { communityId, accountId } = actor
  const item = found(await findItem(communityId, itemId), 'agenda.not_found')
  const { survey, gridId, raiserId, filing } = item
  const before = survey === null ? null : await findCallback(communityId, survey.id)
  ensure(ratingsPolicy.recordCallback(actor, item, before, now))
  if (survey === null) throw new AppError('ratings.not_time')
  const solved = isReached ? found(said.solved, 'ratings.answer_missing') : null
  const satisfied = isReached ? found(said.satisfied, 'ratings.answer_missing') : null
  const calledIn = roleActedIn(actor, CALLERS, gridId, now)
  const tries = await writeCall(before, {
    communityId,
    surveyId: survey.id,
    itemId,
    accountId: filing?.accountId === raiserId ? null : raiserId,
    calledBy: accountId,
    calledIn,
    calledAt: now,
    isReached,
    solved,
    satisfied,
  })
  await recordEvent({
    communityId,
    type: 'ratings.calledBack',
    subject: { kind: 'rating', id: itemId },
    actorId: accountId,
    role: calledIn,
    at: now,
    data: { gridId, isReached, ...(isReached ? { after: { solved, satisfied } } : {}) },
  })
  return { tries }
}
