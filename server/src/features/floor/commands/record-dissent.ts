import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import { seatOf } from '@linyi/shared/domain/floor/apply-floor'
import { ensure } from '../../../platform/http/app-error'
import { newId } from '../../../platform/ids'
import { recordMeetingEvent, type MeetingCall } from '../../meetings/index'
import { floorPolicy, standpointOf } from '../floor.policy'
import { insertDissent } from '../floor.store'
import { motionIn, takeFloor } from './step-floor'

/**
 * A member wishes to be recorded by name as not agreeing with what was decided, and why (A4.2). It is
 * said of one's own will, and so after a secret vote as well.
 *
 * @throws AppError `meetings.not_found`, `floor.motion_not_found` and the
 *   reasons of `canDissent`
 */
export async function recordDissent(
  { meetingId, motionId, reason, attendanceId }: RequestOf<'floor.dissent'>,
  call: MeetingCall,
): Promise<ResponseOf<'floor.dissent'>> {
  const { actor, now } = call
  const { sitting, facts, by } = await takeFloor(meetingId, call, attendanceId)
  const motion = motionIn(sitting, motionId)
  const seat = seatOf(facts, by)
  ensure(floorPolicy.dissent({ ...standpointOf(sitting, actor, now), seat }, motion))
  const { meeting } = sitting
  await insertDissent({
    _id: newId(now),
    communityId: meeting.communityId,
    meetingId,
    motionId,
    accountId: by,
    reason,
    at: now,
  })
  await recordMeetingEvent(meeting, 'floor.dissented', actor, now, { motionId, reason })
  return { revision: meeting.revision }
}
