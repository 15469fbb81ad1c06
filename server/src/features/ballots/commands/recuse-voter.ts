import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import { AppError, ensure, found } from '../../../platform/http/app-error'
import type { SessionCall } from '../../../platform/http/handler'
import { ballotsPolicy } from '../ballots.policy'
import { findBallot } from '../ballot.store'
import { recuseVoter, votersOf } from '../voter.store'
import { recordBallotEvent } from './record-ballot-event'

/**
 * A member with an interest of their own steps aside before voting: counted on neither side of the
 * fraction, which is said with the result (A2.5).
 *
 * @throws AppError `ballots.not_found`, `request.conflict` and the reasons of the policy
 */
export async function recuseMember(
  { ballotId, reason }: RequestOf<'ballots.recuse'>,
  { actor, now }: Pick<SessionCall, 'actor' | 'now'>,
): Promise<ResponseOf<'ballots.recuse'>> {
  const ballot = found(await findBallot(actor.communityId, ballotId), 'ballots.not_found')
  const [voter = null] = await votersOf(ballot, actor.accountId)
  ensure(ballotsPolicy.recuse(ballot, voter, now))
  if (voter === null || !(await recuseVoter(voter))) throw new AppError('request.conflict')
  await recordBallotEvent(ballot, 'ballots.recused', actor, now, { text: reason })
  return {}
}
