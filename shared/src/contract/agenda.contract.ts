import { z } from 'zod'
import { CONSENT_FORMS, INTAKE_CHANNELS } from '../domain/agenda/intake'
import {
  ITEM_CATEGORIES,
  ITEM_GROUPS,
  ITEM_STATUSES,
  ITEM_TEXT_LIMITS,
} from '../domain/agenda/item'
import { MERGE_ANSWERS } from '../domain/agenda/item-merge'
import { ITEM_QUEUES } from '../domain/agenda/item-queue'
import { REOPEN_GROUNDS } from '../domain/agenda/item-survey'
import { itemCard, itemInfo, itemRecord, paperSheet } from './agenda-view.contract'
import { defineCommand, defineQuery } from './operation'
import { id, instant, pageOf, paging, typedText } from './fields'

export type {
  ItemAbility,
  ItemCard,
  ItemInfo,
  ItemRecord,
  MergeView,
  PaperSheet,
  TimelineEntry,
} from './agenda-view.contract'

const itemId = { itemId: id }
const photoIds = z.array(id).max(ITEM_TEXT_LIMITS.photos).default([])
const moved = z.object({ status: z.enum(ITEM_STATUSES) })

/** Query strings carry booleans as words. */
const flag = z.enum(['true', 'false']).transform((value) => value === 'true')

