import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import type { Actor } from '@linyi/shared/domain/people/actor'
import { found } from '../../platform/http/app-error'
import { findItem, ownAsk } from '../agenda/index'
import { publicNames } from '../people/index'
import { findCallback } from './callback.store'
import { presentRating } from './ratings.presenter'

/**
 * What there is to rate, and what I have said of it.
 *
 * @throws AppError `agenda.not_found`, also for an item that is not listed
 */
export async function ratingsInfo(
  { itemId }: RequestOf<'ratings.info'>,
  actor: Actor,
  now: Date,
): Promise<ResponseOf<'ratings.info'>> {
  const { communityId, accountId } = actor
  const item = found(await findItem(communityId, itemId), 'agenda.not_found')
  // words that did not pass the check stay between their writer and the office
  found(item.isListed || item.raiserId === accountId ? item : null, 'agenda.not_found')
  const [ask, callback] = await Promise.all([
    ownAsk(item, accountId),
    item.survey === null ? null : findCallback(communityId, item.survey.id),
  ])
  const names = callback === null ? null : await publicNames(communityId, [callback.calledBy])
  const callerName = names?.get(callback?.calledBy ?? '')?.full ?? '已注销的工作人员'
  return presentRating(item, { actor, ask, callback, callerName, now })
}
