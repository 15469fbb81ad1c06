import type { MinutesInfo, MinutesText } from '@linyi/shared/contract/minutes.contract'
import { ATTENDANCE_KIND_TEXT, CHECK_IN_WAY_TEXT } from '@linyi/shared/domain/meetings/attendance'
import { MEETING_TYPE_TEXT } from '@linyi/shared/domain/meetings/meeting'
import { SIGNER_TEXT, SIGNERS, type MinutesStatus } from '@linyi/shared/domain/minutes/minutes'
import { deadlineText, longDateText } from '@linyi/shared/domain/text/date-text'
import type { IconName } from '@/components/icon/icon-names'
import type { Tone } from '@/components/status-badge/StatusBadge'
import { clockSpanText, clockText } from '@/platform/shanghai-times'

export const MINUTES_LOOK: Record<MinutesStatus, { tone: Tone; icon: IconName }> = {
  draft: { tone: 'warn', icon: 'edit' },
  confirming: { tone: 'info', icon: 'people' },
  sealed: { tone: 'agree', icon: 'stamp' },
}

export const MINUTES_TEXT = {
  title: '会议纪要',
  noneTitle: '纪要还没有起草',
  noneText: '散会后，记录员按会议经过起草。到会、动议、发言和票数会自动写好。',
  noneForKeeper: '按会议经过起草：到会、动议、发言和票数会自动写好，您只补讨论的要点。',
  notPublicTitle: '纪要还没有公开',
  draft: '起草纪要',
  drafted: '已起草，请核对文字',
  publicNote: '这是公开的纪要，姓名已隐去。全文由到会人和工作人员查阅。',
  draftNote: '到会、动议和票数来自会议经过，不能改。请补上每一项的讨论要点，再请到会人核对。',
  editNote: '到会的人、动议、发言和票数会自动附在每一项下面，这里只写讨论的要点。',
  draftForOthers: '记录员正在整理，整理好会请到会的人核对。',
  signingNote: '核对期已过。由议事长和一位到会成员签字，签好就封存并公开（姓名隐去）。',
  confirmedNames: '已确认',
  confirmedByMe: '您已经确认过，谢谢。',
  sealedNote: '议事长和一位到会成员都签了字，内容已经封存，改一个字都会被看出来。',
  edit: '改文字',
  save: '保存文字',
  saved: '已保存',
  stopEditing: '不改了',
  opening: '开场',
  openingHint: '例如：主持人说明了会议目的和规则。',
  closing: '结束',
  closingHint: '例如：主持人归纳了结果，宣布散会。',
  sectionHint: '讨论的要点，写事实，不写评价。',
  send: '请到会人核对',
  sendSentence: '发出后文字不再改，有错由到会人提出更正。到会的人会收到通知。',
  sendConfirm: '发给到会的人核对',
  sent: '已发给到会的人',
  confirm: '我核对过，纪要属实',
  confirmSentence: '您确认：这份纪要与会议的经过相符。',
  confirmConfirm: '确认属实',
  confirmed: '已确认，谢谢',
  correct: '提出更正',
  correctField: '哪里不对，应当是什么',
  correctHint: '例如：第二项我是反对，不是说明情况。',
  correctSend: '提出这条更正',
  corrected: '已提出，记录员会答复',
  sign: '签字封存',
  signSentence: '签字后，等议事长和一位到会成员都签了，纪要就封存并公开（姓名隐去）。',
  signConfirm: '我签字',
  signed: '已签字',
  answer: '答复这条更正',
  answerField: '答复',
  answerHint: '接受的写明怎么改，不接受的写明理由，都会写进纪要。',
  accept: '接受更正',
  decline: '不接受',
  answered: '已答复',
  openCorrections: '等答复的更正',
  corrections: '更正和答复',
  accepted: '已接受',
  declined: '未接受',
  file: '下载 Word 全文',
  extractFile: '下载公开的 Word',
  fileDone: '文件已存好',
  facts: '会议情况',
  attended: '到会的人',
  absent: '没有到会的成员',
  interruptions: '休会',
  leftOver: '没有议完，另行安排',
  takenOver: '已接受',
  nothing: '（没有另外的记录）',
  need: '请填写。',
  sealedAt: (at: string): string => `封存码（${at} 封存），用来核对内容有没有被改过`,
  sealOk: '内容与封存时一致',
  sealBroken: '内容与封存时不一致，请告诉社区书记',
  signatures: '签字',
  toMeeting: '看这场会议',
} as const

/** `19:30`. */
export const clockOf = (instant: string): string => clockText(new Date(instant))

/** `19:28—21:05`; `19:28 起` of what has not ended. */
export const spanOf = (from: string, to: string | null): string =>
  to === null ? `${clockOf(from)} 起` : clockSpanText(new Date(from), new Date(to))

/** What stands at the head of the minutes, as rows of a name and a text. */
export function headRows(text: MinutesText): readonly (readonly [string, string])[] {
  const { members, quorumNeeded, attended, listeners } = text
  const there = attended.filter(({ kind }) => kind === 'member').length
  return [
    ['会议', `${MEETING_TYPE_TEXT[text.type]} · ${text.placeName}`],
    [
      '时间',
      `${longDateText(new Date(text.startedAt))} ${spanOf(text.startedAt, text.adjournedAt)}`,
    ],
    ['地点', text.venue === '' ? '线上' : text.venue],
    ['主持', text.chairs.join('、')],
    [
      '人数',
      `成员 ${String(members)} 人，到会 ${String(there)} 人，法定 ${String(quorumNeeded)} 人` +
        (listeners === 0 ? '' : `；旁听 ${String(listeners)} 人`),
    ],
  ]
}

/** `议事会成员 · 扫码签到 · 19:28—21:05`. */
export function attendedText({ kind, how, spans }: MinutesText['attended'][number]): string {
  const times = spans.map(({ from, to }) => spanOf(from, to))
  return [
    ATTENDANCE_KIND_TEXT[kind],
    ...(how === null ? [] : [CHECK_IN_WAY_TEXT[how]]),
    ...times,
  ].join(' · ')
}

/** How far the minutes are, and what happens next and by when, for whoever reads. */
export function standText(minutes: MinutesInfo, now: Date): string {
  const { status, abilities, correctionsUntil, signatures } = minutes
  if (status === 'draft') {
    return abilities.edit.allowed ? MINUTES_TEXT.draftNote : MINUTES_TEXT.draftForOthers
  }
  if (status === 'sealed') return MINUTES_TEXT.sealedNote
  const [signed] = signatures
  if (signed !== undefined) {
    const other = SIGNERS.filter((as) => as !== signed.as).map((as) => SIGNER_TEXT[as])
    return `等${other.join('')}签字。两方都签了字，纪要就封存并公开（姓名隐去）。`
  }
  const until = correctionsUntil === null ? null : new Date(correctionsUntil)
  return until === null || now >= until
    ? MINUTES_TEXT.signingNote
    : `请到会的人核对，${deadlineText(until)} 前可以提出更正。到期后，或到会成员都确认了，由议事长和一位到会成员签字。`
}

/** `到会成员 7 人，已确认 3 人`. */
export const confirmedText = ({ membersThere, membersConfirmed }: MinutesInfo): string =>
  `到会成员 ${String(membersThere)} 人，已确认 ${String(membersConfirmed)} 人`

/** `1 分 05 秒`. */
export function lengthText(seconds: number): string {
  return seconds < 60
    ? `${String(seconds)} 秒`
    : `${String(Math.floor(seconds / 60))} 分 ${String(seconds % 60).padStart(2, '0')} 秒`
}
