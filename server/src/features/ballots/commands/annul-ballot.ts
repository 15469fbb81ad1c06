import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import { BALLOT_MACHINE } from '@linyi/shared/domain/ballots/ballot.machine'
import { transition } from '@linyi/shared/domain/machine'
import { AppError, ensure, found } from '../../../platform/http/app-error'
import type { SessionCall } from '../../../platform/http/handler'
import { machineFacts } from '../ballot.rules'
import { ballotsPolicy } from '../ballots.policy'
import { findBallot, writeBallot } from '../ballot.store'
import { followAnnulment } from './follow-annulment'
import { forgetDoorstep } from './forget-doorstep'
import { replaceBox } from '../paper.store'
import { closeRoll } from '../voter.store'
import { decideMatter } from './move-matter'
import { recordBallotEvent } from './record-ballot-event'

/**
 * Annuls a ballot for a reason that everybody reads. Of one that was still open the papers are
 * destroyed with the key, for nobody is to know how it would have come out; a counted box stays, and
 * what it decided is taken back.
 *
 * @throws AppError `ballots.not_found`, `ballots.not_supervisor`, `ballots.wrong_status`
 */
export async function annulBallot(
  { ballotId, reason }: RequestOf<'ballots.annul'>,
  { actor, now }: Pick<SessionCall, 'actor' | 'now'>,
): Promise<ResponseOf<'ballots.annul'>> {
  const ballot = found(await findBallot(actor.communityId, ballotId), 'ballots.not_found')
  ensure(ballotsPolicy.annul(ballot, actor, now))
  const step = transition(BALLOT_MACHINE, ballot.status, 'annul', machineFacts(ballot), now)
  if (!step.allowed) throw new AppError(step.reason)
  await writeBallot(ballot, { status: step.next, key: null, voidReason: reason })
  if (ballot.status === 'open') {
    await closeRoll(ballot)
    await forgetDoorstep(ballot)
    await replaceBox(ballot, [])
  }
  await recordBallotEvent(ballot, 'ballots.annulled', actor, now, { text: reason })
  await decideMatter(ballot, {
    result: 'invalid',
    sentence: `表决作废：${reason}`,
    tally: { yes: 0, no: 0, abstain: 0 },
    at: now,
    figures: {},
    told: 'ballots.annulled',
  })
  await followAnnulment(ballot, reason, { actor, now })
  return {}
}
