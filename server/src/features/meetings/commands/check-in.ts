import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import type { CheckInWay } from '@linyi/shared/domain/meetings/attendance'
import { canCheckIn, canLeave } from '@linyi/shared/domain/meetings/meeting.rules'
import type { Actor } from '@linyi/shared/domain/people/actor'
import { AppError, ensure, found } from '../../../platform/http/app-error'
import {
  attendanceOf,
  attendancesOfKind,
  closePresence,
  countWrongCode,
  findAttendance,
  insertAttendances,
  newAttendance,
  openPresence,
  representedBy,
  writeAttendance,
  wrongCodesOf,
  type AttendanceDocument,
} from '../attendance.store'
import { isCodeRight } from '../check-in-code.rules'
import { touchMeeting, writeMeeting, type MeetingDocument } from '../meeting.store'
import { inPerson, meetingsPolicy } from '../meetings.policy'
import { memberIds } from '../members.queries'
import { recordMeetingEvent, stepMeeting, weighQuorum, type MeetingCall } from './step-meeting'

/**
 * The door opens. Who is a member is fixed now: whoever came into the council since the notice has a
 * row, and whoever left it listens like a neighbour.
 *
 * @throws AppError `meetings.not_found` and the reasons of the policy
 */
export async function openCheckIn(
  { meetingId }: RequestOf<'meetings.openCheckIn'>,
  { actor, now }: MeetingCall,
): Promise<ResponseOf<'meetings.openCheckIn'>> {
  const { communityId } = actor
  const meeting = await touchMeeting(communityId, meetingId)
  ensure(meetingsPolicy.openCheckIn(actor, meeting, now))
  const members = await memberIds(communityId, meeting.gridId, now)
  for (const row of await attendancesOfKind(meeting, 'member')) {
    if (!members.includes(row.key)) await writeAttendance(row, { kind: 'resident' })
  }
  for (const accountId of members) {
    const row = await attendanceOf(meeting, accountId)
    if (row === null) {
      const called = { kind: 'member', registration: 'invited', queuedAt: now, accountId } as const
      await insertAttendances([newAttendance(meeting, called)])
    } else if (row.kind !== 'member') await writeAttendance(row, { kind: 'member' })
  }
  const opened = await stepMeeting(meeting, 'openCheckIn', actor, now, {
    change: { checkInAt: now },
    data: { members: members.length },
  })
  const { status } = await weighQuorum(opened, now)
  return { status }
}

/** How somebody comes in, and who lets them in where they do not do it themselves. */
interface Entrance {
  readonly how: CheckInWay
  readonly keeper?: Actor
  readonly proxyId?: string
}

/** Somebody is in the room from now on; the quorum is counted anew. */
async function admit(
  meeting: MeetingDocument,
  row: AttendanceDocument,
  { how, keeper, proxyId }: Entrance,
  author: Actor,
  now: Date,
): Promise<MeetingDocument> {
  const wasWaiting = row.kind === 'resident' && row.registration === 'waiting'
  await writeAttendance(row, {
    isPresent: true,
    checkedInAt: row.checkedInAt ?? now,
    leftAt: null,
    how,
    checkedInBy: keeper?.accountId ?? null,
    proxyId: proxyId ?? null,
    // whoever is there has a place
    registration: 'registered',
  })
  // a member who is represented is not in the room: the span is the proxy's
  if (proxyId === undefined) await openPresence(row, now)
  await recordMeetingEvent(meeting, 'meetings.checkedIn', author, now, {
    attendanceId: row._id,
    how,
  })
  if (row.kind === 'member') return weighQuorum(meeting, now)
  const { registered, waiting, guests } = meeting.counts
  return writeMeeting(meeting, {
    counts: {
      registered: registered + (wasWaiting ? 1 : 0),
      waiting: waiting - (wasWaiting ? 1 : 0),
      guests: guests + 1,
    },
  })
}

/**
 * Somebody checks in with the code at the door. A wrong code is answered and counted: a refusal would
 * roll the count back with the command.
 *
 * @throws AppError `meetings.not_found`, `meetings.too_many_codes` and the reasons of the policy
 */
export async function checkIn(
  { meetingId, code, isScanned }: RequestOf<'meetings.checkIn'>,
  { actor, now }: MeetingCall,
): Promise<ResponseOf<'meetings.checkIn'>> {
  const { communityId, accountId } = actor
  const meeting = await touchMeeting(communityId, meetingId)
  const own = await attendanceOf(meeting, accountId)
  ensure(meetingsPolicy.checkIn(actor, meeting, { own }))
  const { wrongCodesMax } = meeting.rules
  const wrong = await wrongCodesOf(meeting, accountId)
  if (wrong >= wrongCodesMax) throw new AppError('meetings.too_many_codes')
  if (!isCodeRight(meeting.codeSecret, code, now)) {
    await countWrongCode(meeting, accountId, now)
    return { isCheckedIn: false, triesLeft: wrongCodesMax - wrong - 1 }
  }
  const how = isScanned ? 'qr' : 'code'
  if (own !== null) {
    await admit(meeting, own, { how }, actor, now)
    return { isCheckedIn: true, triesLeft: null }
  }
  // a neighbour who comes without having asked for a place takes one
  const row = newAttendance(meeting, {
    kind: 'resident',
    registration: 'registered',
    queuedAt: now,
    accountId,
  })
  await insertAttendances([row])
  const { counts } = meeting
  const seated = await writeMeeting(meeting, {
    counts: { ...counts, registered: counts.registered + 1 },
  })
  await admit(seated, row, { how }, actor, now)
  return { isCheckedIn: true, triesLeft: null }
}

