import { dueAfterDays, dueAfterWorkingDays } from '../calendar/deadline'
import { HOLIDAYS } from '../calendar/holidays'
import { all, demand, type Decision } from '../decision'
import { canTransition } from '../machine'
import { holdsRoleInCommunity, type Actor } from '../people/actor'
import type { Role } from '../people/role'
import type { FeedbackStatus } from './feedback'
import { FEEDBACK_MACHINE, type FeedbackFacts, type FeedbackMoveReason } from './feedback.machine'

/**
 * What whoever runs the platform promises [P]. It is a promise of the service and no rule of the council,
 * so that it stands here and not in the rules that a council writes.
 */
export const FEEDBACK_PROMISE = {
  answerWorkingDays: 5,
  /** Days after an answer in which its reader may ask once more. */
  askAgainDays: 7,
  /** As many as one person may have waiting, so that everybody's is read. */
  openMax: 5,
} as const

/**
 * The street is the operator (DESIGN 1) and the community secretary its nearest office; either answers, so
 * that a place which has but one of them leaves nobody without a reply.
 */
export const FEEDBACK_KEEPERS: readonly Role[] = ['communitySecretary', 'streetOfficer']

export type FeedbackWriteReason = 'feedback.too_many'
export type FeedbackKeepReason = 'feedback.not_keeper'
export type FeedbackAnswerReason = FeedbackMoveReason | FeedbackKeepReason | 'feedback.own_words'
export type FeedbackAskReason = FeedbackMoveReason | 'feedback.not_author'

/** Every reason that the rules of feedback can give. */
export type FeedbackReason = FeedbackWriteReason | FeedbackAnswerReason | FeedbackAskReason

/** What the rules must know of a feedback. */
export interface FeedbackState extends FeedbackFacts {
  readonly authorId: string
  readonly status: FeedbackStatus
}

/** Until when what was written at `now` is answered. */
export function feedbackAnswerBy(now: Date): Date {
  return dueAfterWorkingDays(now, FEEDBACK_PROMISE.answerWorkingDays, HOLIDAYS)
}

/** Until when the reader of an answer given at `now` may ask once more. */
export function feedbackAskAgainUntil(now: Date): Date {
  return dueAfterDays(now, FEEDBACK_PROMISE.askAgainDays, HOLIDAYS)
}

/** Anybody who has signed in, verified or not, up to so many that wait. */
export function canWriteFeedback(waiting: number): Decision<FeedbackWriteReason> {
  return demand(waiting < FEEDBACK_PROMISE.openMax, 'feedback.too_many')
}

/** Whoever answers in the operator's name. */
export function canKeepFeedback(actor: Actor, now: Date): Decision<FeedbackKeepReason> {
  return demand(holdsRoleInCommunity(actor, FEEDBACK_KEEPERS, now), 'feedback.not_keeper')
}

/** An office answers, and never what the same person wrote. */
export function canAnswerFeedback(
  actor: Actor,
  feedback: FeedbackState,
  now: Date,
): Decision<FeedbackAnswerReason> {
  return all<FeedbackAnswerReason>(
    canKeepFeedback(actor, now),
    demand(actor.accountId !== feedback.authorId, 'feedback.own_words'),
    canTransition(FEEDBACK_MACHINE, feedback.status, 'answer', feedback, now),
  )
}

/** The author, once, while the answer is new. */
export function canAskAgain(
  actor: Actor,
  feedback: FeedbackState,
  now: Date,
): Decision<FeedbackAskReason> {
  return all<FeedbackAskReason>(
    demand(actor.accountId === feedback.authorId, 'feedback.not_author'),
    canTransition(FEEDBACK_MACHINE, feedback.status, 'askAgain', feedback, now),
  )
}
