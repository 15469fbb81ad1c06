import type { ErrorCode } from '@linyi/shared/contract/errors'
import { FEEDBACK_KEEPERS } from '@linyi/shared/domain/feedback/feedback.rules'
import {
  FEEDBACK_MACHINE,
  type FeedbackEvent,
} from '@linyi/shared/domain/feedback/feedback.machine'
import { transition } from '@linyi/shared/domain/machine'
import { roleActedIn } from '@linyi/shared/domain/people/actor'
import { recordEvent } from '../../../platform/events/event.store'
import { AppError, ensure, found } from '../../../platform/http/app-error'
import type { SessionCall } from '../../../platform/http/handler'
import { feedbackPolicy, stateOf } from '../feedback.policy'
import { findFeedback, writeFeedbackChange, type FeedbackDocument } from '../feedback.store'

/** What a step writes, and what its event says beside that it happened. */
interface Step {
  readonly change: Parameters<typeof writeFeedbackChange>[1]
  readonly event: Readonly<Record<string, unknown>>
}

const HAPPENED = { answer: 'feedback.answered', askAgain: 'feedback.askedAgain' } as const

/**
 * Moves a feedback by its machine, for somebody who may.
 *
 * @throws AppError `feedback.not_found` and the reasons of the policy
 */
export async function moveFeedback(
  feedbackId: string,
  event: FeedbackEvent,
  { actor, now }: Pick<SessionCall, 'actor' | 'now'>,
  stepOf: (feedback: FeedbackDocument) => Step,
): Promise<void> {
  const { communityId, accountId } = actor
  const feedback = found(await findFeedback(communityId, feedbackId), 'feedback.not_found')
  ensure(feedbackPolicy[event](actor, feedback, now))
  const step = transition(FEEDBACK_MACHINE, feedback.status, event, stateOf(feedback), now)
  if (!step.allowed) throw new AppError(step.reason satisfies ErrorCode)
  const { change, event: data } = stepOf(feedback)
  await writeFeedbackChange(feedback, {
    ...change,
    status: step.next,
    isOpen: step.next !== 'answered',
  })
  await recordEvent({
    communityId,
    type: HAPPENED[event],
    subject: { kind: 'feedback', id: feedbackId },
    actorId: accountId,
    role: event === 'answer' ? roleActedIn(actor, FEEDBACK_KEEPERS, '', now) : null,
    at: now,
    data,
  })
}
