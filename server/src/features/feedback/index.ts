export { feedbackWaitingFor } from './feedback.queries'
export { takeOverFeedback } from './feedback.store'
export { feedbackData } from './personal-data.queries'
