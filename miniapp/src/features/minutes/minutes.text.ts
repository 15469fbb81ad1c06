import type { MinutesInfo, MinutesText } from '@linyi/shared/contract/minutes.contract'
import { shanghaiParts } from '@linyi/shared/domain/calendar/shanghai-day'
import { ATTENDANCE_KIND_TEXT, CHECK_IN_WAY_TEXT } from '@linyi/shared/domain/meetings/attendance'
import { MEETING_TYPE_TEXT } from '@linyi/shared/domain/meetings/meeting'
import type { MinutesStatus } from '@linyi/shared/domain/minutes/minutes'
import { dateTimeText, longDateText } from '@linyi/shared/domain/text/date-text'
import type { IconName } from '@/components/icon/icon-names'
import type { Tone } from '@/components/status-badge/StatusBadge'

export const MINUTES_LOOK: Record<MinutesStatus, { tone: Tone; icon: IconName }> = {
  draft: { tone: 'warn', icon: 'edit' },
  confirming: { tone: 'info', icon: 'people' },
  sealed: { tone: 'agree', icon: 'stamp' },
}

export const MINUTES_TEXT = {
  title: '会议纪要',
  noneTitle: '纪要还没有起草',
  noneText: '散会后，记录员按会议经过起草。到会、动议、发言和票数会自动写好。',
  draft: '起草纪要',
  drafted: '已起草，请核对文字',
  publicNote: '这是公开的纪要，姓名已隐去。全文由到会人和工作人员查阅。',
  draftNote: '到会、动议和票数来自会议经过，不能改；每一项下面的文字请记录员补上。',
  confirmingNote: '请到会的人核对。不对的地方，在期限内提出更正。',
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
  nothing: '（没有另外的记录）',
  need: '请填写。',
  seal: '封存码',
  sealOk: '内容与封存时一致',
  sealBroken: '内容与封存时不一致，请告诉社区书记',
  signatures: '签字',
  toMeeting: '看这场会议',
} as const

const two = (figure: number) => String(figure).padStart(2, '0')

/** `19:30`. */
export function timeText(instant: string): string {
  const { hour, minute } = shanghaiParts(new Date(instant))
  return `${two(hour)}:${two(minute)}`
}

/** What stands at the head of the minutes, as rows of a name and a text. */
export function headRows(text: MinutesText): readonly (readonly [string, string])[] {
  const { members, quorumNeeded, attended, listeners } = text
  const there = attended.filter(({ kind }) => kind === 'member').length
  return [
    ['会议', `${MEETING_TYPE_TEXT[text.type]} · ${text.placeName}`],
    [
      '时间',
      `${longDateText(new Date(text.startedAt))} ${timeText(text.startedAt)}—${timeText(text.adjournedAt)}`,
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
  const times = spans.map(({ from, to }) =>
    to === null ? `${timeText(from)} 起` : `${timeText(from)}—${timeText(to)}`,
  )
  return [
    ATTENDANCE_KIND_TEXT[kind],
    ...(how === null ? [] : [CHECK_IN_WAY_TEXT[how]]),
    ...times,
  ].join(' · ')
}

/** How far the minutes are, in one line. */
export function standText({
  status,
  membersConfirmed,
  membersThere,
  correctionsUntil,
}: MinutesInfo) {
  if (status === 'draft') return MINUTES_TEXT.draftNote
  if (status === 'sealed') return MINUTES_TEXT.sealedNote
  const until =
    correctionsUntil === null ? '' : `更正到 ${dateTimeText(new Date(correctionsUntil))} 为止。`
  return `到会成员 ${String(membersThere)} 人，已确认 ${String(membersConfirmed)} 人。${until}`
}

/** `1分05秒`. */
export function lengthText(seconds: number): string {
  return seconds < 60
    ? `${String(seconds)} 秒`
    : `${String(Math.floor(seconds / 60))} 分 ${two(seconds % 60)} 秒`
}
