import type { TransitionTable } from '../machine'
import type { ObjectionStatus } from './outcome'

export const OBJECTION_EVENTS = ['uphold', 'reject'] as const
export type ObjectionEvent = (typeof OBJECTION_EVENTS)[number]

/** Why the machine refuses a step. */
export type ObjectionMachineReason = 'outcomes.answered'

/** The life of an objection: it is answered once, for it or against it. */
export const OBJECTION_MACHINE: TransitionTable<
  ObjectionStatus,
  ObjectionEvent,
  null,
  ObjectionMachineReason
> = {
  name: 'objection',
  wrongState: 'outcomes.answered',
  rows: [
    { rule: 'uphold', from: ['open'], event: 'uphold', to: 'upheld' },
    { rule: 'reject', from: ['open'], event: 'reject', to: 'rejected' },
  ],
}
