import type { RequestOf } from '@linyi/shared/contract/operations'
import { dayOf } from '@linyi/shared/domain/calendar/shanghai-day'
import { APPROVERS, canRecordTraining } from '@linyi/shared/domain/councils/council.rules'
import { roleActedIn } from '@linyi/shared/domain/people/actor'
import { recordEvent } from '../../../platform/events/event.store'
import { AppError, ensure, found } from '../../../platform/http/app-error'
import type { SessionCall } from '../../../platform/http/handler'
import { newId } from '../../../platform/ids'
import { findAccount } from '../../people/index'
import { findGrid } from '../../places/index'
import { addTraining } from '../training.store'

/**
 * Records that somebody completed a course on running a council (3.2).
 *
 * @throws AppError `places.not_found`, `councils.trainee_unknown`, `councils.training_ahead` and the
 * reasons of `canRecordTraining`
 */
export async function recordTraining(
  { gridId, accountId, course, completedOn }: RequestOf<'councils.recordTraining'>,
  { actor, now }: Pick<SessionCall, 'actor' | 'now'>,
): Promise<Record<string, never>> {
  const { communityId } = actor
  found(await findGrid(communityId, gridId), 'places.not_found')
  ensure(canRecordTraining(actor, gridId, accountId, now))
  found(await findAccount(communityId, accountId), 'councils.trainee_unknown')
  if (completedOn > dayOf(now)) throw new AppError('councils.training_ahead')
  const id = newId(now)
  await addTraining({
    _id: id,
    communityId,
    accountId,
    gridId,
    course,
    completedOn,
    recordedBy: actor.accountId,
    recordedAt: now,
  })
  await recordEvent({
    communityId,
    type: 'councils.trained',
    subject: { kind: 'training', id },
    actorId: actor.accountId,
    role: roleActedIn(actor, APPROVERS, gridId, now),
    at: now,
    data: { accountId, course, completedOn },
  })
  return {}
}
