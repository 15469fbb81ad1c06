import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import { canRecuse } from '@linyi/shared/domain/meetings/meeting.rules'
import { AppError, ensure, found } from '../../../platform/http/app-error'
import { attendanceOf, writeAttendance } from '../attendance.store'
import { findEntry } from '../entry.store'
import { touchMeeting } from '../meeting.store'
import { recordMeetingEvent, weighQuorum, type MeetingCall } from './step-meeting'

/**
 * A member with an interest of their own stands aside in one matter: from now on on neither side of the
 * quorum's fraction, and without a vote in it (A2.5).
 *
 * @throws AppError `meetings.not_found`, `meetings.entry_not_found`, `meetings.entry_done`,
 *   and the reasons of `canRecuse`
 */
export async function recuseMember(
  { meetingId, entryId, reason }: RequestOf<'meetings.recuse'>,
  { actor, now }: MeetingCall,
): Promise<ResponseOf<'meetings.recuse'>> {
  const { communityId, accountId } = actor
  const meeting = await touchMeeting(communityId, meetingId)
  const own = await attendanceOf(meeting, accountId)
  const isRecused = own?.recusals.some((recusal) => recusal.entryId === entryId) ?? false
  ensure(canRecuse(meeting, own, isRecused))
  const row = found(own, 'meetings.not_voting')
  const entry = found(await findEntry(communityId, meetingId, entryId), 'meetings.entry_not_found')
  if (entry.status === 'done') throw new AppError('meetings.entry_done')
  await writeAttendance(row, { recusals: [...row.recusals, { entryId, reason, at: now }] })
  await recordMeetingEvent(meeting, 'meetings.recused', actor, now, { entryId, text: reason })
  const { quorum } = await weighQuorum(meeting, now)
  return { quorum }
}
