import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import { AppError, ensure, found } from '../../../platform/http/app-error'
import type { SessionCall } from '../../../platform/http/handler'
import { ballotsPolicy } from '../ballots.policy'
import { findBallot, findVoter, putPaper } from '../ballot.store'

/**
 * One person's paper goes into the box. Decided inside the transaction on what is there now.
 *
 * It leaves no event and answers nothing that counts: a time beside a place in the order of papers
 * would tell more than the roll does. What was counted is in the event of the tally.
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
  return {}
}
