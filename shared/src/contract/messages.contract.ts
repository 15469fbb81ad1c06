import { z } from 'zod'
import { IMPORTANCES } from '../domain/inbox/notice-kind'
import { NOTICE_PAGES } from '../domain/inbox/notice-page'
import { ASK_MOMENTS, ASKED_MAX, MESSAGE_ANSWERS } from '../domain/messages/consent.rules'
import { DELIVERY_OUTCOMES } from '../domain/messages/delivery'
import { MESSAGE_TEMPLATES } from '../domain/messages/message-template'
import { id, instant, pageOf, paging } from './fields'
import { defineCommand, defineQuery } from './operation'

const count = z.number().int()
const templateId = z.string().min(1).max(100)

const choice = z.object({
  template: z.enum(MESSAGE_TEMPLATES),
  /** What WeChat is asked with; null where the operator has no such template. */
  templateId: z.string().nullable(),
  /** Agreed to once and for all; otherwise each agreement is one message. */
  isLongTerm: z.boolean(),
  /** How many more messages may be sent; without a bound where it is long-term and accepted. */
  remaining: count,
  isAccepted: z.boolean(),
  isMuted: z.boolean(),
  lastAnswer: z.enum(MESSAGE_ANSWERS).nullable(),
  answeredAt: instant.nullable(),
})

const delivery = z.object({
  id,
  title: z.string(),
  /** The matter or the meeting; empty where it is about single people. */
  about: z.string(),
  page: z.object({ name: z.enum(NOTICE_PAGES), id: id.nullable() }).nullable(),
  template: z.enum(MESSAGE_TEMPLATES).nullable(),
  importance: z.literal(IMPORTANCES),
  at: instant,
  /** In how many inboxes it is. */
  told: count,
  /** What became of the messages; those without one found it in the inbox alone. */
  outcomes: z.array(z.object({ outcome: z.enum(DELIVERY_OUTCOMES), count })),
})

export const messagesOperations = {
  'messages.ask': defineQuery({
    summary: '这一刻值得询问的微信提醒，最多三种',
    access: 'session',
    request: z.object({ moment: z.enum(ASK_MOMENTS) }),
    response: z.object({
      items: z.array(z.object({ template: z.enum(MESSAGE_TEMPLATES), templateId })).max(ASKED_MAX),
    }),
    errors: [],
    evenWith: ['observer'],
  }),
  'messages.choices': defineQuery({
    summary: '我同意接收哪些微信提醒',
    access: 'session',
    request: z.object({}),
    response: z.object({
      /** Whether this service sends messages in WeChat at all. */
      isConnected: z.boolean(),
      /** Whether this account came through WeChat, so that there is somebody to send to. */
      isBound: z.boolean(),
      items: z.array(choice),
    }),
    errors: [],
    evenWith: ['observer'],
  }),
  'messages.answer': defineCommand({
    summary: '记下对微信提醒的答复',
    access: 'session',
    request: z.object({
      answers: z
        .array(z.object({ templateId, answer: z.enum(MESSAGE_ANSWERS) }))
        .min(1)
        .max(5),
    }),
    response: z.object({ known: count }),
    errors: [],
    evenWith: ['observer'],
  }),
  'messages.choose': defineCommand({
    summary: '关掉或重新打开一类微信提醒',
    access: 'session',
    request: z.object({ template: z.enum(MESSAGE_TEMPLATES), isMuted: z.boolean() }),
    response: z.object({ isMuted: z.boolean() }),
    errors: [],
    evenWith: ['observer'],
  }),
  'messages.deliveries': defineQuery({
    summary: '通知送达情况，新的在前',
    access: 'session',
    request: z.object({
      ...paging,
      gridId: id.optional(),
      /** Of one matter, meeting or publication alone. */
      pageId: id.optional(),
    }),
    response: pageOf(delivery).extend({ isConnected: z.boolean() }),
    errors: ['messages.not_reader'],
  }),
} as const

export type MessageChoice = z.infer<typeof choice>
export type MessageDelivery = z.infer<typeof delivery>
