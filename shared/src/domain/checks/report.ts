/** What can be reported beside a statement: a matter with its pictures, and a publication. */
export const REPORTED_KINDS = ['item', 'outcome'] as const
export type ReportedKind = (typeof REPORTED_KINDS)[number]

export const REPORTED_KIND_TEXT: Record<ReportedKind, string> = {
  item: '议题和照片',
  outcome: '公示和照片',
}

export const REPORT_TEXT_LIMITS = { note: 200, answer: 200 } as const
