import { demand, type Decision } from '../decision'
import type { TransitionTable } from '../machine'
import type { ItemStatus } from './item'

export const ITEM_EVENTS = [
  'claim',
  'admit',
  'decline',
  'reachThreshold',
  'lapse',
  'agree',
  'refuse',
  'deliberate',
  'putToVote',
  'decide',
  'publish',
] as const
export type ItemEvent = (typeof ITEM_EVENTS)[number]

export type ItemReason =
  | 'agenda.wrong_status'
  | 'agenda.threshold_not_reached'
  | 'agenda.endorsing_still_open'
  | 'agenda.endorsing_over'
  | 'agenda.ballot_not_decided'
  | 'agenda.publicity_pending'

/** What the machine must know of an item; gathered once by the command that asks. */
export interface ItemFacts {
  readonly endorsers: number
  readonly endorsersNeeded: number
  readonly endorsingEndsAt: Date | null
  /** The result of the item's last ballot, once it has been counted. */
  readonly result: 'passed' | 'notPassed' | 'invalid' | null
}

type Guard = (facts: ItemFacts, now: Date) => Decision<ItemReason>

const thresholdReached: Guard = (facts) =>
  demand(facts.endorsers >= facts.endorsersNeeded, 'agenda.threshold_not_reached')

const windowOver: Guard = (facts, now) =>
  demand(
    facts.endorsingEndsAt !== null && now >= facts.endorsingEndsAt,
    'agenda.endorsing_still_open',
  )

const ballotInvalid: Guard = (facts) =>
  demand(facts.result === 'invalid', 'agenda.ballot_not_decided')

const ballotDecided: Guard = (facts) =>
  demand(facts.result !== null && facts.result !== 'invalid', 'agenda.ballot_not_decided')

const notPassed: Guard = (facts) =>
  demand(facts.result !== null && facts.result !== 'passed', 'agenda.publicity_pending')

/**
 * The life of an agenda item: the rows of A4.1 that the product drives. Nothing else changes a
 * status. A passed item stays `resolved` while its decision is on public notice (T11).
 */
export const ITEM_MACHINE: TransitionTable<ItemStatus, ItemEvent, ItemFacts, ItemReason> = {
  name: 'agendaItem',
  wrongState: 'agenda.wrong_status',
  rows: [
    { rule: 'T3', from: ['submitted'], event: 'claim', to: 'screening' },
    { rule: 'T4b', from: ['screening'], event: 'admit', to: 'endorsing' },
    { rule: 'T4d', from: ['screening'], event: 'decline', to: 'declined' },
    {
      rule: 'T6a',
      from: ['endorsing'],
      event: 'reachThreshold',
      to: 'partyReview',
      guard: thresholdReached,
    },
    { rule: 'T6b', from: ['endorsing'], event: 'lapse', to: 'deferred', guard: windowOver },
    { rule: 'T7a', from: ['partyReview'], event: 'agree', to: 'scheduled' },
    { rule: 'T7b', from: ['partyReview'], event: 'refuse', to: 'declined' },
    { rule: 'T8', from: ['scheduled'], event: 'deliberate', to: 'deliberating' },
    { rule: 'T9a', from: ['deliberating'], event: 'putToVote', to: 'voting' },
    // Without a quorum nothing was decided: the matter goes back to the council's list.
    { rule: 'T10i', from: ['voting'], event: 'decide', to: 'scheduled', guard: ballotInvalid },
    { rule: 'T10', from: ['voting'], event: 'decide', to: 'resolved', guard: ballotDecided },
    { rule: 'T11b', from: ['resolved'], event: 'publish', to: 'publicising', guard: notPassed },
  ],
}
