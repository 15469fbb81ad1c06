import fc from 'fast-check'
import { transition, type Step } from '../machine'
import { CLAIM_STATUSES, OPEN_CLAIM_STATUSES, type ClaimStatus } from './claim'
import {
  CLAIM_EVENTS,
  CLAIM_MACHINE,
  type ClaimEvent,
  type ClaimFacts,
  type ClaimReason,
} from './claim.machine'

const expiresAt = new Date('2026-12-21T16:00:00Z')
const lastMillisecond = new Date(expiresAt.getTime() - 1)
const willing: ClaimFacts = { expiresAt, isOnRoll: true, isContested: true }

/** The whole life of a claim in time; what is not here is refused for the state it is in. */
const LEADS_TO: Partial<Record<`${ClaimStatus} ${ClaimEvent}`, [ClaimStatus, rule: string]>> = {
  'pending match': ['confirmed', 'C1'],
  'pending contest': ['disputed', 'C2'],
  'pending confirm': ['confirmed', 'C3'],
  'pending refuse': ['refused', 'C4'],
  'disputed award': ['confirmed', 'C5'],
  'disputed dismiss': ['refused', 'C6'],
  'pending withdraw': ['withdrawn', 'C7'],
  'disputed withdraw': ['withdrawn', 'C7'],
}

/** Refusals that name the other way. */
const OTHER_WAY: Partial<Record<`${ClaimStatus} ${ClaimEvent}`, string>> = {
  'disputed confirm': 'households.claim_disputed',
  'disputed refuse': 'households.claim_disputed',
  'pending award': 'households.not_disputed',
  'pending dismiss': 'households.not_disputed',
  'pending expire': 'households.claim_still_open',
  'disputed expire': 'households.claim_still_open',
}

const matrix = CLAIM_STATUSES.flatMap((status) => CLAIM_EVENTS.map((event) => ({ status, event })))
const step = (
  status: ClaimStatus,
  event: ClaimEvent,
  changed: Partial<ClaimFacts> = {},
  now = lastMillisecond,
) => transition(CLAIM_MACHINE, status, event, { ...willing, ...changed }, now)

describe('CLAIM_MACHINE, every state and every event', () => {
  it.each(matrix)('$status · $event', ({ status, event }) => {
    const expected = LEADS_TO[`${status} ${event}`]

    expect(step(status, event)).toEqual(
      expected
        ? { allowed: true, next: expected[0], rule: expected[1] }
        : {
            allowed: false,
            reason: OTHER_WAY[`${status} ${event}`] ?? 'households.claim_closed',
          },
    )
  })

  it('leads to every state but the first', () => {
    const reached = new Set(CLAIM_MACHINE.rows.map((row) => row.to))

    expect([...reached, 'pending'].sort()).toEqual([...CLAIM_STATUSES].sort())
  })
})

describe('the guards of CLAIM_MACHINE', () => {
  it('let nobody decide from the minute a claim has expired, and the clock not before', () => {
    for (const [status, event] of [
      ['pending', 'confirm'],
      ['pending', 'refuse'],
      ['disputed', 'award'],
      ['disputed', 'dismiss'],
    ] as const) {
      expect(step(status, event, {}, expiresAt)).toEqual({
        allowed: false,
        reason: 'households.claim_expired',
      })
    }
    expect(step('pending', 'expire', {}, expiresAt)).toMatchObject({ next: 'expired' })
    expect(step('pending', 'expire', {}, lastMillisecond).allowed).toBe(false)
  })

  it('confirm by the roll only who stands on it', () => {
    expect(step('pending', 'match', { isOnRoll: false })).toEqual({
      allowed: false,
      reason: 'households.roll_differs',
    })
  })

  it('dispute only what somebody contests', () => {
    expect(step('pending', 'contest', { isContested: false })).toEqual({
      allowed: false,
      reason: 'households.not_contested',
    })
  })
})

describe('a claim under any sequence of events', () => {
  const anyFacts = fc.record({
    expiresAt: fc.constant(expiresAt),
    isOnRoll: fc.boolean(),
    isContested: fc.boolean(),
  })
  const anyStep = fc.record({
    event: fc.constantFrom(...CLAIM_EVENTS),
    facts: anyFacts,
    now: fc.constantFrom(lastMillisecond, expiresAt),
  })

  it('is decided at most once and never opens again', () => {
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 12 }), (steps) => {
        let status: ClaimStatus = 'pending'
        let decisions = 0
        for (const { event, facts, now } of steps) {
          const answer: Step<ClaimStatus, ClaimReason> = transition(
            CLAIM_MACHINE,
            status,
            event,
            facts,
            now,
          )
          if (!answer.allowed) continue
          expect(OPEN_CLAIM_STATUSES).toContain(status)
          status = answer.next
          if (!OPEN_CLAIM_STATUSES.includes(status)) decisions += 1
        }
        expect(decisions).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('is never confirmed after its time, and out of a dispute only by an award', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...CLAIM_STATUSES),
        fc.constantFrom(...CLAIM_EVENTS),
        anyFacts,
        fc.constantFrom(lastMillisecond, expiresAt),
        (status, event, facts, now) => {
          const answer = transition(CLAIM_MACHINE, status, event, facts, now)
          if (!answer.allowed || answer.next !== 'confirmed') return
          if (event !== 'match') expect(now < expiresAt).toBe(true)
          if (status === 'disputed') expect(event).toBe('award')
        },
      ),
    )
  })
})
