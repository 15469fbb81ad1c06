import type { MergeView } from '@linyi/shared/contract/agenda.contract'
import type { ItemCategory, ItemStatus } from '@linyi/shared/domain/agenda/item'
import type { IconName } from '@/components/icon/icon-names'
import type { ItemFilter, ItemView } from './item-filter'

export const CATEGORY_ICON: Record<ItemCategory, IconName> = {
  charging: 'electric',
  building: 'building',
  lighting: 'lamp',
  drainage: 'drain',
  clutter: 'clutter',
  greening: 'leaf',
  parking: 'parking',
  facility: 'wrench',
  safety: 'shield',
  order: 'sound',
  elderly: 'care',
  service: 'desk',
  other: 'more',
}

const TIMELINE_ICON: Record<string, IconName> = {
  raised: 'edit',
  cleared: 'check',
  sentBack: 'cross',
  claimed: 'me',
  contacted: 'talk',
  corrected: 'edit',
  mediaTakenDown: 'cross',
  mediaRestored: 'refresh',
  taken: 'wrench',
  admitted: 'check',
  explaining: 'talk',
  referred: 'building',
  declined: 'cross',
  appealed: 'refresh',
  merged: 'agenda',
  mergedHere: 'agenda',
  refused: 'cross',
  supported: 'endorse',
  paperCounted: 'file',
  thresholdReached: 'endorse',
  moved: 'shield',
  lapsed: 'abstain',
  revived: 'endorse',
  agreed: 'shield',
  returned: 'refresh',
  invited: 'people',
  deliberated: 'talk',
  postponed: 'clock',
  escalated: 'people',
  consented: 'check',
  decisionRecorded: 'stamp',
  opened: 'ballot',
  tallied: 'stamp',
  annulled: 'cross',
  published: 'notice',
  assigned: 'wrench',
  recorded: 'edit',
  objected: 'talk',
  objectionRejected: 'check',
  reassigned: 'swap',
  partAdded: 'people',
  partDone: 'check',
  verified: 'stamp',
  infeasible: 'warn',
  linkMade: 'share',
  linkRevoked: 'lock',
  adopted: 'stamp',
  arranged: 'people',
  dissented: 'talk',
  explained: 'talk',
  superseded: 'swap',
  reported: 'file',
  replied: 'file',
  doneClaimed: 'check',
  signed: 'stamp',
  accepted: 'stamp',
  reworked: 'wrench',
  executionPublished: 'notice',
  finished: 'check',
  surveyAnswered: 'edit',
  closed: 'file',
  extended: 'clock',
  supervised: 'warn',
  withdrawn: 'cross',
  withdrawalAsked: 'abstain',
  reopened: 'refresh',
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
  queueDone: '这一队都办完了。',
  allGroups: '全部',
  filter: '筛选',
  filterItems: '筛选议题',
  filterDone: '看筛选结果',
  filterView: '看哪些',
  filterCategory: '类别',
  filterGrid: '网格',
  groups: '议题到哪一步',
  searchGo: '搜索',
  noneTitle: '这里还没有议题',
  noneText: '邻居提出的议题会排在这里。您也可以先提一件。',
  raise: '我要提议题',
  end: '没有更多了',
  loadingMore: '正在打开更多…',
  mineTitle: '我的议题',
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
  screen: '去初审',
  review: '党组织审议',
  openBallot: '讨论后发起表决',
  publish: '公示结果',
  ballotGo: '看表决结果和票数',
  work: '落实，谁在办',
  resolution: '这件议题的决议',
  statements: '大家的意见',
  statementsNote: '赞成理由、反对理由和情况说明',
  moreFacts: '看谁在办和受理情况',
  report: '举报不当内容',
  takeDown: '撤下照片或录音',
  vote: '去投票',
  moreActs: '更多操作',
  mergedInto: '已并入这件议题',
  mergedHere: '并入这里的议题',
  mergeAnswerBy: '前请附议人答复',
  myAnswer: '您的答复',
  followed: '已关注',
  unfollowed: '已取消关注',
  search: '搜索议题',
  searchHint: '编号或标题里的词',
  searchNoneTitle: '没有找到这样的议题',
  searchNoneText: '换个词试试，或写编号的最后几位，比如 42。',
  clearSearch: '清除搜索',
  secondedNoneTitle: '您还没有附议过议题',
  secondedNoneText: '附议就是支持把这件事拿出来商量。附议过的会排在这里。',
  overdueNoneTitle: '没有超期的议题',
  overdueNoneText: '过了期限还没有办的议题会排在这里。',
} as const

/** Lists of their own beside the tabs; one at a time. */
export const VIEW_TEXT: Record<ItemView, string> = {
  all: '全部议题',
  mine: '我提的',
  seconded: '我附议的',
  overdue: '超期的',
}

/** What an empty list says, by what was asked for. */
export function emptyTextOf({ view = 'all', text = '' }: ItemFilter): {
  title: string
  text: string
} {
  if (text !== '') return { title: AGENDA_TEXT.searchNoneTitle, text: AGENDA_TEXT.searchNoneText }
  switch (view) {
    case 'mine':
      return { title: AGENDA_TEXT.mineNoneTitle, text: AGENDA_TEXT.mineNoneText }
    case 'seconded':
      return { title: AGENDA_TEXT.secondedNoneTitle, text: AGENDA_TEXT.secondedNoneText }
    case 'overdue':
      return { title: AGENDA_TEXT.overdueNoneTitle, text: AGENDA_TEXT.overdueNoneText }
    case 'all':
      return { title: AGENDA_TEXT.noneTitle, text: AGENDA_TEXT.noneText }
  }
}

/** `已有 14 人附议，还差 1 人`. */
export function endorsementCaption(endorsers: number, needed: number, isGathering = true): string {
  const counted = `已有 ${String(endorsers)} 人附议`
  if (endorsers >= needed) return `${counted}，人数够了`
  return isGathering ? `${counted}，还差 ${String(needed - endorsers)} 人` : counted
}

/** What the line in the bar means. */
export function endorsementThreshold(needed: number): string {
  return `满 ${String(needed)} 人，提交党组织审议`
}

/** `12 人随议题转过来，9 人继续支持，1 人不再支持，其余还没有答复`. */
export function mergeCounts({ supporters, kept, withdrawn }: MergeView): string {
  if (supporters === 0) return '那时还没有人附议，提出人一起跟进'
  const open = supporters - kept - withdrawn
  const words = [
    `${String(supporters)} 位附议人一起转过去`,
    kept === 0 ? '' : `${String(kept)} 人继续支持`,
    withdrawn === 0 ? '' : `${String(withdrawn)} 人不再支持`,
    open > 0 ? `${String(open)} 人还没有答复` : '',
  ]
  return words.filter(Boolean).join('，')
}

/** `关注这件议题（3 人关注）`. */
export function followText(isFollowing: boolean, followers: number): string {
  const count = followers === 0 ? '' : `（${String(followers)} 人关注）`
  return `${isFollowing ? '已关注，点击取消' : '关注进展'}${count}`
}

/** The second way forward, beside the neighbours: a third of the council. */
export function councilText(endorsers: number, needed: number): string {
  return `另一条路：满 ${String(needed)} 位议事会成员附议，也提交审议；现在有 ${String(endorsers)} 位。`
}
