import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import { AppError, ensure, found } from '../../../platform/http/app-error'
import type { SessionCall } from '../../../platform/http/handler'
import { ballotsPolicy } from '../ballots.policy'
import { findBallot, writeBallot } from '../ballot.store'
import { votersOf } from '../voter.store'
import { recordBallotEvent } from './record-ballot-event'

/**
 * An elector doubts the result in the days given for it: until a recount it is not final. Everybody
 * reads the reason; who it was, the record of events keeps.
 *
 * @throws AppError `ballots.not_found`, `ballots.not_elector`, `ballots.challenge_over`,
 *   `ballots.wrong_status`
 */
export async function challengeBallot(
  { ballotId, reason }: RequestOf<'ballots.challenge'>,
  { actor, now }: Pick<SessionCall, 'actor' | 'now'>,
): Promise<ResponseOf<'ballots.challenge'>> {
  const ballot = found(await findBallot(actor.communityId, ballotId), 'ballots.not_found')
  const [voter = null] = await votersOf(ballot, actor.accountId)
  ensure(ballotsPolicy.challenge(ballot, voter, now))
  if (voter === null) throw new AppError('ballots.not_elector')
  const challenge = { accountId: actor.accountId, reason, at: now, answer: null, answeredAt: null }
  await writeBallot(ballot, {
    status: 'challenged',
    challenges: [...ballot.challenges, challenge],
  })
  await recordBallotEvent(ballot, 'ballots.challenged', actor, now, { text: reason })
  return {}
}
