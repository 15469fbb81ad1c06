import { transition } from '../machine'
import { BALLOT_STATUSES, type BallotStatus } from './ballot'
import { BALLOT_MACHINE, type BallotEvent, type BallotFacts } from './ballot.machine'

const closesAt = new Date('2026-11-22T16:00:00Z')
const challengeUntil = new Date('2026-11-25T16:00:00Z')
const before = (instant: Date): Date => new Date(instant.getTime() - 1)
const facts: BallotFacts = { closesAt, signatures: 2, challengeUntil, recountAgrees: true }
const step = (
  from: BallotStatus,
  event: BallotEvent,
  now: Date,
  changed: Partial<BallotFacts> = {},
): string => {
  const answer = transition(BALLOT_MACHINE, from, event, { ...facts, ...changed }, now)
  return answer.allowed ? answer.next : answer.reason
}

describe('BALLOT_MACHINE', () => {
  it.each<[BallotStatus, BallotEvent, Date, Partial<BallotFacts>, string]>([
    ['open', 'tally', closesAt, {}, 'tallied'],
    ['open', 'tally', before(closesAt), {}, 'ballots.still_open'],
    ['tallied', 'certify', closesAt, { signatures: 1 }, 'ballots.second_signature_missing'],
    ['tallied', 'certify', closesAt, {}, 'certified'],
    ['tallied', 'challenge', closesAt, { challengeUntil: null }, 'challenged'],
    ['certified', 'challenge', before(challengeUntil), {}, 'challenged'],
    ['certified', 'challenge', challengeUntil, {}, 'ballots.challenge_over'],
    ['challenged', 'recount', closesAt, {}, 'tallied'],
    ['challenged', 'recount', closesAt, { recountAgrees: false }, 'ballots.recount_differs'],
    ['certified', 'finalise', challengeUntil, {}, 'final'],
    ['certified', 'finalise', before(challengeUntil), {}, 'ballots.challenge_running'],
    ['challenged', 'annul', closesAt, {}, 'void'],
  ])('%s, %s leads to its next state or its reason', (from, event, now, changed, outcome) => {
    expect(step(from, event, now, changed)).toBe(outcome)
  })

  it('knows no step but those of its table', () => {
    const table: Record<BallotStatus, readonly BallotEvent[]> = {
      open: ['tally', 'annul'],
      tallied: ['certify', 'challenge', 'annul'],
      certified: ['challenge', 'finalise', 'annul'],
      challenged: ['recount', 'annul'],
      final: [],
      void: [],
    }
    const events: BallotEvent[] = ['tally', 'certify', 'challenge', 'recount', 'finalise', 'annul']
    for (const status of BALLOT_STATUSES) {
      const known = events.filter(
        (event) => step(status, event, closesAt) !== 'ballots.wrong_status',
      )
      expect(known.sort()).toEqual([...table[status]].sort())
    }
  })
})
