import type { FeatureRoutes } from '../../platform/http/handler'
import { answerFeedback } from './commands/answer-feedback'
import { askAgain } from './commands/ask-again'
import { writeFeedback } from './commands/write-feedback'
import { feedbackQueue, ownFeedback } from './feedback.queries'

export const feedbackRoutes = {
  'feedback.mine': (input, { actor, now }) => ownFeedback(input, actor, now),
  'feedback.write': writeFeedback,
  'feedback.askAgain': askAgain,
  'feedback.queue': (input, { actor, now }) => feedbackQueue(input, actor, now),
  'feedback.answer': answerFeedback,
} satisfies FeatureRoutes
