import { all, allow, demand, deny } from '../decision'
import type { Floor, FloorFacts, FloorReason, Seat } from './floor'
import { actingChairOf, motionOnFloor, pendingPoint, presides } from './floor-view'
import type { Motion, Speech } from './motion'
import * as order from './order.rules'
import { nextSpeaker, speakingNow, turnsTaken } from './speakers'

type Answer = order.Answer

/**
 * Raises a hand. Whoever stepped aside answers for the facts and takes no side; the chair speaks
 * only after handing over (A2.5: 主持人中立).
 */
export function canRequestSpeech(
  floor: Floor,
  facts: FloorFacts,
  seat: Seat,
  stance: Speech['stance'] = 'neutral',
): Answer {
  const motion = motionOnFloor(floor)
  if (motion === null) {
    return all<FloorReason>(order.isHere(facts, seat), deny('floor.nothing_on_floor'))
  }
  const own = floor.speeches.filter(
    ({ motionId, accountId }) => motionId === motion.id && accountId === seat.accountId,
  )
  return all<FloorReason>(
    order.inSession(facts),
    demand(seat.hasVoice, 'floor.no_voice'),
    order.isHere(facts, seat),
    demand(!presides(floor, seat), 'floor.chair_neutral'),
    demand(!seat.isRecused || stance === 'neutral', 'floor.recused_facts_only'),
    demand(motion.status === 'onFloor' || motion.status === 'debate', 'floor.wrong_status'),
    demand(
      !own.some(({ status }) => status === 'waiting' || status === 'speaking'),
      'floor.already_waiting',
    ),
    demand(
      turnsTaken(floor, motion.id, seat.accountId) < facts.rules.speechesPerMotion,
      'floor.turns_used',
    ),
  )
}

/** Puts the hand down again. */
export function canWithdrawSpeech(floor: Floor, seat: Seat): Answer {
  const waits = floor.speeches.some(
    ({ accountId, status }) => accountId === seat.accountId && status === 'waiting',
  )
  return demand(waits, 'floor.not_waiting')
}

/**
 * The chair gives the floor to whose turn it is by the rule, and to nobody else. The page names whom
 * it saw, so that two presses do not call two people.
 */
export function canGiveFloor(
  floor: Floor,
  facts: FloorFacts,
  seat: Seat,
  speechId: string | null = null,
): Answer {
  const motion = motionOnFloor(floor)
  const mayGive = all<FloorReason>(
    order.isPresiding(floor, facts, seat),
    demand(motion !== null, 'floor.nothing_on_floor'),
    demand(motion?.status === 'onFloor' || motion?.status === 'debate', 'floor.wrong_status'),
    order.isQuiet(floor),
  )
  // the queue is put in order for who may call from it, not for everybody who looks
  if (!mayGive.allowed) return mayGive
  const next = nextSpeaker(floor, motion, facts)
  return all<FloorReason>(
    demand(next !== null, 'floor.not_waiting'),
    demand(speechId === null || next?.id === speechId, 'floor.not_next'),
  )
}

/** The speaker ends, or the chair ends for them when the time is over or a ruling asks for it. */
export function canEndSpeech(
  floor: Floor,
  facts: FloorFacts,
  seat: Seat,
  speechId: string | null = null,
): Answer {
  const speech = speakingNow(floor)
  return all<FloorReason>(
    order.inSession(facts),
    demand(speech !== null, 'floor.nobody_speaks'),
    demand(speechId === null || speech?.id === speechId, 'floor.nobody_speaks'),
    demand(speech?.accountId === seat.accountId || presides(floor, seat), 'floor.not_speaker'),
  )
}

/** A point of order may interrupt; one is ruled on before the next is raised. */
export function canRaisePoint(floor: Floor, facts: FloorFacts, seat: Seat): Answer {
  const motion = motionOnFloor(floor)
  const own = floor.points.filter(
    ({ motionId, accountId }) => motionId === motion?.id && accountId === seat.accountId,
  )
  return all<FloorReason>(
    order.inSession(facts),
    demand(seat.isMember, 'floor.not_member'),
    order.isHere(facts, seat),
    demand(!presides(floor, seat), 'floor.chair_neutral'),
    demand(motion !== null, 'floor.nothing_on_floor'),
    // a vote that has begun is interrupted by nothing
    demand(motion?.status !== 'put', 'floor.wrong_status'),
    demand(pendingPoint(floor) === null, 'floor.point_pending'),
    demand(own.length < facts.rules.pointsPerMotion, 'floor.points_used'),
  )
}

/** 服从裁判: the chair rules, and it goes on. */
export function canRulePoint(
  floor: Floor,
  facts: FloorFacts,
  seat: Seat,
  pointId: string | null = null,
): Answer {
  const point = pendingPoint(floor)
  return all<FloorReason>(
    order.isPresiding(floor, facts, seat),
    demand(point !== null && (pointId === null || point.id === pointId), 'floor.no_point'),
  )
}

/**
 * The chair who wants to speak hands over to a member who has taken no side so far, until this motion
 * is decided (A2.5). When the acting chair has left, the chair names another.
 */
export function canHandOver(
  floor: Floor,
  facts: FloorFacts,
  seat: Seat,
  to: string | null = null,
): Answer {
  const motion = motionOnFloor(floor)
  const acting = actingChairOf(floor)
  const hasActing = acting !== null && facts.seats.get(acting)?.isPresent === true
  return all<FloorReason>(
    order.inSession(facts),
    demand(seat.isChair, 'floor.not_chair'),
    demand(motion !== null, 'floor.nothing_on_floor'),
    demand(motion?.status !== 'put', 'floor.wrong_status'),
    demand(!hasActing, 'floor.handed_over'),
    to === null || motion === null ? allow() : isFitToAct(floor, facts, motion, to),
  )
}

function isFitToAct(floor: Floor, facts: FloorFacts, motion: Motion, to: string): Answer {
  const seat = facts.seats.get(to)
  const isParty = [motion.moverId, motion.seconderId].includes(to)
  const hasSpoken = floor.speeches.some(
    ({ motionId, accountId, status }) =>
      motionId === motion.id && accountId === to && (status === 'done' || status === 'speaking'),
  )
  return demand(
    seat !== undefined &&
      seat.isMember &&
      seat.isPresent &&
      !seat.isRecused &&
      !seat.isChair &&
      !isParty &&
      !hasSpoken,
    'floor.acting_unfit',
  )
}
