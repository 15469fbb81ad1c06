import { z } from 'zod'
import { ITEM_CATEGORIES, ITEM_STATUSES } from '../domain/agenda/item'
import { LISTENING_STATUSES, LISTENING_TEXT_LIMITS } from '../domain/listening/listening'
import { ability, id, instant, pageOf, paging, typedText } from './fields'
import { defineCommand, defineQuery } from './operation'

const count = z.number().int()

const listeningCard = z.object({
  id,
  theme: z.string(),
  venue: z.string(),
  /** The leader who listens (包点领导), named with the office: it is an act in office. */
  patron: z.object({ name: z.string(), title: z.string() }),
  /** Null for a session of the whole community. */
  gridName: z.string().nullable(),
  startsAt: instant,
  status: z.enum(LISTENING_STATUSES),
  /** 收集、已答复、已解决. */
  figures: z.object({ collected: count, answered: count, solved: count }),
})

const listeningInfo = listeningCard.extend({
  gridId: id.nullable(),
  endsAt: instant,
  remarksMax: count,
  /** What the leader promised on the spot, or why it was called off. */
  summary: z.string().nullable(),
  abilities: z.object({ open: ability, end: ability, cancel: ability, remark: ability }),
})

const remark = z.object({
  id,
  itemId: id,
  /** Null while the words are being checked. */
  number: z.string().nullable(),
  title: z.string(),
  text: z.string(),
  category: z.enum(ITEM_CATEGORIES),
  gridName: z.string(),
  place: z.string(),
  status: z.enum(ITEM_STATUSES),
  isAnswered: z.boolean(),
  isSolved: z.boolean(),
  saidAt: instant,
  /** How the person was called; for those who keep the record alone. */
  speaker: z.string().nullable(),
})

const listeningId = { listeningId: id }
const status = z.object({ status: z.enum(LISTENING_STATUSES) })

export const listeningOperations = {
  'listening.list': defineQuery({
    summary: '民情夜话各场，新安排的在前',
    access: 'session',
    request: z.object({
      after: paging.after,
      limit: z.coerce.number<number>().int().min(1).max(10).default(10),
    }),
    response: pageOf(listeningCard).extend({ plan: ability }),
    errors: [],
  }),
  'listening.info': defineQuery({
    summary: '一场民情夜话：时间、地点、收集和解决的件数',
    access: 'session',
    request: z.object(listeningId),
    response: listeningInfo,
    errors: ['listening.not_found'],
  }),
  'listening.remarks': defineQuery({
    summary: '一场民情夜话记下的意见和各自的进展',
    access: 'session',
    request: z.object({ ...listeningId, ...paging }),
    response: pageOf(remark),
    errors: ['listening.not_found'],
  }),
  'listening.plan': defineCommand({
    summary: '安排一场民情夜话',
    access: 'session',
    request: z.object({
      theme: typedText(LISTENING_TEXT_LIMITS.theme),
      venue: typedText(LISTENING_TEXT_LIMITS.venue),
      patronName: typedText(LISTENING_TEXT_LIMITS.name),
      patronTitle: typedText(LISTENING_TEXT_LIMITS.title),
      startsAt: instant,
      gridId: id.optional(),
    }),
    content: {
      scene: 'item',
      fields: ['theme', 'venue', 'patronName', 'patronTitle'],
      inOffice: true,
    },
    response: z.object({ id }),
    errors: ['listening.not_planner', 'listening.in_the_past', 'places.not_found'],
  }),
  'listening.open': defineCommand({
    summary: '开始，可以记下意见',
    access: 'session',
    request: z.object(listeningId),
    response: status,
    errors: [
      'listening.not_found',
      'listening.not_planner',
      'listening.wrong_status',
      'listening.too_early',
    ],
  }),
  'listening.end': defineCommand({
    summary: '结束并公开现场答复',
    access: 'session',
    request: z.object({
      ...listeningId,
      summary: z.string().trim().max(LISTENING_TEXT_LIMITS.summary).default(''),
    }),
    content: { scene: 'comment', fields: ['summary'], inOffice: true },
    response: status,
    errors: ['listening.not_found', 'listening.not_planner', 'listening.wrong_status'],
  }),
  'listening.cancel': defineCommand({
    summary: '取消并说明原因',
    access: 'session',
    request: z.object({ ...listeningId, reason: typedText(LISTENING_TEXT_LIMITS.reason) }),
    content: { scene: 'comment', fields: ['reason'], inOffice: true },
    response: status,
    errors: ['listening.not_found', 'listening.not_planner', 'listening.wrong_status'],
  }),
  'listening.remark': defineCommand({
    summary: '记下一条意见，当场成为议题',
    access: 'session',
    request: z.object({
      ...listeningId,
      text: typedText(LISTENING_TEXT_LIMITS.remark),
      /** Needed where the session is for the whole community. */
      gridId: id.optional(),
      /** Guessed from the words when absent. */
      category: z.enum(ITEM_CATEGORIES).optional(),
      place: z.string().trim().max(LISTENING_TEXT_LIMITS.place).default(''),
      /** How the person is called, such as 张阿姨; never a full name. */
      speaker: z.string().trim().max(LISTENING_TEXT_LIMITS.speaker).default(''),
    }),
    content: { scene: 'item', fields: ['text', 'place', 'speaker'], whenDoubtful: 'own' },
    response: z.object({
      itemId: id,
      number: z.string().nullable(),
      category: z.enum(ITEM_CATEGORIES),
      collected: count,
      /** What others raised before that may be the same. */
      similar: z.array(z.object({ id, number: z.string(), title: z.string() })).max(3),
    }),
    errors: [
      'listening.not_found',
      'listening.not_keeper',
      'listening.not_open',
      'listening.full',
      'listening.grid_needed',
      'places.not_found',
    ],
  }),
} as const

export type ListeningCard = z.infer<typeof listeningCard>
export type ListeningInfo = z.infer<typeof listeningInfo>
export type ListeningRemark = z.infer<typeof remark>
