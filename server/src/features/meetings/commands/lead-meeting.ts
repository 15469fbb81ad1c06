import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import type { MeetingEvent } from '@linyi/shared/domain/meetings/meeting.machine'
import { ensure } from '../../../platform/http/app-error'
import { closePresences } from '../attendance.store'
import { touchMeeting, type MeetingDocument } from '../meeting.store'
import { meetingsPolicy } from '../meetings.policy'
import { releaseItems } from './release-items'
import { stepMeeting, type MeetingCall, type MeetingStep } from './step-meeting'

/**
 * One step of a meeting by whoever leads it.
 *
 * @throws AppError `meetings.not_found` and the reasons of the policy
 */
async function lead(
  meetingId: string,
  event: MeetingEvent,
  { actor, now }: MeetingCall,
  stepOf: (meeting: MeetingDocument) => MeetingStep,
): Promise<MeetingDocument> {
  const meeting = await touchMeeting(actor.communityId, meetingId)
  ensure(meetingsPolicy.lead(actor, meeting, event, now))
  return stepMeeting(meeting, event, actor, now, stepOf(meeting))
}

/** The meeting begins, with its quorum (A4.2). */
export async function startMeeting(
  { meetingId }: RequestOf<'meetings.start'>,
  call: MeetingCall,
): Promise<ResponseOf<'meetings.start'>> {
  const { status } = await lead(meetingId, 'start', call, ({ startedAt, quorum, counts }) => ({
    change: { startedAt: startedAt ?? call.now, reason: null },
    data: { ...quorum, guests: counts.guests },
  }))
  return { status }
}

/**
 * A break.
 *
 * @throws AppError and those of `lead`
 */
export async function suspendMeeting(
  { meetingId, reason }: RequestOf<'meetings.suspend'>,
  call: MeetingCall,
): Promise<ResponseOf<'meetings.suspend'>> {
  const { status } = await lead(meetingId, 'suspend', call, () => ({
    change: { reason },
    data: { text: reason },
  }))
  return { status }
}

/** After the break, or when enough members are back. */
export async function resumeMeeting(
  { meetingId }: RequestOf<'meetings.resume'>,
  call: MeetingCall,
): Promise<ResponseOf<'meetings.resume'>> {
  const { status } = await lead(meetingId, 'resume', call, ({ quorum }) => ({
    change: { reason: null },
    data: { ...quorum },
  }))
  return { status }
}

/**
 * The meeting ends. What it has not concluded goes back to the council's list, and everybody's time in
 * the room ends with it.
 *
 * @throws AppError those of `lead`
 */
export async function adjournMeeting(
  { meetingId }: RequestOf<'meetings.adjourn'>,
  call: MeetingCall,
): Promise<ResponseOf<'meetings.adjourn'>> {
  const { actor, now } = call
  const meeting = await touchMeeting(actor.communityId, meetingId)
  ensure(meetingsPolicy.lead(actor, meeting, 'adjourn', now))
  const leftOver = await releaseItems(meeting, actor, now, { isOver: true })
  await closePresences(meeting, now)
  const { status } = await stepMeeting(meeting, 'adjourn', actor, now, {
    change: { adjournedAt: now, entryId: null, reason: null },
    data: { leftOver },
  })
  return { status, leftOver }
}
