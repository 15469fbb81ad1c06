import type { FloorState, MotionView, SpeechView } from '@linyi/shared/contract/floor.contract'
import type { MeetingInfo } from '@linyi/shared/contract/meetings.contract'
import { BALLOT_RESULT_TEXT, type BallotResult } from '@linyi/shared/domain/ballots/ballot'
import {
  MOTION_KIND_TEXT,
  MOTION_STATUS_TEXT,
  STANCE_TEXT,
  type MotionStatus,
  type Stance,
  type VoteWay,
} from '@linyi/shared/domain/floor/motion'
import { dateTimeText } from '@linyi/shared/domain/text/date-text'
import type { IconName } from '@/components/icon/icon-names'
import type { Tone } from '@/components/status-badge/StatusBadge'
import { clockText } from '@/platform/shanghai-times'

/** A stance is a colour, an icon and a word together. */
export const STANCE_LOOK: Record<Stance, { tone: 'agree' | 'oppose' | 'abstain'; icon: IconName }> =
  {
    for: { tone: 'agree', icon: 'check' },
    against: { tone: 'oppose', icon: 'cross' },
    neutral: { tone: 'abstain', icon: 'info' },
  }

export const STANCE_HINT: Record<Stance, string> = {
  for: '我赞成这项动议，想说说理由',
  against: '我不赞成这项动议，想说说理由',
  neutral: '不表态，补充事实或提问',
}

export const MOTION_LOOK: Record<MotionStatus, { tone: Tone; icon: IconName }> = {
  moved: { tone: 'warn', icon: 'wait' },
  seconded: { tone: 'info', icon: 'endorse' },
  onFloor: { tone: 'brand', icon: 'notice' },
  debate: { tone: 'brand', icon: 'talk' },
  amending: { tone: 'warn', icon: 'edit' },
  closed: { tone: 'info', icon: 'check' },
  put: { tone: 'brand', icon: 'ballot' },
  decided: { tone: 'agree', icon: 'stamp' },
  withdrawn: { tone: 'plain', icon: 'cross' },
  lapsed: { tone: 'plain', icon: 'cross' },
  postponed: { tone: 'warn', icon: 'clock' },
  referred: { tone: 'warn', icon: 'forward' },
}

export const RESULT_LOOK: Record<BallotResult, { tone: Tone; icon: IconName }> = {
  passed: { tone: 'agree', icon: 'check' },
  notPassed: { tone: 'oppose', icon: 'cross' },
  invalid: { tone: 'warn', icon: 'warn' },
}

export const WAY_HINT: Record<VoteWay, string> = {
  hands: '先问赞成，再问反对，不问弃权。当场数，记录员登记。',
  named: '到会成员在手机上投，谁投了什么写进纪要。',
  secret: '到会成员在手机上投，谁也看不到别人投了什么。',
  consensus: '问两次有没有人反对，都没有就一致通过。',
}

export const WAY_ICON: Record<VoteWay, IconName> = {
  hands: 'people',
  named: 'edit',
  secret: 'lock',
  consensus: 'endorse',
}

