import { z } from 'zod'
import { ITEM_CATEGORIES, ITEM_STATUSES } from '../domain/agenda/item'
import { DECISION_WAYS } from '../domain/agenda/stakeholder'
import { BALLOT_RESULTS, LEGAL_EFFECTS } from '../domain/ballots/ballot'
import {
  ANNULLERS,
  EXECUTORS,
  RESOLUTION_STATUSES,
  RESOLUTION_TEXT_LIMITS,
} from '../domain/resolutions/resolution'
import { ability, id, instant, pageOf, paging, publicPerson, typedText } from './fields'
import { defineCommand, defineQuery } from './operation'

const resolutionId = { resolutionId: id }
const count = z.number().int()
const status = z.enum(RESOLUTION_STATUSES)
const reason = typedText(RESOLUTION_TEXT_LIMITS.reason)

const resolutionCard = z.object({
  id,
  itemId: id,
  itemNumber: z.string(),
  title: z.string(),
  category: z.enum(ITEM_CATEGORIES),
  gridName: z.string(),
  way: z.enum(DECISION_WAYS),
  result: z.enum(BALLOT_RESULTS),
  text: z.string(),
  status,
  adoptedAt: instant,
})

const figures = z.object({
  electorate: count,
  participants: count,
  yes: count,
  no: count,
  abstain: count,
  yesNeeded: count,
  denominator: count,
  /** The result in one sentence. */
  sentence: z.string(),
})

const resolutionInfo = resolutionCard.extend({
  effect: z.enum(LEGAL_EFFECTS).nullable(),
  figures: figures.nullable(),
  /** By which rule it was decided, in plain words; copied when it was. */
  legalBasis: z.string(),
  executor: z.enum(EXECUTORS),
  entrustedBy: z.string().nullable(),
  report: z.object({ text: z.string(), at: instant }).nullable(),
  reply: z.object({ text: z.string(), at: instant, isAdopted: z.boolean() }).nullable(),
  reviewAt: instant.nullable(),
  challengeUntil: instant.nullable(),
  noticeEndsAt: instant.nullable(),
  /** Who was against it and wished it on record; names are for those who answer for it. */
  dissents: count,
  unexplained: count,
  explainDueAt: instant,
  ending: z.object({ reason: z.string(), at: instant, byId: id.nullable() }).nullable(),
  abilities: z.object({
    arrange: ability,
    recordDissent: ability,
    explainDissent: ability,
    supersede: ability,
    annul: ability,
    reportToEntruster: ability,
    recordEntrusterReply: ability,
  }),
})

const dissent = z.object({
  id,
  /** Null where the reader is neither this person nor answers for the resolution. */
  who: publicPerson.nullable(),
  isMine: z.boolean(),
  text: z.string().nullable(),
  at: instant,
  explanation: z.object({ text: z.string(), at: instant, who: publicPerson.nullable() }).nullable(),
})

const FOUND = ['resolutions.not_found', 'resolutions.wrong_status'] as const
const KEEPING = ['resolutions.not_found', 'resolutions.not_keeper'] as const

