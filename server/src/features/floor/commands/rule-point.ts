import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import { newId } from '../../../platform/ids'
import type { MeetingCall } from '../../meetings/index'
import { keyOf, stepFloor, takeFloor } from './step-floor'

/**
 * A point of order interrupts: the clock stands still until it is ruled on.
 *
 * @throws AppError `meetings.not_found` and the reasons of `canRaisePoint`
 */
export async function raisePoint(
  { meetingId, text, attendanceId }: RequestOf<'floor.raisePoint'>,
  call: MeetingCall,
): Promise<ResponseOf<'floor.raisePoint'>> {
  const turn = await takeFloor(meetingId, call, attendanceId)
  const id = newId(call.now)
  const { meeting } = await stepFloor(turn, { type: 'raisePoint', id, text }, call, { text })
  return { id, revision: meeting.revision }
}

/**
 * Whoever presides rules on a point of order, and it goes on.
 *
 * @throws AppError `meetings.not_found` and the reasons of `canRulePoint`
 */
export async function rulePoint(
  { meetingId, pointId, ruling, answer }: RequestOf<'floor.rulePoint'>,
  call: MeetingCall,
): Promise<ResponseOf<'floor.rulePoint'>> {
  const turn = await takeFloor(meetingId, call)
  const event = { type: 'rulePoint', pointId, ruling, answer } as const
  const { meeting } = await stepFloor(turn, event, call, { pointId, ruling, answer })
  return { revision: meeting.revision }
}

/**
 * The chair who wants to speak on the motion hands over to a member, until it is decided (A2.5).
 *
 * @throws AppError `meetings.not_found`, `meetings.attendance_not_found` and the reasons of
 *   `canHandOver`
 */
export async function handOver(
  { meetingId, attendanceId }: RequestOf<'floor.handOver'>,
  call: MeetingCall,
): Promise<ResponseOf<'floor.handOver'>> {
  const turn = await takeFloor(meetingId, call)
  const to = keyOf(turn.sitting, attendanceId)
  const { meeting } = await stepFloor(turn, { type: 'handOver', to }, call, { to })
  return { revision: meeting.revision }
}
