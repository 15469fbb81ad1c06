import { z } from 'zod'
import { ITEM_STATUSES } from '../domain/agenda/item'
import {
  MONEY_DIRECTIONS,
  OBJECTION_STATUSES,
  OUTCOME_FIELDS,
  OUTCOME_KINDS,
  OUTCOME_PHASES,
  OUTCOME_STATUSES,
  OUTCOME_TEXT_LIMITS as LIMITS,
} from '../domain/outcomes/outcome'
import { RESOLUTION_STATUSES } from '../domain/resolutions/resolution'
import { id, instant, pageOf, paging, typedText } from './fields'
import { defineCommand, defineQuery } from './operation'
import {
  maskedPart,
  outcomeCard,
  outcomeDraftCard,
  outcomeEditor,
  outcomeInfo,
  outcomeObjection,
  outcomeVersion,
} from './outcomes-view.contract'

export type {
  OutcomeCard,
  OutcomeContentView,
  OutcomeDraftCard,
  OutcomeEditor,
  OutcomeInfo,
  OutcomeMaskedPart,
  OutcomeObjection,
  OutcomeVersion,
} from './outcomes-view.contract'

const outcomeId = { outcomeId: id }
const version = { version: z.number().int() }
const status = z.enum(OUTCOME_STATUSES)
const people = z.number().int().min(0).max(1_000_000)
const missing = z.array(z.enum(OUTCOME_FIELDS))
const words = (max: number) =>
  z
    .string()
    .trim()
    .max(max, `最多 ${String(max)} 个字`)
const photoIds = z.array(id).max(LIMITS.photos)

/** The parts of a publication as the editor sends them; what is absent stays as it is. */
const parts = {
  proposal: words(LIMITS.proposal).optional(),
  text: words(LIMITS.text).optional(),
  figures: z
    .object({
      electorate: people,
      participants: people,
      yes: people,
      no: people,
      abstain: people,
    })
    .nullable()
    .optional(),
  steps: z
    .array(
      z.object({
        who: words(LIMITS.who),
        task: words(LIMITS.task),
        by: z.iso.date().nullable().default(null),
      }),
    )
    .max(LIMITS.steps)
    .optional(),
  money: z
    .array(
      z.object({
        label: typedText(LIMITS.label),
        direction: z.enum(MONEY_DIRECTIONS),
        /** In fen. */
        amount: z.number().int().min(0).max(10_000_000_000),
      }),
    )
    .max(LIMITS.money)
    .optional(),
  noMoney: z.boolean().optional(),
  notAdopted: words(LIMITS.notAdopted).optional(),
  contact: words(LIMITS.contact).optional(),
  photoIds: photoIds.optional(),
  beforePhotoIds: photoIds.optional(),
  afterPhotoIds: photoIds.optional(),
  noPhotosReason: words(LIMITS.noPhotosReason).optional(),
  /** Somebody has looked at every picture for faces and car plates. */
  facesChecked: z.boolean().optional(),
}

/** Every word of the parts that residents read. */
const PART_TEXTS = [
  'proposal',
  'text',
  'steps.who',
  'steps.task',
  'money.label',
  'notAdopted',
  'contact',
  'noPhotosReason',
] as const
/** Drafts are read by those who publish; they are checked as a whole when they go out. */
const DRAFT = Object.fromEntries(
  PART_TEXTS.map((field) => [field, '草稿只有书记看得到，公示时核查']),
)

const FOUND = ['outcomes.not_found', 'outcomes.not_publisher', 'outcomes.wrong_status'] as const
const WRITING = [...FOUND, 'outcomes.figures_counted', 'photos.unknown'] as const
const PUBLISHING = [...FOUND, 'outcomes.figures_missing', 'outcomes.faces_unchecked'] as const
const WAITING = [
  'outcomes.not_decided',
  'outcomes.already_published',
  'outcomes.not_at_work',
  'outcomes.not_declined',
] as const

