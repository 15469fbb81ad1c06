import { z } from 'zod'
import { ATTENDANCE_KINDS, REGISTRATIONS } from '../domain/meetings/attendance'
import { MEETING_STATUSES, MEETING_TEXT_LIMITS } from '../domain/meetings/meeting'
import { id, instant, pageOf, paging, site, typedText } from './fields'
import { attendanceRow, quorum } from './meetings-view.contract'
import { defineCommand, defineQuery } from './operation'

const count = z.number().int()
const limits = MEETING_TEXT_LIMITS
const meetingId = { meetingId: id }
const entryId = { ...meetingId, entryId: id }
const status = z.object({ status: z.enum(MEETING_STATUSES) })
const nothing = z.object({})

const DOOR_ERRORS = ['meetings.not_found', 'meetings.not_keeper', 'meetings.not_gathered'] as const

/** What a check-in answers: a wrong code is counted and not refused, for a refusal forgets. */
const checkedIn = z.object({
  isCheckedIn: z.boolean(),
  /** Codes that may still be tried; null when it was right. */
  triesLeft: count.nullable(),
})

/** Who comes, and who is in the room. */
export const meetingsDoorOperations = {
  'meetings.register': defineCommand({
    summary: '报名参加；没有席位时候补',
    access: 'session',
    request: z.object(meetingId),
    response: z.object({ registration: z.enum(REGISTRATIONS), waitingBefore: count.nullable() }),
    errors: [
      'meetings.not_found',
      'meetings.not_member',
      'meetings.not_registering',
      'meetings.no_places',
      'meetings.already_registered',
    ],
  }),
  'meetings.unregister': defineCommand({
    summary: '取消报名，席位给候补的人',
    access: 'session',
    request: z.object(meetingId),
    response: nothing,
    errors: ['meetings.not_found', 'meetings.not_registered', 'meetings.not_registering'],
  }),
  'meetings.openCheckIn': defineCommand({
    summary: '开始签到',
    access: 'session',
    request: z.object(meetingId),
    response: status,
    errors: [
      'meetings.not_found',
      'meetings.not_keeper',
      'meetings.wrong_status',
      'meetings.check_in_too_early',
    ],
  }),
  'meetings.code': defineQuery({
    summary: '现在的签到码，每 30 秒换一个',
    access: 'session',
    request: z.object(meetingId),
    response: z.object({
      /** Six figures for whoever types. */
      code: z.string(),
      /** What the QR code holds, and the code as a picture. */
      text: z.string(),
      qr: z.string(),
      /** When the next code is shown. */
      changesAt: instant,
    }),
    errors: [...DOOR_ERRORS],
  }),
  'meetings.checkIn': defineCommand({
    summary: '用签到码或扫码签到',
    access: 'session',
    request: z.object({
      ...meetingId,
      code: z.string().regex(/^\d{6}$/, '请填写 6 位签到码'),
      isScanned: z.boolean().default(false),
    }),
    response: checkedIn,
    errors: [
      'meetings.not_found',
      'meetings.not_member',
      'meetings.not_gathered',
      'meetings.already_checked_in',
      'meetings.too_many_codes',
    ],
  }),
  'meetings.checkInFor': defineCommand({
    summary: '记录员为到场的人签到',
    access: 'session',
    request: z.object({ ...meetingId, attendanceId: id }),
    response: nothing,
    errors: [...DOOR_ERRORS, 'meetings.attendance_not_found', 'meetings.already_checked_in'],
  }),
  'meetings.proxy': defineCommand({
    summary: '登记一位未到成员委托另一位成员',
    access: 'session',
    request: z.object({
      ...meetingId,
      /** The member who stays away. */
      attendanceId: id,
      /** The member in the room who speaks for that one. */
      proxyAttendanceId: id,
    }),
    response: nothing,
    errors: [
      ...DOOR_ERRORS,
      'meetings.attendance_not_found',
      'meetings.already_checked_in',
      'meetings.proxies_off',
      'meetings.proxy_unfit',
    ],
  }),
  'meetings.leave': defineCommand({
    summary: '离场；记录员可以为离开的人登记',
    access: 'session',
    request: z.object({
      ...meetingId,
      /** Somebody else's, for whoever keeps the door. */
      attendanceId: id.optional(),
    }),
    response: z.object({ quorum }),
    errors: [...DOOR_ERRORS, 'meetings.attendance_not_found', 'meetings.not_checked_in'],
  }),
  'meetings.recuse': defineCommand({
    summary: '就正在议的一项申报回避',
    access: 'session',
    request: z.object({ ...entryId, reason: typedText(limits.reason) }),
    content: { scene: 'comment', fields: ['reason'], inOffice: true },
    response: z.object({ quorum }),
    errors: [
      'meetings.not_found',
      'meetings.entry_not_found',
      'meetings.entry_done',
      'meetings.not_voting',
      'meetings.not_gathered',
      'meetings.already_recused',
    ],
  }),
  'meetings.projector': defineQuery({
    summary: '会场大屏的网址和二维码，在会场电脑上打开',
    access: 'session',
    request: z.object({ ...meetingId, site }),
    response: z.object({
      /** Short enough to be typed; it leads to the meeting that gathers now. */
      address: z.string(),
      /** The address of this very meeting, and that as a picture. */
      page: z.string(),
      qr: z.string(),
    }),
    errors: ['meetings.not_found', 'meetings.not_keeper'],
  }),
  'meetings.attendance': defineQuery({
    summary: '参会人名单，给召集人和签到的人看',
    access: 'session',
    request: z.object({ ...meetingId, kind: z.enum(ATTENDANCE_KINDS).optional(), ...paging }),
    response: pageOf(attendanceRow).extend({ quorum }),
    errors: ['meetings.not_found', 'meetings.not_keeper'],
  }),
} as const
