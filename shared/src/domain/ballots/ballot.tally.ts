import { exceeds, leastExceeding, leastReaching, reaches } from '../rules/fraction'
import type { BallotRules, Denominator } from '../rules/rule-set'
import { CHOICES, type BallotResult, type Choice, type Tally } from './ballot'

/** The figures behind a result: every number a reader needs to count it again. */
export interface Verdict {
  readonly result: BallotResult
  readonly electorate: number
  readonly participants: number
  /** Participants the quorum asks for, or null when the rule asks for none. */
  readonly quorumNeeded: number | null
  readonly quorumReached: boolean
  /** What yes is measured against. */
  readonly denominator: number
  /** The least number of yes votes that would pass. */
  readonly yesNeeded: number
  readonly tally: Tally
}

/** Counts papers by choice. The order of papers does not matter. */
export function countPapers(papers: Iterable<Choice>): Tally {
  const tally: Record<Choice, number> = { yes: 0, no: 0, abstain: 0 }
  for (const choice of papers) tally[choice] += 1
  return tally
}

/** All papers in the box; an abstention takes part (A4.3). */
export function participantsOf(tally: Tally): number {
  return CHOICES.reduce((sum, choice) => sum + tally[choice], 0)
}

function denominatorOf(kind: Denominator, tally: Tally, electorate: number): number {
  switch (kind) {
    case 'electorate':
      return electorate
    case 'cast':
      return participantsOf(tally)
    case 'yesAndNo':
      return tally.yes + tally.no
  }
}

/**
 * Decides a ballot by its rules, in integers.
 *
 * Without a quorum it is `invalid`, not `notPassed`. A tie fails, because half does not exceed half.
 * Nobody voting never passes, whatever the rule.
 */
export function decide(tally: Tally, electorate: number, rules: BallotRules): Verdict {
  const participants = participantsOf(tally)
  const denominator = denominatorOf(rules.denominator, tally, electorate)
  const quorumReached =
    participants > 0 && (rules.quorum === null || reaches(participants, electorate, rules.quorum))
  const wins =
    tally.yes > 0 &&
    (rules.comparison === 'exceeds'
      ? exceeds(tally.yes, denominator, rules.threshold)
      : reaches(tally.yes, denominator, rules.threshold))
  return {
    result: quorumReached ? (wins ? 'passed' : 'notPassed') : 'invalid',
    electorate,
    participants,
    quorumNeeded: rules.quorum === null ? null : leastReaching(electorate, rules.quorum),
    quorumReached,
    denominator,
    yesNeeded:
      rules.comparison === 'exceeds'
        ? leastExceeding(denominator, rules.threshold)
        : Math.max(1, leastReaching(denominator, rules.threshold)),
    tally,
  }
}
