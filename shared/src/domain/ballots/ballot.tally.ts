import type { BallotRules, Denominator } from '../rules/ballot-rules'
import { leastMeeting, meets } from '../rules/fraction'
import { CHOICES, type BallotResult, type Choice, type Tally } from './ballot'
import type { Weight } from './electorate'
import { isChoice, type Mark } from './method'

/** One paper as it is counted: what it says and, where area counts, what it weighs. */
export interface Paper {
  readonly mark: Mark
  readonly areaCm2?: number
}

/** Papers by choice, with those that cannot be read; an abstention and a spoilt paper take part. */
export interface MotionTally extends Tally {
  readonly spoilt: number
}

/** The same papers counted twice: by heads and by area. */
export interface WeighedTally {
  readonly heads: MotionTally
  readonly area: MotionTally
}

/** What stands beside the papers when a ballot is decided. Those who stepped aside are left out. */
export interface Hall {
  readonly electorate: Weight
  /** People present at the meeting, where the rule measures against them. */
  readonly present: number | null
  /** How the chair voted, where votes are open; it settles a tie only where the rule says so. */
  readonly chair: Choice | null
}

/** One way of counting, with every number a reader needs to count it again. */
export interface Count {
  readonly electorate: number
  readonly participants: number
  /** What the quorum asks for, or null when the rule asks for none. */
  readonly quorumNeeded: number | null
  readonly quorumReached: boolean
  /** What yes is measured against. */
  readonly denominator: number
  /** The least yes that would pass. */
  readonly yesNeeded: number
  readonly yesReached: boolean
  readonly tally: MotionTally
}

/** How a motion came out: by heads, and where area decides beside them, by area as well. */
export interface MotionVerdict extends Count {
  readonly kind: 'motion'
  readonly result: BallotResult
  readonly area: Count | null
  /** A tie that the chair's own vote settled. */
  readonly tieSettledBy: Choice | null
}

const NOTHING: MotionTally = { yes: 0, no: 0, abstain: 0, spoilt: 0 }

/** Counts the papers of a motion. The order of papers does not matter. */
export function countPapers(papers: Iterable<Paper>): WeighedTally {
  const heads = { ...NOTHING }
  const area = { ...NOTHING }
  for (const { mark, areaCm2 = 0 } of papers) {
    const line = isChoice(mark) ? mark : 'spoilt'
    heads[line] += 1
    area[line] += areaCm2
  }
  return { heads, area }
}

/** All papers in the box; an abstention takes part (A4.3), and so does a spoilt paper. */
export function participantsOf(tally: MotionTally): number {
  return validOf(tally) + tally.spoilt
}

function validOf(tally: MotionTally): number {
  return CHOICES.reduce((sum, choice) => sum + tally[choice], 0)
}

function denominatorOf(
  kind: Denominator,
  tally: MotionTally,
  { electorate, present }: { readonly electorate: number; readonly present: number | null },
): number {
  switch (kind) {
    case 'electorate':
      return electorate
    case 'present':
      // who voted was there, also where nobody counted the room
      return Math.max(present ?? 0, participantsOf(tally))
    case 'cast':
      return validOf(tally)
    case 'yesAndNo':
      return tally.yes + tally.no
    case 'participants':
      return participantsOf(tally)
  }
}

function count(
  tally: MotionTally,
  whole: { readonly electorate: number; readonly present: number | null },
  rules: BallotRules,
): Count {
  const { electorate } = whole
  const participants = participantsOf(tally)
  const denominator = denominatorOf(rules.denominator, tally, whole)
  return {
    electorate,
    participants,
    quorumNeeded: rules.quorum === null ? null : leastMeeting(electorate, rules.quorum),
    quorumReached:
      participants > 0 && (rules.quorum === null || meets(participants, electorate, rules.quorum)),
    denominator,
    yesNeeded: Math.max(1, leastMeeting(denominator, rules.pass)),
    yesReached: tally.yes > 0 && meets(tally.yes, denominator, rules.pass),
    tally,
  }
}

/**
 * Decides a motion by its rules, in integers.
 *
 * Without a quorum it is `invalid`, not `notPassed`. A tie fails, because half does not exceed half,
 * unless the rule lets it fall as the chair voted. Nobody saying yes never passes, whatever the
 * rule. Where area counts, heads and area must both be reached (Civil Code, 278).
 */
export function decide(tally: WeighedTally, hall: Hall, rules: BallotRules): MotionVerdict {
  const { electorate, present, chair } = hall
  const heads = count(tally.heads, { electorate: electorate.heads, present }, rules)
  const area = rules.countsArea
    ? count(tally.area, { electorate: electorate.areaCm2, present: null }, rules)
    : null
  const counts = area === null ? [heads] : [heads, area]
  const isTie = tally.heads.yes === tally.heads.no && tally.heads.yes > 0
  const tieSettledBy = isTie && rules.tie === 'asChair' && area === null ? chair : null
  const wins =
    tieSettledBy === null ? counts.every((one) => one.yesReached) : tieSettledBy === 'yes'
  const isValid = counts.every((one) => one.quorumReached)
  return {
    kind: 'motion',
    result: isValid ? (wins ? 'passed' : 'notPassed') : 'invalid',
    ...heads,
    area,
    tieSettledBy,
  }
}

/** Whether fewer took part than the rule asks for: the one reason to give more time (A4.3). */
export function lacksQuorum(cast: Weight, electorate: Weight, rules: BallotRules): boolean {
  const { quorum } = rules
  if (quorum === null) return false
  const heads = meets(cast.heads, electorate.heads, quorum)
  return !heads || (rules.countsArea && !meets(cast.areaCm2, electorate.areaCm2, quorum))
}
