/**
 * An action (办理事项): one piece of the work that carries a decision out, with one lead who answers for
 * it from beginning to end (首接负责, DOMAIN A4.4).
 */
export const ACTION_STATUSES = [
  'assigned',
  'objected',
  'accepted',
  'inProgress',
  'doneClaimed',
  'verified',
  'closed',
  'infeasible',
  'stopped',
] as const
export type ActionStatus = (typeof ACTION_STATUSES)[number]

export const ACTION_STATUS_TEXT: Record<ActionStatus, string> = {
  assigned: '待接办',
  objected: '对分派有异议',
  accepted: '已接办',
  inProgress: '办理中',
  doneClaimed: '已报办结',
  verified: '验收合格',
  closed: '已了结',
  infeasible: '办不到',
  stopped: '已停止',
}

/** Statuses in which somebody still has to do the work; only there a date can be missed. */
export const WORKING_STATUSES: readonly ActionStatus[] = [
  'assigned',
  'objected',
  'accepted',
  'inProgress',
]

/** Statuses of an action that counts: neither given up nor left from an earlier round. */
export const LIVE_STATUSES: readonly ActionStatus[] = [
  ...WORKING_STATUSES,
  'doneClaimed',
  'verified',
]

/**
 * Who does the work: the five kinds that work together (五社联动, seed 3.1), or a body outside of the
 * community such as 铁塔公司, which has no account and comes by a signed link.
 */
export const ACTOR_KINDS = [
  'community',
  'socialOrg',
  'socialWorker',
  'volunteer',
  'charity',
  'outsideBody',
] as const
export type ActorKind = (typeof ACTOR_KINDS)[number]

export const ACTOR_KIND_TEXT: Record<ActorKind, string> = {
  community: '社区',
  socialOrg: '社会组织',
  socialWorker: '社会工作者',
  volunteer: '志愿者',
  charity: '慈善资源',
  outsideBody: '外部单位',
}

/** When a picture was taken, seen from the work: pairs of before and after are what residents look at. */
export const PHOTO_STAGES = ['before', 'during', 'after'] as const
export type PhotoStage = (typeof PHOTO_STAGES)[number]

export const PHOTO_STAGE_TEXT: Record<PhotoStage, string> = {
  before: '办理前',
  during: '办理中',
  after: '办理后',
}

/** Limits of what is typed, in characters. */
export const ACTION_TEXT_LIMITS = {
  task: 300,
  name: 30,
  contact: 40,
  text: 500,
  reason: 300,
  photos: 9,
} as const

/** Which actions a list shows. */
export const ACTION_VIEWS = ['mine', 'item', 'overdue'] as const
export type ActionView = (typeof ACTION_VIEWS)[number]

export const ACTION_VIEW_TEXT: Record<ActionView, string> = {
  mine: '我负责和协办的',
  item: '这件议题的',
  overdue: '超期的',
}

/** What an inspection comes to: the one half of the acceptance, or what is not right. */
export const INSPECTION_VERDICTS = ['sign', 'defect'] as const
export type InspectionVerdict = (typeof INSPECTION_VERDICTS)[number]

export const INSPECTION_VERDICT_TEXT: Record<InspectionVerdict, string> = {
  sign: '合格，签字',
  defect: '有问题，退回整改',
}
