import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import { decided } from '@linyi/shared/domain/floor/apply-motion'
import { seatOf } from '@linyi/shared/domain/floor/apply-floor'
import { electorsOf, votingMembersOf } from '@linyi/shared/domain/floor/floor-view'
import { countHands } from '@linyi/shared/domain/floor/hands'
import type { Motion, MotionVote } from '@linyi/shared/domain/floor/motion'
import { floorAt } from '@linyi/shared/domain/floor/speakers'
import {
  areHandsPossible,
  canCloseVote,
  canCountHands,
} from '@linyi/shared/domain/floor/vote.rules'
import { areFiguresShut } from '@linyi/shared/domain/ballots/ballot.rules'
import { verdictText } from '@linyi/shared/domain/ballots/ballot.text'
import { motionFigures } from '@linyi/shared/domain/ballots/verdict'
import { inTransaction } from '../../../platform/db/transaction'
import { eachDue } from '../../../platform/due/due'
import { AppError, ensure, found } from '../../../platform/http/app-error'
import { decideByHands } from '../../agenda/index'
import { closeFloorBallot, findBallot, turnoutOf, type BallotDocument } from '../../ballots/index'
import { ruleSetAt } from '../../councils/index'
import { touchMeeting, type MeetingCall } from '../../meetings/index'
import { votingMotions } from '../floor.store'
import { readSitting } from '../sitting.queries'
import { keepFloor, motionIn, stepFloor, takeFloor, type FloorTurn } from './step-floor'
import { deliberationText, itemOf, tellItem } from './tell-item'

/**
 * The hands that were counted in the room decide the motion: for, then against, never abstentions.
 *
 * @throws AppError `meetings.not_found`, `floor.motion_not_found`, `floor.count_wrong`,
 *   `ballots.rules_unconfirmed`, the reasons of `canCountHands` and of the matter's machine
 */
export async function recordHands(
  { meetingId, motionId, yes, no }: RequestOf<'floor.recordHands'>,
  call: MeetingCall,
): Promise<ResponseOf<'floor.recordHands'>> {
  const { actor, now } = call
  const turn = await takeFloor(meetingId, call)
  const { sitting, facts } = turn
  const motion = motionIn(sitting, motionId)
  const seat = seatOf(facts, turn.by)
  ensure(canCountHands(floorAt(sitting.floor, now), facts, seat, motion))
  ensure(areHandsPossible({ yes, no }, facts))
  const { ballots } = await ruleSetAt(actor.communityId, now)
  const { verdict, sentence } = countHands(
    { yes, no },
    { electors: electorsOf(facts).length, members: votingMembersOf(facts).length },
    found(ballots.council, 'ballots.rules_unconfirmed'),
  )
  const { result, tally } = verdict
  const event = { type: 'decide', motionId, result, tally, sentence } as const
  const { meeting } = await stepFloor(turn, event, call, { result, tally, sentence })
  const item = motion.kind === 'main' ? await itemOf(motion, call) : null
  const deliberation = deliberationText(sitting.floor, motion)
  if (item !== null) await decideByHands(item, { result, tally, sentence, deliberation }, call)
  else await tellOfAmendment(turn, motion, { result, sentence }, call)
  return { result, sentence, revision: meeting.revision }
}

/** The timeline of the matter says what became of an amendment. */
async function tellOfAmendment(
  turn: FloorTurn,
  { id, kind, text }: Motion,
  { result, sentence }: { readonly result: string; readonly sentence: string },
  call: MeetingCall,
): Promise<void> {
  if (kind !== 'amendment') return
  const verb = result === 'passed' ? '修正案通过，动议改为' : '修正案未通过，动议不变；修正案为'
  await tellItem(turn, id, 'agenda.motionAmended', `${verb}：“${text}”。${sentence}`, call)
}

type Outcome = Pick<MotionVote, 'result' | 'tally' | 'sentence'>

/** What a ballot that is over says of its motion; one that was annulled decided nothing. */
function outcomeOf({ verdict, method, effect, secrecy, voidReason }: BallotDocument) {
  if (verdict === null || voidReason !== null) {
    const tally = { yes: 0, no: 0, abstain: 0 }
    return { result: 'invalid', tally, sentence: `表决作废：${voidReason ?? ''}` } as const
  }
  const { result, participants } = verdict
  const tally = areFiguresShut({ secrecy, result, participants })
    ? null
    : motionFigures(verdict).tally
  return { result, tally, sentence: verdictText(verdict, method, effect) }
}

/**
 * Whoever presides ends a vote on papers, and it is counted. Where somebody has not voted, it is asked
 * back once.
 *
 * @throws AppError `meetings.not_found`, `floor.motion_not_found`, `floor.vote_running` and the reasons
 *   of `canCloseVote`
 */
export async function closeVote(
  { meetingId, motionId, isEarly }: RequestOf<'floor.closeVote'>,
  call: MeetingCall,
): Promise<ResponseOf<'floor.closeVote'>> {
  const { actor, now } = call
  const { communityId } = actor
  const turn = await takeFloor(meetingId, call)
  const motion = motionIn(turn.sitting, motionId)
  ensure(canCloseVote(floorAt(turn.sitting.floor, now), seatOf(turn.facts, turn.by), motion))
  const ballotId = found(motion.vote?.ballotId, 'floor.wrong_status')
  const open = found(await findBallot(communityId, ballotId), 'floor.wrong_status')
  if (open.status === 'open' && !isEarly && (await turnoutOf(open)) < open.electorate) {
    throw new AppError('floor.vote_running')
  }
  const ballot = await closeFloorBallot(communityId, ballotId, now)
  const outcome = outcomeOf(ballot)
  const event = { type: 'decide', motionId, ...outcome } as const
  const { meeting } = await stepFloor(turn, event, call, { ballotId, ...outcome })
  await tellOfAmendment(turn, motion, outcome, call)
  return { result: outcome.result, sentence: outcome.sentence, revision: meeting.revision }
}

/**
 * Brings to the floor what the clock has ended: a vote whose time is over has been counted, and its
 * motion is decided by it, though nobody pressed anything.
 */
export async function settleVotes(communityId: string, now: Date): Promise<void> {
  const due = (await votingMotions(communityId)).filter(({ closesAt }) => closesAt <= now)
  await eachDue(due, ({ meetingId, ballotId }) =>
    inTransaction(async () => {
      const ballot = await findBallot(communityId, ballotId)
      if (ballot === null || ballot.status === 'open') return
      const sitting = await readSitting(await touchMeeting(communityId, meetingId), now)
      const floor = floorAt(sitting.floor, now)
      const motion = floor.motions.find(
        ({ status, vote }) => status === 'put' && vote?.ballotId === ballotId,
      )
      if (motion === undefined) return
      const outcome: Outcome = outcomeOf(ballot)
      await keepFloor(sitting, decided(floor, motion, outcome, ballot.closesAt), null, now, {
        type: 'floor.decided',
        data: { motionId: motion.id, ballotId, ...outcome },
      })
    }),
  )
}