export const FLOOR_TEXT = {
  cockpit: '主持会议',
  room: '会场',
  screen: '会场大屏',
  recorder: '会议记录',
  polling: '实时连接断开了，页面每 10 秒更新一次。什么都没有丢。',
  now: '现在',
  next: '接下来',
  first: '先议',
  noEntry: '还没有进入议程',
  motion: '正在讨论的动议',
  amendment: '正在讨论的修正案',
  aside: '原动议，等修正案议完再继续',
  movedAs: '提出时的文字',
  noMotion: '现在没有动议',
  noMotionText: '请成员把想法写成一句“谁、做什么”，另一位成员附议后就可以讨论。',
  queue: '等待发言',
  noQueue: '没有人举手',
  queueRule: '没说过的先说，支持和反对轮流，再按举手先后。',
  speaking: '正在发言',
  paused: '计时暂停',
  timeUp: '时间到',
  left: '剩余',
  point: '程序问题',
  waiting: '提出的动议',
  result: '表决结果',
  results: '本次会议的结果',
  takenOver: '提出人接受了修正案，动议文字已改',
  dissents: '登记的不同意见',
  handsAsk: '请举手：先问赞成，再问反对。记录员数好后登记。',
  consensusFirst: '第一次询问：有没有人反对？',
  consensusSecond: '第二次询问：有没有人反对？',
  more: '其他操作',
  notPresiding: '现在由别的成员代为主持',
  presidesNot: (presiding: string) =>
    `${presiding}。这一页给主持人用，您发言、附议和投票在“我的会场页面”。`,
  toRoom: '我的会场页面',
  toRoomNote: '举手发言、附议、投票',
  toDoor: '签到台',
  toDoorNote: '显示签到码，为没有手机的人签到',
  toScreen: '会场大屏',
  toScreenNote: (address: string) => `会场电脑打开 ${address}`,
  wallCheckIn: (starts: string): string =>
    `${starts} 开会。请到签到台扫码签到，没带手机的请找记录员。`,
  wallOpens: '正在打开会场大屏…',
  noWall: '现在没有会议',
  noWallText: '会议发出通知以后，可以在这里选它，显示在大屏上。',
  toRecord: '会议记录',
  toRecordNote: '登记举手数，替没有手机的人操作',
  toCockpit: '主持会议',
  toCockpitNote: '您现在主持这场会议',
  toMeeting: '看议程和材料',
  toMeetingNote: '时间、地点和要议的事',
  pages: '会务',
  ownVote: '投我的票',
  ownVoteNote: '主持人是成员，也投一票',
  toMinutes: '会议纪要',
  toMinutesNote: '看看记了什么，确认或提出更正',
  handsUp: '举手发言',
  handsDown: '放下手',
  raise: '我想发言',
  raiseHint: '先说立场，再说理由，每次不超过规定时间。',
  raiseSend: '举手',
  raised: '已举手',
  lowered: '已放下',
  endMine: '我说完了',
  object: '我有不同意见',
  objectSentence: '说明后，这项动议回到讨论，不再按一致同意处理。',
  objectSend: '有不同意见，继续讨论',
  objected: '已告诉主持人，继续讨论',
  toVote: '去投票',
  second: '附议',
  secondThis: '附议这一项',
  seconded: '已附议',
  move: '提出动议',
  moveField: '动议',
  moveHint: '写成一句具体、能办的话：谁、做什么、什么时候。',
  movePlaceholder: '由物业在12月15日前，在3号楼东侧装十个充电口。',
  moveSend: '提出这项动议',
  moved: '已提出，等另一位成员附议',
  amend: '提修正案',
  amendField: '改成这样',
  amendHint: '在原文上改，写出改好的全文。',
  amendSend: '提出修正案',
  amended: '已提出修正案，等附议',
  takeOver: '接受修正案',
  takeOverSentence: '接受后，动议改成修正案的文字，不用另外表决。',
  takeOverSend: '接受，改成这样',
  tookOver: '动议已修改',
  withdraw: '撤回动议',
  withdrawSentence: '撤回后，这项动议不再讨论。您可以重新提出。',
  withdrawSend: '确认撤回',
  withdrew: '已撤回',
  pointAsk: '提程序问题',
  pointField: '哪里不合规则',
  pointHint: '例如：发言离题、超时、没有附议就讨论。只说规则，不说对错。',
  pointSend: '提出程序问题',
  pointed: '已提出，等主持人裁定',
  recuse: '申报回避',
  recuseField: '回避的原因',
  recuseHint: '例如：这件事和我家的利益直接有关。',
  recuseSentence: '回避后，这一项您不提动议、不表决，可以说明情况。',
  recuseSend: '确认回避',
  recused: '已登记回避',
  dissent: '登记我的不同意见',
  dissentField: '不同意见',
  dissentHint: '会连同您的姓名写进会议纪要。',
  dissentSend: '写进纪要',
  dissented: '已登记，会写进纪要',
  leave: '离场',
  leaveSentence: '离场后不能发言和表决，回来时请重新签到。',
  leaveSend: '确认离场',
  leftRoom: '已登记离场',
  checkIn: '去签到',
  notPresent: '您还没有签到。签到后才能举手、附议和表决。',
  votesFor: (name: string) =>
    `您受${name}委托。用选票表决时，您投两票：先投自己的，再投${name}的；举手表决由记录员一并登记。`,
  isRecused: '您对这一项已申报回避：可以说明情况，不提动议、不表决。',
  isGuest: '您可以旁听。发言请等主持人邀请，意见也可以会后写给网格员。',
  needText: '请填写。',
  waitsSecond: '您的动议已经提出，等另一位成员附议。',
  waitsChair: '您的动议有人附议了，等主持人宣布讨论。',
  entryDone: '这一项已有结果，请等主持人往下进行。',
  isOver: '已散会。纪要整理好后，请到会的人核对。',
  handsNow: '请举手：先问赞成，再问反对。',
  voteRuns: '正在表决，请稍等。',
  objectNote: '没有意见就不用点',
  nextIsMe: '下一位就是您',
  before: (count: number) => `您前面还有 ${String(count)} 人`,
  turns: (count: number) => `这项动议您还能发言 ${String(count)} 次`,
  listen: '请听大家说。',
  dissentFor: '登记不同意见',
  moveNext: '再提一项动议',
} as const

