import type { OutcomePhase } from '@linyi/shared/domain/outcomes/outcome'
import type { IconName } from '@/components/icon/icon-names'
import type { Tone } from '@/components/status-badge/StatusBadge'

export const PHASE_LOOK: Record<OutcomePhase, { tone: Tone; icon: IconName }> = {
  publicity: { tone: 'info', icon: 'notice' },
  final: { tone: 'plain', icon: 'check' },
}

/** Words of the outcome pages. */
export const OUTCOMES_TEXT = {
  wallTitle: '公示栏',
  homeTitle: '最新公示',
  more: '全部公示',
  noneTitle: '还没有公示',
  noneText: '议事会表决的结果会公示在这里，谁都可以看。',
  infoTitle: '公示详情',
  asked: '居民的建议',
  decided: '决定',
  next: '接下来',
  contact: '联系人',
  vote: '表决情况',
  votePage: '看表决内容和依据',
  itemPage: '看议题和办理进展',
  publishTitle: '公示决定',
  text: '决定的内容',
  textHint: '用居民看得懂的话写：定了什么、为什么、花多少钱、没有采纳的意见和理由。',
  nextLabel: '接下来谁做什么，什么时候完成',
  nextHint: '比如：公示期满后由物业安装，12月10日前完工，网格员验收。',
  contactLabel: '联系人和电话',
  contactHint: '居民有疑问可以找谁。不要写门牌号。',
  publishButton: '公示这个决定',
  publishConfirm: '确认公示',
  publishSentence: '公示后全社区都能看到。请确认没有写门牌号和个人隐私。',
  board: '社区',
  inText: '见公示内容。',
  inRecord: '照片见办理记录。',
  published: '已经公示',
  needText: '请写决定的内容。',
  needNext: '请写接下来谁做什么。',
  needContact: '请写联系人。',
} as const
