import { z } from 'zod'
import {
  FEEDBACK_KINDS,
  FEEDBACK_STATUSES,
  FEEDBACK_TEXT_LIMITS,
  FEEDBACK_TRAYS,
} from '../domain/feedback/feedback'
import { ability, id, instant, pageOf, paging, photo, publicPerson, typedText } from './fields'
import { defineCommand, defineQuery } from './operation'

const TWO_SIDES = '只给写反馈的人和答复的工作人员看'

/** Where somebody was when they began to write, as the app names it; they see that it goes along. */
const fromPage = z.object({
  path: z.string().regex(/^[\w/-]{1,80}$/, '页面不对'),
  title: z.string().max(20),
})

const feedbackCard = z.object({
  id,
  kind: z.enum(FEEDBACK_KINDS),
  text: z.string(),
  photo: photo.nullable(),
  fromPage: fromPage.nullable(),
  appVersion: z.string(),
  status: z.enum(FEEDBACK_STATUSES),
  writtenAt: instant,
  /** Until when the next answer is given; null when none is owed. */
  dueAt: instant.nullable(),
  /** The first answer, and the second where its reader asked once more. */
  answers: z.array(z.object({ text: z.string(), by: publicPerson, at: instant })).max(2),
  /** What its author asked once more. */
  again: z.object({ text: z.string(), at: instant }).nullable(),
})

const ownFeedback = feedbackCard.extend({
  /** Until when its author may ask once more; null when it is not the time. */
  askAgainUntil: instant.nullable(),
  abilities: z.object({ askAgain: ability }),
})

const waitingFeedback = feedbackCard.extend({
  /** By the name that neighbours see. */
  author: publicPerson,
  isOverdue: z.boolean(),
  abilities: z.object({ answer: ability }),
})

export const feedbackOperations = {
  'feedback.mine': defineQuery({
    summary: '我写的意见反馈和答复，新的在前',
    access: 'session',
    request: z.object({ ...paging }),
    response: pageOf(ownFeedback).extend({ write: ability }),
    errors: [],
  }),
  'feedback.write': defineCommand({
    summary: '写意见反馈：哪里不好用、缺什么',
    access: 'session',
    // about the app, not about the neighbourhood: whoever only reads may say that it does not work
    evenWith: ['observer'],
    request: z.object({
      kind: z.enum(FEEDBACK_KINDS),
      text: typedText(FEEDBACK_TEXT_LIMITS.text),
      photoId: id.optional(),
      fromPage: fromPage.optional(),
      appVersion: z.string().regex(/^[\w.+-]{1,20}$/, '版本号不对'),
    }),
    unseen: { text: TWO_SIDES },
    response: z.object({ id, dueAt: instant }),
    errors: ['feedback.too_many', 'photos.unknown'],
  }),
  'feedback.askAgain': defineCommand({
    summary: '答复没有解决问题，再问一次',
    access: 'session',
    evenWith: ['observer'],
    request: z.object({ feedbackId: id, text: typedText(FEEDBACK_TEXT_LIMITS.again) }),
    unseen: { text: TWO_SIDES },
    response: z.object({ dueAt: instant }),
    errors: [
      'feedback.not_found',
      'feedback.not_author',
      'feedback.wrong_status',
      'feedback.asked_before',
      'feedback.ask_again_over',
    ],
  }),
  'feedback.queue': defineQuery({
    summary: '等答复的意见反馈，先到期的在前；或答复过的，新的在前',
    access: 'session',
    request: z.object({ tray: z.enum(FEEDBACK_TRAYS).default('waiting'), ...paging }),
    response: pageOf(waitingFeedback),
    errors: ['feedback.not_keeper'],
  }),
  'feedback.answer': defineCommand({
    summary: '答复一条意见反馈',
    access: 'session',
    request: z.object({ feedbackId: id, text: typedText(FEEDBACK_TEXT_LIMITS.answer) }),
    unseen: { text: TWO_SIDES },
    response: z.object({}),
    errors: [
      'feedback.not_found',
      'feedback.not_keeper',
      'feedback.own_words',
      'feedback.wrong_status',
    ],
  }),
} as const

export type OwnFeedback = z.infer<typeof ownFeedback>
export type WaitingFeedback = z.infer<typeof waitingFeedback>
