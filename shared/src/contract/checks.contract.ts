import { z } from 'zod'
import {
  CHECK_STATUSES,
  CHECK_TEXT_LIMITS,
  CHECK_TRAYS,
  CHECKED_KINDS,
  DOUBTS,
} from '../domain/checks/check'
import { ability, id, instant, pageOf, paging, publicPerson, typedText } from './fields'
import { defineCommand, defineQuery } from './operation'

const decision = z.object({ reason: z.string(), by: publicPerson, at: instant })

/** A text in the queue of those who look at it. */
const heldText = z.object({
  id,
  kind: z.enum(CHECKED_KINDS),
  texts: z.array(z.string()),
  author: publicPerson,
  /** The grid it belongs to; null for the whole community. */
  gridName: z.string().nullable(),
  doubt: z.enum(DOUBTS),
  /** What WeChat called it, in words; null where it said nothing. */
  label: z.string().nullable(),
  keptAt: instant,
  dueAt: instant,
  isOverdue: z.boolean(),
  refusal: decision.nullable(),
  appealText: z.string().nullable(),
  abilities: z.object({ decide: ability, decideAppeal: ability }),
})

/** One's own kept text, with what became of it. */
const ownText = z.object({
  id,
  kind: z.enum(CHECKED_KINDS),
  /** Empty once it was carried out or taken back: then it is kept nowhere here. */
  texts: z.array(z.string()),
  status: z.enum(CHECK_STATUSES),
  /** Whether opening the mini-program once lets WeChat check it at once. */
  waitsForVisit: z.boolean(),
  keptAt: instant,
  dueAt: instant,
  refusal: decision.extend({ appealUntil: instant }).nullable(),
  appeal: z.object({ text: z.string(), answer: z.string().nullable() }).nullable(),
  /** Why it could no longer be carried out when it had passed. */
  lapse: z.string().nullable(),
  abilities: z.object({ appeal: ability, withdraw: ability, retry: ability }),
})

const checkId = { checkId: id }
const status = z.object({ status: z.enum(CHECK_STATUSES) })
const OFFICE_ONLY = '只给提交人和核查的工作人员看'

export const checksOperations = {
  'checks.queue': defineQuery({
    summary: '等人工核查的文字，先到期的在前',
    access: 'session',
    request: z.object({ ...paging, tray: z.enum(CHECK_TRAYS) }),
    response: pageOf(heldText),
    errors: ['checks.not_checker'],
  }),
  'checks.mine': defineQuery({
    summary: '我提交的、先要人工核查的文字，新的在前',
    access: 'session',
    request: z.object({ ...paging }),
    response: pageOf(ownText),
    errors: [],
  }),
  'checks.pass': defineCommand({
    summary: '核查通过，按提交人的意思办',
    access: 'session',
    request: z.object(checkId),
    response: status,
    errors: ['checks.not_found', 'checks.not_checker', 'checks.own_content', 'checks.wrong_status'],
  }),
  'checks.refuse': defineCommand({
    summary: '核查不通过，说明理由',
    access: 'session',
    request: z.object({ ...checkId, reason: typedText(CHECK_TEXT_LIMITS.reason) }),
    unseen: { reason: OFFICE_ONLY },
    response: status,
    errors: ['checks.not_found', 'checks.not_checker', 'checks.own_content', 'checks.wrong_status'],
  }),
  'checks.appeal': defineCommand({
    summary: '对核查不通过提出申诉，只有一次',
    access: 'session',
    request: z.object({ ...checkId, text: typedText(CHECK_TEXT_LIMITS.appeal) }),
    unseen: { text: OFFICE_ONLY },
    response: status,
    errors: ['checks.not_found', 'checks.not_author', 'checks.wrong_status', 'checks.appeal_over'],
  }),
  'checks.decideAppeal': defineCommand({
    summary: '街道复核申诉：通过，或维持不通过',
    access: 'session',
    request: z.object({
      ...checkId,
      isPassed: z.boolean(),
      reason: typedText(CHECK_TEXT_LIMITS.reason),
    }),
    unseen: { reason: OFFICE_ONLY },
    response: status,
    errors: [
      'checks.not_found',
      'checks.not_street',
      'checks.own_content',
      'checks.same_checker',
      'checks.wrong_status',
    ],
  }),
  'checks.withdraw': defineCommand({
    summary: '撤回自己待核查的内容',
    access: 'session',
    request: z.object(checkId),
    response: status,
    errors: ['checks.not_found', 'checks.not_author', 'checks.wrong_status'],
  }),
  'checks.retry': defineCommand({
    summary: '打开小程序后请微信再查一次',
    access: 'session',
    request: z.object(checkId),
    content: { scene: 'comment', fields: [], stored: true, whenDoubtful: 'own' },
    response: status,
    errors: ['checks.not_found', 'checks.not_author', 'checks.wrong_status'],
  }),
} as const

export type HeldText = z.infer<typeof heldText>
export type OwnHeldText = z.infer<typeof ownText>
