import type { LegalEffect } from '../ballots/ballot'
import type { Threshold } from './fraction'

/**
 * What yes is measured against: everybody on the roll, those present at the meeting, the valid
 * papers, yes and no alone, or everybody who took part, spoilt papers included.
 */
export type Denominator = 'electorate' | 'present' | 'cast' | 'yesAndNo' | 'participants'

/** How a ballot is decided. */
export interface BallotRules {
  /** Share of the electorate that must take part, else the ballot is invalid; null asks for none. */
  readonly quorum: Threshold | null
  /** Share of `denominator` that yes must have. */
  readonly pass: Threshold
  readonly denominator: Denominator
  /** Whether exclusive area decides beside the number of heads (Civil Code, 278). */
  readonly countsArea: boolean
  /** A tie fails, or falls as the chair voted; the latter only where votes are open. */
  readonly tie: 'fails' | 'asChair'
  /** Whether the chair votes after the others (A2.5). */
  readonly chairLast: boolean
  /** Whether those with an interest of their own step aside (回避). */
  readonly recusal: boolean
  /** Whether a voter may change the vote until the close. */
  readonly changeAllowed: boolean
  /** Whether votes are open where the one who opens the ballot says nothing. */
  readonly isOpenVote: boolean
  /** What becomes of a paper on paper where a vote from the app is there already. */
  readonly paper: 'refused' | 'onlineFirst'
  readonly windowHoursMin: number
  readonly windowDaysMax: number
  /** Days after the certification in which the result can be challenged. */
  readonly challengeDays: number
  /** The rule's source in plain words, printed beside the result. */
  readonly basis: string
}

/**
 * The rules by legal effect. Null where nobody has confirmed them: then no such ballot opens. The
 * figures of the residents' meeting in the law of 2025 are not known to us (A2.1).
 */
export type BallotRuleBook = Readonly<Record<LegalEffect, BallotRules | null>> & {
  readonly advisory: BallotRules
  readonly council: BallotRules
  /** 业主共同决定: ordinary matters, and those of items six to eight. */
  readonly owners: BallotRules
  readonly ownersMajor: BallotRules
}