/** What residents do with items, and what everybody reads. */
export const agendaOperations = {
  'agenda.list': defineQuery({
    summary: '议题列表',
    access: 'session',
    request: z.object({
      ...paging,
      /** A tab; or else one status. */
      group: z.enum(ITEM_GROUPS).optional(),
      status: z.enum(ITEM_STATUSES).optional(),
      category: z.enum(ITEM_CATEGORIES).optional(),
      gridId: id.optional(),
      /** Only what I raised myself; may be joined with a tab. */
      mine: flag.optional(),
      /** Only what I have seconded; stands alone. */
      seconded: flag.optional(),
      /** Only what is past its date, the oldest date first; may be joined with a grid. */
      overdue: flag.optional(),
      /** A number as people say it on the phone (`0042`), or words of the title; stands alone. */
      text: z.string().trim().min(1).max(30).optional(),
    }),
    response: pageOf(itemCard),
    errors: [],
  }),
  'agenda.info': defineQuery({
    summary: '议题详情与进展',
    access: 'session',
    request: z.object(itemId),
    response: itemInfo,
    errors: ['agenda.not_found'],
  }),
  'agenda.records': defineQuery({
    summary: '办理记录，最新的在前',
    access: 'session',
    request: z.object({ ...itemId, ...paging }),
    response: pageOf(itemRecord),
    errors: ['agenda.not_found'],
  }),
  'agenda.similar': defineQuery({
    summary: '可能已有人提过的议题',
    access: 'session',
    request: z.object({
      gridId: id,
      category: z.enum(ITEM_CATEGORIES).optional(),
      title: z.string().trim().max(ITEM_TEXT_LIMITS.title).default(''),
      proposal: z.string().trim().max(ITEM_TEXT_LIMITS.proposal).default(''),
    }),
    response: z.object({
      items: z.array(itemCard.extend({ score: z.number(), canEndorse: z.boolean() })).max(5),
    }),
    errors: [],
  }),
  'agenda.clusters': defineQuery({
    summary: '一段时间里多次提出的同类事项，可以作为专题',
    access: 'session',
    /** Without one: of every grid that the caller screens for. */
    request: z.object({ gridId: id.optional() }),
    response: z.object({
      /** So many similar matters in so many days, by the rules of today. */
      least: z.number().int(),
      days: z.number().int(),
      items: z
        .array(
          z.object({
            category: z.enum(ITEM_CATEGORIES),
            count: z.number().int(),
            members: z
              .array(
                z.object({
                  id,
                  number: z.string(),
                  title: z.string(),
                  status: z.enum(ITEM_STATUSES),
                }),
              )
              .max(20),
          }),
        )
        .max(10),
    }),
    errors: ['places.not_found', 'agenda.not_screener'],
  }),
  'agenda.queues': defineQuery({
    summary: '我的岗位有哪些工作队列，各等着几件',
    access: 'session',
    request: z.object({}),
    response: z.object({
      /** In the order of an item's way; `waiting` is counted up to `most`. */
      items: z
        .array(z.object({ queue: z.enum(ITEM_QUEUES), waiting: z.number().int() }))
        .max(ITEM_QUEUES.length),
      most: z.number().int(),
    }),
    errors: [],
  }),
  'agenda.queue': defineQuery({
    summary: '工作队列：等我的岗位办理的议题，先到期的在前',
    access: 'session',
    request: z.object({ ...paging, queue: z.enum(ITEM_QUEUES), gridId: id.optional() }),
    response: pageOf(itemCard),
    errors: [],
  }),
  'agenda.paperSheets': defineQuery({
    summary: '纸质附议登记',
    access: 'session',
    request: z.object(itemId),
    response: z.object({ items: z.array(paperSheet).max(50) }),
    errors: ['agenda.not_found', 'agenda.not_screener'],
  }),
  'agenda.raise': defineCommand({
    summary: '提出议题，或代居民提出',
    access: 'session',
    request: z.object({
      gridId: id,
      category: z.enum(ITEM_CATEGORIES),
      title: typedText(ITEM_TEXT_LIMITS.title),
      /** One concrete sentence: what should be done (具体的、明确的、可操作的行动建议). */
      proposal: typedText(ITEM_TEXT_LIMITS.proposal),
      body: z.string().trim().max(ITEM_TEXT_LIMITS.body).default(''),
      place: typedText(60),
      photoIds,
      /** The matter in the raiser's own voice, beside the written words. */
      voiceId: id.optional(),
      channel: z.enum(INTAKE_CHANNELS).default('app'),
      /** Staff file it for somebody: an account, or a person who is only spoken of. */
      onBehalf: z
        .object({
          accountId: id.optional(),
          /** How the person is called, such as 张阿姨; never a full name. */
          speaker: z.string().trim().max(10).optional(),
          consent: z.enum(CONSENT_FORMS),
          note: z.string().trim().max(ITEM_TEXT_LIMITS.note).default(''),
        })
        .optional(),
    }),
    content: {
      scene: 'item',
      fields: ['title', 'proposal', 'body', 'place', 'onBehalf.speaker', 'onBehalf.note'],
      whenDoubtful: 'own',
    },
    response: z.object({
      id,
      number: z.string(),
      status: z.enum(ITEM_STATUSES),
      /** By when the raiser is contacted, or the words are looked at. */
      contactBy: instant,
    }),
    errors: [
      'agenda.not_resident',
      'agenda.too_many_open',
      'agenda.not_filer',
      'agenda.filed_too_many',
      'agenda.person_unknown',
      'places.not_found',
      'photos.unknown',
      'voices.unknown',
    ],
  }),
  'agenda.endorse': defineCommand({
    summary: '附议',
    access: 'session',
    request: z.object(itemId),
    response: z.object({
      endorsers: z.number().int(),
      endorsersNeeded: z.number().int(),
      status: z.enum(ITEM_STATUSES),
    }),
    errors: [
      'agenda.not_found',
      'agenda.not_resident',
      'agenda.own_item',
      'agenda.already_endorsed',
      'agenda.wrong_status',
      'agenda.endorsing_over',
    ],
  }),
  'agenda.follow': defineCommand({
    summary: '关注或取消关注',
    access: 'session',
    request: z.object({ ...itemId, follow: z.boolean() }),
    response: z.object({ followers: z.number().int() }),
    errors: ['agenda.not_found', 'agenda.not_member', 'agenda.wrong_status'],
  }),
  'agenda.appeal': defineCommand({
    summary: '对不予受理申请复核，只有一次',
    access: 'session',
    request: z.object({ ...itemId, text: typedText(ITEM_TEXT_LIMITS.reply) }),
    content: { scene: 'comment', fields: ['text'], inTime: true },
    response: moved,
    errors: [
      'agenda.not_found',
      'agenda.not_raiser',
      'agenda.wrong_status',
      'agenda.already_appealed',
      'agenda.appeal_over',
    ],
  }),
  'agenda.revive': defineCommand({
    summary: '重新征集附议，只有一次',
    access: 'session',
    request: z.object({ ...itemId, text: typedText(ITEM_TEXT_LIMITS.note) }),
    content: { scene: 'comment', fields: ['text'], inTime: true },
    response: z.object({ status: z.enum(ITEM_STATUSES), endorsingEndsAt: instant }),
    errors: [
      'agenda.not_found',
      'agenda.not_raiser',
      'agenda.wrong_status',
      'agenda.already_revived',
      'agenda.revival_over',
      'agenda.postponed_until_later',
    ],
  }),
  'agenda.answerMerge': defineCommand({
    summary: '议题合并后，是否继续支持',
    access: 'session',
    request: z.object({ ...itemId, answer: z.enum(MERGE_ANSWERS) }),
    response: z.object({ kept: z.number().int(), withdrawn: z.number().int() }),
    errors: [
      'agenda.not_found',
      'agenda.not_supporter',
      'agenda.already_answered',
      'agenda.merge_answers_over',
      'agenda.wrong_status',
    ],
  }),
  'agenda.withdraw': defineCommand({
    summary: '撤回议题；有人附议时要议事会同意',
    access: 'session',
    request: z.object({ ...itemId, reason: typedText(ITEM_TEXT_LIMITS.note) }),
    /** `asked` when the council has to agree first. */
    content: { scene: 'comment', fields: ['reason'] },
    response: z.object({ status: z.enum(ITEM_STATUSES), asked: z.boolean() }),
    errors: [
      'agenda.not_found',
      'agenda.not_raiser',
      'agenda.wrong_status',
      'agenda.withdrawal_asked',
    ],
  }),
  'agenda.reopen': defineCommand({
    summary: '重新办理：有新情况或不满意',
    access: 'session',
    request: z.object({
      ...itemId,
      ground: z.enum(REOPEN_GROUNDS).default('newFacts'),
      reason: typedText(ITEM_TEXT_LIMITS.reply),
    }),
    content: { scene: 'comment', fields: ['reason'], inTime: true },
    response: moved,
    errors: [
      'agenda.not_found',
      'agenda.not_raiser',
      'agenda.wrong_status',
      'agenda.reopen_over',
      'agenda.not_reopenable',
      'agenda.reopen_unfounded',
    ],
  }),
} as const