/**
 * A row of a meeting at whose door this caller stands, with the turn taken.
 *
 * @throws AppError `meetings.not_found`, `meetings.attendance_not_found` and the reasons of the policy
 */
async function rowAtDoor(
  meetingId: string,
  attendanceId: string,
  { actor, now }: MeetingCall,
): Promise<{ meeting: MeetingDocument; row: AttendanceDocument }> {
  const meeting = await touchMeeting(actor.communityId, meetingId)
  ensure(meetingsPolicy.keepDoor(actor, meeting, now))
  const row = found(await findAttendance(meeting, attendanceId), 'meetings.attendance_not_found')
  return { meeting, row }
}

/**
 * Whoever keeps the door checks somebody in who has no phone at hand.
 *
 * @throws AppError `meetings.already_checked_in` and those of `rowAtDoor`
 */
export async function checkInFor(
  { meetingId, attendanceId }: RequestOf<'meetings.checkInFor'>,
  call: MeetingCall,
): Promise<ResponseOf<'meetings.checkInFor'>> {
  const { meeting, row } = await rowAtDoor(meetingId, attendanceId, call)
  ensure(canCheckIn(meeting, inPerson(row)))
  const { actor, now } = call
  await admit(meeting, row, { how: 'recorder', keeper: actor }, actor, now)
  return {}
}

/**
 * A member who stays away is represented by one in the room, where the charter allows it; nobody
 * speaks for two.
 *
 * @throws AppError `meetings.proxies_off`, `meetings.proxy_unfit`, `meetings.already_checked_in` and
 *   those of `rowAtDoor`
 */
export async function registerProxy(
  { meetingId, attendanceId, proxyAttendanceId }: RequestOf<'meetings.proxy'>,
  call: MeetingCall,
): Promise<ResponseOf<'meetings.proxy'>> {
  const { actor, now } = call
  const { meeting, row } = await rowAtDoor(meetingId, attendanceId, call)
  if (!meeting.rules.proxies) throw new AppError('meetings.proxies_off')
  ensure(canCheckIn(meeting, row))
  const proxy = found(
    await findAttendance(meeting, proxyAttendanceId),
    'meetings.attendance_not_found',
  )
  const isFit =
    row.kind === 'member' &&
    proxy.kind === 'member' &&
    proxy._id !== row._id &&
    proxy.isPresent &&
    proxy.proxyId === null
  if (!isFit) throw new AppError('meetings.proxy_unfit')
  const entrance = { how: 'proxy', keeper: actor, proxyId: proxy._id } as const
  await admit(meeting, row, entrance, actor, now)
  return {}
}

/** Somebody is out of the room; a member whom they represented is no longer there either. */
async function dismiss(
  meeting: MeetingDocument,
  row: AttendanceDocument,
  author: Actor,
  now: Date,
): Promise<MeetingDocument> {
  const represented = row.kind === 'member' ? await representedBy(row) : null
  for (const one of represented === null ? [row] : [row, represented]) {
    await writeAttendance(one, { isPresent: false, leftAt: now, proxyId: null })
    await closePresence(one, now)
    await recordMeetingEvent(meeting, 'meetings.left', author, now, { attendanceId: one._id })
  }
  if (row.kind === 'member') return weighQuorum(meeting, now)
  const { counts } = meeting
  return writeMeeting(meeting, { counts: { ...counts, guests: counts.guests - 1 } })
}

/**
 * Somebody leaves the room. A member who goes may take the quorum along: then the meeting is suspended
 * at once.
 *
 * @throws AppError `meetings.not_found`, `meetings.attendance_not_found`, `meetings.not_keeper` and the
 *   reasons of `canLeave`
 */
export async function leaveMeeting(
  { meetingId, attendanceId }: RequestOf<'meetings.leave'>,
  call: MeetingCall,
): Promise<ResponseOf<'meetings.leave'>> {
  const { actor, now } = call
  if (attendanceId === undefined) {
    const meeting = await touchMeeting(actor.communityId, meetingId)
    const own = await attendanceOf(meeting, actor.accountId)
    ensure(meetingsPolicy.leave(actor, meeting, { own }))
    const { quorum } = await dismiss(meeting, found(own, 'meetings.not_checked_in'), actor, now)
    return { quorum }
  }
  const { meeting, row } = await rowAtDoor(meetingId, attendanceId, call)
  ensure(canLeave(meeting, inPerson(row)))
  const { quorum } = await dismiss(meeting, row, actor, now)
  return { quorum }
}
