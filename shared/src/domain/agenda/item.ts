/**
 * The states of an agenda item (A4.1). A `draft` lives on the raiser's phone and is no state of the
 * service. The machine says which are reached how.
 */
export const ITEM_STATUSES = [
  'checking',
  'submitted',
  'screening',
  'quickHandling',
  'explaining',
  'referred',
  'declined',
  'merged',
  'endorsing',
  'deferred',
  'partyReview',
  'scheduled',
  'deliberating',
  'voting',
  'resolved',
  'implementing',
  'verifying',
  'publicising',
  'surveying',
  'closed',
  'withdrawn',
] as const
export type ItemStatus = (typeof ITEM_STATUSES)[number]

/** Short words for the badge of an item. */
export const ITEM_STATUS_TEXT: Record<ItemStatus, string> = {
  checking: '内容核对中',
  submitted: '已提交',
  screening: '初审中',
  quickHandling: '当场办理',
  explaining: '解释说明',
  referred: '已转办',
  declined: '不予受理',
  merged: '已并入',
  endorsing: '征集附议',
  deferred: '暂缓',
  partyReview: '党组织审议',
  scheduled: '待议事会讨论',
  deliberating: '讨论中',
  voting: '表决中',
  resolved: '已有结果',
  implementing: '落实中',
  verifying: '验收中',
  publicising: '结果公示中',
  surveying: '等待评价',
  closed: '已办结',
  withdrawn: '已撤回',
}

/** States from which nothing leads on by itself: the matter has ended, unless somebody acts. */
export const SETTLED_STATUSES: readonly ItemStatus[] = ['closed', 'merged', 'withdrawn']

/**
 * States that are an answer: none is reached without a reply to the raiser (回音) and a disposition
 * (着落). 事事有回音、件件有着落 (seed 4.19).
 */
export const ANSWERED_STATUSES: readonly ItemStatus[] = [
  'declined',
  'merged',
  'deferred',
  'surveying',
  'closed',
  'withdrawn',
]

/** The tabs of the list: what a resident asks for, not the states themselves. */
export const ITEM_GROUPS = ['gathering', 'deciding', 'doing', 'decided', 'ended'] as const
export type ItemGroup = (typeof ITEM_GROUPS)[number]

export const ITEM_GROUP_TEXT: Record<ItemGroup, string> = {
  gathering: '征集中',
  deciding: '商议中',
  doing: '办理中',
  decided: '有结果',
  ended: '未进行',
}

export const STATUSES_OF_GROUP: Record<ItemGroup, readonly ItemStatus[]> = {
  gathering: ['checking', 'submitted', 'screening', 'endorsing'],
  deciding: ['partyReview', 'scheduled', 'deliberating', 'voting'],
  doing: ['quickHandling', 'explaining', 'referred', 'implementing', 'verifying'],
  decided: ['resolved', 'publicising', 'surveying', 'closed'],
  ended: ['declined', 'deferred', 'merged', 'withdrawn'],
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
  'facility',
  'safety',
  'order',
  'elderly',
  'service',
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
  facility: '公共设施',
  safety: '安全隐患',
  order: '邻里秩序',
  elderly: '为老服务',
  service: '便民服务',
  other: '其他',
}

/** Limits of what a raiser writes; the platform's own text check ends at 2,500 characters. */
export const ITEM_TEXT_LIMITS = {
  title: 30,
  proposal: 80,
  body: 2000,
  photos: 9,
  reply: 500,
  minutes: 1000,
  note: 300,
  /** The name of an outside body, a lead or a paper signature. */
  name: 30,
  /** Signatures on one sheet of paper. */
  signatures: 50,
} as const
