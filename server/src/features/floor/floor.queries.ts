import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import { motionOnFloor } from '@linyi/shared/domain/floor/floor-view'
import type { Actor } from '@linyi/shared/domain/people/actor'
import { found } from '../../platform/http/app-error'
import { turnoutOf } from '../ballots/index'
import { findMeeting } from '../meetings/index'
import { presentFloor, type FloorReading, type Turnout } from './floor.presenter'
import { namesIn, readSitting } from './sitting.queries'
import type { Sitting } from './sitting.rules'

/** How many have voted on the motion on the floor, where they vote on papers. */
async function turnoutNow({ meeting, floor }: Sitting): Promise<Turnout> {
  const ballotId = motionOnFloor(floor)?.vote?.ballotId ?? null
  return ballotId === null ? null : turnoutOf({ communityId: meeting.communityId, _id: ballotId })
}

/** A sitting and what runs in it, or null where there is no such meeting in the community. */
export async function loadSitting(
  communityId: string,
  meetingId: string,
  now: Date,
): Promise<FloorReading | null> {
  const meeting = await findMeeting(communityId, meetingId)
  if (meeting === null) return null
  const sitting = await readSitting(meeting, now)
  const [names, turnout] = await Promise.all([namesIn(sitting, 'onFloor'), turnoutNow(sitting)])
  return { sitting, names, turnout }
}

/**
 * The floor of a meeting as the caller sees it.
 *
 * @throws AppError `meetings.not_found`, also for one of another community
 */
export async function floorState(
  { meetingId }: RequestOf<'floor.state'>,
  actor: Actor,
  now: Date,
): Promise<ResponseOf<'floor.state'>> {
  const read = found(await loadSitting(actor.communityId, meetingId, now), 'meetings.not_found')
  return presentFloor(read, actor, now)
}
