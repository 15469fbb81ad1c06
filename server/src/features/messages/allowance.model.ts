import type { Allowance, MessageAnswer } from '@linyi/shared/domain/messages/consent.rules'
import { MESSAGE_ANSWERS } from '@linyi/shared/domain/messages/consent.rules'
import {
  MESSAGE_TEMPLATES,
  type MessageTemplate,
} from '@linyi/shared/domain/messages/message-template'
import { defineCommunityModel, type CommunityDocument } from '../../platform/db/model'

const text = { type: String, required: true } as const
const flag = { type: Boolean, default: false } as const
const template = { type: String, required: true, enum: MESSAGE_TEMPLATES } as const

/** What one person has agreed to for one kind of message. */
export interface AllowanceDocument extends CommunityDocument, Allowance {
  readonly accountId: string
  readonly template: MessageTemplate
}

export const AllowanceModel = defineCommunityModel<AllowanceDocument>(
  'messageAllowances',
  {
    accountId: text,
    template,
    remaining: { type: Number, default: 0 },
    isLasting: flag,
    isMuted: flag,
    lastAnswer: { type: String, default: null, enum: [null, ...MESSAGE_ANSWERS] },
    answeredAt: { type: Date, default: null },
  },
  [
    {
      name: 'messageAllowances_once',
      fields: { communityId: 1, accountId: 1, template: 1 },
      unique: true,
    },
  ],
)

/** An answer as it was given: the record of the consent, and the proof that it counts once. */
export interface AnswerDocument extends CommunityDocument {
  readonly accountId: string
  readonly template: MessageTemplate
  readonly answer: MessageAnswer
  readonly answeredAt: Date
  /** Who told us: WeChat itself, or the app where WeChat does not push. */
  readonly source: AnswerSource
}

export const ANSWER_SOURCES = ['wechat', 'app'] as const
export type AnswerSource = (typeof ANSWER_SOURCES)[number]

export const AnswerModel = defineCommunityModel<AnswerDocument>(
  'messageAnswers',
  {
    accountId: text,
    template,
    answer: { type: String, required: true, enum: MESSAGE_ANSWERS },
    answeredAt: { type: Date, required: true },
    source: { type: String, required: true, enum: ANSWER_SOURCES },
  },
  [
    {
      // the same push may come three times; nobody answers twice in one second
      name: 'messageAnswers_once',
      fields: { communityId: 1, accountId: 1, template: 1, answeredAt: 1, source: 1 },
      unique: true,
    },
  ],
)
