import type { BallotFacts } from '@linyi/shared/domain/ballots/ballot.machine'
import type { BoxPaper, PublishedBox } from '@linyi/shared/domain/ballots/box'
import type { Verdict } from '@linyi/shared/domain/ballots/verdict'
import type { BallotDocument } from './ballot.store'
import type { CountedPaper } from './paper.store'

/** What the machine must know of a ballot. */
export function machineFacts(
  { closesAt, signatures, challengeUntil }: BallotDocument,
  recountAgrees = true,
): BallotFacts {
  return { closesAt, signatures: signatures.length, challengeUntil, recountAgrees }
}

/** A counted paper as it is published. */
export function boxPaperOf({ receipt, mark, origin, areaCm2, voter }: CountedPaper): BoxPaper {
  return { receipt: receipt ?? '', mark, origin, areaCm2, voter }
}

/** The box of a counted ballot, with everything that is needed to count it again. */
export function boxOf(
  ballot: BallotDocument & { readonly verdict: Verdict },
  papers: readonly CountedPaper[],
): PublishedBox {
  const { hall, verdict } = ballot
  return {
    format: 'linyi-ballot-box/1',
    ballotId: ballot._id,
    text: ballot.text,
    textHash: ballot.textHash,
    effect: ballot.effect,
    secrecy: ballot.secrecy,
    method: ballot.method,
    rules: ballot.rules,
    electorateHash: ballot.electorateHash,
    electorate: {
      heads: hall?.heads ?? ballot.electorate,
      areaCm2: hall?.areaCm2 ?? ballot.areaCm2,
    },
    present: null,
    chair: hall?.chair ?? null,
    papers: papers.map(boxPaperOf),
    root: ballot.root ?? '',
    verdict,
  }
}
