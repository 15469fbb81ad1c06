import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import { feedbackAnswerBy } from '@linyi/shared/domain/feedback/feedback.rules'
import type { SessionCall } from '../../../platform/http/handler'
import { moveFeedback } from './move-feedback'

/**
 * The answer has not helped: its author says why, once, and a second answer is owed.
 *
 * @throws AppError `feedback.not_found` and the reasons of `canAskAgain`
 */
export async function askAgain(
  { feedbackId, text }: RequestOf<'feedback.askAgain'>,
  call: Pick<SessionCall, 'actor' | 'now'>,
): Promise<ResponseOf<'feedback.askAgain'>> {
  const { now } = call
  const dueAt = feedbackAnswerBy(now)
  await moveFeedback(feedbackId, 'askAgain', call, () => ({
    change: { again: { text, at: now }, dueAt, askAgainUntil: null },
    event: { dueAt: dueAt.toISOString() },
  }))
  return { dueAt: dueAt.toISOString() }
}
