/**
 * 意见反馈: somebody tells whoever runs the platform what does not work or what is missing. It is about the
 * app and the service, not about the neighbourhood: a matter of the neighbourhood is an item.
 */
export const FEEDBACK_KINDS = ['hard', 'broken', 'wish', 'other'] as const
export type FeedbackKind = (typeof FEEDBACK_KINDS)[number]

export const FEEDBACK_KIND_TEXT: Record<FeedbackKind, string> = {
  hard: '不好用',
  broken: '出错',
  wish: '建议',
  other: '其他',
}

export const FEEDBACK_STATUSES = ['open', 'answered', 'askedAgain'] as const
export type FeedbackStatus = (typeof FEEDBACK_STATUSES)[number]

export const FEEDBACK_STATUS_TEXT: Record<FeedbackStatus, string> = {
  open: '等待答复',
  answered: '已答复',
  askedAgain: '等待再次答复',
}

/** The two parts of the office's list. */
export const FEEDBACK_TRAYS = ['waiting', 'answered'] as const
export type FeedbackTray = (typeof FEEDBACK_TRAYS)[number]

export const FEEDBACK_TRAY_TEXT: Record<FeedbackTray, string> = {
  waiting: '待答复反馈',
  answered: '已答复反馈',
}

/** Limits of what is typed, in characters. */
export const FEEDBACK_TEXT_LIMITS = { text: 500, answer: 500, again: 300 } as const
