import type { MeetingStatus } from './meeting'

/** As what somebody comes: members count for the quorum, the others have a voice and no vote. */
export const ATTENDANCE_KINDS = ['member', 'invited', 'raiser', 'resident'] as const
export type AttendanceKind = (typeof ATTENDANCE_KINDS)[number]

/** Who has a part in what happens on the floor; neighbours who listen have none. */
export const SEATED_KINDS: readonly AttendanceKind[] = ['member', 'invited', 'raiser']

export const ATTENDANCE_KIND_TEXT: Record<AttendanceKind, string> = {
  member: '议事会成员',
  invited: '受邀方',
  raiser: '提出人',
  resident: '旁听居民',
}

/** Whether there is a place for somebody; members and the invited have theirs. */
export const REGISTRATIONS = ['invited', 'registered', 'waiting', 'cancelled'] as const
export type Registration = (typeof REGISTRATIONS)[number]

export const REGISTRATION_TEXT: Record<Registration, string> = {
  invited: '待回复',
  registered: '已报名',
  waiting: '候补中',
  cancelled: '不参加',
}

/** How somebody was checked in. */
export const CHECK_IN_WAYS = ['code', 'qr', 'recorder', 'proxy'] as const
export type CheckInWay = (typeof CHECK_IN_WAYS)[number]

export const CHECK_IN_WAY_TEXT: Record<CheckInWay, string> = {
  code: '输入签到码',
  qr: '扫码签到',
  recorder: '记录员代签',
  proxy: '委托他人',
}

/** How a party from outside the app was asked to come. */
export const INVITATION_WAYS = ['app', 'phone', 'letter', 'inPerson'] as const
export type InvitationWay = (typeof INVITATION_WAYS)[number]

export const INVITATION_WAY_TEXT: Record<InvitationWay, string> = {
  app: '小程序通知',
  phone: '电话',
  letter: '书面函',
  inPerson: '当面',
}

/** How many of a meeting's attendances are what; kept with the meeting, so that nobody counts rows. */
export interface AttendanceCounts {
  /** Residents with a place, and those who wait for one. */
  readonly registered: number
  readonly waiting: number
  /** People in the room who are no members. */
  readonly guests: number
}

export const NO_ATTENDANCE: AttendanceCounts = { registered: 0, waiting: 0, guests: 0 }

/** Statuses in which residents may still ask for a place. */
export const REGISTERING_STATUSES: readonly MeetingStatus[] = ['noticed', 'checkIn']
