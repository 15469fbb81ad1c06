import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import { feedbackAskAgainUntil } from '@linyi/shared/domain/feedback/feedback.rules'
import type { SessionCall } from '../../../platform/http/handler'
import { moveFeedback } from './move-feedback'

/**
 * An office says what became of it. Its author may ask once more for some days, unless they have.
 *
 * @throws AppError `feedback.not_found` and the reasons of `canAnswerFeedback`
 */
export async function answerFeedback(
  { feedbackId, text }: RequestOf<'feedback.answer'>,
  call: Pick<SessionCall, 'actor' | 'now'>,
): Promise<ResponseOf<'feedback.answer'>> {
  const { actor, now } = call
  await moveFeedback(feedbackId, 'answer', call, ({ answers, again, authorId }) => {
    const askAgainUntil = again === null ? feedbackAskAgainUntil(now) : null
    return {
      change: {
        answers: [...answers, { text, by: actor.accountId, at: now }],
        askAgainUntil,
      },
      event: { authorId, dueAt: askAgainUntil?.toISOString() ?? null },
    }
  })
  return {}
}
