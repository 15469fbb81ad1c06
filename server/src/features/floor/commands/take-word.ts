import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import { newId } from '../../../platform/ids'
import type { MeetingCall } from '../../meetings/index'
import { stepFloor, takeFloor } from './step-floor'

/**
 * Raises a hand to speak on the motion on the floor; once at a time, which a unique index holds too.
 *
 * @throws AppError `meetings.not_found` and the reasons of `canRequestSpeech`
 */
export async function requestSpeech(
  { meetingId, stance, attendanceId }: RequestOf<'floor.requestSpeech'>,
  call: MeetingCall,
): Promise<ResponseOf<'floor.requestSpeech'>> {
  const turn = await takeFloor(meetingId, call, attendanceId)
  const id = newId(call.now)
  const { meeting } = await stepFloor(turn, { type: 'requestSpeech', id, stance }, call, { stance })
  return { id, revision: meeting.revision }
}

/**
 * Puts the hand down.
 *
 * @throws AppError `meetings.not_found`, `floor.not_waiting`
 */
export async function withdrawSpeech(
  { meetingId, attendanceId }: RequestOf<'floor.withdrawSpeech'>,
  call: MeetingCall,
): Promise<ResponseOf<'floor.withdrawSpeech'>> {
  const turn = await takeFloor(meetingId, call, attendanceId)
  const { meeting } = await stepFloor(turn, { type: 'withdrawSpeech' }, call)
  return { revision: meeting.revision }
}

/**
 * Whose turn it is by the rule gets the word, and the clock runs.
 *
 * @throws AppError `meetings.not_found` and the reasons of `canGiveFloor`
 */
export async function giveFloor(
  { meetingId, speechId }: RequestOf<'floor.giveFloor'>,
  call: MeetingCall,
): Promise<ResponseOf<'floor.giveFloor'>> {
  const turn = await takeFloor(meetingId, call)
  const { meeting } = await stepFloor(turn, { type: 'giveFloor', speechId }, call, { speechId })
  return { revision: meeting.revision }
}

/**
 * A speech ends before its time is over.
 *
 * @throws AppError `meetings.not_found` and the reasons of `canEndSpeech`
 */
export async function endSpeech(
  { meetingId, speechId }: RequestOf<'floor.endSpeech'>,
  call: MeetingCall,
): Promise<ResponseOf<'floor.endSpeech'>> {
  const turn = await takeFloor(meetingId, call)
  const { meeting } = await stepFloor(turn, { type: 'endSpeech', speechId }, call, { speechId })
  return { revision: meeting.revision }
}
