import type { StatementRules } from '../statements/statement.rules'
import type { BallotRuleBook } from './ballot-rules'
import type { Fraction } from './fraction'

/**
 * The figures a community decides by, as data. A version never changes once it has governed
 * something: the item, meeting or ballot that starts under it carries a copy, so that a later change
 * never touches a running matter.
 */
export interface RuleSet {
  readonly id: string
  readonly version: number
  readonly name: string
  readonly agenda: AgendaRules
  readonly statements: StatementRules
  readonly ballots: BallotRuleBook
  readonly outcomes: OutcomeRules
  readonly council: CouncilRules
  readonly people: PeopleRules
}

/** Figures for the life of an agenda item. */
export interface AgendaRules {
  /** Open items one resident may have at the same time. */
  readonly openItemsPerPerson: number
  readonly endorsement: EndorsementRules
  /** Working days from submission to the first contact with the raiser. */
  readonly firstContactWorkingDays: number
  /** Working days the Party branch has to review an item that found its seconders. */
  readonly reviewWorkingDays: number
  /** Working days from the review to the vote. */
  readonly scheduleWorkingDays: number
  readonly basis: string
}

/** How many neighbours must second an item, and within which time. */
export interface EndorsementRules {
  readonly minimum: number
  /** Share of the grid's adults; the larger of the two counts. */
  readonly shareOfAdults: Fraction
  readonly windowDays: number
}

/** Figures for publication. */
export interface OutcomeRules {
  /** Working days from the close of the ballot to the publication of the decision. */
  readonly publishWorkingDays: number
  readonly publicityDays: number
  readonly basis: string
}

/** Figures for households and for those who join them. */
export interface PeopleRules {
  /** Days until a claim nobody decided ends by itself. */
  readonly claimDays: number
  /** Working days within which a claimant hears from somebody. */
  readonly answerWorkingDays: number
  readonly openClaimsPerPerson: number
  readonly homesPerPerson: number
  readonly membersPerHousehold: number
  /** Codes of one household that may be open at the same time. */
  readonly openInvitations: number
  readonly invitationHours: number
  readonly invitationUses: number
  /** Wrong codes one account may enter within a day. */
  readonly wrongCodesPerDay: number
  readonly basis: string
}

/** Figures for the councils of the grids. */
export interface CouncilRules {
  readonly minimum: number
  readonly maximum: number
  readonly termYears: number
  /** Whether only who has been trained may chair (3.2). */
  readonly chairTraining: boolean
  readonly basis: string
}
