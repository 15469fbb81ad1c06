import type { ResponseOf } from '@linyi/shared/contract/operations'
import type { CandidateStatus } from '@linyi/shared/domain/councils/council'
import type { IconName } from '@/components/icon/icon-names'
import type { Tone } from '@/components/status-badge/StatusBadge'

/** Words of the pages of councils. */
export const COUNCILS_TEXT = {
  title: '居民议事会',
  noGridTitle: '还没有您的网格',
  noGridText: '认证住址以后，这里会显示您所在网格的议事会。',
  chooseGrid: '看哪个网格的议事会',
  members: '成员',
  nobody: '还没有成员',
  nobodyText: '居民推荐、党支部审核通过的人会出现在这里。',
  chair: '议事长',
  recorder: '记录员',
  me: '我',
  trained: '已培训',
  notTrained: '未培训',
  seats: '席位',
  rules: '议事会怎么组成',
  recommend: '推荐成员或自荐',
  mine: '我的推荐',
  candidates: '审核候选人',
  train: '登记培训',
  trainTitle: '登记议事培训',
  course: '课程名称',
  trainDay: '今天完成',
  trainConfirm: '确认登记培训',
  trainDone: '培训已登记',
  needCourse: '请填写课程名称',

  recommendTitle: '推荐议事会成员',
  who: '推荐谁？',
  self: '我自己',
  selfNote: '我愿意为大家办事',
  neighbour: '一位邻居',
  neighbourNote: '写清姓名和楼栋，审核前会征得本人同意',
  name: '邻居的姓名',
  nameHint: '请写全名，不写小名。',
  building: '住哪栋楼？',
  constituency: '代表谁？',
  reason: '推荐理由',
  reasonHint: '做过什么事、为什么信得过。审核的人会看到。',
  send: '提交推荐',
  sent: '推荐已提交',
  sentText: '网格党支部书记核对本人情况、征得同意后答复您，可以在“我的推荐”里看结果。',
  needWho: '请选择推荐谁',
  needName: '请填写邻居的姓名',
  needBuilding: '请选择楼栋',
  needConstituency: '请选择代表谁',
  needReason: '请写明推荐理由',
  backToCouncil: '回到议事会',

  candidatesTitle: '议事会候选人',
  mineTitle: '我的推荐',
  waiting: '待审核',
  decided: '全部',
  tabs: '候选人',
  noneTitle: '没有候选人',
  noneText: '居民推荐的人会出现在这里，等您审核。',
  noneMineTitle: '还没有推荐',
  noneMineText: '您推荐的人和结果会显示在这里。推荐从议事会的页面开始。',
  seeCouncil: '看居民议事会',
  approve: '通过',
  decline: '不通过',
  withdraw: '撤回推荐',
  refuse: '谢绝推荐',
  approveTitle: '通过候选人',
  approveConfirm: '确认通过',
  agreed: '已征得本人同意',
  agreedNote: '当面或电话问过，本人愿意担任',
  named: '本人同意公开全名',
  namedNote: '不同意时，居民看到的是“王**”',
  approveLabel: '通过前请确认',
  approved: '已通过，成为议事会成员',
  declineTitle: '不通过并答复',
  declineConfirm: '确认不通过',
  reply: '给推荐人的答复',
  replyHint: '说明为什么。推荐人会看到原文。',
  needReply: '请写明理由',
  declined: '已答复推荐人',
  withdrawn: '已撤回',
  withdrawTitle: '撤回这项推荐？',
  withdrawSentence: '撤回后不再审核，以后还可以重新推荐。',
  withdrawConfirm: '确认撤回',
} as const

/** How the state of a recommendation looks. */
export const CANDIDATE_LOOK: Record<CandidateStatus, { tone: Tone; icon: IconName }> = {
  recommended: { tone: 'info', icon: 'clock' },
  approved: { tone: 'agree', icon: 'check' },
  declined: { tone: 'oppose', icon: 'cross' },
  withdrawn: { tone: 'abstain', icon: 'back' },
}

/** Where the neighbour lives by the words of the recommendation. */
export function namedText(building: string): string {
  return `推荐时写的是 ${building}，已核对到本人`
}

/** The same for one who was not found. */
export function unknownText(building: string): string {
  return `推荐时写的是 ${building}，没有核对到唯一的可推荐居民，请先上门或电话核实`
}

type Size = ResponseOf<'councils.show'>['size']

/** `现有 7 人，还可以增加 14 人` or what is missing. */
export function sizeText({ members, missing, seatsLeft }: Size): string {
  const now = `现有 ${String(members)} 人`
  if (missing > 0) return `${now}，还差 ${String(missing)} 人才够最少人数`
  return seatsLeft > 0 ? `${now}，还可以增加 ${String(seatsLeft)} 人` : `${now}，席位已满`
}
