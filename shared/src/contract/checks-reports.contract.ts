import { z } from 'zod'
import { REPORT_TEXT_LIMITS, REPORTED_KINDS } from '../domain/checks/report'
import { REPORT_GROUNDS } from '../domain/statements/statement'
import { ability, id, instant, pageOf, paging, publicPerson, typedText } from './fields'
import { defineCommand, defineQuery } from './operation'

const matter = { about: z.enum(REPORTED_KINDS), matterId: id }
const OFFICE_ONLY = '只给举报人和处理的工作人员看'

/** What a report was answered: by whom, and whether something was mended. */
const answer = z.object({ text: z.string(), isMended: z.boolean(), by: publicPerson, at: instant })

const report = z.object({
  id,
  ...matter,
  title: z.string(),
  ground: z.enum(REPORT_GROUNDS),
  note: z.string(),
  reportedAt: instant,
  dueAt: instant,
  isOverdue: z.boolean(),
  abilities: z.object({ answer: ability }),
})

export const checksReportsOperations = {
  'checks.report': defineCommand({
    summary: '举报一件议题、一份公示或其中的照片',
    access: 'session',
    request: z.object({
      ...matter,
      ground: z.enum(REPORT_GROUNDS),
      note: z.string().trim().max(REPORT_TEXT_LIMITS.note).default(''),
    }),
    unseen: { note: OFFICE_ONLY },
    response: z.object({ dueAt: instant }),
    errors: ['checks.matter_not_found', 'checks.already_reported'],
  }),
  'checks.reportOf': defineQuery({
    summary: '我对这件内容的举报和答复',
    access: 'session',
    request: z.object(matter),
    response: z.object({
      title: z.string(),
      report: z
        .object({
          ground: z.enum(REPORT_GROUNDS),
          note: z.string(),
          reportedAt: instant,
          dueAt: instant,
          answer: answer.nullable(),
        })
        .nullable(),
    }),
    errors: ['checks.matter_not_found'],
  }),
  'checks.reports': defineQuery({
    summary: '等答复的举报，先到期的在前',
    access: 'session',
    request: z.object({ ...paging }),
    response: pageOf(report),
    errors: ['checks.not_checker'],
  }),
  'checks.answerReport': defineCommand({
    summary: '处理举报并答复举报人',
    access: 'session',
    request: z.object({
      reportId: id,
      isMended: z.boolean(),
      text: typedText(REPORT_TEXT_LIMITS.answer),
    }),
    unseen: { text: OFFICE_ONLY },
    response: z.object({}),
    errors: ['checks.report_not_found', 'checks.not_checker', 'checks.report_answered'],
  }),
} as const

export type ContentReport = z.infer<typeof report>
