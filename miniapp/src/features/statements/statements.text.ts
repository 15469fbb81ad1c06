import type { StatementKind, StatementStatus } from '@linyi/shared/domain/statements/statement'
import type { IconName } from '@/components/icon/icon-names'
import type { Tone } from '@/components/status-badge/StatusBadge'

/** How a kind looks: a tone and an icon beside the word, never colour alone. */
export const KIND_LOOK: Record<StatementKind, { tone: Tone; icon: IconName }> = {
  for: { tone: 'agree', icon: 'check' },
  against: { tone: 'oppose', icon: 'cross' },
  fact: { tone: 'info', icon: 'info' },
}

/** What an empty column offers. */
export const KIND_NONE: Record<StatementKind, { title: string; text: string }> = {
  for: { title: '还没有人说赞成的理由', text: '您赞成这样办？说一条理由，让邻居和议事会看到。' },
  against: {
    title: '还没有人说反对的理由',
    text: '您不赞成这样办？说一条理由，和和气气也能说清。',
  },
  fact: { title: '还没有人补充情况', text: '您知道些大家不知道的情况？写下来，商量时用得上。' },
}

/** What to write, by kind. */
export const KIND_HINT: Record<StatementKind, string> = {
  for: '一条只说一个理由，说得具体，邻居才好认同。',
  against: '一条只说一个理由，对事不对人。',
  fact: '只写您知道的事实，例如时间、地点、数目。',
}

/** The badge of one's own statement that is not simply shown. */
export const STATUS_LOOK: Record<StatementStatus, { tone: Tone; icon: IconName }> = {
  shown: { tone: 'agree', icon: 'check' },
  hidden: { tone: 'warn', icon: 'warn' },
  appealed: { tone: 'info', icon: 'wait' },
  removed: { tone: 'plain', icon: 'cross' },
  withdrawn: { tone: 'plain', icon: 'cross' },
}

export const STATEMENTS_TEXT = {
  title: '大家的意见',
  writeTitle: '说一条意见',
  queueTitle: '意见看护',
  summaryTitle: '意见小结',
  kinds: '意见的种类',
  sorts: '排列次序',
  write: '我要说一条',
  noReplies: '这里只说理由和情况，不互相回复。觉得说得对，就点“认同”。',
  mine: '我说的',
  summary: '议事长的小结',
  allVersions: '看以前的小结',
  summarise: '写意见小结',
  agree: '认同',
  agreed: '已认同',
  report: '举报',
  hide: '隐藏',
  withdraw: '收回',
  withdrawTitle: '收回这条意见？',
  withdrawSentence: '收回后邻居看不到它，已有的认同也不再计算。您可以另说一条。',
  withdrawConfirm: '确认收回',
  withdrawn: '已收回',
  kindQuestion: '您要说的是',
  textField: '写下来',
  send: '公开这条意见',
  sent: '已公开，邻居可以认同',
  masked: '公开后显示您的姓和两个星号，不显示全名和门牌。',
  reportTitle: '举报这条意见',
  reportGround: '为什么举报？',
  reportNote: '补充说明（可以不写）',
  reportSend: '提交举报',
  reported: '已收到，网格员会尽快查看',
  needGround: '请选一个理由。',
  hideTitle: '隐藏这条意见',
  hideReason: '写给说话人的理由',
  hideReasonHint: '说话人会看到原文，并可以申诉一次，由另一位工作人员复核。',
  hideSend: '隐藏并告知理由',
  hidden: '已隐藏，理由已告知说话人',
  needReason: '请写明理由。',
  appeal: '我要申诉',
  appealTitle: '申诉',
  appealText: '您的理由',
  appealHint: '由另一位工作人员复核，结果会写在这里。',
  appealSend: '提交申诉',
  appealed: '已提交，等待另一位工作人员复核',
  needAppeal: '请写下您的理由。',
  keep: '意见没有问题，保留',
  kept: '已保留，举报已处理',
  decide: '复核申诉',
  decideTitle: '复核申诉',
  decideChoice: '复核意见',
  restore: '恢复公开',
  uphold: '维持隐藏',
  decideReason: '写给说话人的答复',
  decideSend: '告知复核结果',
  decided: '复核结果已告知说话人',
  needChoice: '请先选一项。',
  trays: '待看的意见',
  noneReported: '没有待看的举报',
  noneReportedText: '邻居举报的意见会排在这里。看过之后，保留或隐藏，都要由您决定。',
  noneAppealed: '没有等待复核的申诉',
  noneAppealedText: '被隐藏的意见，说话人可以申诉一次，由另一位工作人员在这里复核。',
  summaryField: '小结',
  summaryHint: '写明赞成和反对的主要理由、还要弄清的情况。以前的版本会保留。',
  summarySend: '公开小结',
  summarised: '小结已公开',
  needSummary: '请写小结。',
  noSummary: '还没有小结',
  noSummaryText: '议事长会把大家的意见归纳在这里，方便开会时讨论。',
} as const

/** `8 人认同`. */
export function agreesText(agrees: number): string {
  return agrees === 0 ? '还没有人认同' : `${String(agrees)} 人认同`
}

/** `还可以说 2 条`. */
export function leftText(left: number): string {
  return left === 0 ? '您在这件议题下说的条数已满' : `您还可以说 ${String(left)} 条`
}

/** `第 2 版，依据 6 条意见`. */
export function summaryText(version: number, counted: number): string {
  return `第 ${String(version)} 版，依据 ${String(counted)} 条意见`
}

/** `另有 1 条被隐藏`. */
export function hiddenText(hidden: number): string | null {
  return hidden === 0 ? null : `另有 ${String(hidden)} 条因不合规则被隐藏，说话人都收到了理由。`
}
