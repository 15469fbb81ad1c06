import type { TransitionTable } from '../machine'
import type { CheckStatus } from './check'

/** What can happen to a text that was kept. */
export const CHECK_EVENTS = [
  'clear',
  'refuse',
  'withdraw',
  'appeal',
  'overturn',
  'uphold',
  'show',
  'lapse',
] as const
export type CheckEvent = (typeof CHECK_EVENTS)[number]

export type CheckReason = 'checks.wrong_status'

/**
 * Looked at by a person, who clears it or refuses it with a reason; one appeal, decided by the street.
 * What was cleared is done as its author asked for it, or has come too late for it.
 */
export const CHECK_MACHINE: TransitionTable<CheckStatus, CheckEvent, null, CheckReason> = {
  name: 'check',
  wrongState: 'checks.wrong_status',
  rows: [
    { rule: 'clear', from: ['waiting'], event: 'clear', to: 'cleared' },
    { rule: 'refuse', from: ['waiting'], event: 'refuse', to: 'refused' },
    { rule: 'withdraw', from: ['waiting', 'appealed'], event: 'withdraw', to: 'withdrawn' },
    { rule: 'appeal', from: ['refused'], event: 'appeal', to: 'appealed' },
    { rule: 'overturn', from: ['appealed'], event: 'overturn', to: 'cleared' },
    { rule: 'uphold', from: ['appealed'], event: 'uphold', to: 'upheld' },
    { rule: 'show', from: ['cleared'], event: 'show', to: 'shown' },
    { rule: 'lapse', from: ['cleared'], event: 'lapse', to: 'lapsed' },
  ],
}
