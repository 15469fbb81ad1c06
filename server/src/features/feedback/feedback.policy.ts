import type { Actor } from '@linyi/shared/domain/people/actor'
import {
  canAnswerFeedback,
  canAskAgain,
  canKeepFeedback,
  canWriteFeedback,
  type FeedbackState,
} from '@linyi/shared/domain/feedback/feedback.rules'
import type { FeedbackDocument } from './feedback.store'

/** What the rules must know of it. */
export const stateOf = ({
  authorId,
  status,
  again,
  askAgainUntil,
}: FeedbackDocument): FeedbackState => ({
  authorId,
  status,
  hasAskedAgain: again !== null,
  askAgainUntil,
})

/** Who may do what with feedback. Commands ask it, presenters send it along. */
export const feedbackPolicy = {
  write: (waiting: number) => canWriteFeedback(waiting),
  keep: (actor: Actor, now: Date) => canKeepFeedback(actor, now),
  answer: (actor: Actor, feedback: FeedbackDocument, now: Date) =>
    canAnswerFeedback(actor, stateOf(feedback), now),
  askAgain: (actor: Actor, feedback: FeedbackDocument, now: Date) =>
    canAskAgain(actor, stateOf(feedback), now),
}
