import { deny, demand, type Decision } from '../decision'
import type { TransitionTable } from '../machine'
import type { CandidateStatus } from './council'

export type CandidateEvent = 'approve' | 'decline' | 'withdraw'
export type CandidateReason =
  | 'councils.wrong_status'
  | 'councils.full'
  | 'councils.reply_missing'
  | 'councils.not_agreed'
  | 'councils.nominee_unknown'

/** What decides where a recommendation goes. */
export interface CandidateFacts {
  /** Whether the name was found to be one neighbour who can be given a seat. */
  readonly isKnown: boolean
  /** Seats that are left in the council. */
  readonly seatsLeft: number
  readonly hasReply: boolean
  /** Whether the recommended person has agreed to serve. */
  readonly hasAgreed: boolean
}

function mayTakeSeat({ isKnown, seatsLeft, hasAgreed }: CandidateFacts): Decision<CandidateReason> {
  if (!isKnown) return deny('councils.nominee_unknown')
  if (!hasAgreed) return deny('councils.not_agreed')
  return demand(seatsLeft > 0, 'councils.full')
}

/**
 * The life of a recommendation (4.21). Nobody is declined without an answer, and nobody is seated
 * without having agreed.
 */
export const CANDIDATE_MACHINE: TransitionTable<
  CandidateStatus,
  CandidateEvent,
  CandidateFacts,
  CandidateReason
> = {
  name: 'candidate',
  wrongState: 'councils.wrong_status',
  rows: [
    {
      rule: 'C1',
      from: ['recommended'],
      event: 'approve',
      to: 'approved',
      guard: mayTakeSeat,
    },
    {
      rule: 'C2',
      from: ['recommended'],
      event: 'decline',
      to: 'declined',
      guard: ({ hasReply }) => demand(hasReply, 'councils.reply_missing'),
    },
    { rule: 'C3', from: ['recommended'], event: 'withdraw', to: 'withdrawn' },
  ],
}
