import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import { canExtend } from '@linyi/shared/domain/ballots/ballot.rules'
import { ensure, found } from '../../../platform/http/app-error'
import type { SessionCall } from '../../../platform/http/handler'
import { ballotsPolicy } from '../ballots.policy'
import { findBallot, writeBallot } from '../ballot.store'
import { quorumOf } from '../quorum.queries'
import { extendRoll } from '../voter.store'
import { extendMatter } from './move-matter'
import { recordBallotEvent } from './record-ballot-event'

const MINUTE_MS = 60_000

/**
 * Gives a ballot more time, once and before its end, because too few have voted (A4.3). The new end
 * and the reason stand on the ballot's page from this moment.
 *
 * @throws AppError `ballots.not_found`, `ballots.not_chair` and the reasons of `canExtend`
 */
export async function extendBallot(
  { ballotId, closesAt: closing, reason }: RequestOf<'ballots.extend'>,
  { actor, now }: Pick<SessionCall, 'actor' | 'now'>,
): Promise<ResponseOf<'ballots.extend'>> {
  const ballot = found(await findBallot(actor.communityId, ballotId), 'ballots.not_found')
  const { rules, opensAt } = ballot
  const { lacks } = await quorumOf(ballot)
  ensure(ballotsPolicy.extend(ballot, actor, { hasQuorum: !lacks, now }))
  const closesAt = new Date(Math.floor(Date.parse(closing) / MINUTE_MS) * MINUTE_MS)
  const facts = {
    opensAt,
    closesAt: ballot.closesAt,
    hasBeenExtended: ballot.extension !== null,
    lacksQuorum: lacks,
    windowDaysMax: rules.windowDaysMax,
  }
  ensure(canExtend(facts, closesAt, now))
  await writeBallot(ballot, { closesAt, extension: { from: ballot.closesAt, reason } })
  await extendRoll(ballot, closesAt)
  await extendMatter(ballot, { closesAt, reason }, { actor, now })
  await recordBallotEvent(ballot, 'ballots.extended', actor, now, {
    from: ballot.closesAt,
    to: closesAt,
    text: reason,
  })
  return {}
}