/** A resolution is adopted by the vote, the consensus or the wider body itself: no operation makes one. */
export const resolutionsOperations = {
  'resolutions.list': defineQuery({
    summary: '决议，新的在前；可按网格、状态或议题',
    access: 'session',
    request: z.object({
      gridId: id.optional(),
      status: status.optional(),
      /** Of one item. */
      about: id.optional(),
      ...paging,
    }),
    response: pageOf(resolutionCard),
    errors: [],
  }),
  'resolutions.info': defineQuery({
    summary: '一份决议：票数、依据、执行单位、不同意见',
    access: 'session',
    request: z.object(resolutionId),
    response: resolutionInfo,
    errors: ['resolutions.not_found'],
  }),
  'resolutions.dissents': defineQuery({
    summary: '记录在案的不同意见和解释',
    access: 'session',
    request: z.object({ ...resolutionId, ...paging }),
    response: pageOf(dissent),
    errors: ['resolutions.not_found'],
  }),
  'resolutions.arrange': defineCommand({
    summary: '确定执行单位和复核日期',
    access: 'session',
    request: z.object({
      ...resolutionId,
      executor: z.enum(EXECUTORS),
      /** The body that entrusted it; needed where government carries it out. */
      entrustedBy: z.string().trim().max(RESOLUTION_TEXT_LIMITS.entruster).default(''),
      reviewOn: z.iso.date().optional(),
    }),
    content: { scene: 'comment', fields: ['entrustedBy'], inOffice: true },
    response: z.object({ status }),
    errors: [...KEEPING, 'resolutions.entruster_missing', 'agenda.date_past'],
  }),
  'resolutions.recordDissent': defineCommand({
    summary: '要求把自己的不同意见记录在案',
    access: 'session',
    request: z.object({ ...resolutionId, text: typedText(RESOLUTION_TEXT_LIMITS.dissent) }),
    content: { scene: 'comment', fields: ['text'], inTime: true },
    response: z.object({ dissentId: id }),
    errors: [
      'resolutions.not_found',
      'resolutions.not_voter',
      'resolutions.dissent_recorded',
      'resolutions.dissent_over',
    ],
  }),
  'resolutions.explainDissent': defineCommand({
    summary: '向有不同意见的人解释为什么这样决定',
    access: 'session',
    request: z.object({
      ...resolutionId,
      dissentId: id,
      text: typedText(RESOLUTION_TEXT_LIMITS.explanation),
    }),
    content: { scene: 'comment', fields: ['text'], inOffice: true },
    response: z.object({ unexplained: count }),
    errors: [...KEEPING, 'resolutions.dissent_unknown', 'resolutions.explained'],
  }),
  'resolutions.supersede': defineCommand({
    summary: '由一份新的决议代替',
    access: 'session',
    request: z.object({ ...resolutionId, byResolutionId: id, reason }),
    content: { scene: 'comment', fields: ['reason'], inOffice: true },
    response: z.object({ status }),
    errors: [...FOUND, 'resolutions.not_keeper', 'resolutions.same'],
  }),
  'resolutions.annul': defineCommand({
    summary: '撤销决议：街道依法，或居民会议决定',
    access: 'session',
    request: z.object({ ...resolutionId, by: z.enum(ANNULLERS), legalReason: reason }),
    content: { scene: 'comment', fields: ['legalReason'], inOffice: true },
    response: z.object({ status, itemStatus: z.enum(ITEM_STATUSES) }),
    errors: [...FOUND, 'resolutions.not_annuller'],
  }),
  'resolutions.reportToEntruster': defineCommand({
    summary: '向委托单位报告办理情况',
    access: 'session',
    request: z.object({ ...resolutionId, text: typedText(RESOLUTION_TEXT_LIMITS.report) }),
    content: { scene: 'comment', fields: ['text'], inOffice: true },
    response: z.object({ reportedAt: instant }),
    errors: [...KEEPING, 'resolutions.not_entrusted', 'resolutions.reported'],
  }),
  'resolutions.recordEntrusterReply': defineCommand({
    summary: '登记委托单位的答复',
    access: 'session',
    request: z.object({
      ...resolutionId,
      isAdopted: z.boolean(),
      text: typedText(RESOLUTION_TEXT_LIMITS.report),
    }),
    content: { scene: 'comment', fields: ['text'], inOffice: true },
    response: z.object({ repliedAt: instant }),
    errors: [
      ...KEEPING,
      'resolutions.not_entrusted',
      'resolutions.not_reported',
      'resolutions.replied',
    ],
  }),
} as const

export type ResolutionCard = z.infer<typeof resolutionCard>
export type ResolutionInfo = z.infer<typeof resolutionInfo>
export type ResolutionDissent = z.infer<typeof dissent>
