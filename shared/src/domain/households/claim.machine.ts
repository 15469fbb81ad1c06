import { demand, deny, type Decision } from '../decision'
import type { TransitionTable } from '../machine'
import type { ClaimStatus } from './claim'

export const CLAIM_EVENTS = [
  'match',
  'contest',
  'confirm',
  'refuse',
  'award',
  'dismiss',
  'withdraw',
  'expire',
] as const
export type ClaimEvent = (typeof CLAIM_EVENTS)[number]

export type ClaimReason =
  | 'households.claim_closed'
  | 'households.claim_disputed'
  | 'households.not_disputed'
  | 'households.claim_expired'
  | 'households.claim_still_open'
  | 'households.roll_differs'
  | 'households.not_contested'

/** What the machine must know of a claim. */
export interface ClaimFacts {
  readonly expiresAt: Date
  /** Whether name and phone both equal an entry of the roll for that door. */
  readonly isOnRoll: boolean
  /** Whether somebody else is verified there or has an open claim of the same door. */
  readonly isContested: boolean
}

type Guard = (facts: ClaimFacts, now: Date) => Decision<ClaimReason>

const inTime: Guard = ({ expiresAt }, now) => demand(now < expiresAt, 'households.claim_expired')

const timeOver: Guard = ({ expiresAt }, now) =>
  demand(now >= expiresAt, 'households.claim_still_open')

const onRoll: Guard = ({ isOnRoll }) => demand(isOnRoll, 'households.roll_differs')

const contested: Guard = ({ isContested }) => demand(isContested, 'households.not_contested')

const isDisputed: Guard = () => deny('households.claim_disputed')

const isUndisputed: Guard = () => deny('households.not_disputed')

/**
 * The life of a claim. A disputed one is never confirmed by the way of an undisputed one: two people
 * who claim one door are settled together, with a reason for each.
 */
export const CLAIM_MACHINE: TransitionTable<ClaimStatus, ClaimEvent, ClaimFacts, ClaimReason> = {
  name: 'claim',
  wrongState: 'households.claim_closed',
  rows: [
    { rule: 'C1', from: ['pending'], event: 'match', to: 'confirmed', guard: onRoll },
    { rule: 'C2', from: ['pending'], event: 'contest', to: 'disputed', guard: contested },
    { rule: 'C3', from: ['pending'], event: 'confirm', to: 'confirmed', guard: inTime },
    { rule: 'C3d', from: ['disputed'], event: 'confirm', to: 'confirmed', guard: isDisputed },
    { rule: 'C4', from: ['pending'], event: 'refuse', to: 'refused', guard: inTime },
    { rule: 'C4d', from: ['disputed'], event: 'refuse', to: 'refused', guard: isDisputed },
    { rule: 'C5', from: ['disputed'], event: 'award', to: 'confirmed', guard: inTime },
    { rule: 'C5p', from: ['pending'], event: 'award', to: 'confirmed', guard: isUndisputed },
    { rule: 'C6', from: ['disputed'], event: 'dismiss', to: 'refused', guard: inTime },
    { rule: 'C6p', from: ['pending'], event: 'dismiss', to: 'refused', guard: isUndisputed },
    { rule: 'C7', from: ['pending', 'disputed'], event: 'withdraw', to: 'withdrawn' },
    { rule: 'C8', from: ['pending', 'disputed'], event: 'expire', to: 'expired', guard: timeOver },
  ],
}
