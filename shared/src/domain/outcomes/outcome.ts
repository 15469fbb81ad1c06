/** Kinds of publication; the others of A4.5 follow with their own content. */
export const OUTCOME_KINDS = ['decision'] as const
export type OutcomeKind = (typeof OUTCOME_KINDS)[number]

export const OUTCOME_KIND_TEXT: Record<OutcomeKind, string> = {
  decision: '决定公示',
}

/** Whether the public notice still runs. Computed from `publicityEndsAt`, never stored. */
export const OUTCOME_PHASES = ['publicity', 'final'] as const
export type OutcomePhase = (typeof OUTCOME_PHASES)[number]

export const OUTCOME_PHASE_TEXT: Record<OutcomePhase, string> = {
  publicity: '公示期内',
  final: '公示期满',
}

/** Limits of what the secretary writes. */
export const OUTCOME_TEXT_LIMITS = { text: 2000, contact: 60, next: 200 } as const
