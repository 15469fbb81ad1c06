import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import { decideByConsent } from '../../agenda/index'
import type { MeetingCall } from '../../meetings/index'
import { motionIn, stepFloor, takeFloor } from './step-floor'
import { deliberationText, itemOf, tellItem } from './tell-item'

const AGREED = '两次询问，没有人反对，协商一致。'

/**
 * The chair asks a second time whether anybody objects, after a pause to think.
 *
 * @throws AppError `meetings.not_found`, `floor.motion_not_found` and the reasons of `canAskAgain`
 */
export async function askAgain(
  { meetingId, motionId }: RequestOf<'floor.askAgain'>,
  call: MeetingCall,
): Promise<ResponseOf<'floor.askAgain'>> {
  const turn = await takeFloor(meetingId, call)
  const { meeting } = await stepFloor(turn, { type: 'askAgain', motionId }, call)
  return { revision: meeting.revision }
}

/**
 * One member who objects is enough: the debate goes on.
 *
 * @throws AppError `meetings.not_found`, `floor.motion_not_found` and the reasons of `canObject`
 */
export async function objectToConsensus(
  { meetingId, motionId, attendanceId }: RequestOf<'floor.object'>,
  call: MeetingCall,
): Promise<ResponseOf<'floor.object'>> {
  const turn = await takeFloor(meetingId, call, attendanceId)
  const { meeting } = await stepFloor(turn, { type: 'object', motionId }, call)
  return { revision: meeting.revision }
}

/**
 * Nobody objected when asked twice: the council decides without a vote (T9d).
 *
 * @throws AppError `meetings.not_found`, `floor.motion_not_found`, the reasons of
 *   `canDeclareConsensus` and of the matter's machine
 */
export async function declareConsensus(
  { meetingId, motionId }: RequestOf<'floor.declareConsensus'>,
  call: MeetingCall,
): Promise<ResponseOf<'floor.declareConsensus'>> {
  const turn = await takeFloor(meetingId, call)
  const motion = motionIn(turn.sitting, motionId)
  const { meeting } = await stepFloor(turn, { type: 'declareConsensus', motionId }, call)
  const item = motion.kind === 'main' ? await itemOf(motion, call) : null
  if (item !== null) {
    await decideByConsent(item, `${deliberationText(turn.sitting.floor, motion)}${AGREED}`, call)
  } else if (motion.kind === 'amendment') {
    const said = `修正案协商一致，动议改为：“${motion.text}”`
    await tellItem(turn, motionId, 'agenda.motionAmended', said, call)
  }
  return { result: 'passed', sentence: AGREED, revision: meeting.revision }
}
