import { applyFloor } from '@linyi/shared/domain/floor/apply-floor'
import type { Floor, FloorEvent, FloorFacts } from '@linyi/shared/domain/floor/floor'
import { motionById, motionLaidAside, motionOnFloor } from '@linyi/shared/domain/floor/floor-view'
import type { Motion } from '@linyi/shared/domain/floor/motion'
import type { EventType } from '@linyi/shared/domain/inbox/notice-matrix'
import { AppError, ensure, found } from '../../../platform/http/app-error'
import {
  recordMeetingEvent,
  touchMeeting,
  writeMeeting,
  type MeetingAuthor,
  type MeetingCall,
  type MeetingDocument,
} from '../../meetings/index'
import { floorPolicy, standpointOf } from '../floor.policy'
import { saveFloor } from '../floor.store'
import { readSitting } from '../sitting.queries'
import { factsOf, type Sitting } from '../sitting.rules'

/** A command's turn at a meeting: what it decides on stands until the commit. */
export interface FloorTurn {
  readonly sitting: Sitting
  readonly facts: FloorFacts
  /** Whose act it is: the caller's, or that of somebody for whom the recorder acts. */
  readonly by: string
}

/**
 * Takes the turn at a meeting. Whatever happens on its floor begins with it, so that of two who press
 * at once the second is judged by what the first has left.
 *
 * @throws AppError `meetings.not_found`, `meetings.not_keeper`, `meetings.attendance_not_found`
 */
export async function takeFloor(
  meetingId: string,
  { actor, now }: MeetingCall,
  attendanceId?: string,
): Promise<FloorTurn> {
  const meeting = await touchMeeting(actor.communityId, meetingId)
  const sitting = await readSitting(meeting, now)
  const facts = factsOf(sitting, actor, now)
  if (attendanceId === undefined) return { sitting, facts, by: actor.accountId }
  ensure(floorPolicy.actFor(standpointOf(sitting, actor, now)))
  return { sitting, facts, by: keyOf(sitting, attendanceId) }
}

/**
 * The key of somebody's part in the meeting.
 *
 * @throws AppError `meetings.attendance_not_found`
 */
export function keyOf({ rows }: Sitting, attendanceId: string): string {
  const row = [...rows.values()].find(({ _id }) => _id === attendanceId)
  return found(row, 'meetings.attendance_not_found').key
}

/** The event that each act leaves in the record of the meeting. */
const EVENT_OF: Record<FloorEvent['type'], EventType> = {
  move: 'floor.moved',
  amend: 'floor.amendmentMoved',
  takeOver: 'floor.amendmentTakenOver',
  second: 'floor.seconded',
  state: 'floor.stated',
  lapse: 'floor.lapsed',
  withdraw: 'floor.withdrawn',
  requestSpeech: 'floor.speechRequested',
  withdrawSpeech: 'floor.speechWithdrawn',
  giveFloor: 'floor.floorGiven',
  endSpeech: 'floor.speechEnded',
  raisePoint: 'floor.pointRaised',
  rulePoint: 'floor.pointRuled',
  handOver: 'floor.handedOver',
  closeDebate: 'floor.debateClosed',
  put: 'floor.put',
  askAgain: 'floor.askedAgain',
  object: 'floor.objected',
  declareConsensus: 'floor.consented',
  postpone: 'floor.postponed',
  refer: 'floor.referred',
  decide: 'floor.decided',
}

/** The floor after an act, and the meeting it belongs to. */
export interface FloorStepped {
  readonly meeting: MeetingDocument
  readonly floor: Floor
}

/**
 * Judges an act by the rules of order and writes what it changes.
 *
 * @throws AppError with the reason of the rules of order
 */
export async function stepFloor(
  { sitting, facts, by }: FloorTurn,
  event: FloorEvent,
  { actor, now }: MeetingCall,
  data: Readonly<Record<string, unknown>> = {},
): Promise<FloorStepped> {
  const step = applyFloor(sitting.floor, event, by, facts, now)
  if (!step.allowed) throw new AppError(step.reason)
  return keepFloor(sitting, step.floor, actor, now, {
    type: EVENT_OF[event.type],
    data: {
      ...('id' in event ? { id: event.id } : {}),
      ...('motionId' in event ? { motionId: event.motionId } : {}),
      ...(by === actor.accountId ? {} : { onBehalfOf: by }),
      ...data,
    },
  })
}

/** Writes a floor that the rules have judged, and tells the meeting what stands on it. */
export async function keepFloor(
  { meeting, floor: before }: Sitting,
  floor: Floor,
  author: MeetingAuthor,
  now: Date,
  { type, data }: { readonly type: EventType; readonly data: Readonly<Record<string, unknown>> },
): Promise<FloorStepped> {
  await saveFloor(meeting, before, floor)
  const onFloor = motionOnFloor(floor)
  const isVoting = onFloor?.status === 'put'
  const motionId = onFloor?.id ?? motionLaidAside(floor)?.id ?? null
  const ballotId = isVoting ? (onFloor.vote?.ballotId ?? null) : null
  const isAsBefore = meeting.floor.motionId === motionId && meeting.floor.ballotId === ballotId
  const kept = isAsBefore ? meeting : await writeMeeting(meeting, { floor: { motionId, ballotId } })
  await recordMeetingEvent(kept, type, author, now, data)
  return { meeting: kept, floor }
}

/** A motion of the turn's meeting. @throws AppError `floor.motion_not_found` */
export function motionIn({ floor }: Pick<Sitting, 'floor'>, motionId: string): Motion {
  return found(motionById(floor, motionId), 'floor.motion_not_found')
}
