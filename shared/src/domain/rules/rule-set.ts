import type { ActionRules } from '../actions/action.rules'
import type { FourStepRules } from '../agenda/four-steps'
import type { BallotRuleBook } from './ballot-rules'
import type { ListeningRules } from '../listening/listening.rules'
import type { MeetingRules } from '../meetings/meeting.rules'
import type { ResolutionRules } from '../resolutions/resolution.rules'
import type { StatementRules } from '../statements/statement.rules'
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
  readonly listening: ListeningRules
  readonly meetings: MeetingRules
  readonly resolutions: ResolutionRules
  readonly actions: ActionRules
  readonly ballots: BallotRuleBook
  readonly outcomes: OutcomeRules
  readonly council: CouncilRules
  readonly people: PeopleRules
  readonly offices: OfficeRules
}

/** Figures for the life of an agenda item. */
export interface AgendaRules {
  /** Open items one resident may have at the same time. */
  readonly openItemsPerPerson: number
  /** Items that one member of staff may file in a day for people who are not in the app. */
  readonly filedPerDay: number
  readonly endorsement: EndorsementRules
  /** Working days in which somebody looks at words that the check did not pass. */
  readonly checkWorkingDays: number
  /** Working days from submission to the first contact with the raiser. */
  readonly firstContactWorkingDays: number
  /** Working days of the screening, also after an appeal. */
  readonly screenWorkingDays: number
  /** 小事: working days until it is done. */
  readonly quickWorkingDays: number
  /** 难事: working days until the explanation. */
  readonly explainWorkingDays: number
  /** Working days between two looks at a matter that another body handles. */
  readonly trackWorkingDays: number
  /** Days in which the raiser may appeal against a refusal. */
  readonly appealDays: number
  /** Days in which a matter without enough seconders may be opened again. */
  readonly revivalDays: number
  /** Working days the Party branch has to review an item that found its seconders. */
  readonly reviewWorkingDays: number
  /** Working days from the review to the vote. */
  readonly scheduleWorkingDays: number
  /** Days for which the council may put a matter off at most. */
  readonly postponeDaysMax: number
  /** Rounds without a result after which a wider body decides. */
  readonly failedRoundsMax: number
  /** Share of those against, of yes and no, that counts as strong dissent. */
  readonly strongDissent: Fraction
  readonly repeat: RepeatRules
  readonly merge: MergeRules
  /** Working days from the end of the notice to naming who does the work. */
  readonly assignWorkingDays: number
  /** Working days for the work itself where nothing else is named. */
  readonly actionWorkingDays: number
  readonly verifyWorkingDays: number
  readonly surveyDays: number
  readonly reopenDays: number
  /** The answer, of five, at or below which somebody is not content. */
  readonly dissatisfiedAtMost: number
  /** Share of those who answered at or below it that is reason enough by itself. */
  readonly dissatisfiedShare: Fraction
  /** Extensions of one step at most, each with a reason that the raiser reads. */
  readonly extensionsMax: number
  readonly supervision: SupervisionRules
  readonly cluster: ClusterRules
  /** Absent in matters raised before the rules knew of the template. */
  readonly fourSteps?: FourStepRules
  readonly basis: string
}

/** Working days after a missed date at which the next level is called in (督办). */
export interface SupervisionRules {
  readonly secretaryWorkingDays: number
  readonly streetWorkingDays: number
}

/** A motion that was voted down comes back after so many months, or when council members ask. */
export interface RepeatRules {
  readonly barMonths: number
  /** Share of the council's members who have it brought forward sooner. */
  readonly shareOfCouncil: Fraction
}

/** Merging of items, and for how long it can be answered and undone. */
export interface MergeRules {
  readonly answerDays: number
  readonly undoDays: number
}

/** So many similar items of one grid and category in so many days are a topic of their own. */
export interface ClusterRules {
  readonly items: number
  readonly days: number
}

/** How many neighbours must second an item, and within which time. */
export interface EndorsementRules {
  readonly minimum: number
  /** Share of the grid's adults; the larger of the two counts. */
  readonly shareOfAdults: Fraction
  /** Share of the council's members who may bring a matter forward alone. */
  readonly shareOfCouncil: Fraction
  readonly windowDays: number
}

/** Figures for publication. */
export interface OutcomeRules {
  /** Working days from the close of the ballot to the publication of the decision. */
  readonly publishWorkingDays: number
  readonly publicityDays: number
  /** Working days in which an objection is answered; copies of an earlier time have no such figure. */
  readonly objectionWorkingDays?: number
  /** Days for which a corrected notice stands at least from its correction on. */
  readonly correctionDays?: number
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

/** Figures for those who hold an office. */
export interface OfficeRules {
  /** Days by which a term may begin before it is entered: it was given in a meeting, and is typed in later. */
  readonly backdateDays: number
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
