import { demand } from '../decision'
import type { Floor, FloorEvent, FloorFacts, FloorReason, Seat } from './floor'
import { newMotion, stepOfMotion } from './apply-motion'
import {
  adding,
  doing,
  first,
  motionTo,
  motionWith,
  refused,
  speechWith,
  type Judged,
} from './floor-change'
import { motionById, motionOnFloor } from './floor-view'
import { isConcrete } from './motion'
import { canMove } from './motion.rules'
import * as speech from './speech.rules'
import { ended, floorAt, paused, speakingNow } from './speakers'

/** What the rules of order answer: the floor as it then is, or the reason why not. */
export type FloorStep =
  | { readonly allowed: true; readonly floor: Floor }
  | { readonly allowed: false; readonly reason: FloorReason }

const NOBODY = (accountId: string): Seat => ({
  accountId,
  isPresent: false,
  isRepresented: false,
  isMember: false,
  isRecused: false,
  hasVoice: false,
  isChair: false,
  isRecorder: false,
})

/** The seat of somebody; who is not known to the meeting has none of its rights. */
export function seatOf({ seats }: Pick<FloorFacts, 'seats'>, accountId: string): Seat {
  return seats.get(accountId) ?? NOBODY(accountId)
}

/**
 * Judges one act by the rules of order and gives back the floor after it: the one function behind the
 * commands, their buttons and the model test. It reads no clock; a speech that ran out before `now`
 * has ended at its minute.
 */
export function applyFloor(
  before: Floor,
  event: FloorEvent,
  by: string,
  facts: FloorFacts,
  now: Date,
): FloorStep {
  const floor = floorAt(before, now)
  const seat = seatOf(facts, by)
  const step = stepOf(floor, event, seat, facts, now)
  if (!step.decision.allowed) return { allowed: false, reason: step.decision.reason }
  return { allowed: true, floor: step.change(floor) }
}

function stepOf(floor: Floor, event: FloorEvent, seat: Seat, facts: FloorFacts, now: Date): Judged {
  if ('motionId' in event) {
    const motion = motionById(floor, event.motionId)
    return motion === undefined
      ? refused('floor.motion_not_found')
      : stepOfMotion(floor, event, motion, seat, facts, now)
  }
  switch (event.type) {
    case 'move': {
      const { id, entryId, itemId, text } = event
      const parts = { id, entryId, itemId, kind: 'main', amends: null, text } as const
      return {
        decision: first(
          canMove(floor, facts, seat, event.entryId),
          demand(isConcrete(event.text), 'floor.motion_vague'),
        ),
        change: adding('motions', newMotion(seat, now, parts)),
      }
    }
    case 'requestSpeech':
      return {
        decision: speech.canRequestSpeech(floor, facts, seat, event.stance),
        change: adding('speeches', {
          id: event.id,
          motionId: motionOnFloor(floor)?.id ?? '',
          accountId: seat.accountId,
          stance: event.stance,
          status: 'waiting',
          requestedAt: now,
          startedAt: null,
          remainingMs: facts.rules.speechSeconds * 1000,
          runningSince: null,
          endedAt: null,
        }),
      }
    case 'withdrawSpeech':
      return {
        decision: speech.canWithdrawSpeech(floor, seat),
        change: (on) => ({
          ...on,
          speeches: on.speeches.map((one) =>
            one.accountId === seat.accountId && one.status === 'waiting'
              ? { ...one, status: 'withdrawn' }
              : one,
          ),
        }),
      }
    case 'giveFloor':
      return {
        decision: speech.canGiveFloor(floor, facts, seat, event.speechId),
        change: doing(
          speechWith(event.speechId, (turn) => ({
            ...turn,
            status: 'speaking',
            startedAt: now,
            runningSince: now,
          })),
          motionTo(motionOnFloor(floor)?.id ?? '', 'speak'),
        ),
      }
    case 'endSpeech':
      return {
        decision: speech.canEndSpeech(floor, facts, seat, event.speechId),
        change: speechWith(event.speechId, (turn) => ended(turn, now)),
      }
    case 'raisePoint':
      return {
        decision: speech.canRaisePoint(floor, facts, seat),
        change: doing(
          speechWith(speakingNow(floor)?.id ?? '', (turn) => paused(turn, now)),
          adding('points', {
            id: event.id,
            motionId: motionOnFloor(floor)?.id ?? '',
            accountId: seat.accountId,
            text: event.text,
            raisedAt: now,
            ruling: null,
            answer: null,
            ruledAt: null,
          }),
        ),
      }
    case 'rulePoint':
      return {
        decision: speech.canRulePoint(floor, facts, seat, event.pointId),
        change: doing(
          (on) => ({
            ...on,
            points: on.points.map((point) =>
              point.id === event.pointId
                ? { ...point, ruling: event.ruling, answer: event.answer, ruledAt: now }
                : point,
            ),
          }),
          speechWith(speakingNow(floor)?.id ?? '', (turn) => ({ ...turn, runningSince: now })),
        ),
      }
    case 'handOver': {
      const motion = motionOnFloor(floor)
      return {
        decision: speech.canHandOver(floor, facts, seat, event.to),
        change: doing(
          motionWith(motion?.id ?? '', { actingChairId: event.to }),
          // who presides has put the own hand down
          (on) => ({
            ...on,
            speeches: on.speeches.map((one) =>
              one.accountId === event.to && one.status === 'waiting'
                ? { ...one, status: 'withdrawn' }
                : one,
            ),
          }),
        ),
      }
    }
  }
}
