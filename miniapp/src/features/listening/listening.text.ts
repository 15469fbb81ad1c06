import type { ListeningCard } from '@linyi/shared/contract/listening.contract'
import type { ListeningStatus } from '@linyi/shared/domain/listening/listening'
import type { IconName } from '@/components/icon/icon-names'
import type { ResultBar } from '@/components/result-bars/ResultBars'
import type { Tone } from '@/components/status-badge/StatusBadge'

/** How the state of a session looks: a tone and an icon beside the word. */
export const LISTENING_LOOK: Record<ListeningStatus, { tone: Tone; icon: IconName }> = {
  planned: { tone: 'info', icon: 'clock' },
  open: { tone: 'brand', icon: 'talk' },
  ended: { tone: 'agree', icon: 'check' },
  cancelled: { tone: 'plain', icon: 'cross' },
}

export const LISTENING_TEXT = {
  listTitle: '民情夜话',
  sessionTitle: '民情夜话',
  planTitle: '安排民情夜话',
  keepTitle: '记录现场意见',
  intro: '包点领导晚上来社区听大家说。现场说的每一件，当场成为议题，有编号、有答复。',
  noneTitle: '还没有安排民情夜话',
  noneText: '安排好以后，时间、地点和来听的人会写在这里。有事不用等，现在就可以提。',
  plan: '安排一场',
  open: '开始，可以记录',
  keep: '记一条',
  end: '结束这一场',
  cancel: '取消这一场',
  opened: '已开始',
  ended: '已结束，谢谢大家',
  cancelled: '已取消',
  endTitle: '结束这一场',
  endField: '现场答复（可以不写）',
  endHint: '领导当场答应的事、答复的话。居民都会看到。',
  endSend: '结束并公开',
  cancelTitle: '取消这一场',
  cancelField: '原因',
  cancelSend: '确认取消',
  needReason: '请写明原因。',
  summary: '现场答复',
  cancelReason: '取消原因',
  remarks: '现场说的事',
  begins: '开始',
  comeTitle: '不用报名，到时直接来',
  comeText: '有事当面说，说的每一件当场记下，成为议题。来不了的，现在也可以先提。',
  comeRaise: '我要提议题',
  noRemarksTitle: '还没有记下意见',
  noRemarksText: '开始以后，大家说的事会一件件写在这里，可以看到各自的进展。',
  theme: '主题',
  themeHint: '例如：充电与停车、老人吃饭',
  venue: '地点',
  patronName: '来听的领导',
  patronTitle: '职务',
  day: '哪一天',
  time: '几点',
  scope: '范围',
  wholeCommunity: '全社区',
  planSend: '公布这一场',
  planned: '已公布',
  need: '请填写这一项。',
  needChoice: '请选一项。',
  remark: '居民说了什么',
  remarkHint: '可以点输入法的话筒，直接说话转成文字。',
  speaker: '怎么称呼（可以不写）',
  speakerHint: '比如：张阿姨。',
  placeHint: '写到楼号就够了。',
  place: '在哪里（可以不写）',
  grid: '属于哪个网格',
  keepSend: '记下，成为议题',
  needRemark: '请写下或说出这条意见。',
  justTaken: '刚记下的',
  notOpen: '这一场没有在进行，不能记录。',
  toSession: '看这一场',
} as const

/** Inside a figure no line ends. */
const GAP = '\u00a0'

/** `收集 12 件 · 已答复 9 件 · 已解决 7 件`. */
export function figuresText({ collected, answered, solved }: ListeningCard['figures']): string {
  return [`收集 ${String(collected)}`, `已答复 ${String(answered)}`, `已解决 ${String(solved)}`]
    .map((part) => `${part.replace(' ', GAP)}${GAP}件`)
    .join(' · ')
}

/** The three figures as bars on one scale. */
export function figureBars({
  collected,
  answered,
  solved,
}: ListeningCard['figures']): readonly ResultBar[] {
  const share = (count: number) => (collected === 0 ? 0 : Math.round((count * 1000) / collected))
  return [
    {
      key: 'collected',
      text: '收集',
      figure: `${String(collected)} 件`,
      share: share(collected),
      tone: 'abstain',
      icon: 'talk',
    },
    {
      key: 'answered',
      text: '已答复',
      figure: `${String(answered)} 件`,
      share: share(answered),
      tone: 'info',
      icon: 'file',
    },
    {
      key: 'solved',
      text: '已解决',
      figure: `${String(solved)} 件`,
      share: share(solved),
      tone: 'agree',
      icon: 'check',
    },
  ]
}
