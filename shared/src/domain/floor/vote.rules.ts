import { all, demand } from '../decision'
import type { Floor, FloorFacts, FloorReason, Hands, Seat } from './floor'
import { electorsOf, presides } from './floor-view'
import type { Motion, VoteWay } from './motion'
import * as order from './order.rules'

type Answer = order.Answer

const SECOND_MS = 1000

/** Only the chair puts it to the vote, after the debate and with a quorum in the room. */
export function canPut(
  floor: Floor,
  facts: FloorFacts,
  seat: Seat,
  motion: Motion,
  way: VoteWay | null,
  now: Date,
): Answer {
  // papers have a roll and a box of their own, which belong to a matter
  const needsMatter = way === 'named' || way === 'secret'
  return all<FloorReason>(
    order.isPresiding(floor, facts, seat),
    order.inPlace(motion, 'put', now),
    order.isQuiet(floor),
    demand(facts.hasQuorum, 'floor.no_quorum'),
    demand(!needsMatter || motion.itemId !== null, 'floor.way_unfit'),
  )
}

const isAsked = (floor: Floor, motion: Motion): Answer =>
  all<FloorReason>(
    order.hasTheFloor(floor, motion),
    demand(motion.status === 'put', 'floor.wrong_status'),
    demand(motion.vote?.way === 'consensus', 'floor.way_unfit'),
  )

const hasPaused = ({ vote }: Motion, { rules }: FloorFacts, now: Date): Answer => {
  const since = now.getTime() - (vote?.askedAt?.getTime() ?? 0)
  return demand(since >= rules.consensusPauseSeconds * SECOND_MS, 'floor.asked_too_soon')
}

/** Does anybody object? It is asked twice, with time to think in between (T9d). */
export function canAskAgain(
  floor: Floor,
  facts: FloorFacts,
  seat: Seat,
  motion: Motion,
  now: Date,
): Answer {
  return all<FloorReason>(
    order.isPresiding(floor, facts, seat),
    isAsked(floor, motion),
    demand(facts.hasQuorum, 'floor.no_quorum'),
    demand(motion.vote?.asked === 1, 'floor.wrong_status'),
    hasPaused(motion, facts, now),
  )
}

/** One member who objects is enough: the debate goes on. */
export function canObject(floor: Floor, facts: FloorFacts, seat: Seat, motion: Motion): Answer {
  return all<FloorReason>(
    order.inSession(facts),
    demand(seat.isMember, 'floor.not_member'),
    order.isHere(facts, seat),
    demand(!seat.isRecused, 'floor.recused'),
    isAsked(floor, motion),
  )
}

/** Nobody objected when asked twice. */
export function canDeclareConsensus(
  floor: Floor,
  facts: FloorFacts,
  seat: Seat,
  motion: Motion,
  now: Date,
): Answer {
  return all<FloorReason>(
    order.isPresiding(floor, facts, seat),
    isAsked(floor, motion),
    demand(facts.hasQuorum, 'floor.no_quorum'),
    demand(motion.vote?.asked === 2, 'floor.not_asked_twice'),
    hasPaused(motion, facts, now),
  )
}

/** The recorder counts hands, or who presides where nobody keeps the record. */
export function canCountHands(floor: Floor, facts: FloorFacts, seat: Seat, motion: Motion): Answer {
  return all<FloorReason>(
    order.inSession(facts),
    demand(seat.isRecorder || presides(floor, seat), 'floor.not_recorder'),
    order.hasTheFloor(floor, motion),
    demand(motion.status === 'put' && motion.vote?.way === 'hands', 'floor.wrong_status'),
    demand(facts.hasQuorum, 'floor.no_quorum'),
  )
}

/** Who presides ends a vote on paper or phones; what was cast stands, also when people have left. */
export function canCloseVote(floor: Floor, seat: Seat, motion: Motion): Answer {
  return all<FloorReason>(
    demand(presides(floor, seat), 'floor.not_chair'),
    order.hasTheFloor(floor, motion),
    demand(
      motion.status === 'put' && typeof motion.vote?.ballotId === 'string',
      'floor.wrong_status',
    ),
  )
}

/** Whoever did not agree may be recorded by name (A4.2), until the minutes are confirmed. */
export function canDissent(
  seat: Seat,
  motion: Motion,
  record: { readonly isOpen: boolean; readonly hasDissented: boolean },
): Answer {
  return all<FloorReason>(
    demand(seat.isMember, 'floor.not_member'),
    demand(!seat.isRecused, 'floor.recused'),
    demand(motion.status === 'decided' && record.isOpen, 'floor.dissent_late'),
    demand(!record.hasDissented, 'floor.already_dissented'),
  )
}

/** Whether so many hands can have been raised: each member present has one. */
export function areHandsPossible({ yes, no }: Hands, facts: FloorFacts): Answer {
  return demand(yes >= 0 && no >= 0 && yes + no <= electorsOf(facts).length, 'floor.count_wrong')
}

/** 过半数 of those present who may vote. */
export function isMajority({ yes }: Hands, facts: FloorFacts): Answer {
  return demand(yes * 2 > electorsOf(facts).length, 'floor.no_majority')
}
