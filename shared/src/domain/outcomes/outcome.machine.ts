import { all, demand, type Decision } from '../decision'
import type { TransitionTable } from '../machine'
import type { OutcomeStatus } from './outcome'

export const OUTCOME_EVENTS = [
  'edit',
  'review',
  'check',
  'pass',
  'fail',
  'correct',
  'withdraw',
] as const
export type OutcomeEvent = (typeof OUTCOME_EVENTS)[number]

/** Why the machine refuses a step. */
export type OutcomeReason =
  | 'outcomes.wrong_status'
  | 'outcomes.figures_missing'
  | 'outcomes.faces_unchecked'
  | 'outcomes.reason_missing'
  | 'outcomes.objections_open'
  | 'content.refused'

/** What the machine must know of a publication, as the step would leave it. */
export interface OutcomeFacts {
  /** How many of its mandatory figures are missing. */
  readonly missing: number
  readonly hasPhotos: boolean
  /** A person has looked for faces and car plates: no machine does. */
  readonly facesChecked: boolean
  /** The words have passed the check. */
  readonly isFit: boolean
  /** Why it is corrected or withdrawn; residents read it. */
  readonly hasReason: boolean
  readonly openObjections: number
}

type Guard = (facts: OutcomeFacts) => Decision<OutcomeReason>

/** A4.5: no publication without its figures, nor with words or pictures nobody has looked at. */
const isPublishable: Guard = ({ missing, hasPhotos, facesChecked, isFit }) =>
  all<OutcomeReason>(
    demand(missing === 0, 'outcomes.figures_missing'),
    demand(!hasPhotos || facesChecked, 'outcomes.faces_unchecked'),
    demand(isFit, 'content.refused'),
  )

const isCorrectable: Guard = (facts) =>
  all<OutcomeReason>(demand(facts.hasReason, 'outcomes.reason_missing'), isPublishable(facts))

/** Whoever objected hears an answer before the paper comes down. */
const isWithdrawable: Guard = ({ hasReason, openObjections }) =>
  all<OutcomeReason>(
    demand(hasReason, 'outcomes.reason_missing'),
    demand(openObjections === 0, 'outcomes.objections_open'),
  )

/**
 * The life of a publication (A4.5). Nothing else changes its status. Whether the notice runs or is final
 * follows from its end and is no status.
 */
export const OUTCOME_MACHINE: TransitionTable<
  OutcomeStatus,
  OutcomeEvent,
  OutcomeFacts,
  OutcomeReason
> = {
  name: 'outcome',
  wrongState: 'outcomes.wrong_status',
  rows: [
    // what was reviewed and is changed again is a draft again
    { rule: 'edit', from: ['draft', 'reviewed'], event: 'edit', to: 'draft' },
    { rule: 'review', from: ['draft'], event: 'review', to: 'reviewed', guard: isPublishable },
    { rule: 'check', from: ['reviewed'], event: 'check', to: 'checking' },
    { rule: 'pass', from: ['checking'], event: 'pass', to: 'published', guard: isPublishable },
    { rule: 'fail', from: ['checking'], event: 'fail', to: 'reviewed' },
    {
      rule: 'correct',
      from: ['published', 'corrected'],
      event: 'correct',
      to: 'corrected',
      guard: isCorrectable,
    },
    {
      rule: 'withdraw',
      from: ['published', 'corrected'],
      event: 'withdraw',
      to: 'withdrawn',
      guard: isWithdrawable,
    },
  ],
}
