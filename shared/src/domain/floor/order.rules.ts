import { all, demand, type Decision } from '../decision'
import { canTransition } from '../machine'
import { motionOnFloor, pendingPoint, presides } from './floor-view'
import type { Floor, FloorFacts, FloorReason, Seat } from './floor'
import type { Motion } from './motion'
import { MOTION_MACHINE, type MotionEvent } from './motion.machine'
import { speakingNow } from './speakers'

export type Answer = Decision<FloorReason>

export const inSession = ({ isInSession }: FloorFacts): Answer =>
  demand(isInSession, 'floor.not_in_session')

export const isHere = (facts: FloorFacts, seat: Seat): Answer =>
  all<FloorReason>(inSession(facts), demand(seat.isPresent, 'floor.not_present'))

/** A member who is present, has no interest of their own in the matter and does not preside. */
export const takesPart = (floor: Floor, facts: FloorFacts, seat: Seat): Answer =>
  all<FloorReason>(
    inSession(facts),
    // who has no part in the meeting hears that before being asked to check in
    demand(seat.isMember, 'floor.not_member'),
    isHere(facts, seat),
    demand(!seat.isRecused, 'floor.recused'),
    demand(!presides(floor, seat), 'floor.chair_neutral'),
  )

export const isPresiding = (floor: Floor, facts: FloorFacts, seat: Seat): Answer =>
  all<FloorReason>(inSession(facts), demand(presides(floor, seat), 'floor.not_chair'))

/** Nobody speaks and no point of order waits: the moment in which the chair may act. */
export const isQuiet = (floor: Floor): Answer =>
  all<FloorReason>(
    demand(pendingPoint(floor) === null, 'floor.point_pending'),
    demand(speakingNow(floor) === null, 'floor.somebody_speaks'),
  )

export const inPlace = (motion: Motion, event: MotionEvent, now: Date): Answer =>
  canTransition(MOTION_MACHINE, motion.status, event, null, now)

export const hasTheFloor = (floor: Floor, motion: Motion): Answer =>
  demand(motionOnFloor(floor)?.id === motion.id, 'floor.wrong_status')

export const amendmentsOf = (floor: Floor, motion: Motion): readonly Motion[] =>
  floor.motions.filter(({ amends }) => amends === motion.id)

export const isWaiting = ({ status }: Motion): boolean =>
  status === 'moved' || status === 'seconded'
