import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import { readMark, type Mark } from '@linyi/shared/domain/ballots/method'
import { AppError, ensure, found } from '../../../platform/http/app-error'
import type { SessionCall } from '../../../platform/http/handler'
import { tellLive } from '../../../platform/live/tell-live'
import { ballotsPolicy } from '../ballots.policy'
import { findBallot, findOpenBallot, type BallotDocument, type OpenBallot } from '../ballot.store'
import { chairWaits } from '../chair.queries'
import { paperNameOf } from '../paper-names.rules'
import { putPaper, replacePaper } from '../paper.store'
import { takeFirstVote, takeVote, votersOf } from '../voter.store'

type CastCall = Pick<SessionCall, 'actor' | 'now'>

/**
 * One unit's paper goes into the box. A first vote is one conditional write to the roll and one paper
 * under a unique name; whatever that write does not find, whether a change or a refusal, is looked
 * at in full. Both are in the command's transaction.
 *
 * It leaves no event and answers nothing that counts: a time beside a place in the order of papers
 * would tell more than the roll does. What was counted is in the event of the tally.
 *
 * @throws AppError `ballots.not_found`, `ballots.bad_mark` and the reasons of `canCast`
 */
export async function castVote(
  { ballotId, choice, unit }: RequestOf<'ballots.cast'>,
  { actor, now }: CastCall,
): Promise<ResponseOf<'ballots.cast'>> {
  const { communityId, accountId } = actor
  const open = await findOpenBallot(communityId, ballotId)
  if (open !== null && !open.rules.chairLast && open.opensAt <= now) {
    const reading = readMark(open.method, choice)
    const voter = reading.allowed
      ? await takeFirstVote(open, { accountId, unit, origin: 'online', now })
      : null
    if (reading.allowed && voter !== null) {
      const name = paperNameOf(open.secrecy, open.key, voter.unit)
      const { areaCm2 } = voter
      await putPaper(open, { name, mark: reading.mark, origin: 'online', areaCm2 })
      tellLive(communityId, 'ballot', ballotId)
      return {}
    }
  }
  const ballot = found(await findBallot(communityId, ballotId), 'ballots.not_found')
  await castKnown(ballot, choice, unit, { actor, now })
  tellLive(communityId, 'ballot', ballotId)
  return {}
}

/** The same with every rule asked by name: who changes a vote, and who hears why not. */
async function castKnown(
  ballot: BallotDocument,
  choice: Mark,
  unit: string | undefined,
  { actor, now }: CastCall,
): Promise<void> {
  const own = await votersOf(ballot, actor.accountId)
  if (unit === undefined && own.length > 1) throw new AppError('ballots.unit_missing')
  const voter = own.find((one) => unit === undefined || one.unit === unit) ?? null
  const waitsForOthers = voter !== null && (await chairWaits(ballot, voter, now))
  ensure(ballotsPolicy.cast(ballot, voter, { waitsForOthers, now }))
  if (voter === null) throw new AppError('ballots.not_elector')
  const { key } = ballot
  if (key === null) throw new AppError('ballots.closed')
  const reading = readMark(ballot.method, choice)
  if (!reading.allowed) throw new AppError(reading.reason)
  if (!(await takeVote(voter, 'online'))) throw new AppError('request.conflict')
  const open: OpenBallot = { ...ballot, key }
  const name = paperNameOf(open.secrecy, key, voter.unit)
  const paper = { name, mark: reading.mark, origin: 'online', areaCm2: voter.areaCm2 } as const
  await (voter.hasCast ? replacePaper(ballot, paper) : putPaper(ballot, paper))
}
