import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import { canUnregister } from '@linyi/shared/domain/meetings/meeting.rules'
import { ensure, found } from '../../../platform/http/app-error'
import {
  attendanceOf,
  attendancesOfAccount,
  firstWaiting,
  insertAttendances,
  newAttendance,
  waitingBefore,
  writeAttendance,
} from '../attendance.store'
import { touchMeeting, writeMeeting, type MeetingDocument } from '../meeting.store'
import { meetingsPolicy } from '../meetings.policy'
import { recordMeetingEvent, type MeetingCall } from './step-meeting'

/**
 * A neighbour asks for a place and gets one, or waits for one in the order of asking; members and the
 * invited say that they come. The meeting's turn makes two who want the last place wait for each other.
 *
 * @throws AppError `meetings.not_found` and the reasons of `canRegister`
 */
export async function registerPlace(
  { meetingId }: RequestOf<'meetings.register'>,
  { actor, now }: MeetingCall,
): Promise<ResponseOf<'meetings.register'>> {
  const { communityId, accountId } = actor
  const meeting = await touchMeeting(communityId, meetingId)
  const own = await attendanceOf(meeting, accountId)
  ensure(meetingsPolicy.register(actor, meeting, { own }))
  const isNeighbour = own === null || own.kind === 'resident'
  const { registered, waiting } = meeting.counts
  const registration = !isNeighbour || registered < meeting.places ? 'registered' : 'waiting'
  const place = { registration, queuedAt: now } as const
  const row =
    own === null
      ? newAttendance(meeting, { kind: 'resident', accountId, ...place })
      : await writeAttendance(own, place)
  if (own === null) await insertAttendances([row])
  if (isNeighbour) {
    await writeMeeting(meeting, {
      counts: {
        ...meeting.counts,
        registered: registered + (registration === 'registered' ? 1 : 0),
        waiting: waiting + (registration === 'waiting' ? 1 : 0),
      },
    })
  }
  await recordMeetingEvent(meeting, 'meetings.registered', actor, now, { registration })
  const before = registration === 'waiting' ? await waitingBefore(row) : null
  return { registration, waitingBefore: before }
}

/**
 * A place is given back and goes to whoever has waited longest.
 *
 * @throws AppError `meetings.not_found` and the reasons of `canUnregister`
 */
export async function unregisterPlace(
  { meetingId }: RequestOf<'meetings.unregister'>,
  { actor, now }: MeetingCall,
): Promise<ResponseOf<'meetings.unregister'>> {
  const meeting = await touchMeeting(actor.communityId, meetingId)
  const own = await attendanceOf(meeting, actor.accountId)
  ensure(meetingsPolicy.unregister(actor, meeting, { own }))
  const row = found(own, 'meetings.not_registered')
  await writeAttendance(row, { registration: 'cancelled' })
  await recordMeetingEvent(meeting, 'meetings.unregistered', actor, now)
  if (row.kind === 'resident') await giveBack(meeting, row.registration === 'waiting', now)
  return {}
}

/** Who leaves the service comes to no meeting: the places go to those who wait. */
export async function giveBackPlaces(
  communityId: string,
  accountId: string,
  now: Date,
): Promise<void> {
  for (const { meetingId, kind } of await attendancesOfAccount(communityId, accountId)) {
    if (kind !== 'resident') continue
    const meeting = await touchMeeting(communityId, meetingId)
    const row = await attendanceOf(meeting, accountId)
    if (row === null || !canUnregister(meeting, row).allowed) continue
    await writeAttendance(row, { registration: 'cancelled' })
    await giveBack(meeting, row.registration === 'waiting', now)
  }
}

async function giveBack(meeting: MeetingDocument, wasWaiting: boolean, now: Date): Promise<void> {
  const { registered, waiting } = meeting.counts
  if (wasWaiting) {
    await writeMeeting(meeting, { counts: { ...meeting.counts, waiting: waiting - 1 } })
    return
  }
  const next = registered <= meeting.places ? await firstWaiting(meeting) : null
  if (next === null) {
    await writeMeeting(meeting, { counts: { ...meeting.counts, registered: registered - 1 } })
    return
  }
  await writeAttendance(next, { registration: 'registered' })
  await writeMeeting(meeting, { counts: { ...meeting.counts, waiting: waiting - 1 } })
  await recordMeetingEvent(meeting, 'meetings.movedUp', null, now, { attendanceId: next._id })
}
