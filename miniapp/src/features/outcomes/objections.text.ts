import type { ObjectionStatus } from '@linyi/shared/domain/outcomes/outcome'
import type { IconName } from '@/components/icon/icon-names'
import type { Tone } from '@/components/status-badge/StatusBadge'

export const OBJECTION_LOOK: Record<ObjectionStatus, { tone: Tone; icon: IconName }> = {
  open: { tone: 'warn', icon: 'wait' },
  upheld: { tone: 'oppose', icon: 'warn' },
  rejected: { tone: 'plain', icon: 'check' },
}

/** Words of objections and of their answers. */
export const OBJECTIONS_TEXT = {
  section: '异议和答复',
  count: (all: number, open: number): string =>
    open === 0
      ? `共 ${String(all)} 条，都已答复`
      : `共 ${String(all)} 条，${String(open)} 条等待答复`,
  noneTitle: '没有人提异议',
  noneText: '公示期内，范围里的居民可以提异议，3 个工作日内答复。',
  mine: '我提的异议',
  one: '一位居民的异议',
  from: (name: string): string => `${name}的异议`,
  answer: '答复',
  dueAt: '前答复',
  object: '我有异议',
  objectTitle: '提出异议',
  objectLabel: '您不同意什么，为什么',
  objectHint: '写具体：哪一项、事实是什么。其他居民看得到内容，看不到您是谁。',
  objectNote: (due: string): string =>
    `书记会在 ${due} 前答复。异议成立的，停止执行，退回重议或整改；不成立的，写明理由。`,
  objectButton: '提交异议',
  need: '请写您的异议。',
  sentTitle: '异议已提交',
  sentText: (due: string): string => `社区书记会在 ${due} 前答复，答复写在这份公示下面，并通知您。`,
  sentWaits: '答复以前，这件事先不往下执行。',
  sentBack: '回到公示',
  halted: '异议成立，已停止执行。',
  answerTitle: '答复异议',
  answerIt: '答复这条异议',
  answerNote:
    '异议成立：停止执行，决定退回议事会重议，办理结果退回整改。异议不成立：继续公示和执行。答复会公开。',
  verdict: '异议成立吗？',
  upheld: '成立，停止执行',
  rejected: '不成立，继续执行',
  text: '答复内容',
  textHint: '写明核实了什么、依据是什么。居民会看到原文，不要写姓名。',
  needVerdict: '请先选成立还是不成立。',
  needText: '请写答复内容。',
  uphold: '答复：异议成立，停止执行',
  reject: '答复：异议不成立',
  send: '提交答复',
  doneUpheld: '已答复，停止执行，居民会收到通知',
  doneRejected: '已答复，提出人会收到通知',
  unknown: '没有找到这条异议，可能已经撤销。',
} as const
