import type { OutcomeKind, OutcomePhase } from '@linyi/shared/domain/outcomes/outcome'
import type { IconName } from '@/components/icon/icon-names'
import type { Tone } from '@/components/status-badge/StatusBadge'

export const PHASE_LOOK: Record<OutcomePhase, { tone: Tone; icon: IconName }> = {
  publicity: { tone: 'info', icon: 'notice' },
  final: { tone: 'plain', icon: 'check' },
}

export const KIND_ICON: Record<OutcomeKind, IconName> = {
  decision: 'stamp',
  execution: 'check',
  progress: 'wrench',
  commonFund: 'file',
  declineReasons: 'talk',
}

/** A kind in two words, for a row of choices. */
export const KIND_SHORT: Record<OutcomeKind, string> = {
  decision: '决定',
  execution: '办理结果',
  progress: '办理进展',
  commonFund: '公共收益',
  declineReasons: '未采纳',
}

/** The main words of a paper, by what it tells. */
export const TEXT_NAME: Record<OutcomeKind, string> = {
  decision: '决定的内容',
  execution: '办了什么',
  progress: '办到哪一步',
  commonFund: '收支说明',
  declineReasons: '答复的依据',
}

/** Words of the outcome pages. */
export const OUTCOMES_TEXT = {
  wallTitle: '公示栏',
  homeTitle: '最新公示',
  more: '全部公示',
  noneTitle: '还没有公示',
  noneText: '议事会表决的结果会公示在这里，谁都可以看。',
  noneSuchTitle: '没有这样的公示',
  noneSuchText: '换一个种类看看，或看全部。',
  phases: '公示期',
  kinds: '种类',
  all: '全部',
  allKinds: '全部种类',
  office: '起草和定时公示',
  officeNote: '没公示出去的草稿、公共收益、办理进展',
  publicWall: '复制公示栏网址',
  publicWallNote: '谁都能看，不用登录',
  infoTitle: '公示详情',
  asked: '居民的建议',
  next: '谁做什么，什么时候完成',
  done: '谁做了什么',
  noDate: '时间未定',
  by: (day: string): string => `${day}前完成`,
  doneOn: (day: string): string => `${day}完成`,
  money: '收支',
  moneyIn: '收入合计',
  moneyOut: '支出合计',
  noMoney: '这件事没有收支。',
  pair: '办理前后',
  noPairs: '没有前后对比照片：',
  photos: '照片',
  notAdopted: '没有采纳的意见和理由',
  contact: '有疑问找谁',
  call: (phone: string): string => `打电话 ${phone}`,
  vote: '表决情况',
  hands: '在会场举手表决，由记录人登记。',
  votePage: '看表决内容和依据',
  itemPage: '看议题和办理进展',
  report: '举报不当内容',
  resolutionPage: '看决议和执行情况',
  published: '发布',
  until: (end: string): string => `公示到 ${end}`,
  ends: '公示结束',
  halted: '异议成立，已停止执行',
  takenDown: '这份公示已经撤回',
  correctedOn: (day: string): string => `${day}更正过：`,
  versions: '看更正前的内容',
  versionsTitle: '更正前的内容',
  versionName: (no: number): string => `第 ${String(no)} 版`,
  replaced: (day: string): string => `${day}被更正，理由：`,
  noVersionsTitle: '没有更正过',
  noVersionsText: '公示以后没有改动。',
  shown: '当前公示的是更正后的内容。',
  take: '转给邻居看',
  share: '转发这份公示',
  copied: '已复制，可以粘贴到微信群',
  poster: '保存带二维码的图片',
  posterNote: '扫码就能看，不用登录',
  word: '下载 Word 文件',
  wordNote: '可以打印张贴',
  link: '复制不用登录的网址',
  linkCopied: '网址已复制',
  fileFailed: '文件没有打开，请检查网络再试一次。',
  staff: '书记操作',
  correct: '更正这份公示',
  withdraw: '撤回这份公示',
  withdrawTitle: '撤回公示',
  withdrawButton: '撤回并写明理由',
  withdrawn: '已撤回，原处显示理由',
  withdrawNote: '撤回后，正文不再显示，原处写明撤回理由。等着这份公示的事，要重新公示才能往下走。',
  withdrawReason: '为什么撤回',
  withdrawHint: '居民会看到这句话。不要写姓名和门牌。',
  needReason: '请写明理由。',
} as const
