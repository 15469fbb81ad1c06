import type { FloorState, MotionView } from '@linyi/shared/contract/floor.contract'
import type { MeetingInfo } from '@linyi/shared/contract/meetings.contract'

/** A meeting and its floor as one page shows them. */
export interface Sitting {
  readonly meeting: MeetingInfo
  readonly floor: FloorState
}

/**
 * Of two states of a floor the one that holds: the higher revision, and of the same revision the one
 * that was told later, because time alone changes what may be done.
 */
export function newest(one: FloorState | null, other: FloorState | null): FloorState | null {
  if (one === null) return other
  if (other === null) return one
  if (one.revision !== other.revision) return one.revision > other.revision ? one : other
  return Date.parse(one.now) >= Date.parse(other.now) ? one : other
}

const byId = (floor: FloorState, motionId: string | null): MotionView | null =>
  motionId === null ? null : (floor.motions.find(({ id }) => id === motionId) ?? null)

export const motionOnFloor = (floor: FloorState): MotionView | null => byId(floor, floor.onFloorId)

/** The motion that stands aside while its amendment is dealt with. */
export const motionAside = (floor: FloorState): MotionView | null => byId(floor, floor.asideId)

/** Motions that wait for a second, or for the chair to state them. */
export function waitingMotions(floor: FloorState): readonly MotionView[] {
  return floor.motions.filter(
    ({ status, entryId }) =>
      entryId === floor.entryId && (status === 'moved' || status === 'seconded'),
  )
}

/** Motions that came to an end with a result, a new date or another body, the latest first. */
export function settledMotions(floor: FloorState): readonly MotionView[] {
  return floor.motions
    .filter(({ status }) => status === 'decided' || status === 'postponed' || status === 'referred')
    .sort((one, other) => (other.decidedAt ?? '').localeCompare(one.decidedAt ?? ''))
}

/** What the room has just decided on the entry that is open; null while a motion has the floor. */
export function justSettled(floor: FloorState): MotionView | null {
  if (floor.onFloorId !== null) return null
  return settledMotions(floor).find(({ entryId }) => entryId === floor.entryId) ?? null
}

/** Whether the matter of the open entry has its result: what is moved after it cannot be taken up. */
export function isDecided({ meeting, floor }: Sitting): boolean {
  const open = meeting.entries.find(({ id }) => id === meeting.entryId)
  const matter = open?.item ?? null
  return matter !== null && matter.status !== 'deliberating' && justSettled(floor) !== null
}

/** The papers that wait for the reader's own vote. */
export function ownBallotId({ floor }: Sitting): string | null {
  const { isMember, isPresent, isRecused } = floor.mine
  const motion = motionOnFloor(floor)
  const isVoter = isMember && isPresent && !isRecused
  return isVoter && motion?.status === 'put' ? (motion.vote?.ballotId ?? null) : null
}

/** My place among those who wait for the word, from one; null when my hand is down. */
export function placeInQueue({ queue, mine }: FloorState): number | null {
  const index = queue.findIndex(({ id }) => id === mine.waitingSpeechId)
  return index === -1 ? null : index + 1
}

/** The floor with the turnout as it is told live. */
export function withTurnout(floor: FloorState, turnout: number | null): FloorState {
  const onFloor = motionOnFloor(floor)
  const held = onFloor?.vote ?? null
  if (turnout === null || onFloor === null || typeof held?.ballotId !== 'string') return floor
  const vote = { ...held, turnout: Math.max(turnout, held.turnout ?? 0) }
  return {
    ...floor,
    motions: floor.motions.map((motion) =>
      motion.id === onFloor.id ? { ...motion, vote } : motion,
    ),
  }
}
