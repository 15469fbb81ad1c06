import type { Floor, FloorFacts, Seat } from './floor'
import { FLOOR_STATUSES, type Motion, type PointOfOrder } from './motion'

/** The motion that has the floor, or null. */
export function motionOnFloor(floor: Floor): Motion | null {
  return floor.motions.find(({ status }) => FLOOR_STATUSES.includes(status)) ?? null
}

/** The motion that stands aside while its amendment is on the floor. */
export function motionLaidAside(floor: Floor): Motion | null {
  return floor.motions.find(({ status }) => status === 'amending') ?? null
}

/** Whether anything is left that a meeting cannot adjourn over. */
export function isFloorFree(floor: Floor): boolean {
  return motionOnFloor(floor) === null && motionLaidAside(floor) === null
}

export function motionById(floor: Floor, motionId: string): Motion | undefined {
  return floor.motions.find(({ id }) => id === motionId)
}

/** The point of order that waits for its ruling. */
export function pendingPoint(floor: Floor): PointOfOrder | null {
  return floor.points.find(({ ruling }) => ruling === null) ?? null
}

/** Who presides in the chair's place while the chair takes part in the debate. */
export function actingChairOf(floor: Floor): string | null {
  return motionOnFloor(floor)?.actingChairId ?? motionLaidAside(floor)?.actingChairId ?? null
}

/** Whether this seat presides now: the chair, or whom the chair handed over to. */
export function presides(floor: Floor, seat: Seat): boolean {
  const acting = actingChairOf(floor)
  return acting === null ? seat.isChair : acting === seat.accountId
}

/** Members present or represented who have not stepped aside. */
export function electorsOf({ seats }: FloorFacts): readonly Seat[] {
  return [...seats.values()].filter(
    (seat) => seat.isMember && !seat.isRecused && (seat.isPresent || seat.isRepresented),
  )
}

/** All members who have not stepped aside. */
export function votingMembersOf({ seats }: FloorFacts): readonly Seat[] {
  return [...seats.values()].filter((seat) => seat.isMember && !seat.isRecused)
}
