import type { MeetingInfo } from '@linyi/shared/contract/meetings.contract'
import type { ListeningStatus } from '@linyi/shared/domain/listening/listening'
import type { Registration } from '@linyi/shared/domain/meetings/attendance'
import type { EntryStatus, MeetingStatus } from '@linyi/shared/domain/meetings/meeting'
import { deadlineText, dateTimeText } from '@linyi/shared/domain/text/date-text'
import type { IconName } from '@/components/icon/icon-names'
import type { Tone } from '@/components/status-badge/StatusBadge'
import type { MeetingAct } from './meeting-acts'

interface Look {
  readonly tone: Tone
  readonly icon: IconName
}

/** How the state of a meeting looks: a tone and an icon beside the word. */
export const MEETING_LOOK: Record<MeetingStatus, Look> = {
  planned: { tone: 'plain', icon: 'edit' },
  noticed: { tone: 'info', icon: 'notice' },
  checkIn: { tone: 'brand', icon: 'check' },
  inSession: { tone: 'brand', icon: 'talk' },
  suspended: { tone: 'warn', icon: 'wait' },
  adjourned: { tone: 'plain', icon: 'file' },
  minutesDraft: { tone: 'info', icon: 'edit' },
  minutesConfirmed: { tone: 'agree', icon: 'check' },
  archived: { tone: 'agree', icon: 'file' },
  postponed: { tone: 'warn', icon: 'wait' },
  cancelled: { tone: 'plain', icon: 'cross' },
}

export const LISTENING_LOOK: Record<ListeningStatus, Look> = {
  planned: { tone: 'info', icon: 'clock' },
  open: { tone: 'brand', icon: 'talk' },
  ended: { tone: 'agree', icon: 'check' },
  cancelled: { tone: 'plain', icon: 'cross' },
}

/** How the reader stands to a meeting, on its card. */
export const MINE_LOOK: Record<Registration, Look & { readonly text: string }> = {
  invited: { text: '请您参加，等您答复', tone: 'warn', icon: 'people' },
  registered: { text: '您参加', tone: 'agree', icon: 'check' },
  waiting: { text: '您在候补', tone: 'warn', icon: 'wait' },
  cancelled: { text: '您不参加', tone: 'plain', icon: 'cross' },
}

export const ENTRY_LOOK: Record<EntryStatus, Look> = {
  waiting: { tone: 'plain', icon: 'wait' },
  open: { tone: 'brand', icon: 'talk' },
  done: { tone: 'agree', icon: 'check' },
  leftOver: { tone: 'warn', icon: 'history' },
}

export const ACT_TEXT: Record<MeetingAct, { readonly text: string; readonly icon: IconName }> = {
  notice: { text: '看一遍，发出通知', icon: 'notice' },
  openCheckIn: { text: '开始签到', icon: 'check' },
  register: { text: '我参加', icon: 'check' },
  checkIn: { text: '签到', icon: 'check' },
  door: { text: '去签到台', icon: 'people' },
  start: { text: '宣布开会', icon: 'talk' },
  resume: { text: '宣布继续开会', icon: 'talk' },
  cockpit: { text: '去主持', icon: 'stamp' },
  room: { text: '进入会场', icon: 'talk' },
  minutes: { text: '看会议纪要', icon: 'file' },
}

/** What is asked once more before it is done. */
export const ASK_TEXT = {
  leave: {
    title: '离场登记',
    sentence: '离场后不再计入到会人数，可能影响法定人数。回来时再签到一次就行。',
    confirm: '确认离场',
  },
  start: {
    title: '宣布开会',
    sentence: '开会后按议程一项一项议，到会情况记入纪要。',
    confirm: '确认开会',
  },
  resume: {
    title: '宣布继续开会',
    sentence: '从休会时的那一项接着议，休会的时间记入纪要。',
    confirm: '确认继续开会',
  },
} as const