/** `动议` or `修正案`, with how far it is. */
export const motionTitle = ({ kind, status }: MotionView): string =>
  `${MOTION_KIND_TEXT[kind]} · ${MOTION_STATUS_TEXT[status]}`

/** `李秀英提出，王建国附议`. */
export const moversText = ({ mover, seconder }: MotionView): string =>
  seconder === null ? `${mover}提出，等另一位成员附议` : `${mover}提出，${seconder}附议`

/** `支持 · 第 1 次发言`. */
export const turnText = ({ stance, turn }: SpeechView): string =>
  `${STANCE_TEXT[stance]} · 第 ${String(turn)} 次发言`

/** Whether what is being discussed may be decided, in words; the light beside it says it in colour. */
export function quorumText({ present, needed, isReached }: MeetingInfo['quorum']): string {
  return isReached
    ? `到会 ${String(present)} 人，够法定人数`
    : `到会 ${String(present)} 人，还差 ${String(needed - present)} 人`
}

export function quorumNote({ members, recused, needed }: MeetingInfo['quorum']): string {
  const aside = recused === 0 ? '' : `，${String(recused)} 人回避`
  return `成员 ${String(members)} 人${aside}，法定 ${String(needed)} 人`
}

/** How far a vote has come, as long as it runs. */
export function voteText(vote: NonNullable<MotionView['vote']>): string {
  const { way, asked, electors, turnout } = vote
  if (way === 'hands') return FLOOR_TEXT.handsAsk
  if (way === 'consensus') {
    return asked > 1 ? FLOOR_TEXT.consensusSecond : FLOOR_TEXT.consensusFirst
  }
  return `已投 ${String(turnout ?? 0)} 人，应投 ${String(electors)} 人`
}

export const resultText = (result: BallotResult): string => BALLOT_RESULT_TEXT[result]

/** Who presides, as the page's first line says it. */
export function presidingText({ presiding }: FloorState): string {
  const { name, isActing } = presiding
  if (name === null) return '还没有主持人'
  return isActing ? `${name} 代为主持` : `${name} 主持`
}

/** `11月23日 周一 19:00 开始签到，19:30 开会。` */
export const doorText = ({ checkInFrom, startsAt }: MeetingInfo): string =>
  `${dateTimeText(new Date(checkInFrom))} 开始签到，${clockText(new Date(startsAt))} 开会。`

/** Why there is nothing to do in the room yet, or not for a while, and what comes next. */
export function waitText(meeting: MeetingInfo): string {
  switch (meeting.status) {
    case 'noticed':
      return doorText(meeting)
    case 'checkIn':
      return '正在签到。主持人宣布开会后，这里会出现您能做的事。'
    case 'suspended':
      return '休会中。继续开会后，这里会出现您能做的事。'
    case 'postponed':
      return '会议改期了。新的时间定好后，会再发通知。'
    case 'cancelled':
      return '会议已取消。'
    default:
      return '会议还在筹备。发出通知后，这里会写明时间。'
  }
}
