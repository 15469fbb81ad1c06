import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import { nextReminder } from '@linyi/shared/domain/ballots/ballot.rules'
import { ensure, found } from '../../../platform/http/app-error'
import type { SessionCall } from '../../../platform/http/handler'
import { ballotsPolicy } from '../ballots.policy'
import { findBallot, writeBallot } from '../ballot.store'
import { missingVotes } from '../voter.store'
import { recordBallotEvent } from './record-ballot-event'

/**
 * Reminds those who have not voted: the task in their inbox says so from now on. Nothing is written
 * of whom it reaches, and a vote that comes in takes its reminder away.
 *
 * @throws AppError `ballots.not_found`, `ballots.not_reminder` and the reasons of `canRemind`
 */
export async function remindVoters(
  { ballotId }: RequestOf<'ballots.remind'>,
  { actor, now }: Pick<SessionCall, 'actor' | 'now'>,
): Promise<ResponseOf<'ballots.remind'>> {
  const ballot = found(await findBallot(actor.communityId, ballotId), 'ballots.not_found')
  const missing = await missingVotes(ballot)
  ensure(ballotsPolicy.remind(ballot, actor, { missing, now }))
  await writeBallot(ballot, { remindedAt: now })
  await recordBallotEvent(ballot, 'ballots.reminded', actor, now)
  return { reminded: missing, nextAt: nextReminder(now).toISOString() }
}
