/**
 * What residents say about an item: for it, against it, or a fact that others should know. There are
 * no answers to a statement, for threads turn into quarrels; one may agree with it.
 */
export const STATEMENT_KINDS = ['for', 'against', 'fact'] as const
export type StatementKind = (typeof STATEMENT_KINDS)[number]

export const STATEMENT_KIND_TEXT: Record<StatementKind, string> = {
  for: '赞成理由',
  against: '反对理由',
  fact: '情况说明',
}

/** The life of a statement: it is shown until staff hide it, and its author may appeal once. */
export const STATEMENT_STATUSES = ['shown', 'hidden', 'appealed', 'removed', 'withdrawn'] as const
export type StatementStatus = (typeof STATEMENT_STATUSES)[number]

export const STATEMENT_STATUS_TEXT: Record<StatementStatus, string> = {
  shown: '已公开',
  hidden: '已隐藏',
  appealed: '申诉中',
  removed: '维持隐藏',
  withdrawn: '已收回',
}

/** Why somebody reports a statement, and why staff hide it. */
export const REPORT_GROUNDS = ['insult', 'privacy', 'untrue', 'offTopic', 'advert'] as const
export type ReportGround = (typeof REPORT_GROUNDS)[number]

export const REPORT_GROUND_TEXT: Record<ReportGround, string> = {
  insult: '辱骂或人身攻击',
  privacy: '泄露他人隐私',
  untrue: '内容不属实',
  offTopic: '与议题无关',
  advert: '广告或刷屏',
}

/** How the statements are ordered. */
export const STATEMENT_SORTS = ['agreed', 'newest'] as const
export type StatementSort = (typeof STATEMENT_SORTS)[number]

export const STATEMENT_SORT_TEXT: Record<StatementSort, string> = {
  agreed: '认同最多',
  newest: '最新',
}

/** The two trays of those who look after the statements. */
export const STATEMENT_TRAYS = ['reported', 'appealed'] as const
export type StatementTray = (typeof STATEMENT_TRAYS)[number]

export const STATEMENT_TRAY_TEXT: Record<StatementTray, string> = {
  reported: '收到举报',
  appealed: '申诉待复核',
}

/** Limits of what is typed, in characters. */
export const STATEMENT_TEXT_LIMITS = {
  statement: 200,
  reportNote: 100,
  reason: 200,
  appeal: 300,
  summary: 1000,
} as const
