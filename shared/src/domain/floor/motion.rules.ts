import { all, allow, demand, deny } from '../decision'
import type { Floor, FloorFacts, FloorReason, Seat } from './floor'
import { isFloorFree, motionById, motionOnFloor } from './floor-view'
import type { Motion } from './motion'
import * as order from './order.rules'
import { waitingSpeeches } from './speakers'

type Answer = order.Answer

/** Motions that count against the limit of a meeting. */
const counted = ({ kind, status }: Motion): boolean =>
  kind === 'main' && status !== 'withdrawn' && status !== 'lapsed'

/** 无动议不讨论: a member moves, on the entry that is open. */
export function canMove(
  floor: Floor,
  facts: FloorFacts,
  seat: Seat,
  entryId: string | null = facts.entryId,
): Answer {
  const { motionsMax } = facts.rules
  return all<FloorReason>(
    order.takesPart(floor, facts, seat),
    demand(entryId !== null && entryId === facts.entryId, 'floor.wrong_entry'),
    demand(floor.motions.filter(counted).length < motionsMax, 'floor.too_many_motions'),
  )
}

/** An amendment belongs to the motion on the floor; there is none to an amendment. */
export function canAmend(floor: Floor, facts: FloorFacts, seat: Seat, motion: Motion): Answer {
  const { amendmentsPerMotion } = facts.rules
  return all<FloorReason>(
    order.takesPart(floor, facts, seat),
    demand(motion.kind === 'main', 'floor.amendment_nested'),
    demand(motion.status === 'onFloor' || motion.status === 'debate', 'floor.wrong_status'),
    demand(motion.moverId !== seat.accountId, 'floor.own_motion'),
    demand(
      order.amendmentsOf(floor, motion).length < amendmentsPerMotion,
      'floor.too_many_amendments',
    ),
  )
}

/** Another member stands behind it. */
export function canSecond(
  floor: Floor,
  facts: FloorFacts,
  seat: Seat,
  motion: Motion,
  now: Date,
): Answer {
  return all<FloorReason>(
    order.takesPart(floor, facts, seat),
    demand(motion.entryId === facts.entryId, 'floor.wrong_entry'),
    demand(motion.moverId !== seat.accountId, 'floor.own_motion'),
    order.inPlace(motion, 'second', now),
  )
}

/** The mover of the motion takes an amendment over, so that nobody votes on it. */
export function canTakeOver(
  floor: Floor,
  facts: FloorFacts,
  seat: Seat,
  amendment: Motion,
  now: Date,
): Answer {
  const motion = amendment.amends === null ? undefined : motionById(floor, amendment.amends)
  if (motion === undefined) return deny('floor.motion_not_found')
  return all<FloorReason>(
    order.isHere(facts, seat),
    demand(motion.moverId === seat.accountId, 'floor.not_mover'),
    demand(!seat.isRecused, 'floor.recused'),
    demand(motion.status === 'onFloor' || motion.status === 'debate', 'floor.wrong_status'),
    order.inPlace(amendment, 'takeOver', now),
  )
}

/**
 * The chair states a seconded motion, and from then on it has the floor, alone (一时一动议). Of an
 * entry with a matter of its own only one motion decides; other wordings are amendments.
 */
export function canState(
  floor: Floor,
  facts: FloorFacts,
  seat: Seat,
  motion: Motion,
  now: Date,
): Answer {
  const parent = motion.amends === null ? undefined : motionById(floor, motion.amends)
  const isFree =
    parent === undefined
      ? isFloorFree(floor)
      : motionOnFloor(floor)?.id === parent.id && order.inPlace(parent, 'layAside', now).allowed
  const isDecided = floor.motions.some(
    ({ id, kind, itemId, status }) =>
      id !== motion.id &&
      kind === 'main' &&
      motion.kind === 'main' &&
      itemId !== null &&
      itemId === motion.itemId &&
      ['decided', 'postponed', 'referred'].includes(status),
  )
  return all<FloorReason>(
    order.isPresiding(floor, facts, seat),
    demand(motion.entryId === facts.entryId, 'floor.wrong_entry'),
    order.inPlace(motion, 'state', now),
    demand(isFree, 'floor.floor_taken'),
    order.isQuiet(floor),
    demand(!isDecided, 'floor.entry_decided'),
  )
}

/** A motion that found no second, or that nobody takes up, falls. */
export function canLapse(
  floor: Floor,
  facts: FloorFacts,
  seat: Seat,
  motion: Motion,
  now: Date,
): Answer {
  return all<FloorReason>(
    order.isPresiding(floor, facts, seat),
    order.inPlace(motion, 'lapse', now),
  )
}

/** The mover takes it back, until the debate is closed. An amendment waits for nobody else's word. */
export function canWithdraw(
  floor: Floor,
  facts: FloorFacts,
  seat: Seat,
  motion: Motion,
  now: Date,
): Answer {
  return all<FloorReason>(
    order.inSession(facts),
    demand(motion.moverId === seat.accountId, 'floor.not_mover'),
    order.inPlace(motion, 'withdraw', now),
    motionOnFloor(floor)?.id === motion.id ? order.isQuiet(floor) : allow(),
    demand(!order.amendmentsOf(floor, motion).some(order.isWaiting), 'floor.amendment_open'),
  )
}

/** 充分辩论: closed only when nobody wants to speak any more, or all turns are used. */
export function canCloseDebate(
  floor: Floor,
  facts: FloorFacts,
  seat: Seat,
  motion: Motion,
  now: Date,
): Answer {
  const mayClose = all<FloorReason>(
    order.isPresiding(floor, facts, seat),
    order.inPlace(motion, 'close', now),
    order.isQuiet(floor),
  )
  if (!mayClose.allowed) return mayClose
  return all<FloorReason>(
    demand(waitingSpeeches(floor, motion, facts).length === 0, 'floor.speakers_waiting'),
    demand(!order.amendmentsOf(floor, motion).some(order.isWaiting), 'floor.amendment_open'),
  )
}

/** The majority puts the matter off, or hands it to a wider body (T9b, T9c). */
export function canPutAway(
  floor: Floor,
  facts: FloorFacts,
  seat: Seat,
  motion: Motion,
  event: 'postpone' | 'refer',
  now: Date,
): Answer {
  return all<FloorReason>(
    order.isPresiding(floor, facts, seat),
    demand(motion.kind === 'main', 'floor.amendment_nested'),
    order.inPlace(motion, event, now),
    order.isQuiet(floor),
    demand(!order.amendmentsOf(floor, motion).some(order.isWaiting), 'floor.amendment_open'),
    demand(facts.hasQuorum, 'floor.no_quorum'),
  )
}
