import { all, demand, type Decision } from '../decision'
import type { TransitionTable } from '../machine'
import type { FeedbackStatus } from './feedback'

export const FEEDBACK_EVENTS = ['answer', 'askAgain'] as const
export type FeedbackEvent = (typeof FEEDBACK_EVENTS)[number]

export type FeedbackMoveReason =
  | 'feedback.wrong_status'
  | 'feedback.asked_before'
  | 'feedback.ask_again_over'

/** What the machine must know of a feedback. */
export interface FeedbackFacts {
  readonly hasAskedAgain: boolean
  /** Until when its author may ask once more; null before the first answer. */
  readonly askAgainUntil: Date | null
}

const mayAskAgain = (
  { hasAskedAgain, askAgainUntil }: FeedbackFacts,
  now: Date,
): Decision<FeedbackMoveReason> =>
  all<FeedbackMoveReason>(
    demand(!hasAskedAgain, 'feedback.asked_before'),
    demand(askAgainUntil !== null && now < askAgainUntil, 'feedback.ask_again_over'),
  )

/** It waits until it is answered, and once more where the answer did not help: nothing else ends it. */
export const FEEDBACK_MACHINE: TransitionTable<
  FeedbackStatus,
  FeedbackEvent,
  FeedbackFacts,
  FeedbackMoveReason
> = {
  name: 'feedback',
  wrongState: 'feedback.wrong_status',
  rows: [
    { rule: 'answer', from: ['open', 'askedAgain'], event: 'answer', to: 'answered' },
    {
      rule: 'askAgain',
      from: ['answered'],
      event: 'askAgain',
      to: 'askedAgain',
      guard: mayAskAgain,
    },
  ],
}
