import { z } from 'zod'
import {
  REPORT_GROUNDS,
  STATEMENT_KINDS,
  STATEMENT_SORTS,
  STATEMENT_STATUSES,
  STATEMENT_TEXT_LIMITS,
  STATEMENT_TRAYS,
} from '../domain/statements/statement'
import { ability, id, instant, pageOf, paging, publicPerson, typedText } from './fields'
import { defineCommand, defineQuery } from './operation'

/** A neighbour who talks: by nickname and picture where they chose some, else by the family name. */
const speaker = publicPerson.extend({ avatarUrl: z.string().nullable() })

const statement = z.object({
  id,
  kind: z.enum(STATEMENT_KINDS),
  text: z.string(),
  author: speaker,
  writtenAt: instant,
  agrees: z.number().int(),
  isMine: z.boolean(),
  hasAgreed: z.boolean(),
  abilities: z.object({ agree: ability, report: ability, hide: ability, withdraw: ability }),
})

/** One's own statement, with what became of it. */
const ownStatement = z.object({
  id,
  kind: z.enum(STATEMENT_KINDS),
  text: z.string(),
  writtenAt: instant,
  agrees: z.number().int(),
  status: z.enum(STATEMENT_STATUSES),
  hidden: z
    .object({
      ground: z.enum(REPORT_GROUNDS),
      reason: z.string(),
      by: publicPerson,
      at: instant,
      appealUntil: instant,
    })
    .nullable(),
  appeal: z
    .object({
      text: z.string(),
      /** What the second person answered; null while nobody has. */
      answer: z.string().nullable(),
    })
    .nullable(),
  abilities: z.object({ withdraw: ability, appeal: ability }),
})

const summary = z.object({
  version: z.number().int(),
  text: z.string(),
  author: publicPerson,
  writtenAt: instant,
  /** How many statements there were when it was written. */
  counted: z.number().int(),
})

const moderated = z.object({
  id,
  itemId: id,
  itemNumber: z.string(),
  itemTitle: z.string(),
  kind: z.enum(STATEMENT_KINDS),
  text: z.string(),
  author: publicPerson,
  writtenAt: instant,
  reports: z.array(
    z.object({ ground: z.enum(REPORT_GROUNDS), note: z.string(), reportedAt: instant }),
  ),
  reportCount: z.number().int(),
  hidden: z
    .object({ ground: z.enum(REPORT_GROUNDS), reason: z.string(), by: publicPerson, at: instant })
    .nullable(),
  appealText: z.string().nullable(),
  abilities: z.object({ hide: ability, keep: ability, decideAppeal: ability }),
})

const itemId = { itemId: id }
const statementId = { statementId: id }
const status = z.object({ status: z.enum(STATEMENT_STATUSES) })
const agrees = z.object({ agrees: z.number().int() })

