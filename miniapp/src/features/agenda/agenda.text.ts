import type { ItemCategory, ItemStatus } from '@linyi/shared/domain/agenda/item'
import type { IconName } from '@/components/icon/icon-names'

export const CATEGORY_ICON: Record<ItemCategory, IconName> = {
  charging: 'electric',
  building: 'building',
  lighting: 'lamp',
  drainage: 'drain',
  clutter: 'clutter',
  greening: 'leaf',
  parking: 'parking',
  elderly: 'care',
  other: 'more',
}

const TIMELINE_ICON: Record<string, IconName> = {
  raised: 'edit',
  claimed: 'me',
  admitted: 'check',
  declined: 'cross',
  refused: 'cross',
  thresholdReached: 'endorse',
  lapsed: 'abstain',
  agreed: 'shield',
  deliberated: 'talk',
  opened: 'ballot',
  tallied: 'stamp',
  published: 'notice',
}

/** The icon of a step by the last word of its kind; an unknown kind gets the neutral one. */
export function timelineIcon(kind: string): IconName {
  return TIMELINE_ICON[kind.split('.').pop() ?? ''] ?? 'file'
}

/** What is due at the date on the card, so that a date never stands alone. */
export const DUE_TEXT: Record<ItemStatus, string> = {
  checking: '前核对内容',
  submitted: '前联系提出人',
  screening: '前答复是否受理',
  quickHandling: '前办完',
  explaining: '前作出解释',
  referred: '前再次跟踪',
  endorsing: '附议截止',
  partyReview: '前审议',
  scheduled: '前安排讨论',
  deliberating: '前形成意见',
  voting: '表决截止',
  resolved: '前有下一步进展',
  implementing: '前完成',
  verifying: '前验收',
  publicising: '前公示或公示期满',
  surveying: '评价截止',
  declined: '申请复核截止',
  deferred: '前可以重新征集',
  merged: '截止',
  closed: '截止',
  withdrawn: '截止',
}

/** Words of the agenda pages. */
export const AGENDA_TEXT = {
  listTitle: '议题',
  allGroups: '全部',
  filter: '筛选',
  noneTitle: '这里还没有议题',
  noneText: '邻居提出的议题会排在这里。您也可以先提一件。',
  raise: '我要提议题',
  end: '没有更多了',
  loadingMore: '正在打开更多…',
  mineTitle: '我提的议题',
  mineNoneTitle: '您还没有提过议题',
  mineNoneText: '看到楼里、院里需要大家商量的事，拍张照片、写一句话就能提。',
  itemTitle: '议题详情',
  timeline: '办理进展',
  next: '下一步',
  endorsing: '邻居附议',
  endorse: '我要附议',
  hasEndorsed: '已附议',
  endorseTitle: '确认附议',
  endorseConfirm: '确认附议',
  endorseSentence: '附议就是支持把这件事拿出来商量。确认后不能撤回，只计人数，不公开您的姓名。',
  endorsed: '附议成功，谢谢您',
  screen: '初审：受理或不予受理',
  review: '党组织审议',
  openBallot: '讨论后发起表决',
  publish: '公示结果',
  ballotGo: '去看表决',
  statements: '大家的意见',
  statementsNote: '赞成理由、反对理由和情况说明',
  vote: '去投票',
} as const

/** `已有 14 人附议，还差 1 人`. */
export function endorsementCaption(endorsers: number, needed: number): string {
  const missing = needed - endorsers
  return missing > 0
    ? `已有 ${String(endorsers)} 人附议，还差 ${String(missing)} 人`
    : `已有 ${String(endorsers)} 人附议，人数够了`
}

/** What the line in the bar means. */
export function endorsementThreshold(needed: number): string {
  return `满 ${String(needed)} 人，提交党组织审议`
}
