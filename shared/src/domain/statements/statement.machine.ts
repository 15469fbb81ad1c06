import type { TransitionTable } from '../machine'
import type { StatementStatus } from './statement'

/** What can happen to a statement after it was written. */
export const STATEMENT_EVENTS = ['withdraw', 'hide', 'appeal', 'restore', 'uphold'] as const
export type StatementEvent = (typeof STATEMENT_EVENTS)[number]

export type StatementReason = 'statements.wrong_status'

/** Hidden with a reason, one appeal, decided by somebody else (policy): nothing else moves it. */
export const STATEMENT_MACHINE: TransitionTable<
  StatementStatus,
  StatementEvent,
  null,
  StatementReason
> = {
  name: 'statement',
  wrongState: 'statements.wrong_status',
  rows: [
    { rule: 'withdraw', from: ['shown'], event: 'withdraw', to: 'withdrawn' },
    { rule: 'hide', from: ['shown'], event: 'hide', to: 'hidden' },
    { rule: 'appeal', from: ['hidden'], event: 'appeal', to: 'appealed' },
    { rule: 'restore', from: ['appealed'], event: 'restore', to: 'shown' },
    { rule: 'uphold', from: ['appealed'], event: 'uphold', to: 'removed' },
  ],
}
