/**
 * A publication (公示): what was decided, what was done and with which money, or why something was not
 * taken up, in words residents read (DOMAIN A2.3, A4.5).
 */
export const OUTCOME_KINDS = [
  'decision',
  'execution',
  'progress',
  'commonFund',
  'declineReasons',
] as const
export type OutcomeKind = (typeof OUTCOME_KINDS)[number]

export const OUTCOME_KIND_TEXT: Record<OutcomeKind, string> = {
  decision: '决定公示',
  execution: '办理结果公示',
  progress: '办理进展公示',
  commonFund: '公共收益公示',
  declineReasons: '未采纳说明',
}

/** The two publications that no decision goes without (四议两公开); each stands for seven days at least. */
export const MANDATORY_KINDS: readonly OutcomeKind[] = ['decision', 'execution']

/**
 * Where a publication stands. `checking` lasts as long as the check of its words and pictures; whether
 * its notice still runs is the phase.
 */
export const OUTCOME_STATUSES = [
  'draft',
  'reviewed',
  'checking',
  'published',
  'corrected',
  'withdrawn',
] as const
export type OutcomeStatus = (typeof OUTCOME_STATUSES)[number]

export const OUTCOME_STATUS_TEXT: Record<OutcomeStatus, string> = {
  draft: '草稿',
  reviewed: '已审核，待公示',
  checking: '内容核对中',
  published: '已公示',
  corrected: '已公示，有更正',
  withdrawn: '已撤回',
}

/** Statuses in which residents see it; of one that was withdrawn they see the reason. */
export const PUBLIC_STATUSES: readonly OutcomeStatus[] = ['published', 'corrected', 'withdrawn']

/** Whether the public notice still runs. Computed from `publicityEndsAt`, never stored. */
export const OUTCOME_PHASES = ['publicity', 'final'] as const
export type OutcomePhase = (typeof OUTCOME_PHASES)[number]

export const OUTCOME_PHASE_TEXT: Record<OutcomePhase, string> = {
  publicity: '公示期内',
  final: '公示期满',
}

/** What a publication must tell, each kind its own part of it (A4.5). */
export const OUTCOME_FIELDS = [
  'itemNumber',
  'proposal',
  'text',
  'figures',
  'steps',
  'money',
  'beforePhotos',
  'afterPhotos',
  'notAdopted',
  'contact',
] as const
export type OutcomeField = (typeof OUTCOME_FIELDS)[number]

export const OUTCOME_FIELD_TEXT: Record<OutcomeField, string> = {
  itemNumber: '议题编号',
  proposal: '居民提了什么',
  text: '公示内容',
  figures: '表决票数',
  steps: '谁做什么、什么时候完成',
  money: '收支明细',
  beforePhotos: '办理前照片',
  afterPhotos: '办理后照片',
  notAdopted: '没有采纳的意见和理由',
  contact: '联系人和电话',
}

export const MONEY_DIRECTIONS = ['in', 'out'] as const
export type MoneyDirection = (typeof MONEY_DIRECTIONS)[number]

export const MONEY_DIRECTION_TEXT: Record<MoneyDirection, string> = { in: '收入', out: '支出' }

/** A resident's objection to what is on public notice, and its answer. */
export const OBJECTION_STATUSES = ['open', 'upheld', 'rejected'] as const
export type ObjectionStatus = (typeof OBJECTION_STATUSES)[number]

export const OBJECTION_STATUS_TEXT: Record<ObjectionStatus, string> = {
  open: '等待答复',
  upheld: '异议成立',
  rejected: '异议不成立',
}

/** Limits of what is typed, and of how much there may be of it. */
export const OUTCOME_TEXT_LIMITS = {
  proposal: 1000,
  text: 2000,
  notAdopted: 1000,
  contact: 60,
  next: 200,
  who: 40,
  task: 100,
  label: 40,
  noPhotosReason: 100,
  reason: 300,
  objection: 500,
  answer: 1000,
  steps: 10,
  money: 20,
  photos: 9,
} as const
