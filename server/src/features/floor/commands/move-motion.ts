import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import { found } from '../../../platform/http/app-error'
import { newId } from '../../../platform/ids'
import { findEntry, type MeetingCall } from '../../meetings/index'
import { stepFloor, takeFloor } from './step-floor'

/**
 * A member moves something on the entry that is open: 无动议不讨论 (A2.5). Where the entry is a matter
 * of the agenda that this meeting decides, the motion decides it.
 *
 * @throws AppError `meetings.not_found`, `floor.wrong_entry` and the reasons
 *   of `canMove`
 */
export async function moveMotion(
  { meetingId, entryId, text, attendanceId }: RequestOf<'floor.move'>,
  call: MeetingCall,
): Promise<ResponseOf<'floor.move'>> {
  const turn = await takeFloor(meetingId, call, attendanceId)
  const { communityId } = call.actor
  const entry = found(await findEntry(communityId, meetingId, entryId), 'floor.wrong_entry')
  const id = newId(call.now)
  const itemId = entry.isHolding ? entry.itemId : null
  const event = { type: 'move', id, entryId, itemId, text } as const
  const { meeting } = await stepFloor(turn, event, call, { text })
  return { id, revision: meeting.revision }
}

/**
 * A member would have the motion on the floor say something else.
 *
 * @throws AppError `meetings.not_found`, `floor.motion_not_found` and the
 *   reasons of `canAmend`
 */
export async function amendMotion(
  { meetingId, motionId, text, attendanceId }: RequestOf<'floor.amend'>,
  call: MeetingCall,
): Promise<ResponseOf<'floor.amend'>> {
  const turn = await takeFloor(meetingId, call, attendanceId)
  const id = newId(call.now)
  const { meeting } = await stepFloor(turn, { type: 'amend', id, motionId, text }, call, { text })
  return { id, revision: meeting.revision }
}
