import { all, demand, type Decision } from '../decision'
import type { TransitionTable } from '../machine'
import type { BallotStatus } from './ballot'

export type BallotEvent = 'tally' | 'certify' | 'challenge' | 'recount' | 'finalise' | 'annul'
export type BallotReason =
  | 'ballots.wrong_status'
  | 'ballots.still_open'
  | 'ballots.second_signature_missing'
  | 'ballots.challenge_over'
  | 'ballots.challenge_running'
  | 'ballots.recount_differs'

/** What the machine must know of a ballot. */
export interface BallotFacts {
  readonly closesAt: Date
  /** Different people of the two offices who have confirmed the result. */
  readonly signatures: number
  /** The end of the time for challenges: counted from the tally until the result is confirmed. */
  readonly challengeUntil: Date | null
  /** Whether the last recount gave the published result. */
  readonly recountAgrees: boolean
}

export const SIGNATURES_NEEDED = 2

type Guard = (facts: BallotFacts, now: Date) => Decision<BallotReason>

const isOver: Guard = ({ closesAt }, now) => demand(now >= closesAt, 'ballots.still_open')

const isSigned: Guard = ({ signatures }) =>
  demand(signatures >= SIGNATURES_NEEDED, 'ballots.second_signature_missing')

const isInTime: Guard = ({ challengeUntil }, now) =>
  demand(challengeUntil === null || now < challengeUntil, 'ballots.challenge_over')

/** The states of a ballot (A4.3). Whether it is over, its times say; what follows, this table. */
export const BALLOT_MACHINE: TransitionTable<BallotStatus, BallotEvent, BallotFacts, BallotReason> =
  {
    name: 'ballot',
    wrongState: 'ballots.wrong_status',
    rows: [
      { rule: 'B4', from: ['open'], event: 'tally', to: 'tallied', guard: isOver },
      { rule: 'B5', from: ['tallied'], event: 'certify', to: 'certified', guard: isSigned },
      {
        rule: 'B6',
        from: ['tallied', 'certified'],
        event: 'challenge',
        to: 'challenged',
        guard: isInTime,
      },
      {
        rule: 'B7',
        from: ['challenged'],
        event: 'recount',
        to: 'tallied',
        guard: ({ recountAgrees }) => demand(recountAgrees, 'ballots.recount_differs'),
      },
      {
        rule: 'B8',
        from: ['certified'],
        event: 'finalise',
        to: 'final',
        guard: (facts, now) =>
          all<BallotReason>(
            demand(
              facts.challengeUntil !== null && now >= facts.challengeUntil,
              'ballots.challenge_running',
            ),
          ),
      },
      {
        rule: 'B9',
        from: ['open', 'tallied', 'certified', 'challenged'],
        event: 'annul',
        to: 'void',
      },
    ],
  }
