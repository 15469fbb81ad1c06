import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import { recordEvent } from '../../../platform/events/event.store'
import { AppError, ensure, found } from '../../../platform/http/app-error'
import type { SessionCall } from '../../../platform/http/handler'
import { ballotsPolicy } from '../ballots.policy'
import { findBallot, findVoter, putPaper, turnoutOf } from '../ballot.store'

/**
 * One person's paper goes into the box. Decided inside the transaction on what is there now; the
 * event tells that a paper came, not whose and not what.
 *
 * @throws AppError `ballots.not_found` and the reasons of `canCast`
 */
export async function castVote(
  { ballotId, choice }: RequestOf<'ballots.cast'>,
  { actor, now }: Pick<SessionCall, 'actor' | 'now'>,
): Promise<ResponseOf<'ballots.cast'>> {
  const { communityId, accountId } = actor
  const ballot = found(await findBallot(communityId, ballotId), 'ballots.not_found')
  const voter = await findVoter(ballot, accountId)
  ensure(ballotsPolicy.cast(ballot, voter, now))
  if (voter === null) throw new AppError('ballots.not_elector')
  const { key } = ballot
  if (key === null) throw new AppError('ballots.closed')
  await putPaper({ ...ballot, key }, voter, choice)
  await recordEvent({
    communityId,
    type: 'ballots.cast',
    subject: { kind: 'ballot', id: ballotId },
    actorId: null,
    at: now,
  })
  return { turnout: await turnoutOf(ballot), electorate: ballot.electorate }
}
