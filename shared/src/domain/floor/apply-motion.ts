import { demand } from '../decision'
import type { Floor, FloorEvent, FloorFacts, Seat } from './floor'
import { adding, doing, first, hushed, motionTo, motionWith, type Judged } from './floor-change'
import { actingChairOf, electorsOf, motionOnFloor, votingMembersOf } from './floor-view'
import { isConcrete, type Motion, type MotionVote } from './motion'
import * as motions from './motion.rules'
import * as votes from './vote.rules'

export function newMotion(
  by: Seat,
  now: Date,
  parts: Pick<Motion, 'id' | 'entryId' | 'itemId' | 'kind' | 'amends' | 'text'>,
): Motion {
  return {
    ...parts,
    movedText: parts.text,
    moverId: by.accountId,
    seconderId: null,
    status: 'moved',
    movedAt: now,
    actingChairId: null,
    vote: null,
    decidedAt: null,
    isTakenOver: false,
  }
}

function newVote(
  { way, ballotId, closesAt }: Pick<MotionVote, 'way' | 'ballotId' | 'closesAt'>,
  facts: FloorFacts,
  now: Date,
): MotionVote {
  const isAsking = way === 'consensus'
  return {
    way,
    electors: electorsOf(facts).length,
    members: votingMembersOf(facts).length,
    ballotId,
    openedAt: now,
    closesAt,
    asked: isAsking ? 1 : 0,
    askedAt: isAsking ? now : null,
    result: null,
    tally: null,
    sentence: null,
  }
}

/** What a vote brings: the amended motion takes the new words and comes back to the floor. */
export function decided(
  floor: Floor,
  motion: Motion,
  outcome: Pick<MotionVote, 'result' | 'tally' | 'sentence'>,
  now: Date,
): Floor {
  const { amends, vote, text } = motion
  const done = motionTo(motion.id, 'decide', {
    decidedAt: now,
    vote: vote === null ? null : { ...vote, ...outcome },
  })(floor)
  return amends === null ? done : resumed(done, amends, outcome.result === 'passed' ? text : null)
}

const resumed = (floor: Floor, motionId: string, text: string | null): Floor =>
  motionTo(motionId, 'takeBack', text === null ? {} : { text })(floor)

/** The floor without a motion that was taken back or put away. */
function left(
  floor: Floor,
  motion: Motion,
  event: 'withdraw' | 'lapse' | 'postpone' | 'refer',
  now: Date,
) {
  const had = motionOnFloor(floor)?.id === motion.id
  const gone = doing(motionTo(motion.id, event, { decidedAt: now }), hushed(motion.id))(floor)
  return had && motion.amends !== null ? resumed(gone, motion.amends, null) : gone
}

const AGREED = {
  result: 'passed',
  tally: null,
  sentence: '两次询问，没有人反对，协商一致。',
} as const

type MotionStep = Extract<FloorEvent, { readonly motionId: string }>

export function stepOfMotion(
  floor: Floor,
  event: MotionStep,
  motion: Motion,
  seat: Seat,
  facts: FloorFacts,
  now: Date,
): Judged {
  const { id, vote } = motion
  switch (event.type) {
    case 'amend':
      return {
        decision: first(
          motions.canAmend(floor, facts, seat, motion),
          demand(isConcrete(event.text), 'floor.motion_vague'),
        ),
        change: adding(
          'motions',
          newMotion(seat, now, {
            id: event.id,
            entryId: motion.entryId,
            itemId: motion.itemId,
            kind: 'amendment',
            amends: id,
            text: event.text,
          }),
        ),
      }
    case 'takeOver':
      return {
        decision: motions.canTakeOver(floor, facts, seat, motion, now),
        change: doing(
          motionTo(id, 'takeOver', { decidedAt: now, isTakenOver: true }),
          motionWith(motion.amends ?? '', { text: motion.text }),
        ),
      }
    case 'second':
      return {
        decision: motions.canSecond(floor, facts, seat, motion, now),
        change: motionTo(id, 'second', { seconderId: seat.accountId }),
      }
    case 'state':
      return {
        decision: motions.canState(floor, facts, seat, motion, now),
        change: doing(
          motionTo(motion.amends ?? '', 'layAside'),
          // who presided over the motion presides over its amendment
          motionTo(id, 'state', { actingChairId: actingChairOf(floor) }),
        ),
      }
    case 'lapse':
      return {
        decision: motions.canLapse(floor, facts, seat, motion, now),
        change: (on) => left(on, motion, 'lapse', now),
      }
    case 'withdraw':
      return {
        decision: motions.canWithdraw(floor, facts, seat, motion, now),
        change: (on) => left(on, motion, 'withdraw', now),
      }
    case 'closeDebate':
      return {
        decision: motions.canCloseDebate(floor, facts, seat, motion, now),
        change: doing(motionTo(id, 'close'), hushed(id)),
      }
    case 'put':
      return {
        decision: votes.canPut(floor, facts, seat, motion, event.way, now),
        change: motionTo(id, 'put', { vote: newVote(event, facts, now) }),
      }
    case 'askAgain':
      return {
        decision: votes.canAskAgain(floor, facts, seat, motion, now),
        change: motionWith(id, {
          vote: vote === null ? null : { ...vote, asked: vote.asked + 1, askedAt: now },
        }),
      }
    case 'object':
      return {
        decision: votes.canObject(floor, facts, seat, motion),
        change: motionTo(id, 'object', { vote: null }),
      }
    case 'declareConsensus':
      return {
        decision: votes.canDeclareConsensus(floor, facts, seat, motion, now),
        change: (on) => decided(on, motion, AGREED, now),
      }
    case 'postpone':
    case 'refer':
      return {
        decision: first(
          motions.canPutAway(floor, facts, seat, motion, event.type, now),
          votes.areHandsPossible(event.hands, facts),
          votes.isMajority(event.hands, facts),
        ),
        change: (on) => left(on, motion, event.type, now),
      }
    case 'decide': {
      const { result, tally, sentence } = event
      const isHands = vote?.way === 'hands'
      return {
        decision: isHands
          ? first(
              votes.canCountHands(floor, facts, seat, motion),
              votes.areHandsPossible(tally ?? { yes: 0, no: 0 }, facts),
            )
          : votes.canCloseVote(floor, seat, motion),
        change: (on) => decided(on, motion, { result, tally, sentence }, now),
      }
    }
  }
}
