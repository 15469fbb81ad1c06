import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import type { MeetingCall } from '../../meetings/index'
import { motionIn, stepFloor, takeFloor } from './step-floor'
import { tellItem } from './tell-item'

/**
 * Another member stands behind a motion.
 *
 * @throws AppError `meetings.not_found`, `floor.motion_not_found` and the reasons of `canSecond`
 */
export async function secondMotion(
  { meetingId, motionId, attendanceId }: RequestOf<'floor.second'>,
  call: MeetingCall,
): Promise<ResponseOf<'floor.second'>> {
  const turn = await takeFloor(meetingId, call, attendanceId)
  const { meeting } = await stepFloor(turn, { type: 'second', motionId }, call)
  return { revision: meeting.revision }
}

/**
 * The mover takes an amendment over: the motion says so from now on, and nobody votes on it.
 *
 * @throws AppError `meetings.not_found`, `floor.motion_not_found` and the reasons of `canTakeOver`
 */
export async function takeOverAmendment(
  { meetingId, motionId }: RequestOf<'floor.takeOver'>,
  call: MeetingCall,
): Promise<ResponseOf<'floor.takeOver'>> {
  const turn = await takeFloor(meetingId, call)
  const { text } = motionIn(turn.sitting, motionId)
  const { meeting } = await stepFloor(turn, { type: 'takeOver', motionId }, call, { text })
  const said = `动议提出人接受修正，改为：“${text}”`
  await tellItem(turn, motionId, 'agenda.motionAmended', said, call)
  return { revision: meeting.revision }
}

/**
 * Whoever presides states a seconded motion: it has the floor.
 *
 * @throws AppError `meetings.not_found`, `floor.motion_not_found` and the reasons of `canState`
 */
export async function takeUpMotion(
  { meetingId, motionId }: RequestOf<'floor.takeUp'>,
  call: MeetingCall,
): Promise<ResponseOf<'floor.takeUp'>> {
  const turn = await takeFloor(meetingId, call)
  const { text, kind } = motionIn(turn.sitting, motionId)
  const { meeting } = await stepFloor(turn, { type: 'state', motionId }, call, { text })
  const said = kind === 'main' ? `“${text}”` : `先议修正案：“${text}”`
  await tellItem(turn, motionId, 'agenda.motionStated', said, call)
  return { revision: meeting.revision }
}

/**
 * A motion without a second, or that nobody takes up, falls.
 *
 * @throws AppError `meetings.not_found`, `floor.motion_not_found` and the reasons of `canLapse`
 */
export async function lapseMotion(
  { meetingId, motionId }: RequestOf<'floor.lapse'>,
  call: MeetingCall,
): Promise<ResponseOf<'floor.lapse'>> {
  const turn = await takeFloor(meetingId, call)
  const { meeting } = await stepFloor(turn, { type: 'lapse', motionId }, call)
  return { revision: meeting.revision }
}

/**
 * The mover takes it back before the debate is closed.
 *
 * @throws AppError `meetings.not_found`, `floor.motion_not_found` and the reasons of `canWithdraw`
 */
export async function withdrawMotion(
  { meetingId, motionId }: RequestOf<'floor.withdraw'>,
  call: MeetingCall,
): Promise<ResponseOf<'floor.withdraw'>> {
  const turn = await takeFloor(meetingId, call)
  const { status, text, kind } = motionIn(turn.sitting, motionId)
  const { meeting } = await stepFloor(turn, { type: 'withdraw', motionId }, call)
  // what was never stated is no part of the matter's story
  if (kind === 'main' && (status === 'onFloor' || status === 'debate')) {
    await tellItem(turn, motionId, 'agenda.motionWithdrawn', `“${text}”`, call)
  }
  return { revision: meeting.revision }
}

/**
 * Nobody wants to speak any more.
 *
 * @throws AppError `meetings.not_found`, `floor.motion_not_found` and the reasons of `canCloseDebate`
 */
export async function closeDebate(
  { meetingId, motionId }: RequestOf<'floor.closeDebate'>,
  call: MeetingCall,
): Promise<ResponseOf<'floor.closeDebate'>> {
  const turn = await takeFloor(meetingId, call)
  const { meeting } = await stepFloor(turn, { type: 'closeDebate', motionId }, call)
  return { revision: meeting.revision }
}
