import type { FeatureRoutes } from '../../platform/http/handler'
import { answerAsking } from './commands/answer-asking'
import { chooseMessage } from './commands/choose-message'
import { messagesAsk, messagesChoices, messagesDeliveries } from './messages.queries'

export const messagesRoutes = {
  'messages.ask': (input, { actor, now }) => messagesAsk(input, actor, now),
  'messages.choices': (_input, { actor }) => messagesChoices(actor),
  'messages.answer': answerAsking,
  'messages.choose': chooseMessage,
  'messages.deliveries': (input, { actor, now }) => messagesDeliveries(input, actor, now),
} satisfies FeatureRoutes
