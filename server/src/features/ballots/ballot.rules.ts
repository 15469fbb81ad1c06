import type { BallotFacts } from '@linyi/shared/domain/ballots/ballot.machine'
import { areFiguresShut } from '@linyi/shared/domain/ballots/ballot.rules'
import type { BallotStatus } from '@linyi/shared/domain/ballots/ballot'
import type { BoxPaper, PublishedBox } from '@linyi/shared/domain/ballots/box'
import type { Verdict } from '@linyi/shared/domain/ballots/verdict'
import type { BallotDocument } from './ballot.store'
import type { CountedPaper } from './paper.store'

/** How far an open ballot is from being valid. */
export interface Quorum {
  /** Votes that are needed, by heads; null where none are asked for. */
  readonly needed: number | null
  readonly recused: number
  /** Whether fewer have voted than the rule asks for, by heads or by area. */
  readonly lacks: boolean
}

/** What the machine must know of a ballot. */
export function machineFacts(
  { closesAt, signatures, challengeUntil }: BallotDocument,
  recountAgrees = true,
): BallotFacts {
  return { closesAt, signatures: signatures.length, challengeUntil, recountAgrees }
}

/** Whether this verdict is published without its figures and its box. */
export function isShut(
  { secrecy }: Pick<BallotDocument, 'secrecy'>,
  { result, participants }: Verdict,
): boolean {
  return areFiguresShut({ secrecy, result, participants })
}

/** A counted paper as it is published. */
export function boxPaperOf({ receipt, mark, origin, areaCm2, voter }: CountedPaper): BoxPaper {
  return { receipt: receipt ?? '', mark, origin, areaCm2, voter }
}

/** The box of a counted ballot, with everything that is needed to count it again. */
export function boxOf(
  ballot: BallotDocument & { readonly verdict: Verdict },
  papers: readonly CountedPaper[],
): PublishedBox & Required<Pick<PublishedBox, 'unit'>> {
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
    unit: ballot.drawn.unit,
    electorateHash: ballot.electorateHash,
    electorate: {
      heads: hall?.heads ?? ballot.electorate,
      areaCm2: hall?.areaCm2 ?? ballot.areaCm2,
    },
    present: hall?.present ?? null,
    chair: hall?.chair ?? null,
    papers: papers.map(boxPaperOf),
    root: ballot.root ?? '',
    verdict,
  }
}

/** Signing leads from `tallied` upwards; a challenge begins a round of its own, below it. */
const STAGES: Record<BallotStatus, number> = {
  open: 0,
  challenged: 2,
  tallied: 3,
  certified: 6,
  final: 7,
  void: 8,
}
const STAGES_MAX = 10
/** More votes than a community has. */
const ROLL_MAX = 10_000_000

/**
 * A number that grows with every vote and every step of a ballot: what followers compare. A cast
 * writes nothing on the ballot itself, so it is made of what is stored anyway.
 */
export function liveRevision(
  {
    status,
    extension,
    signatures,
    challenges,
  }: Pick<BallotDocument, 'status' | 'extension' | 'signatures' | 'challenges'>,
  turnout: number,
): number {
  const step = status === 'open' ? (extension === null ? 0 : 1) : STAGES[status]
  const signed = status === 'tallied' ? signatures.length : 0
  return (challenges.length * STAGES_MAX + step + signed) * ROLL_MAX + turnout
}
