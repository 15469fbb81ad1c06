import { z } from 'zod'
import {
  ACTION_STATUSES,
  ACTION_TEXT_LIMITS,
  ACTION_VIEWS,
  ACTOR_KINDS,
  INSPECTION_VERDICTS,
  PHOTO_STAGES,
} from '../domain/actions/action'
import { ITEM_STATUSES } from '../domain/agenda/item'
import { actionCard, actionEntry, actionInfo, linkedAction } from './actions-view.contract'
import { id, instant, pageOf, paging, typedText, uploadedPhoto } from './fields'
import { defineCommand, defineQuery } from './operation'

const actionId = { actionId: id }
const count = z.number().int()
const day = z.iso.date()
const name = typedText(ACTION_TEXT_LIMITS.name)
const text = typedText(ACTION_TEXT_LIMITS.text)
const reason = typedText(ACTION_TEXT_LIMITS.reason)
const photoIds = z.array(id).max(ACTION_TEXT_LIMITS.photos).default([])
const proofIds = z.array(id).min(1, '请附上照片或票据').max(ACTION_TEXT_LIMITS.photos)
const budget = z.number().int().min(0).max(10_000_000_00)

const moved = z.object({ status: z.enum(ACTION_STATUSES) })
const worked = z.object({ status: z.enum(ACTION_STATUSES), itemStatus: z.enum(ITEM_STATUSES) })
const recorded = z.object({ recordId: id, status: z.enum(ACTION_STATUSES) })

const FOUND = ['actions.not_found', 'actions.wrong_status'] as const
const RECORDING = [...FOUND, 'actions.not_participant', 'photos.unknown'] as const
const CLAIMING = [...FOUND, 'actions.parts_open', 'photos.unknown'] as const

