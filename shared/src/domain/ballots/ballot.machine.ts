import { demand, type Decision } from '../decision'
import type { TransitionTable } from '../machine'
import type { BallotStatus } from './ballot'

export type BallotEvent = 'tally'
export type BallotReason = 'ballots.wrong_status' | 'ballots.still_open'

/** What the machine must know of a ballot. */
export interface BallotFacts {
  readonly closesAt: Date
}

/** The states of a ballot in this version of the process (A4.3 of the domain paper). */
export const BALLOT_MACHINE: TransitionTable<BallotStatus, BallotEvent, BallotFacts, BallotReason> =
  {
    name: 'ballot',
    wrongState: 'ballots.wrong_status',
    rows: [
      {
        rule: 'B4',
        from: ['open'],
        event: 'tally',
        to: 'tallied',
        guard: (facts, now): Decision<BallotReason> =>
          demand(now >= facts.closesAt, 'ballots.still_open'),
      },
    ],
  }
