import {
  MEETING_TASK_KIND_TEXT,
  QUEUE_KIND_TEXT,
  TASK_KIND_TEXT,
  type MeetingTaskKind,
  type QueueKind,
  type TaskKind,
} from '@linyi/shared/domain/inbox/task'
import type { IconName } from '@/components/icon/icon-names'

/** Words of the tasks. */
export const INBOX_TEXT = {
  reminded: '您还没有投，请在截止前投票。',
  homeTitle: '等您办的事',
  noneTitle: '现在没有等您办的事',
  noneText: '有新的表决或要您办理的议题，会排在这里，并写明什么时候截止。',
  roles: '人员任职',
  coverage: '楼栋覆盖情况',
  meetings: '会议',
  meetingsNote: '筹备、通知、签到和主持',
  council: '居民议事会和候选人',
  listening: '民情夜话',
  statements: '意见看护：举报和申诉',
  deskTitle: '工作台',
  deskNote: '按截止时间排列，最急的在最上面。',
  queues: '工作队列',
  queuesNote: '按岗位看全部要办的议题',
  file: '代居民登记议题',
  fileNote: '热线、窗口、走访听到的，写明居民同意',
  allTasks: '全部',
  places: '社区资料',
  areas: '房屋专有面积',
  areasNote: '业主表决要按面积计算',
  placesNote: '网格、小区、楼栋、房屋和党组织',
} as const

type CardKind = TaskKind | QueueKind | MeetingTaskKind

/** What a card asks for. */
export const CARD_KIND_TEXT: Record<CardKind, string> = {
  ...TASK_KIND_TEXT,
  ...QUEUE_KIND_TEXT,
  ...MEETING_TASK_KIND_TEXT,
}

/** Acts that are done on the item's own page. */
const THE_ITEM = {
  answerMerge: '去答复',
  survey: '去评价',
  decideAssignment: '去答复',
  explainDissent: '去解释',
  reportToEntruster: '去报告',
  check: '去核对',
  handle: '去办理',
  implement: '去安排',
  claimDone: '去办理',
  inspect: '去验收',
  decideWithdrawal: '去答复',
  supervise: '去督办',
} as const

/** What the tap on a task does, in the words of a button. */
export const TASK_ACT_TEXT: Record<CardKind, string> = {
  vote: '去投票',
  screen: '去初审',
  review: '去审议',
  openBallot: '去发起表决',
  publish: '去公示',
  ...THE_ITEM,
  verify: '去核实',
  candidates: '去审核',
  statements: '去处理',
  attendMeeting: '去看看',
  prepareMeeting: '去通知',
  holdMeeting: '去会场',
  callMeeting: '去安排',
  draftMinutes: '去起草',
  readMinutes: '去核对',
  answerCorrection: '去答复',
  signMinutes: '去签字',
}

/** What the date on a task means. */
export const TASK_DUE_TEXT: Record<CardKind, string> = {
  vote: '截止',
  screen: '前联系提出人',
  review: '前审议',
  openBallot: '前讨论表决',
  publish: '前公示',
  answerMerge: '前答复',
  survey: '前评价',
  decideAssignment: '前完成',
  explainDissent: '前解释',
  reportToEntruster: '前报告',
  check: '前核对',
  handle: '前办结',
  implement: '前安排',
  claimDone: '前完成',
  inspect: '前验收',
  decideWithdrawal: '前答复',
  supervise: '应办结',
  verify: '前答复最早的一份',
  candidates: '前审核',
  statements: '前处理',
  attendMeeting: '开会',
  prepareMeeting: '前发出通知',
  holdMeeting: '开会',
  callMeeting: '前召集',
  draftMinutes: '前送核对',
  readMinutes: '前核对',
  answerCorrection: '前答复',
  signMinutes: '前签字',
}

export const TASK_ICON: Record<CardKind, IconName> = {
  vote: 'ballot',
  screen: 'agenda',
  review: 'shield',
  openBallot: 'talk',
  publish: 'notice',
  answerMerge: 'endorse',
  survey: 'edit',
  decideAssignment: 'people',
  explainDissent: 'talk',
  reportToEntruster: 'notice',
  check: 'search',
  handle: 'wrench',
  implement: 'wrench',
  claimDone: 'wrench',
  inspect: 'stamp',
  decideWithdrawal: 'abstain',
  supervise: 'warn',
  verify: 'home',
  candidates: 'people',
  statements: 'talk',
  attendMeeting: 'talk',
  prepareMeeting: 'notice',
  holdMeeting: 'talk',
  callMeeting: 'people',
  draftMinutes: 'edit',
  readMinutes: 'search',
  answerCorrection: 'edit',
  signMinutes: 'stamp',
}
