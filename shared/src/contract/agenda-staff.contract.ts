import { z } from 'zod'
import { CONTACT_WAYS } from '../domain/agenda/intake'
import { ITEM_CATEGORIES, ITEM_STATUSES, ITEM_TEXT_LIMITS } from '../domain/agenda/item'
import { ADDED_RECORD_KINDS } from '../domain/agenda/item-record'
import { DECIDING_BODIES, PARTY_KINDS } from '../domain/agenda/stakeholder'
import { ADMISSION_BASES, DECLINE_REASONS, ITEM_SCOPES } from '../domain/agenda/triage'
import { defineCommand } from './operation'
import { id, instant, typedText } from './fields'

const itemId = { itemId: id }
const photoIds = z.array(id).max(ITEM_TEXT_LIMITS.photos).default([])
const moved = z.object({ status: z.enum(ITEM_STATUSES) })
const reply = typedText(ITEM_TEXT_LIMITS.reply)
const note = typedText(ITEM_TEXT_LIMITS.note)
const name = typedText(ITEM_TEXT_LIMITS.name)
/** A calendar day, such as a meeting's. */
const day = z.iso.date()

const SCREENING = [
  'agenda.not_found',
  'agenda.not_screener',
  'agenda.own_item',
  'agenda.another_screener',
  'agenda.wrong_status',
] as const
const REVIEW = [
  'agenda.not_found',
  'agenda.not_reviewer',
  'agenda.own_item',
  'agenda.wrong_status',
] as const
const CHAIR = ['agenda.not_found', 'ballots.not_chair', 'agenda.wrong_status'] as const

