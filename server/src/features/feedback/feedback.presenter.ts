import type { OwnFeedback, WaitingFeedback } from '@linyi/shared/contract/feedback.contract'
import type { Actor } from '@linyi/shared/domain/people/actor'
import { toAbility } from '../../platform/http/ability'
import { presentPrivatePhoto } from '../photos/index'
import { feedbackPolicy } from './feedback.policy'
import type { FeedbackDocument } from './feedback.store'

/**
 * The names of those who wrote and answered. An office stands to what it says by its name; whoever wrote is
 * shown as neighbours see them, for nobody needs more in order to answer.
 */
export type FeedbackNames = ReadonlyMap<string, { readonly full: string; readonly shown: string }>

const OFFICE = '工作人员'
const SOMEBODY = '居民'

function presentCard(feedback: FeedbackDocument, names: FeedbackNames, now: Date) {
  const { _id, kind, text, photo, fromPage, appVersion, status, isOpen, again } = feedback
  return {
    id: _id,
    kind,
    text,
    photo: photo === null ? null : presentPrivatePhoto(photo, now),
    fromPage,
    appVersion,
    status,
    writtenAt: feedback.writtenAt.toISOString(),
    dueAt: isOpen ? feedback.dueAt.toISOString() : null,
    answers: feedback.answers.map((answer) => ({
      text: answer.text,
      by: { name: names.get(answer.by)?.full ?? OFFICE },
      at: answer.at.toISOString(),
    })),
    again: again === null ? null : { text: again.text, at: again.at.toISOString() },
  }
}

/** As its author follows it. */
export function presentOwnFeedback(
  feedback: FeedbackDocument,
  names: FeedbackNames,
  actor: Actor,
  now: Date,
): OwnFeedback {
  const askAgain = feedbackPolicy.askAgain(actor, feedback, now)
  return {
    ...presentCard(feedback, names, now),
    askAgainUntil: askAgain.allowed ? (feedback.askAgainUntil?.toISOString() ?? null) : null,
    abilities: { askAgain: toAbility(askAgain) },
  }
}

/** As an office reads it. */
export function presentWaitingFeedback(
  feedback: FeedbackDocument,
  names: FeedbackNames,
  actor: Actor,
  now: Date,
): WaitingFeedback {
  return {
    ...presentCard(feedback, names, now),
    author: { name: names.get(feedback.authorId)?.shown ?? SOMEBODY },
    isOverdue: feedback.isOpen && now >= feedback.dueAt,
    abilities: { answer: toAbility(feedbackPolicy.answer(actor, feedback, now)) },
  }
}