export const MEETINGS_TEXT = {
  listTitle: '会议',
  title: '会议',
  upcoming: '将要开的',
  past: '开过的',
  tabs: '看哪些会议',
  noneTitle: '近期没有会议',
  noneText: '议事会发出通知后，时间、地点和议程会写在这里。',
  noPastTitle: '还没有开过会',
  noPastText: '开过的会议和它的纪要会排在这里。',
  plan: '筹备一场会议',
  listening: '民情夜话',
  minutes: '会议纪要',
  community: '全社区',
  demand: '多久没开会了',
  demandNote: '看本网格议事会的开会情况，成员可以要求开会',
  next: '接下来',
  online: '可线上参加',
  copyLink: '复制线上会议链接',
  copied: '链接已复制',
  calendar: '加到手机日历',
  calendarDone: '日历文件已存好',
  fileFailed: '文件没有存下来，请再试一次。',
  chair: '主持',
  services: '现场服务',
  agenda: '议程',
  noAgenda: '议程还没有排好。',
  parties: '请到会的各方',
  noParties: '没有另请的单位。',
  partyHere: '已到会',
  rules: '这场会议怎么开',
  materials: '材料',
  raisedBy: '提出人',
  presenter: '报告人',
  quorum: '法定人数',
  quorumReached: '已达到法定人数',
  quorumMissing: '未达到法定人数',
  seats: '旁听席位',
  present: '您已签到',
  unregister: '取消报名',
  unregisterMember: '我去不了',
  unregistered: '已登记，谢谢告知',
  registered: '已报名',
  waiting: '席位已满，已排进候补。有人取消时按先后顺序递补。',
  registerResident: '报名旁听',
  registerWait: '报名候补',
  leave: '我要离场',
  left: '已登记离场',
  opened: '签到已开始',
  started: '会议开始',
  resumed: '会议继续',
  prepare: '筹备清单',
  stepPlan: '时间、地点和服务',
  stepAgenda: '编排议程',
  stepParties: '邀请有关各方',
  stepNotice: '发出通知',
  stepDone: '已办好',
  office: '会务',
  door: '签到台',
  doorNote: '签到码、代签、到会名单',
  cockpit: '主持会议',
  cockpitNote: '进入议程、发言顺序、付表决',
  record: '会议记录',
  recordNote: '举手计数、发言和动议记录',
  projector: '会场大屏',
  projectorNote: (address: string) => `会场电脑打开 ${address}`,
  postpone: '改期',
  postponeTitle: '改期再开',
  postponeSend: '确认改期',
  postponed: '已改期，请重新发出通知',
  newDay: '改到哪一天',
  newTime: '几点开始',
  cancel: '取消会议',
  cancelTitle: '取消会议',
  cancelSend: '确认取消会议',
  cancelled: '会议已取消，已告诉大家',
  reason: '原因',
  reasonHint: '会告诉所有收到通知的人。',
  needReason: '请写明原因。',
  needChoice: '请选一项。',
} as const

/** `9 人` beside what is counted. */
export const people = (count: number): string => `${String(count)} 人`

/** What happens next with a meeting and by when, for whoever reads. */
export function nextText(meeting: MeetingInfo, now: Date): string {
  const { status, noticeUntil, checkInFrom, reason, entries, entryId, rules } = meeting
  switch (status) {
    case 'planned':
      return planText(noticeUntil, now)
    case 'postponed':
      return `已改期。${reason ?? ''} ${planText(noticeUntil, now)}`
    case 'noticed':
      return Date.parse(checkInFrom) > now.getTime()
        ? `${dateTimeText(new Date(checkInFrom))} 开始签到。到时候在这里扫码或输入签到码。`
        : '可以签到了，等记录员打开签到。'
    case 'checkIn':
      return meeting.quorum.isReached
        ? '正在签到，人数已够，等主持人宣布开会。'
        : `正在签到，还差 ${people(meeting.quorum.needed - meeting.quorum.present)}才能开会。`
    case 'inSession': {
      const entry = entries.find(({ id }) => id === entryId)
      return entry === undefined ? '会议已经开始，等主持人进入议程。' : `正在议：${entry.title}`
    }
    case 'suspended':
      return `已休会。${reason ?? ''} 人到齐后由主持人宣布继续。`
    case 'adjourned':
      return '会议已结束，记录员正在整理纪要，整理好会请到会的人核对。'
    case 'minutesDraft':
      return `记录员正在整理纪要。请到会的人核对以后，${String(rules.correctionDays)} 天内可以提出更正。`
    case 'minutesConfirmed':
      return '纪要已经确认，随后公布摘要。'
    case 'archived':
      return '纪要已经归档，可以随时查看。'
    case 'cancelled':
      return `会议已取消。${reason ?? ''}`
  }
}

function planText(noticeUntil: string | null, now: Date): string {
  if (noticeUntil === null) return '正在筹备。'
  const until = new Date(noticeUntil)
  return until.getTime() > now.getTime()
    ? `正在筹备，${deadlineText(until)} 前发出通知，发出后议程不再改。`
    : '来不及按规定提前通知了，请改到晚些的日子。'
}

/** How long the wait for a place is. */
export const waitingText = (before: number): string =>
  before === 0
    ? '您排在候补第一位，有人取消就轮到您，会通知您。'
    : `您前面还有 ${people(before)}候补，轮到您会通知您。`

/** `3 人报名，还有 7 个席位` or `席位已满，2 人候补`. */
export function seatsText({ places, counts }: Pick<MeetingInfo, 'places' | 'counts'>): string {
  if (places === 0) return '不设旁听席位'
  const left = places - counts.registered
  if (left > 0) return `已报名 ${people(counts.registered)}，还有 ${String(left)} 个席位`
  return counts.waiting === 0 ? '席位已满，可以候补' : `席位已满，${people(counts.waiting)}候补`
}
