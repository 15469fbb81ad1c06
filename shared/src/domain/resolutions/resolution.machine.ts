import { demand, type Decision } from '../decision'
import type { TransitionTable } from '../machine'
import type { ResolutionStatus } from './resolution'

export const RESOLUTION_EVENTS = [
  'publish',
  'object',
  'uphold',
  'reject',
  'takeEffect',
  'execute',
  'archive',
  'resume',
  'supersede',
  'annul',
] as const
export type ResolutionEvent = (typeof RESOLUTION_EVENTS)[number]

/** Why the machine refuses a step. */
export type ResolutionReason =
  | 'resolutions.wrong_status'
  | 'resolutions.notice_running'
  | 'resolutions.not_passed'
  | 'resolutions.legal_reason_missing'

/** What the machine must know of a resolution, as the step would leave it. */
export interface ResolutionFacts {
  readonly isPassed: boolean
  /** End of its notice (公开 1); null while it is not published. */
  readonly noticeEndsAt: Date | null
  readonly hasLegalReason: boolean
}

type Guard = (facts: ResolutionFacts, now: Date) => Decision<ResolutionReason>

const isNoticeOver: Guard = ({ isPassed, noticeEndsAt }, now) =>
  isPassed
    ? demand(noticeEndsAt !== null && now >= noticeEndsAt, 'resolutions.notice_running')
    : demand(isPassed, 'resolutions.not_passed')

const isPassed: Guard = (facts) => demand(facts.isPassed, 'resolutions.not_passed')

const hasLegalReason: Guard = (facts) =>
  demand(facts.hasLegalReason, 'resolutions.legal_reason_missing')

const BEFORE_EFFECT: readonly ResolutionStatus[] = ['published', 'rejected']
const IN_FORCE: readonly ResolutionStatus[] = [
  'adopted',
  ...BEFORE_EFFECT,
  'objected',
  'effective',
  'executed',
  'archived',
]

/**
 * The life of a resolution (A4.4). It is adopted by the vote, the consensus or the wider body, and by
 * nobody's hand; `upheld` ends its execution until a new decision takes its place.
 */
export const RESOLUTION_MACHINE: TransitionTable<
  ResolutionStatus,
  ResolutionEvent,
  ResolutionFacts,
  ResolutionReason
> = {
  name: 'resolution',
  wrongState: 'resolutions.wrong_status',
  rows: [
    // published anew where its first notice was withdrawn
    {
      rule: 'publish',
      from: ['adopted', 'published', 'rejected'],
      event: 'publish',
      to: 'published',
    },
    {
      rule: 'object',
      from: ['published', 'rejected', 'effective'],
      event: 'object',
      to: 'objected',
    },
    { rule: 'uphold', from: ['objected'], event: 'uphold', to: 'upheld' },
    { rule: 'reject', from: ['objected'], event: 'reject', to: 'rejected' },
    {
      rule: 'takeEffect',
      from: BEFORE_EFFECT,
      event: 'takeEffect',
      to: 'effective',
      guard: isNoticeOver,
    },
    { rule: 'execute', from: ['effective'], event: 'execute', to: 'executed' },
    // what did not pass is archived from its notice: there is nothing to carry out
    {
      rule: 'archive',
      from: ['executed', 'published', 'rejected'],
      event: 'archive',
      to: 'archived',
    },
    // T16: a matter that is taken up again is carried out again
    {
      rule: 'resume',
      from: ['executed', 'archived'],
      event: 'resume',
      to: 'effective',
      guard: isPassed,
    },
    { rule: 'supersede', from: [...IN_FORCE, 'upheld'], event: 'supersede', to: 'superseded' },
    {
      rule: 'annul',
      from: [...IN_FORCE, 'upheld'],
      event: 'annul',
      to: 'annulled',
      guard: hasLegalReason,
    },
  ],
}
