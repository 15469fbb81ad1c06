import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import { BALLOT_MACHINE } from '@linyi/shared/domain/ballots/ballot.machine'
import { recount } from '@linyi/shared/domain/ballots/box'
import { transition } from '@linyi/shared/domain/machine'
import { AppError, ensure, found } from '../../../platform/http/app-error'
import type { SessionCall } from '../../../platform/http/handler'
import { sha256 } from '../../../platform/ids'
import { boxOf, machineFacts } from '../ballot.rules'
import { ballotsPolicy } from '../ballots.policy'
import { findBallot, writeBallot } from '../ballot.store'
import { findPapers } from '../paper.store'
import { recordBallotEvent } from './record-ballot-event'

/**
 * Counts a challenged ballot again from its papers, as anybody can from the published box, and
 * answers the challenges. Where it agrees the result is confirmed anew; where it does not, the
 * ballot can only be annulled.
 *
 * @throws AppError `ballots.not_found`, `ballots.not_supervisor`, `ballots.wrong_status`,
 *   `ballots.recount_differs`
 */
export async function recountBallot(
  { ballotId, answer }: RequestOf<'ballots.recount'>,
  { actor, now }: Pick<SessionCall, 'actor' | 'now'>,
): Promise<ResponseOf<'ballots.recount'>> {
  const ballot = found(await findBallot(actor.communityId, ballotId), 'ballots.not_found')
  ensure(ballotsPolicy.recount(ballot, actor, now))
  const { verdict } = ballot
  if (verdict === null) throw new AppError('ballots.wrong_status')
  const box = boxOf({ ...ballot, verdict }, await findPapers(ballot))
  const agrees = recount(box, sha256).faults.length === 0
  const facts = machineFacts(ballot, agrees)
  const step = transition(BALLOT_MACHINE, ballot.status, 'recount', facts, now)
  if (!step.allowed) throw new AppError(step.reason)
  await writeBallot(ballot, {
    status: step.next,
    signatures: [],
    challenges: ballot.challenges.map((one) =>
      one.answer === null ? { ...one, answer, answeredAt: now } : one,
    ),
  })
  await recordBallotEvent(ballot, 'ballots.recounted', actor, now, { text: answer })
  return {}
}
