import type { FeedbackKind, FeedbackStatus } from '@linyi/shared/domain/feedback/feedback'
import type { IconName } from '@/components/icon/icon-names'
import type { Tone } from '@/components/status-badge/StatusBadge'

interface Look {
  readonly tone: Tone
  readonly icon: IconName
}

export const STATUS_LOOK: Record<FeedbackStatus, Look> = {
  open: { tone: 'info', icon: 'wait' },
  answered: { tone: 'agree', icon: 'check' },
  askedAgain: { tone: 'warn', icon: 'wait' },
}

export const KIND_LOOK: Record<FeedbackKind, IconName> = {
  hard: 'hand',
  broken: 'warn',
  wish: 'lamp',
  other: 'more',
}

/** What helps whoever answers, by kind. */
export const KIND_HINT: Record<FeedbackKind, string> = {
  hard: '想做什么，在哪一步不顺手？字太小、找不到、看不懂，都可以说。',
  broken: '点了什么，出现了什么？有截图更好找。',
  wish: '希望能做什么，平时什么时候用得上？',
  other: '一两句话写清楚就可以。',
}

/** Words around feedback to the operator. */
export const FEEDBACK_TEXT = {
  mineTitle: '我的反馈',
  noneTitle: '还没有写过反馈',
  noneText: '哪里不好用、缺什么，写下来告诉我们。每一条五个工作日内有答复，答复会列在这里。',
  write: '写意见反馈',
  another: '再写一条',
  writtenAt: '时间',
  from: '页面',
  version: '版本',
  dueVerb: '前答复',
  answered: '答复',
  asked: '您再问了一次',
  askAgain: '没有解决，再问一次',
  askAgainUntil: (day: string) => `没有解决的话，${day} 前可以再问一次。`,
  askTitle: '再问一次',
  askSentence: '请写明还有什么没有解决，五个工作日内再次答复。每条反馈可以再问一次。',
  askField: '还有什么没有解决',
  needAsk: '请写一句还有什么没有解决。',
  askConfirm: '确认再问一次',
  askSent: (day: string) => `已提交，${day} 前再次答复。`,
  writeTitle: '写意见反馈',
  lead: '说说这个小程序哪里不好用、缺什么。社区和街道会看每一条。',
  kind: '哪一类',
  needKind: '请选择哪一类。',
  textField: '想说的话',
  textHint: '一两句话写清楚就可以。',
  needText: '请写一句话，好让我们知道是什么事。',
  photo: '截图或照片（可以不加）',
  photoHint: '只给答复的工作人员看。',
  along: '会一起发出，方便查找问题',
  matters: '小区里的事，请提议题',
  mattersNote: '路灯、停车、漏水这类事，提成议题有人跟到底',
  send: '提交反馈',
  doneTitle: '已提交，谢谢您',
  doneText: (day: string) => `工作人员会在 ${day} 前答复，有答复会通知您。`,
  seeMine: '看我的反馈',
  back: '返回刚才的页面',
} as const

/** Words for the office that answers. */
export const FEEDBACK_OFFICE_TEXT = {
  title: '收到的反馈',
  parts: '哪些反馈',
  noneWaitingTitle: '没有等答复的反馈',
  noneWaitingText: '居民对小程序的意见会排在这里，先到期的在前。',
  noneAnsweredTitle: '还没有答复过反馈',
  noneAnsweredText: '答复过的反馈会列在这里，新的在前。',
  answered: '答复',
  asked: '再问了一次',
  answer: '答复',
  answerAgain: '再次答复',
  answerTitle: '答复反馈',
  answerSentence: '答复会告诉写反馈的人，提交后不能修改。',
  words: '答复',
  wordsHint: '写清楚怎样处理、什么时候能好；办不到的，说明原因。',
  needWords: '请写答复，写反馈的人在等。',
  confirm: '确认答复',
  done: '已答复，会通知写反馈的人',
} as const
