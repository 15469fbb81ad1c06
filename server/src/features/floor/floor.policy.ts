import type { ErrorCode } from '@linyi/shared/contract/errors'
import { seatOf } from '@linyi/shared/domain/floor/apply-floor'
import type { Floor, FloorFacts, Seat } from '@linyi/shared/domain/floor/floor'
import * as motions from '@linyi/shared/domain/floor/motion.rules'
import type { Motion } from '@linyi/shared/domain/floor/motion'
import * as speech from '@linyi/shared/domain/floor/speech.rules'
import { floorAt } from '@linyi/shared/domain/floor/speakers'
import * as votes from '@linyi/shared/domain/floor/vote.rules'
import { allow, deny, type Decision } from '@linyi/shared/domain/decision'
import type { MeetingStatus } from '@linyi/shared/domain/meetings/meeting'
import type { Actor } from '@linyi/shared/domain/people/actor'
import { commonFactsOf, factsFor, type Sitting } from './sitting.rules'

type Answer = Decision<ErrorCode>

/** One person's view of a sitting at one moment: who they are there, and the floor as it then is. */
export interface Standpoint {
  readonly sitting: Sitting
  readonly floor: Floor
  readonly facts: FloorFacts
  readonly seat: Seat
  readonly now: Date
}

/** A sitting at one moment, whoever looks. */
export type Outlook = Omit<Standpoint, 'seat'>

export function outlookOf(sitting: Sitting, now: Date): Outlook {
  const facts = commonFactsOf(sitting)
  return { sitting, floor: floorAt(sitting.floor, now), facts, now }
}

/** The same as one of those who look has it. */
export function standpointIn(outlook: Outlook, actor: Actor): Standpoint {
  const facts = factsFor(outlook.facts, outlook.sitting, actor, outlook.now)
  return { ...outlook, facts, seat: seatOf(facts, actor.accountId) }
}

export function standpointOf(sitting: Sitting, actor: Actor, now: Date): Standpoint {
  return standpointIn(outlookOf(sitting, now), actor)
}

/** While the record of a meeting is open, whoever did not agree may say so. */
const RECORD_OPEN: readonly MeetingStatus[] = ['inSession', 'suspended', 'adjourned']

/** Who may do what on the floor; the commands ask the same rules by `applyFloor`. */
export const floorPolicy = {
  move: ({ floor, facts, seat }: Standpoint): Answer => motions.canMove(floor, facts, seat),
  requestSpeech: ({ floor, facts, seat }: Standpoint): Answer =>
    speech.canRequestSpeech(floor, facts, seat),
  withdrawSpeech: ({ floor, seat }: Standpoint): Answer => speech.canWithdrawSpeech(floor, seat),
  giveFloor: ({ floor, facts, seat }: Standpoint): Answer =>
    speech.canGiveFloor(floor, facts, seat),
  endSpeech: ({ floor, facts, seat }: Standpoint): Answer =>
    speech.canEndSpeech(floor, facts, seat),
  raisePoint: ({ floor, facts, seat }: Standpoint): Answer =>
    speech.canRaisePoint(floor, facts, seat),
  rulePoint: ({ floor, facts, seat }: Standpoint): Answer =>
    speech.canRulePoint(floor, facts, seat),
  handOver: ({ floor, facts, seat }: Standpoint): Answer => speech.canHandOver(floor, facts, seat),

  /** The recorder acts for somebody in the room who has no phone. */
  actFor: ({ seat }: Standpoint): Answer =>
    seat.isRecorder ? allow() : deny('meetings.not_keeper'),

  dissent: ({ sitting, seat }: Standpoint, motion: Motion): Answer =>
    votes.canDissent(seat, motion, {
      isOpen: RECORD_OPEN.includes(sitting.meeting.status),
      hasDissented: sitting.dissents.some(
        ({ motionId, accountId }) => motionId === motion.id && accountId === seat.accountId,
      ),
    }),
}

/** The same for one motion. */
export const motionPolicy = {
  second: ({ floor, facts, seat, now }: Standpoint, motion: Motion): Answer =>
    motions.canSecond(floor, facts, seat, motion, now),
  amend: ({ floor, facts, seat }: Standpoint, motion: Motion): Answer =>
    motions.canAmend(floor, facts, seat, motion),
  takeOver: ({ floor, facts, seat, now }: Standpoint, motion: Motion): Answer =>
    motions.canTakeOver(floor, facts, seat, motion, now),
  takeUp: ({ floor, facts, seat, now }: Standpoint, motion: Motion): Answer =>
    motions.canState(floor, facts, seat, motion, now),
  lapse: ({ floor, facts, seat, now }: Standpoint, motion: Motion): Answer =>
    motions.canLapse(floor, facts, seat, motion, now),
  withdraw: ({ floor, facts, seat, now }: Standpoint, motion: Motion): Answer =>
    motions.canWithdraw(floor, facts, seat, motion, now),
  closeDebate: ({ floor, facts, seat, now }: Standpoint, motion: Motion): Answer =>
    motions.canCloseDebate(floor, facts, seat, motion, now),
  put: ({ floor, facts, seat, now }: Standpoint, motion: Motion): Answer =>
    votes.canPut(floor, facts, seat, motion, 'hands', now),
  putByBallot: ({ floor, facts, seat, now }: Standpoint, motion: Motion): Answer =>
    votes.canPut(floor, facts, seat, motion, 'secret', now),
  askAgain: ({ floor, facts, seat, now }: Standpoint, motion: Motion): Answer =>
    votes.canAskAgain(floor, facts, seat, motion, now),
  object: ({ floor, facts, seat }: Standpoint, motion: Motion): Answer =>
    votes.canObject(floor, facts, seat, motion),
  declareConsensus: ({ floor, facts, seat, now }: Standpoint, motion: Motion): Answer =>
    votes.canDeclareConsensus(floor, facts, seat, motion, now),
  recordHands: ({ floor, facts, seat }: Standpoint, motion: Motion): Answer =>
    votes.canCountHands(floor, facts, seat, motion),
  closeVote: ({ floor, seat }: Standpoint, motion: Motion): Answer =>
    votes.canCloseVote(floor, seat, motion),
  postpone: ({ floor, facts, seat, now }: Standpoint, motion: Motion): Answer =>
    motions.canPutAway(floor, facts, seat, motion, 'postpone', now),
  refer: ({ floor, facts, seat, now }: Standpoint, motion: Motion): Answer =>
    motions.canPutAway(floor, facts, seat, motion, 'refer', now),
  dissent: (standpoint: Standpoint, motion: Motion): Answer =>
    floorPolicy.dissent(standpoint, motion),
} satisfies Record<string, (standpoint: Standpoint, motion: Motion) => Answer>
