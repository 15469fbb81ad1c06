/**
 * A resolution (决议): what was decided on one item, with its figures, who was against it, by which rule,
 * and who carries it out (DOMAIN A4.4, A2.2).
 */
export const RESOLUTION_STATUSES = [
  'adopted',
  'published',
  'objected',
  'upheld',
  'rejected',
  'effective',
  'executed',
  'archived',
  'superseded',
  'annulled',
] as const
export type ResolutionStatus = (typeof RESOLUTION_STATUSES)[number]

export const RESOLUTION_STATUS_TEXT: Record<ResolutionStatus, string> = {
  adopted: '已通过，待公示',
  published: '公示中',
  objected: '有异议，正在处理',
  upheld: '异议成立，停止执行',
  rejected: '异议不成立',
  effective: '已生效',
  executed: '已执行',
  archived: '已归档',
  superseded: '已由新决议代替',
  annulled: '已撤销',
}

/** Statuses in which the work of a resolution must not go on (A4.5: upheld objections stop it). */
export const HALTING_STATUSES: readonly ResolutionStatus[] = [
  'objected',
  'upheld',
  'superseded',
  'annulled',
]

/** Whose task it is (上海居委会条例 art. 23): what government entrusted is reported back to it. */
export const EXECUTORS = ['committee', 'government', 'other'] as const
export type Executor = (typeof EXECUTORS)[number]

export const EXECUTOR_TEXT: Record<Executor, string> = {
  committee: '居委会执行',
  government: '政府部门执行',
  other: '其他单位执行',
}

/** Who takes a resolution back. */
export const ANNULLERS = ['street', 'residentMeeting'] as const
export type Annuller = (typeof ANNULLERS)[number]

export const ANNULLER_TEXT: Record<Annuller, string> = {
  street: '街道依法撤销',
  residentMeeting: '居民会议撤销',
}

/** What somebody in office still owes for a resolution. */
export const RESOLUTION_DUTIES = ['explainDissent', 'reportToEntruster'] as const
export type ResolutionDuty = (typeof RESOLUTION_DUTIES)[number]

/** Limits of what is typed, in characters. */
export const RESOLUTION_TEXT_LIMITS = {
  reason: 500,
  entruster: 40,
  report: 1000,
  dissent: 300,
  explanation: 500,
} as const
