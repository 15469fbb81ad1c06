import type { AttendanceRow } from '@linyi/shared/contract/meetings.contract'
import { CHECK_IN_WAY_TEXT } from '@linyi/shared/domain/meetings/attendance'

export const RECORD_TEXT = {
  recordHands: '登记举手数',
  handsNote: '先问赞成，再问反对，不问弃权',
  auto: '动议、发言、表决和到会时间会自动记进纪要。',
  people: '到会的人',
  peopleHint: '点一个人，替没有手机的人签到、举手或附议。',
  here: '在场',
  away: '未到',
  checkIn: '为这位签到',
  checkedIn: '已签到',
  leave: '登记离场',
  left: '已登记离场',
  kinds: '显示',
  emptyTitle: '还没有人',
  emptyText: '会议通知后，成员和受邀方会列在这里。',
  noReading: '名单由记录员、网格员和主持人查看。',
} as const

/** `扫码签到 · 已回避`; what somebody is here stands above the list. */
export function rowText({ isPresent, how, isRecused, leftAt }: AttendanceRow): string {
  const presence = isPresent
    ? how === null
      ? RECORD_TEXT.here
      : CHECK_IN_WAY_TEXT[how]
    : leftAt === null
      ? RECORD_TEXT.away
      : '已离场'
  return [presence, ...(isRecused ? ['已回避'] : [])].join(' · ')
}
