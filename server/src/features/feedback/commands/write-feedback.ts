import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import { FEEDBACK_PROMISE, feedbackAnswerBy } from '@linyi/shared/domain/feedback/feedback.rules'
import { recordEvent } from '../../../platform/events/event.store'
import { ensure } from '../../../platform/http/app-error'
import type { SessionCall } from '../../../platform/http/handler'
import { newId } from '../../../platform/ids'
import { ownPhotos, photoReferences } from '../../photos/index'
import { feedbackPolicy } from '../feedback.policy'
import { countOpenFeedback, insertFeedback } from '../feedback.store'

/**
 * Somebody tells what does not work or is missing, and hears until when it is answered. The picture is
 * for the office alone, as a proof is: it is checked by nobody else and shown to nobody else.
 *
 * @throws AppError `feedback.too_many`, `photos.unknown`
 */
export async function writeFeedback(
  { kind, text, photoId, fromPage, appVersion }: RequestOf<'feedback.write'>,
  { actor, now }: Pick<SessionCall, 'actor' | 'now'>,
): Promise<ResponseOf<'feedback.write'>> {
  const { communityId, accountId } = actor
  const { openMax } = FEEDBACK_PROMISE
  ensure(feedbackPolicy.write(await countOpenFeedback(communityId, accountId, openMax)))
  const asked = photoId === undefined ? [] : [photoId]
  const [photo = null] = photoReferences(await ownPhotos(communityId, accountId, asked, 'office'))
  const _id = newId(now)
  const dueAt = feedbackAnswerBy(now)
  await insertFeedback({
    ...{ _id, communityId, authorId: accountId, kind, text, photo },
    ...{ fromPage: fromPage ?? null, appVersion, status: 'open', isOpen: true },
    ...{ writtenAt: now, dueAt, answers: [], askAgainUntil: null, again: null, version: 1 },
  })
  await recordEvent({
    communityId,
    type: 'feedback.written',
    subject: { kind: 'feedback', id: _id },
    actorId: accountId,
    at: now,
    data: { kind, dueAt: dueAt.toISOString() },
  })
  return { id: _id, dueAt: dueAt.toISOString() }
}
