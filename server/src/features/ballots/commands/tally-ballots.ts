import { BALLOT_MACHINE } from '@linyi/shared/domain/ballots/ballot.machine'
import { decide } from '@linyi/shared/domain/ballots/ballot.tally'
import { verdictText } from '@linyi/shared/domain/ballots/ballot.text'
import { transition } from '@linyi/shared/domain/machine'
import { reaches } from '@linyi/shared/domain/rules/fraction'
import { eachDue } from '../../../platform/due/due'
import { inTransaction } from '../../../platform/db/transaction'
import { findItem, moveItem, recordItemEvent } from '../../agenda/index'
import {
  closeRoll,
  countChoices,
  dueBallots,
  findBallot,
  sealTally,
  shufflePapers,
} from '../ballot.store'

/**
 * Counts the ballots whose time is over (T10). The clock has closed them already; this writes the
 * result down, once, whoever runs it and however often.
 */
export async function tallyBallots(communityId: string, now: Date): Promise<void> {
  await eachDue(await dueBallots(communityId, now), (due) =>
    inTransaction(() => tallyBallot(communityId, due._id, now)),
  )
}

const factsOf = ({ closesAt }: { readonly closesAt: Date }) => ({
  closesAt,
  signatures: 0,
  challengeUntil: null,
  recountAgrees: true,
})

async function tallyBallot(communityId: string, ballotId: string, now: Date): Promise<void> {
  const ballot = await findBallot(communityId, ballotId)
  if (ballot === null) return
  if (!transition(BALLOT_MACHINE, ballot.status, 'tally', factsOf(ballot), now).allowed) return
  await closeRoll(ballot)
  const tally = await countChoices(ballot)
  const verdict = decide(
    { heads: tally, area: tally },
    { electorate: { heads: ballot.electorate, areaCm2: 0 }, present: null, chair: null },
    ballot.rules,
  )
  await sealTally(ballot, verdict)
  await shufflePapers(ballot)
  const item = await findItem(communityId, ballot.itemId)
  // The matter may have moved on meanwhile; the ballot is counted all the same.
  if (item?.ballot?.id !== ballotId || item.status !== 'voting') return
  const sentence = verdictText(verdict, { kind: 'motion' }, ballot.effect)
  const { closesAt } = ballot
  const isInvalid = verdict.result === 'invalid'
  const resolved = await moveItem(item, 'decide', closesAt, {
    ballot: { ...item.ballot, result: verdict.result, sentence },
    decision: { way: 'ballot', result: verdict.result, text: sentence, at: closesAt },
    failedRounds: item.failedRounds + (isInvalid ? 1 : 0),
    hasStrongDissent: reaches(tally.no, tally.yes + tally.no, item.rules.agenda.strongDissent),
  })
  await recordItemEvent(resolved, 'ballots.tallied', null, ballot.closesAt, {
    ballotId,
    text: sentence,
    tally,
    electorate: ballot.electorate,
  })
}
