import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import { MEETING_LIMITS } from '@linyi/shared/domain/meetings/meeting'
import { AppError, ensure, found } from '../../../platform/http/app-error'
import { findAccount } from '../../people/index'
import {
  attendanceOf,
  attendancesOfKind,
  dropAttendance,
  findAttendance,
  insertAttendances,
  newAttendance,
} from '../attendance.store'
import { touchMeeting } from '../meeting.store'
import { meetingsPolicy } from '../meetings.policy'
import { recordMeetingEvent, type MeetingCall } from './step-meeting'

/**
 * A party from outside is asked to come: which one, and how it was reached. Of every party that an
 * item affects at least one is invited before the notice (A2.2).
 *
 * @throws AppError `meetings.party_unfit`, `meetings.parties_full`, `meetings.already_registered`,
 *   `people.not_found` and the reasons of the policy
 */
export async function inviteParty(
  { meetingId, kind, name, way, accountId }: RequestOf<'meetings.invite'>,
  { actor, now }: MeetingCall,
): Promise<ResponseOf<'meetings.invite'>> {
  const { communityId } = actor
  const meeting = await touchMeeting(communityId, meetingId)
  ensure(meetingsPolicy.edit(actor, meeting, now))
  // neighbours register and members are called by the notice itself
  const isFit = kind !== 'council' && (way === 'app') === (accountId !== undefined)
  if (!isFit) throw new AppError('meetings.party_unfit')
  const invited = await attendancesOfKind(meeting, 'invited')
  if (invited.length >= MEETING_LIMITS.parties) throw new AppError('meetings.parties_full')
  if (accountId !== undefined) {
    const account = await findAccount(communityId, accountId)
    if (account?.status !== 'active') throw new AppError('people.not_found')
    if ((await attendanceOf(meeting, accountId)) !== null) {
      throw new AppError('meetings.already_registered')
    }
  }
  const row = newAttendance(meeting, {
    kind: 'invited',
    registration: 'invited',
    queuedAt: now,
    accountId: accountId ?? null,
    party: { kind, name, way },
  })
  await insertAttendances([row])
  await recordMeetingEvent(meeting, 'meetings.partyInvited', actor, now, { kind, name, way })
  return { attendanceId: row._id }
}

/**
 * A party is not asked after all.
 *
 * @throws AppError `meetings.attendance_not_found` and the reasons of the policy
 */
export async function uninviteParty(
  { meetingId, attendanceId }: RequestOf<'meetings.uninvite'>,
  { actor, now }: MeetingCall,
): Promise<ResponseOf<'meetings.uninvite'>> {
  const meeting = await touchMeeting(actor.communityId, meetingId)
  ensure(meetingsPolicy.edit(actor, meeting, now))
  const row = found(await findAttendance(meeting, attendanceId), 'meetings.attendance_not_found')
  if (row.kind !== 'invited') throw new AppError('meetings.attendance_not_found')
  await dropAttendance(row)
  await recordMeetingEvent(meeting, 'meetings.partyUninvited', actor, now, { ...row.party })
  return {}
}
