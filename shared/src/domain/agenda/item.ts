/** The states of an agenda item (A4.1). All are named here; the machine says which are reached how. */
export const ITEM_STATUSES = [
  'submitted',
  'screening',
  'endorsing',
  'partyReview',
  'scheduled',
  'deliberating',
  'voting',
  'resolved',
  'publicising',
  'declined',
  'deferred',
] as const
export type ItemStatus = (typeof ITEM_STATUSES)[number]

/** Short words for the badge of an item. */
export const ITEM_STATUS_TEXT: Record<ItemStatus, string> = {
  submitted: '已提交',
  screening: '初审中',
  endorsing: '征集附议',
  partyReview: '党组织审议',
  scheduled: '待议事会讨论',
  deliberating: '讨论中',
  voting: '表决中',
  resolved: '已有结果',
  publicising: '结果公示中',
  declined: '不予受理',
  deferred: '暂缓',
}

/** States in which nothing more is expected from anybody in this version of the process. */
export const SETTLED_STATUSES: readonly ItemStatus[] = ['publicising', 'declined', 'deferred']

/** The tabs of the list: what a resident asks for, not the states themselves. */
export const ITEM_GROUPS = ['gathering', 'deciding', 'decided', 'ended'] as const
export type ItemGroup = (typeof ITEM_GROUPS)[number]

export const ITEM_GROUP_TEXT: Record<ItemGroup, string> = {
  gathering: '征集中',
  deciding: '商议中',
  decided: '有结果',
  ended: '未进行',
}

export const STATUSES_OF_GROUP: Record<ItemGroup, readonly ItemStatus[]> = {
  gathering: ['submitted', 'screening', 'endorsing'],
  deciding: ['partyReview', 'scheduled', 'deliberating', 'voting'],
  decided: ['resolved', 'publicising'],
  ended: ['declined', 'deferred'],
}

/** What the matter is about; from the seeds' cases and the residents' everyday words. */
export const ITEM_CATEGORIES = [
  'charging',
  'building',
  'lighting',
  'drainage',
  'clutter',
  'greening',
  'parking',
  'elderly',
  'other',
] as const
export type ItemCategory = (typeof ITEM_CATEGORIES)[number]

export const ITEM_CATEGORY_TEXT: Record<ItemCategory, string> = {
  charging: '充电安全',
  building: '乱搭乱建',
  lighting: '路灯照明',
  drainage: '下水排水',
  clutter: '杂物清理',
  greening: '绿化环境',
  parking: '停车秩序',
  elderly: '为老服务',
  other: '其他',
}

/** The five grounds on which a matter may be deliberated (《关于加强城乡社区协商的意见》). */
export const ADMISSION_BASES = [
  'residentsInterest',
  'practicalProblem',
  'policyExecution',
  'legallyRequired',
  'requestedByParty',
] as const
export type AdmissionBasis = (typeof ADMISSION_BASES)[number]

export const ADMISSION_BASIS_TEXT: Record<AdmissionBasis, string> = {
  residentsInterest: '涉及居民切身利益的公共事务',
  practicalProblem: '居民反映强烈的实际困难或矛盾',
  policyExecution: '党和政府的政策在社区落实',
  legallyRequired: '法律法规要求协商的事项',
  requestedByParty: '协商主体提出需要协商的事项',
}

/** The six grounds for not taking a matter up (接诉即办工作条例, art. 11). */
export const DECLINE_REASONS = [
  'emergency',
  'legalChannel',
  'duplicate',
  'confidential',
  'beyondRemit',
  'unlawful',
] as const
export type DeclineReason = (typeof DECLINE_REASONS)[number]

export const DECLINE_REASON_TEXT: Record<DeclineReason, string> = {
  emergency: '属于紧急情况，请立即拨打 110、119 或 120',
  legalChannel: '已在诉讼、仲裁、复议或信访程序中',
  duplicate: '同一事项正在办理',
  confidential: '涉及国家秘密、商业秘密或个人隐私',
  beyondRemit: '不属于社区职责范围',
  unlawful: '诉求不符合法律法规或公序良俗',
}

/** Limits of what a raiser writes; the platform's own text check ends at 2,500 characters. */
export const ITEM_TEXT_LIMITS = {
  title: 30,
  proposal: 80,
  body: 2000,
  photos: 9,
  reply: 500,
  minutes: 1000,
} as const
