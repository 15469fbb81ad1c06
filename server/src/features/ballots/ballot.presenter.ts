import type { BallotInfo } from '@linyi/shared/contract/ballots.contract'
import { ELECTORATE_TEXT, phaseOf } from '@linyi/shared/domain/ballots/ballot.rules'
import { countingText, verdictText } from '@linyi/shared/domain/ballots/ballot.text'
import { toAbility } from '../../platform/http/ability'
import { ballotsPolicy } from './ballots.policy'
import type { BallotDocument } from './ballot.store'

/** A ballot for one reader: turnout always, the result only when it is over and counted. */
export function presentBallot(
  ballot: BallotDocument,
  reader: {
    readonly voter: { readonly hasCast: boolean } | null
    readonly turnout: number
    readonly now: Date
  },
): BallotInfo {
  const { voter, turnout, now } = reader
  const isOpen = phaseOf(ballot, now) === 'open'
  const verdict = isOpen ? null : ballot.verdict
  return {
    id: ballot._id,
    itemId: ballot.itemId,
    itemNumber: ballot.itemNumber,
    itemTitle: ballot.itemTitle,
    effect: ballot.effect,
    text: ballot.text,
    textHash: ballot.textHash,
    electorateText: ELECTORATE_TEXT[ballot.effect === 'council' ? 'member' : 'person'],
    countingText: countingText(ballot.rules, { kind: 'motion' }),
    basisText: ballot.rules.basis,
    opensAt: ballot.opensAt.toISOString(),
    closesAt: ballot.closesAt.toISOString(),
    isOpen,
    electorate: ballot.electorate,
    electorateHash: ballot.electorateHash,
    turnout,
    isElector: voter !== null,
    hasCast: voter?.hasCast ?? false,
    changeAllowed: ballot.rules.changeAllowed,
    verdict:
      verdict === null
        ? null
        : { ...verdict, sentence: verdictText(verdict, { kind: 'motion' }, ballot.effect) },
    abilities: { cast: toAbility(ballotsPolicy.cast(ballot, voter, now)) },
  }
}
