import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import { electorsOf, votingMembersOf } from '@linyi/shared/domain/floor/floor-view'
import { canPut } from '@linyi/shared/domain/floor/vote.rules'
import { seatOf } from '@linyi/shared/domain/floor/apply-floor'
import { floorAt } from '@linyi/shared/domain/floor/speakers'
import type { Motion } from '@linyi/shared/domain/floor/motion'
import { ensure, found } from '../../../platform/http/app-error'
import { openFloorBallot } from '../../ballots/index'
import { ruleSetAt } from '../../councils/index'
import type { MeetingCall } from '../../meetings/index'
import { casterOf } from '../sitting.rules'
import { motionIn, stepFloor, takeFloor, type FloorTurn } from './step-floor'
import { deliberationText, itemOf } from './tell-item'

const MINUTE_MS = 60_000

/**
 * Whoever presides puts the motion to the vote: hands are counted in the room, papers are cast by
 * phone, or all are asked whether anybody objects (A2.5, T9a). Nothing is put without a quorum.
 *
 * @throws AppError `meetings.not_found`, `floor.motion_not_found`, `ballots.rules_unconfirmed`, the
 *   reasons of `canPut` and of the matter's machine
 */
export async function putMotion(
  { meetingId, motionId, way }: RequestOf<'floor.put'>,
  call: MeetingCall,
): Promise<ResponseOf<'floor.put'>> {
  const { now } = call
  const turn = await takeFloor(meetingId, call)
  const motion = motionIn(turn.sitting, motionId)
  const seat = seatOf(turn.facts, turn.by)
  // asked before the ballot is opened, so that a refusal says what is wrong on the floor
  ensure(canPut(floorAt(turn.sitting.floor, now), turn.facts, seat, motion, way, now))
  const ballot =
    way === 'named' || way === 'secret' ? await openBallotFor(turn, motion, way, call) : null
  const { meeting } = await stepFloor(
    turn,
    {
      type: 'put',
      motionId,
      way,
      ballotId: ballot?._id ?? null,
      closesAt: ballot?.closesAt ?? null,
    },
    call,
    { way, text: motion.text, ballotId: ballot?._id ?? null },
  )
  return { revision: meeting.revision }
}

/** The roll is who is in the room and has not stepped aside; the quorum asks for all members. */
async function openBallotFor(
  { sitting, facts }: FloorTurn,
  motion: Motion,
  way: 'named' | 'secret',
  call: MeetingCall,
) {
  const { now, actor } = call
  const { ballots, version } = await ruleSetAt(actor.communityId, now)
  return openFloorBallot(
    {
      item: found(await itemOf(motion, call), 'floor.way_unfit'),
      meetingId: sitting.meeting._id,
      motionId: motion.id,
      text: motion.text,
      secrecy: way === 'named' ? 'open' : 'secret',
      rules: found(ballots.council, 'ballots.rules_unconfirmed'),
      ruleSetVersion: version,
      electors: electorsOf(facts).map(({ accountId }) => ({
        accountId,
        casterId: casterOf(sitting, accountId),
      })),
      members: votingMembersOf(facts).length,
      closesAt: new Date(now.getTime() + facts.rules.voteMinutes * MINUTE_MS),
      decidesMatter: motion.kind === 'main',
      deliberation: deliberationText(sitting.floor, motion),
    },
    call,
  )
}