/** What people in office do with items. */
export const agendaStaffOperations = {
  'agenda.clear': defineCommand({
    summary: '内容核对通过，编号并提交',
    access: 'session',
    request: z.object(itemId),
    response: z.object({ status: z.enum(ITEM_STATUSES), number: z.string() }),
    errors: SCREENING,
  }),
  'agenda.sendBack': defineCommand({
    summary: '内容不适合公开，退回修改',
    access: 'session',
    request: z.object({ ...itemId, reply }),
    unseen: { reply: '只有提出人和核查的工作人员看得到' },
    response: moved,
    errors: SCREENING,
  }),
  'agenda.claim': defineCommand({
    summary: '接办，开始初审',
    access: 'session',
    request: z.object(itemId),
    response: moved,
    errors: SCREENING,
  }),
  'agenda.contact': defineCommand({
    summary: '记录已联系提出人',
    access: 'session',
    request: z.object({ ...itemId, how: z.enum(CONTACT_WAYS), text: note }),
    content: { scene: 'comment', fields: ['text'], inOffice: true },
    response: z.object({ firstContactAt: instant }),
    errors: ['agenda.not_found', 'agenda.not_handler', 'agenda.wrong_status'],
  }),
  'agenda.correct': defineCommand({
    summary: '初审时更正类别或涉及范围',
    access: 'session',
    request: z.object({
      ...itemId,
      category: z.enum(ITEM_CATEGORIES).optional(),
      scope: z.enum(ITEM_SCOPES).optional(),
    }),
    response: moved,
    errors: SCREENING,
  }),
  'agenda.handle': defineCommand({
    summary: '定为小事，当场办',
    access: 'session',
    request: z.object({ ...itemId, text: note }),
    content: { scene: 'comment', fields: ['text'], inOffice: true },
    response: moved,
    errors: [...SCREENING],
  }),
  'agenda.admit': defineCommand({
    summary: '受理并开始征集附议',
    access: 'session',
    request: z.object({
      ...itemId,
      basis: z.enum(ADMISSION_BASES),
      /** Parties the matter affects; the grid's residents always are. */
      stakeholders: z
        .array(z.object({ kind: z.enum(PARTY_KINDS), name: z.string().trim().max(30).default('') }))
        .min(1)
        .max(10)
        .default([{ kind: 'residents', name: '' }]),
      scope: z.enum(ITEM_SCOPES).default('grid'),
      /** An earlier item that was voted down and puts the same motion (T11b). */
      repeatsId: id.optional(),
    }),
    content: { scene: 'comment', fields: ['stakeholders.name'], inOffice: true },
    response: z.object({ status: z.enum(ITEM_STATUSES), endorsingEndsAt: instant }),
    errors: [...SCREENING, 'agenda.not_voted_down'],
  }),
  'agenda.explain': defineCommand({
    summary: '定为难事，写明法律或资金上的原因',
    access: 'session',
    request: z.object({ ...itemId, legalReason: reply }),
    content: { scene: 'comment', fields: ['legalReason'], inOffice: true },
    response: moved,
    errors: [...SCREENING],
  }),
  'agenda.decline': defineCommand({
    summary: '不予受理并答复提出人',
    access: 'session',
    request: z.object({ ...itemId, reason: z.enum(DECLINE_REASONS), reply }),
    content: { scene: 'comment', fields: ['reply'], inOffice: true },
    response: moved,
    errors: [...SCREENING],
  }),
  'agenda.refer': defineCommand({
    summary: '转办，并继续跟踪',
    access: 'session',
    request: z.object({
      ...itemId,
      /** The body outside the community that the matter goes to. */
      body: name,
      contact: z.string().trim().max(ITEM_TEXT_LIMITS.name).default(''),
      letter: reply,
      photoIds,
    }),
    content: { scene: 'comment', fields: ['body', 'contact', 'letter'], inOffice: true },
    response: moved,
    errors: [...SCREENING, 'photos.unknown'],
  }),
  'agenda.merge': defineCommand({
    summary: '并入同类议题，附议人一起转过去',
    access: 'session',
    request: z.object({ ...itemId, intoId: id, reply }),
    content: { scene: 'comment', fields: ['reply'], inOffice: true },
    response: z.object({
      status: z.enum(ITEM_STATUSES),
      /** Supporters of this item, and how many of them were new to the other one. */
      supporters: z.number().int(),
      carried: z.number().int(),
    }),
    errors: [...SCREENING, 'agenda.merge_target_closed', 'agenda.merge_elsewhere'],
  }),
  'agenda.undoMerge': defineCommand({
    summary: '撤销合并，两边恢复原状',
    access: 'session',
    request: z.object({ ...itemId, reason: note }),
    content: { scene: 'comment', fields: ['reason'], inOffice: true },
    response: moved,
    errors: [...SCREENING, 'agenda.undo_over'],
  }),
  'agenda.move': defineCommand({
    summary: '书记动议，直接提交党组织审议',
    access: 'session',
    request: z.object({ ...itemId, reason: note }),
    content: { scene: 'comment', fields: ['reason'], inOffice: true },
    response: moved,
    errors: [...REVIEW, 'agenda.motion_barred'],
  }),
  'agenda.addPaperEndorsements': defineCommand({
    summary: '登记纸质附议，由另一人核对',
    access: 'session',
    request: z.object({
      ...itemId,
      /** Accounts of residents who signed, found by name in `people.search`. */
      accountIds: z.array(id).min(1).max(ITEM_TEXT_LIMITS.signatures),
      photoIds: z.array(id).min(1).max(ITEM_TEXT_LIMITS.photos),
    }),
    response: z.object({ sheetId: id }),
    errors: [
      'agenda.not_found',
      'agenda.not_filer',
      'agenda.wrong_status',
      'agenda.person_unknown',
      'agenda.household_signed',
      'photos.unknown',
    ],
  }),
  'agenda.confirmPaperEndorsements': defineCommand({
    summary: '核对并计入纸质附议',
    access: 'session',
    request: z.object({ ...itemId, sheetId: id, isRight: z.boolean() }),
    response: z.object({
      counted: z.number().int(),
      endorsers: z.number().int(),
      status: z.enum(ITEM_STATUSES),
    }),
    errors: [
      'agenda.not_found',
      'agenda.not_filer',
      'agenda.sheet_unknown',
      'agenda.second_person',
      'agenda.household_signed',
      'agenda.wrong_status',
      'agenda.endorsing_over',
    ],
  }),
  'agenda.agree': defineCommand({
    summary: '党组织审议同意，提交议事会',
    access: 'session',
    request: z.object({
      ...itemId,
      minutes: typedText(ITEM_TEXT_LIMITS.minutes),
      /** The day of the review; today when it is left out. */
      heldOn: day.optional(),
      body: z.string().trim().max(ITEM_TEXT_LIMITS.name).default(''),
    }),
    content: { scene: 'comment', fields: ['minutes', 'body'], inOffice: true },
    response: moved,
    errors: [...REVIEW],
  }),
  'agenda.refuse': defineCommand({
    summary: '党组织审议不同意，说明理由',
    access: 'session',
    request: z.object({ ...itemId, reply }),
    content: { scene: 'comment', fields: ['reply'], inOffice: true },
    response: moved,
    errors: [...REVIEW],
  }),
  'agenda.returnToScreening': defineCommand({
    summary: '党组织审议后退回重新初审',
    access: 'session',
    request: z.object({ ...itemId, reason: note }),
    content: { scene: 'comment', fields: ['reason'], inOffice: true },
    response: moved,
    errors: REVIEW,
  }),
  'agenda.invite': defineCommand({
    summary: '记录已邀请有关各方',
    access: 'session',
    request: z.object({
      ...itemId,
      kinds: z.array(z.enum(PARTY_KINDS)).min(1).max(10),
      text: note,
    }),
    content: { scene: 'comment', fields: ['text'], inOffice: true },
    response: moved,
    errors: ['agenda.not_found', 'agenda.not_handler', 'agenda.wrong_status'],
  }),
  'agenda.deliberate': defineCommand({
    summary: '议事会开始讨论',
    access: 'session',
    request: z.object({ ...itemId, text: reply }),
    content: { scene: 'comment', fields: ['text'], inOffice: true },
    response: moved,
    errors: [...CHAIR, 'agenda.parties_not_invited', 'agenda.exceeds_council'],
  }),
  'agenda.postpone': defineCommand({
    summary: '多数同意延后再议，定下日期',
    access: 'session',
    request: z.object({ ...itemId, resumeOn: day, reply }),
    content: { scene: 'comment', fields: ['reply'], inOffice: true },
    response: z.object({ status: z.enum(ITEM_STATUSES), postponedTo: instant }),
    errors: [...CHAIR, 'agenda.must_escalate', 'agenda.postpone_date'],
  }),
  'agenda.consent': defineCommand({
    summary: '两次询问无人反对，协商一致',
    access: 'session',
    request: z.object({ ...itemId, text: reply, hasAskedTwice: z.literal(true) }),
    content: { scene: 'comment', fields: ['text'], inOffice: true },
    response: moved,
    errors: CHAIR,
  }),
  'agenda.escalate': defineCommand({
    summary: '提交居民会议或业主大会决定',
    access: 'session',
    request: z.object({ ...itemId, body: z.enum(DECIDING_BODIES), reason: reply }),
    content: { scene: 'comment', fields: ['reason'], inOffice: true },
    response: moved,
    errors: [...CHAIR, 'agenda.escalation_unfounded'],
  }),
  'agenda.recordDecision': defineCommand({
    summary: '登记居民会议或业主大会的决定',
    access: 'session',
    request: z.object({
      ...itemId,
      isPassed: z.boolean(),
      heldOn: day,
      text: reply,
    }),
    content: { scene: 'comment', fields: ['text'], inOffice: true },
    response: moved,
    errors: [...REVIEW, 'agenda.not_escalated'],
  }),
  'agenda.decideWithdrawal': defineCommand({
    summary: '议事会同意或不同意撤回',
    access: 'session',
    request: z.object({ ...itemId, agrees: z.boolean(), reply }),
    content: { scene: 'comment', fields: ['reply'], inOffice: true },
    response: moved,
    errors: [...CHAIR, 'agenda.no_withdrawal_asked'],
  }),
  'agenda.implement': defineCommand({
    summary: '安排落实：负责人、期限和经费',
    access: 'session',
    request: z.object({
      ...itemId,
      /** An account of the community, or the name of a body outside. */
      leadId: id.optional(),
      lead: name,
      task: typedText(ITEM_TEXT_LIMITS.note),
      dueOn: day,
      /** In fen. */
      budget: z.number().int().min(0).max(10_000_000_00).optional(),
    }),
    content: { scene: 'comment', fields: ['lead', 'task'], inOffice: true },
    response: z.object({ status: z.enum(ITEM_STATUSES), dueAt: instant }),
    errors: [
      'agenda.not_found',
      'agenda.not_assigner',
      'agenda.wrong_status',
      'agenda.not_passed',
      'agenda.decision_unpublished',
      'agenda.publicity_pending',
      'agenda.date_past',
      'agenda.person_unknown',
    ],
  }),
  'agenda.addRecord': defineCommand({
    summary: '记录办理进展：走访、协调会、跟踪、承办单位答复',
    access: 'session',
    request: z.object({
      ...itemId,
      kind: z.enum(ADDED_RECORD_KINDS),
      text: reply,
      party: z.string().trim().max(ITEM_TEXT_LIMITS.name).default(''),
      photoIds,
    }),
    content: { scene: 'comment', fields: ['text', 'party'], inOffice: true },
    response: z.object({ recordId: id }),
    errors: ['agenda.not_found', 'agenda.not_handler', 'agenda.wrong_status', 'photos.unknown'],
  }),
  'agenda.finish': defineCommand({
    summary: '办理完毕并答复提出人',
    access: 'session',
    request: z.object({ ...itemId, reply, photoIds }),
    content: { scene: 'comment', fields: ['reply'], inOffice: true },
    response: moved,
    errors: ['agenda.not_found', 'agenda.not_handler', 'agenda.wrong_status', 'photos.unknown'],
  }),
  'agenda.claimDone': defineCommand({
    summary: '报告已办结，附凭证',
    access: 'session',
    request: z.object({ ...itemId, text: reply, photoIds: z.array(id).min(1).max(9) }),
    content: { scene: 'comment', fields: ['text'], inOffice: true },
    response: moved,
    errors: ['agenda.not_found', 'agenda.not_lead', 'agenda.wrong_status', 'photos.unknown'],
  }),
  'agenda.accept': defineCommand({
    summary: '验收签字；议事长和居务监督都签后通过',
    access: 'session',
    request: z.object({ ...itemId, text: note }),
    content: { scene: 'comment', fields: ['text'], inOffice: true },
    response: z.object({
      status: z.enum(ITEM_STATUSES),
      chairSigned: z.boolean(),
      supervisorSigned: z.boolean(),
    }),
    errors: [
      'agenda.not_found',
      'agenda.not_inspector',
      'agenda.wrong_status',
      'agenda.already_signed',
    ],
  }),
  'agenda.rework': defineCommand({
    summary: '验收退回整改，定新的期限',
    access: 'session',
    request: z.object({ ...itemId, defects: reply, dueOn: day }),
    content: { scene: 'comment', fields: ['defects'], inOffice: true },
    response: z.object({ status: z.enum(ITEM_STATUSES), dueAt: instant }),
    errors: ['agenda.not_found', 'agenda.not_inspector', 'agenda.wrong_status', 'agenda.date_past'],
  }),
  'agenda.extend': defineCommand({
    summary: '延期并向提出人说明理由，最多两次',
    access: 'session',
    request: z.object({ ...itemId, dueOn: day, reason: note }),
    content: { scene: 'comment', fields: ['reason'], inOffice: true },
    response: z.object({ dueAt: instant, extensionsLeft: z.number().int() }),
    errors: [
      'agenda.not_found',
      'agenda.not_handler',
      'agenda.no_due_date',
      'agenda.extensions_used',
      'agenda.extension_earlier',
    ],
  }),
} as const