export const outcomesOperations = {
  'outcomes.draft': defineCommand({
    summary: '起草公示：按种类从议题、决议、办理记录和票数填好',
    access: 'session',
    request: z.object({
      kind: z.enum(OUTCOME_KINDS),
      /** Needed for every kind but the common fund. */
      itemId: id.optional(),
      /** Of the common fund of one grid; absent for the whole community. */
      gridId: id.optional(),
      /** Of the common fund; an item brings its own. */
      title: words(LIMITS.label).optional(),
    }),
    /** `isNew` is false where a draft was there already. */
    unseen: { title: '草稿只有书记看得到，公示时核查' },
    response: z.object({ id, isNew: z.boolean() }),
    errors: [
      'agenda.not_found',
      'places.not_found',
      'outcomes.not_publisher',
      'outcomes.item_needed',
      ...WAITING,
    ],
  }),
  'outcomes.edit': defineCommand({
    summary: '修改公示草稿；给出的部分替换，没给的不变',
    access: 'session',
    request: z.object({ ...outcomeId, ...version, ...parts }),
    unseen: DRAFT,
    response: z.object({ version: z.number().int(), status, missing }),
    errors: WRITING,
  }),
  'outcomes.review': defineCommand({
    summary: '书记审核；缺一项就不能通过，details 列出缺什么',
    access: 'session',
    request: z.object({ ...outcomeId, ...version }),
    response: z.object({ version: z.number().int(), status }),
    errors: PUBLISHING,
  }),
  'outcomes.publish': defineCommand({
    summary: '公示，立即或定时；到时再核对一遍',
    access: 'session',
    request: z.object({ ...outcomeId, publishAt: instant.optional() }),
    content: { scene: 'item', fields: [], stored: true, inOffice: true },
    response: z.object({
      id,
      status,
      /** Set where it goes out later. */
      publishAt: instant.nullable(),
      publicityEndsAt: instant.nullable(),
    }),
    errors: [...PUBLISHING, 'outcomes.publish_time', 'outcomes.stale', ...WAITING],
  }),
  'outcomes.correct': defineCommand({
    summary: '更正公示：成为新版本，旧版本仍可查看',
    access: 'session',
    request: z.object({
      ...outcomeId,
      ...version,
      ...parts,
      reason: typedText(LIMITS.reason),
    }),
    content: { scene: 'item', fields: [...PART_TEXTS, 'reason'], inOffice: true },
    response: z.object({ version: z.number().int(), status, publicityEndsAt: instant }),
    errors: [...new Set([...PUBLISHING, ...WRITING])],
  }),
  'outcomes.withdraw': defineCommand({
    summary: '撤回公示；原处显示撤回理由',
    access: 'session',
    request: z.object({ ...outcomeId, reason: typedText(LIMITS.reason) }),
    content: { scene: 'comment', fields: ['reason'], inOffice: true },
    response: z.object({ status }),
    errors: [...FOUND, 'outcomes.objections_open'],
  }),
  'outcomes.object': defineCommand({
    summary: '对公示提出异议；范围内的居民，公示期内，每人一次',
    access: 'session',
    request: z.object({ ...outcomeId, text: typedText(LIMITS.objection) }),
    content: { scene: 'comment', fields: ['text'], isMasked: true, inTime: true },
    response: z.object({ objectionId: id, dueAt: instant }),
    errors: [
      'outcomes.not_found',
      'outcomes.not_public',
      'outcomes.not_concerned',
      'outcomes.notice_over',
      'outcomes.already_objected',
      'outcomes.objection_upheld',
    ],
  }),
  'outcomes.answerObjection': defineCommand({
    summary: '答复异议；成立的停止执行，退回重议或整改',
    access: 'session',
    request: z.object({
      objectionId: id,
      isUpheld: z.boolean(),
      text: typedText(LIMITS.answer),
    }),
    content: { scene: 'comment', fields: ['text'], inOffice: true },
    response: z.object({
      status: z.enum(OBJECTION_STATUSES),
      resolutionStatus: z.enum(RESOLUTION_STATUSES).nullable(),
      itemStatus: z.enum(ITEM_STATUSES).nullable(),
    }),
    errors: [
      'outcomes.objection_unknown',
      'outcomes.not_publisher',
      'outcomes.answered',
      'outcomes.own_objection',
    ],
  }),
  'outcomes.list': defineQuery({
    summary: '公示栏，新的在前；可按种类、网格、是否期满',
    access: 'session',
    request: z.object({
      ...paging,
      kind: z.enum(OUTCOME_KINDS).optional(),
      gridId: id.optional(),
      phase: z.enum(OUTCOME_PHASES).optional(),
    }),
    response: pageOf(outcomeCard),
    errors: [],
  }),
  'outcomes.info': defineQuery({
    summary: '公示详情',
    access: 'session',
    request: z.object(outcomeId),
    response: outcomeInfo,
    errors: ['outcomes.not_found'],
  }),
  'outcomes.versions': defineQuery({
    summary: '更正前的旧版本，新的在前',
    access: 'session',
    request: z.object({ ...outcomeId, ...paging }),
    response: pageOf(outcomeVersion),
    errors: ['outcomes.not_found'],
  }),
  'outcomes.objections': defineQuery({
    summary: '一份公示的异议和答复，新的在前；姓名隐去',
    access: 'session',
    request: z.object({ ...outcomeId, ...paging }),
    response: pageOf(outcomeObjection),
    errors: ['outcomes.not_found'],
  }),
  'outcomes.drafts': defineQuery({
    summary: '没有公示出去的草稿和定时公示',
    access: 'session',
    request: z.object({ ...paging }),
    response: pageOf(outcomeDraftCard),
    errors: ['outcomes.not_publisher'],
  }),
  'outcomes.editor': defineQuery({
    summary: '编辑公示：原文、缺什么、能做什么',
    access: 'session',
    request: z.object(outcomeId),
    response: outcomeEditor,
    errors: ['outcomes.not_found', 'outcomes.not_publisher'],
  }),
  'outcomes.preview': defineQuery({
    summary: '预览：居民会看到的样子，隐去了什么，还缺什么',
    access: 'session',
    request: z.object(outcomeId),
    response: z.object({ outcome: outcomeInfo, masked: z.array(maskedPart), missing }),
    errors: ['outcomes.not_found', 'outcomes.not_publisher'],
  }),
} as const