export const actionsOperations = {
  'actions.list': defineQuery({
    summary: '办理事项：我的、一件议题的、超期的',
    access: 'session',
    request: z.object({
      view: z.enum(ACTION_VIEWS).default('mine'),
      /** Of one item; needed where the view is `item`. */
      about: id.optional(),
      gridId: id.optional(),
      ...paging,
    }),
    response: pageOf(actionCard),
    errors: [],
  }),
  'actions.info': defineQuery({
    summary: '一项工作：负责人、期限、经费、协办、验收',
    access: 'session',
    request: z.object(actionId),
    response: actionInfo,
    errors: ['actions.not_found'],
  }),
  'actions.entries': defineQuery({
    summary: '一项工作的办理记录，新的在前',
    access: 'session',
    request: z.object({ ...actionId, ...paging }),
    response: pageOf(actionEntry),
    errors: ['actions.not_found'],
  }),
  'actions.assign': defineCommand({
    summary: '安排一项工作：首接负责人、任务、期限、经费',
    access: 'session',
    request: z.object({
      itemId: id,
      kind: z.enum(ACTOR_KINDS).default('community'),
      /** An account of the community; absent for a body outside. */
      leadId: id.optional(),
      lead: name,
      contact: z.string().trim().max(ACTION_TEXT_LIMITS.contact).default(''),
      task: typedText(ACTION_TEXT_LIMITS.task),
      /** Seven working days where absent. */
      dueOn: day.optional(),
      budget: budget.optional(),
    }),
    content: { scene: 'comment', fields: ['lead', 'contact', 'task'], inOffice: true },
    response: z.object({ id, dueAt: instant, itemStatus: z.enum(ITEM_STATUSES) }),
    errors: [
      'agenda.not_found',
      'agenda.not_assigner',
      'agenda.wrong_status',
      'agenda.not_passed',
      'agenda.decision_unpublished',
      'agenda.publicity_pending',
      'agenda.objection_upheld',
      'agenda.date_past',
      'agenda.person_unknown',
      'actions.not_working',
      'actions.too_many',
    ],
  }),
  'actions.accept': defineCommand({
    summary: '接办；首接负责，接了不能转手',
    access: 'session',
    request: z.object(actionId),
    response: moved,
    errors: [...FOUND, 'actions.not_lead'],
  }),
  'actions.objectAssignment': defineCommand({
    summary: '对分派提出异议，一个工作日内，只有一次',
    access: 'session',
    request: z.object({ ...actionId, reason }),
    content: { scene: 'comment', fields: ['reason'], inOffice: true, inTime: true },
    response: moved,
    errors: [...FOUND, 'actions.not_lead', 'actions.already_objected', 'actions.objection_over'],
  }),
  'actions.decideObjection': defineCommand({
    summary: '答复分派异议：换负责人，或维持',
    access: 'session',
    request: z.object({
      ...actionId,
      /** The new lead; absent where the objection is not upheld. */
      newLead: z.object({ kind: z.enum(ACTOR_KINDS), accountId: id.optional(), name }).optional(),
      reply: reason,
    }),
    content: { scene: 'comment', fields: ['newLead.name', 'reply'], inOffice: true },
    response: moved,
    errors: [...FOUND, 'agenda.not_assigner', 'agenda.person_unknown'],
  }),
  'actions.addCoAssignee': defineCommand({
    summary: '增加协办人，有自己的期限',
    access: 'session',
    request: z.object({
      ...actionId,
      kind: z.enum(ACTOR_KINDS).default('community'),
      accountId: id.optional(),
      name,
      task: typedText(ACTION_TEXT_LIMITS.task),
      dueOn: day,
    }),
    content: { scene: 'comment', fields: ['name', 'task'], inOffice: true },
    response: z.object({ partId: id }),
    errors: [
      ...FOUND,
      'actions.not_lead',
      'actions.part_is_lead',
      'actions.too_many_parts',
      'agenda.date_past',
      'agenda.person_unknown',
    ],
  }),
  'actions.finishPart': defineCommand({
    summary: '协办完成',
    access: 'session',
    request: z.object({ ...actionId, partId: id, text, photoIds }),
    content: { scene: 'comment', fields: ['text'], inOffice: true },
    response: recorded,
    errors: [...RECORDING, 'actions.part_unknown', 'actions.part_done'],
  }),
  'actions.addProgress': defineCommand({
    summary: '记一次进展，可以附办理前后的照片',
    access: 'session',
    request: z.object({
      ...actionId,
      text,
      stage: z.enum(PHOTO_STAGES).default('during'),
      photoIds,
    }),
    content: { scene: 'comment', fields: ['text'], inOffice: true },
    response: recorded,
    errors: RECORDING,
  }),
  'actions.addVisit': defineCommand({
    summary: '记一次入户走访',
    access: 'session',
    request: z.object({ ...actionId, text, photoIds }),
    content: { scene: 'comment', fields: ['text'], inOffice: true },
    response: recorded,
    errors: RECORDING,
  }),
  'actions.addRound': defineCommand({
    summary: '记一次协调会',
    access: 'session',
    request: z.object({ ...actionId, party: name, text, photoIds }),
    content: { scene: 'comment', fields: ['party', 'text'], inOffice: true },
    response: recorded,
    errors: RECORDING,
  }),
  'actions.claimDone': defineCommand({
    summary: '报办结，附照片或票据',
    access: 'session',
    request: z.object({ ...actionId, text, photoIds: proofIds }),
    content: { scene: 'comment', fields: ['text'], inOffice: true },
    response: worked,
    errors: [...CLAIMING, 'agenda.not_lead'],
  }),
  'actions.verify': defineCommand({
    summary: '验收：签字，或列明问题退回',
    access: 'session',
    request: z.object({
      ...actionId,
      verdict: z.enum(INSPECTION_VERDICTS),
      text,
      /** The new date; needed with a defect. */
      dueOn: day.optional(),
    }),
    content: { scene: 'comment', fields: ['text'], inOffice: true },
    response: worked,
    errors: [
      ...FOUND,
      'agenda.not_inspector',
      'agenda.already_signed',
      'agenda.date_past',
      'actions.date_missing',
    ],
  }),
  'actions.extend': defineCommand({
    summary: '延期并向提出人说明理由，最多两次',
    access: 'session',
    request: z.object({ ...actionId, dueOn: day, reason }),
    content: { scene: 'comment', fields: ['reason'], inOffice: true },
    response: z.object({ dueAt: instant, extensionsLeft: count }),
    errors: [...FOUND, 'agenda.not_lead', 'agenda.extensions_used', 'agenda.extension_earlier'],
  }),
  'actions.declareInfeasible': defineCommand({
    summary: '办不到，说明原因，议题退回议事会',
    access: 'session',
    request: z.object({ ...actionId, reason: text }),
    content: { scene: 'comment', fields: ['reason'], inOffice: true },
    response: worked,
    errors: [...FOUND, 'actions.not_lead'],
  }),
  'actions.makeLink': defineCommand({
    summary: '给没有账号的外部单位发办理链接',
    access: 'session',
    request: z.object(actionId),
    response: z.object({ token: z.string(), expiresAt: instant }),
    errors: [...FOUND, 'actions.not_keeper', 'actions.not_outside'],
  }),
  'actions.link': defineQuery({
    summary: '再看一次办理链接：二维码和网址',
    access: 'session',
    request: z.object({
      ...actionId,
      /** Where the pages are reached: `https://example.cn`. */
      site: z
        .string()
        .max(200)
        .regex(/^https?:\/\/[^\s/?#]+$/, '网址格式不对'),
    }),
    response: z.object({
      address: z.string(),
      qr: z.string(),
      madeAt: instant,
      expiresAt: instant,
    }),
    errors: [...FOUND, 'actions.not_keeper', 'actions.not_outside', 'actions.link_invalid'],
  }),
  'actions.revokeLink': defineCommand({
    summary: '收回办理链接',
    access: 'session',
    request: z.object(actionId),
    response: z.object({}),
    errors: [...FOUND, 'actions.not_keeper', 'actions.not_outside', 'actions.link_invalid'],
  }),
  'actions.byLink': defineQuery({
    summary: '外部单位凭链接查看自己的工作',
    access: 'link',
    request: z.object({}),
    response: linkedAction,
    errors: ['actions.not_found'],
    weight: 2,
  }),
  'actions.uploadByLink': defineCommand({
    summary: '外部单位凭链接上传一张照片',
    access: 'link',
    encoding: 'multipart',
    request: z.object({}),
    response: uploadedPhoto,
    errors: ['photos.unreadable'],
    weight: 5,
  }),
  'actions.reportByLink': defineCommand({
    summary: '外部单位凭链接报进展或报办结',
    access: 'link',
    request: z.object({
      isDone: z.boolean().default(false),
      text,
      stage: z.enum(PHOTO_STAGES).default('during'),
      photoIds,
    }),
    content: { scene: 'comment', fields: ['text'], inOffice: true },
    response: moved,
    errors: [...CLAIMING, 'agenda.proof_missing'],
    weight: 5,
  }),
} as const
