import type { BallotInfo } from '@linyi/shared/contract/ballots.contract'
import type { Actor } from '@linyi/shared/domain/people/actor'
import { found } from '../../platform/http/app-error'
import {
  ballotsByIds,
  findBallot,
  findVoter,
  turnoutOf,
  waitingBallotIds,
  type BallotDocument,
} from './ballot.store'
import { presentBallot } from './ballot.presenter'

/**
 * One ballot for its reader.
 *
 * @throws AppError `ballots.not_found`, also for a ballot of another community
 */
export async function ballotsInfo(ballotId: string, actor: Actor, now: Date): Promise<BallotInfo> {
  const ballot = found(await findBallot(actor.communityId, ballotId), 'ballots.not_found')
  const [voter, turnout] = await Promise.all([
    findVoter(ballot, actor.accountId),
    turnoutOf(ballot),
  ])
  return presentBallot(ballot, { voter, turnout, now })
}

/** Ballots that wait for this person's vote, the soonest first. */
export async function ballotsWaitingFor(actor: Actor, now: Date): Promise<BallotDocument[]> {
  const ids = await waitingBallotIds(actor.communityId, actor.accountId, now)
  const ballots = await ballotsByIds(actor.communityId, ids)
  return ballots
    .filter((ballot) => ballot.closesAt > now)
    .sort((a, b) => a.closesAt.getTime() - b.closesAt.getTime())
}
