import type { AttendanceRow } from '@linyi/shared/contract/meetings.contract'
import { ATTENDANCE_KIND_TEXT, CHECK_IN_WAY_TEXT } from '@linyi/shared/domain/meetings/attendance'
import { PARTY_KIND_TEXT } from '@linyi/shared/domain/agenda/stakeholder'
import type { IconName } from '@/components/icon/icon-names'
import type { Tone } from '@/components/status-badge/StatusBadge'
import { clockText } from '@/platform/shanghai-times'
import { MINE_LOOK } from './meetings.text'

/** Words of the door. */
export const DOOR_TEXT = {
  title: '签到台',
  code: '签到码',
  codeHint: '用邻议扫一扫，或输入上面 6 位数字。签到码每 30 秒换一个。',
  qr: '签到二维码',
  list: '参会名单',
  listHint: '没带手机的人，点名字代他签到；离开的人也在这里登记。',
  kinds: '看哪些人',
  noneTitle: '名单上还没有人',
  noneText: '成员、受邀方、提出人和报名的居民会列在这里。',
  closed: '现在不能签到',
  open: '开始签到',
  opened: '签到已开始',
  opensAt: (time: string): string => `${time} 起可以开始签到。`,
  checkIn: '为这位签到',
  checkedIn: '已签到',
  leave: '登记离场',
  left: '已登记离场',
  proxy: '委托一位成员',
  proxyHint: '选一位已到会的成员，代这位发言和表决。',
  proxied: '已登记委托',
  proxyNone: '还没有成员到会，不能登记委托。',
  isProxied: '已委托他人',
  isRecused: '回避',
  toMeeting: '看这场会议',
} as const

export const KIND_CHIPS = [
  { value: 'all', text: '全部' },
  { value: 'member', text: '成员' },
  { value: 'invited', text: '受邀方' },
  { value: 'raiser', text: '提出人' },
  { value: 'resident', text: '旁听' },
] as const
export type KindChip = (typeof KIND_CHIPS)[number]['value']

/** What somebody is here, and how they came in: `议事会成员 · 19:21 扫码签到`. */
export function attendanceText(row: AttendanceRow): string {
  const { kind, party, isPresent, checkedInAt, how, leftAt } = row
  const came =
    isPresent && checkedInAt !== null
      ? [`${clockText(new Date(checkedInAt))} ${how === null ? '' : CHECK_IN_WAY_TEXT[how]}`]
      : []
  const gone = !isPresent && leftAt !== null ? [`${clockText(new Date(leftAt))} 离场`] : []
  const what = party === null ? ATTENDANCE_KIND_TEXT[kind] : PARTY_KIND_TEXT[party]
  return [what, ...came, ...gone].join(' · ')
}

/** The state of somebody on the list; once the door is open an answer is no longer waited for. */
export function attendanceLook(
  row: AttendanceRow,
  isOpen: boolean,
): { text: string; tone: Tone; icon: IconName } {
  const { isPresent, proxyId, registration, leftAt } = row
  if (isPresent && proxyId !== null) return { text: '已委托', tone: 'info', icon: 'swap' }
  if (isPresent) return { text: '到会', tone: 'agree', icon: 'check' }
  if (leftAt !== null) return { text: '已离场', tone: 'plain', icon: 'signout' }
  if (registration === 'registered' || (registration === 'invited' && isOpen)) {
    return { text: '未到', tone: 'plain', icon: 'wait' }
  }
  const { tone, icon } = MINE_LOOK[registration]
  const words = { invited: '待回复', waiting: '候补', cancelled: '不来' }
  return { text: words[registration], tone, icon }
}