export const statementsOperations = {
  'statements.board': defineQuery({
    summary: '议题下大家的意见：条数、小结、我说过的',
    access: 'session',
    request: z.object(itemId),
    response: z.object({
      counts: z.object({
        for: z.number().int(),
        against: z.number().int(),
        fact: z.number().int(),
        hidden: z.number().int(),
      }),
      summary: summary.nullable(),
      mine: z.array(ownStatement),
      /** How many I may still write. */
      left: z.number().int(),
      abilities: z.object({ write: ability, summarise: ability }),
    }),
    errors: ['agenda.not_found'],
  }),
  'statements.list': defineQuery({
    summary: '议题下的意见，认同最多或最新的在前',
    access: 'session',
    request: z.object({
      ...itemId,
      ...paging,
      kind: z.enum(STATEMENT_KINDS).optional(),
      sort: z.enum(STATEMENT_SORTS).default('agreed'),
    }),
    response: pageOf(statement),
    errors: ['agenda.not_found'],
  }),
  'statements.write': defineCommand({
    summary: '说一条理由或情况',
    access: 'session',
    request: z.object({
      ...itemId,
      kind: z.enum(STATEMENT_KINDS),
      text: typedText(STATEMENT_TEXT_LIMITS.statement),
    }),
    content: { scene: 'comment', fields: ['text'] },
    response: z.object({ id, left: z.number().int() }),
    errors: [
      'agenda.not_found',
      'agenda.not_resident',
      'statements.not_now',
      'statements.too_many',
    ],
  }),
  'statements.withdraw': defineCommand({
    summary: '收回自己说的一条',
    access: 'session',
    request: z.object(statementId),
    response: status,
    errors: ['statements.not_found', 'statements.not_author', 'statements.wrong_status'],
  }),
  'statements.agree': defineCommand({
    summary: '认同一条意见',
    access: 'session',
    request: z.object(statementId),
    response: agrees,
    errors: [
      'statements.not_found',
      'agenda.not_resident',
      'statements.own_statement',
      'statements.not_shown',
      'statements.not_now',
      'statements.already_agreed',
    ],
  }),
  'statements.unagree': defineCommand({
    summary: '取消认同',
    access: 'session',
    request: z.object(statementId),
    response: agrees,
    errors: [
      'statements.not_found',
      'agenda.not_resident',
      'statements.own_statement',
      'statements.not_shown',
      'statements.not_now',
      'statements.not_agreed',
    ],
  }),
  'statements.report': defineCommand({
    summary: '举报一条意见',
    access: 'session',
    request: z.object({
      ...statementId,
      ground: z.enum(REPORT_GROUNDS),
      note: z.string().trim().max(STATEMENT_TEXT_LIMITS.reportNote).default(''),
    }),
    unseen: { note: '只有处理举报的工作人员看得到' },
    response: z.object({}),
    errors: [
      'statements.not_found',
      'agenda.not_resident',
      'statements.own_statement',
      'statements.not_shown',
      'statements.already_reported',
    ],
  }),
  'statements.queue': defineQuery({
    summary: '收到举报和等待复核的意见',
    access: 'session',
    request: z.object({ ...paging, tray: z.enum(STATEMENT_TRAYS) }),
    response: pageOf(moderated),
    errors: ['statements.not_moderator'],
  }),
  'statements.hide': defineCommand({
    summary: '隐藏一条意见并说明理由',
    access: 'session',
    request: z.object({
      ...statementId,
      ground: z.enum(REPORT_GROUNDS),
      reason: typedText(STATEMENT_TEXT_LIMITS.reason),
    }),
    unseen: { reason: '只有写的人和处理的工作人员看得到' },
    response: status,
    errors: [
      'statements.not_found',
      'statements.not_moderator',
      'statements.own_statement',
      'statements.wrong_status',
    ],
  }),
  'statements.keep': defineCommand({
    summary: '看过举报，意见保留',
    access: 'session',
    request: z.object(statementId),
    response: status,
    errors: [
      'statements.not_found',
      'statements.not_moderator',
      'statements.own_statement',
      'statements.wrong_status',
      'statements.not_reported',
    ],
  }),
  'statements.appeal': defineCommand({
    summary: '对隐藏提出申诉',
    access: 'session',
    request: z.object({ ...statementId, text: typedText(STATEMENT_TEXT_LIMITS.appeal) }),
    unseen: { text: '只有复核的工作人员看得到' },
    response: status,
    errors: [
      'statements.not_found',
      'statements.not_author',
      'statements.wrong_status',
      'statements.appeal_over',
    ],
  }),
  'statements.decideAppeal': defineCommand({
    summary: '复核申诉：恢复公开或维持隐藏',
    access: 'session',
    request: z.object({
      ...statementId,
      isRestored: z.boolean(),
      reason: typedText(STATEMENT_TEXT_LIMITS.reason),
    }),
    unseen: { reason: '只有写的人和处理的工作人员看得到' },
    response: status,
    errors: [
      'statements.not_found',
      'statements.not_moderator',
      'statements.own_statement',
      'statements.same_moderator',
      'statements.wrong_status',
    ],
  }),
  'statements.summarise': defineCommand({
    summary: '议事长写意见小结',
    access: 'session',
    request: z.object({ ...itemId, text: typedText(STATEMENT_TEXT_LIMITS.summary) }),
    content: { scene: 'comment', fields: ['text'], inOffice: true },
    response: z.object({ version: z.number().int() }),
    errors: ['agenda.not_found', 'statements.not_chair', 'statements.not_now'],
  }),
  'statements.summaries': defineQuery({
    summary: '意见小结的各个版本',
    access: 'session',
    request: z.object({ ...itemId, ...paging }),
    response: pageOf(summary),
    errors: ['agenda.not_found'],
  }),
} as const

export type Statement = z.infer<typeof statement>
export type OwnStatement = z.infer<typeof ownStatement>
export type StatementSummary = z.infer<typeof summary>
export type ModeratedStatement = z.infer<typeof moderated>
