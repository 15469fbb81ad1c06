import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import { BALLOT_MACHINE } from '@linyi/shared/domain/ballots/ballot.machine'
import { addDays, dayOf, endOfDay } from '@linyi/shared/domain/calendar/shanghai-day'
import { transition } from '@linyi/shared/domain/machine'
import { AppError, ensure, found } from '../../../platform/http/app-error'
import type { SessionCall } from '../../../platform/http/handler'
import { machineFacts } from '../ballot.rules'
import { ballotsPolicy, certifierRole } from '../ballots.policy'
import { findBallot, writeBallot } from '../ballot.store'
import { recordBallotEvent } from './record-ballot-event'

/**
 * One of the two offices confirms the result; with the second it is certified, and the days for
 * challenges begin (A4.3).
 *
 * @throws AppError `ballots.not_found`, `ballots.not_certifier`, `ballots.already_signed`,
 *   `ballots.wrong_status`
 */
export async function certifyBallot(
  { ballotId }: RequestOf<'ballots.certify'>,
  { actor, now }: Pick<SessionCall, 'actor' | 'now'>,
): Promise<ResponseOf<'ballots.certify'>> {
  const ballot = found(await findBallot(actor.communityId, ballotId), 'ballots.not_found')
  ensure(ballotsPolicy.certify(ballot, actor, now))
  const role = certifierRole(ballot, actor, now)
  if (role === null) throw new AppError('ballots.not_certifier')
  const signatures = [...ballot.signatures, { accountId: actor.accountId, role, at: now }]
  const facts = machineFacts({ ...ballot, signatures })
  const step = transition(BALLOT_MACHINE, ballot.status, 'certify', facts, now)
  await writeBallot(ballot, {
    signatures,
    ...(step.allowed
      ? {
          status: step.next,
          challengeUntil: endOfDay(addDays(dayOf(now), ballot.rules.challengeDays)),
        }
      : {}),
  })
  await recordBallotEvent(ballot, 'ballots.signed', actor, now, { root: ballot.root })
  return { isCertified: step.allowed }
}
