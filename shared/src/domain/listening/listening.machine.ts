import { demand } from '../decision'
import type { TransitionTable } from '../machine'
import type { ListeningStatus } from './listening'

export const LISTENING_EVENTS = ['open', 'end', 'cancel'] as const
export type ListeningEvent = (typeof LISTENING_EVENTS)[number]

export type ListeningReason = 'listening.wrong_status' | 'listening.too_early'

/** What the machine must know of a session. */
export interface ListeningFacts {
  /** From when on it may be opened. */
  readonly opensFrom: Date
}

/** Planned, held, ended; a plan may be called off. */
export const LISTENING_MACHINE: TransitionTable<
  ListeningStatus,
  ListeningEvent,
  ListeningFacts,
  ListeningReason
> = {
  name: 'listening',
  wrongState: 'listening.wrong_status',
  rows: [
    {
      rule: 'open',
      from: ['planned'],
      event: 'open',
      to: 'open',
      guard: ({ opensFrom }, now) => demand(now >= opensFrom, 'listening.too_early'),
    },
    { rule: 'end', from: ['open'], event: 'end', to: 'ended' },
    { rule: 'cancel', from: ['planned'], event: 'cancel', to: 'cancelled' },
  ],
}
