import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import { addDays, dayOf } from '@linyi/shared/domain/calendar/shanghai-day'
import { AppError } from '../../../platform/http/app-error'
import { postponeInMeeting, referFromMeeting } from '../../agenda/index'
import { ruleSetAt } from '../../councils/index'
import type { MeetingCall } from '../../meetings/index'
import { motionIn, stepFloor, takeFloor } from './step-floor'
import { itemOf } from './tell-item'

/**
 * The majority of those present puts the motion off to a day, and its matter with it (T9b).
 *
 * @throws AppError `meetings.not_found`, `floor.motion_not_found`, `floor.postpone_date`,
 *   the reasons of `canPutAway` and of the matter's machine
 */
export async function postponeMotion(
  { meetingId, motionId, yes, no, resumeOn, reason }: RequestOf<'floor.postpone'>,
  call: MeetingCall,
): Promise<ResponseOf<'floor.postpone'>> {
  const { actor, now } = call
  const turn = await takeFloor(meetingId, call)
  const { agenda } = await ruleSetAt(actor.communityId, now)
  const today = dayOf(now)
  if (resumeOn <= today || resumeOn > addDays(today, agenda.postponeDaysMax)) {
    throw new AppError('floor.postpone_date')
  }
  const motion = motionIn(turn.sitting, motionId)
  const event = { type: 'postpone', motionId, hands: { yes, no } } as const
  const { meeting } = await stepFloor(turn, event, call, { yes, no, resumeOn, reason })
  const item = await itemOf(motion, call)
  if (item !== null) await postponeInMeeting(item, resumeOn, reason, call)
  return { revision: meeting.revision }
}

/**
 * The majority of those present hands the motion to a wider body, and its matter with it (T9c).
 *
 * @throws AppError `meetings.not_found`, `floor.motion_not_found`,
 *   `agenda.escalation_unfounded` and the reasons of `canPutAway`
 */
export async function referMotion(
  { meetingId, motionId, yes, no, body, reason }: RequestOf<'floor.refer'>,
  call: MeetingCall,
): Promise<ResponseOf<'floor.refer'>> {
  const turn = await takeFloor(meetingId, call)
  const motion = motionIn(turn.sitting, motionId)
  const event = { type: 'refer', motionId, hands: { yes, no } } as const
  const { meeting } = await stepFloor(turn, event, call, { yes, no, body, reason })
  const item = await itemOf(motion, call)
  if (item !== null) await referFromMeeting(item, body, reason, call)
  return { revision: meeting.revision }
}
