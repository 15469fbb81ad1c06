import fc from 'fast-check'
import { addYears } from '../calendar/shanghai-day'
import { transition } from '../machine'
import type { Actor, HeldRole } from '../people/actor'
import { COUNCIL_DEFAULT } from '../rules/council-default'
import { CANDIDATE_MACHINE, type CandidateEvent, type CandidateFacts } from './candidate.machine'
import { CANDIDATE_STATUSES } from './council'
import {
  canDecide,
  canRecommend,
  canRecordTraining,
  councilSize,
  termEnd,
  type Nominee,
} from './council.rules'

const now = new Date('2026-11-20T10:00:00+08:00')
const RULES = COUNCIL_DEFAULT.council
const ALLOWED = { allowed: true }
const refused = (reason: string) => ({ allowed: false, reason })

const actor = (parts: Partial<Actor> = {}): Actor => ({
  accountId: 'neighbour',
  communityId: 'c1',
  birthYear: 1970,
  consentVersion: null,
  residencies: [
    {
      householdId: 'h1',
      gridId: 'g8',
      buildingId: 'b1',
      unit: 1,
      relation: 'owner',
      isDelegate: true,
    },
  ],
  roles: [],
  ...parts,
})
const office = (role: HeldRole['role'], gridId: string): Actor =>
  actor({
    accountId: 'staff',
    residencies: [],
    roles: [{ role, scope: { kind: 'grid', gridId }, from: new Date(0), to: null }],
  })
const nominee = (parts: Partial<Nominee> = {}): Nominee => ({
  accountId: 'nominee',
  isAdult: true,
  livesInGrid: true,
  isMember: false,
  isObserver: false,
  ...parts,
})

describe('councilSize', () => {
  it.each([
    [0, 7, 21],
    [6, 1, 15],
    [7, 0, 14],
    [20, 0, 1],
    [21, 0, 0],
    [23, 0, 0],
  ])('%i members: %i missing, %i seats left', (members, missing, seatsLeft) => {
    expect(councilSize(members, RULES)).toMatchObject({ missing, seatsLeft })
  })

  it('never asks for more than it has room for', () => {
    fc.assert(
      fc.property(fc.nat(60), fc.nat(30), fc.nat(30), (members, low, more) => {
        const rules = { ...RULES, minimum: low, maximum: low + more }
        const { missing, seatsLeft } = councilSize(members, rules)
        expect(missing).toBeLessThanOrEqual(seatsLeft)
        expect(members + missing).toBeGreaterThanOrEqual(low)
      }),
    )
  })
})

describe('canRecommend', () => {
  it('is for verified adults of the grid', () => {
    expect(canRecommend(actor(), 'g8', nominee(), 0, now)).toEqual(ALLOWED)
    expect(canRecommend(actor(), 'g13', nominee(), 0, now)).toEqual(
      refused('councils.not_resident'),
    )
    expect(canRecommend(actor({ birthYear: 2008 }), 'g8', nominee(), 0, now)).toEqual(
      refused('councils.not_adult'),
    )
  })

  it.each([
    [{ isAdult: false }, 'councils.nominee_unfit'],
    [{ livesInGrid: false }, 'councils.nominee_unfit'],
    [{ isObserver: true }, 'councils.nominee_unfit'],
    [{ isMember: true }, 'councils.already_member'],
  ])('asks for a fit neighbour: %j', (parts, reason) => {
    expect(canRecommend(actor(), 'g8', nominee(parts), 0, now)).toEqual(refused(reason))
  })

  it('stops at three that wait', () => {
    expect(canRecommend(actor(), 'g8', nominee(), 2, now)).toEqual(ALLOWED)
    expect(canRecommend(actor(), 'g8', nominee(), 3, now)).toEqual(refused('councils.too_many'))
  })
})

describe('canDecide', () => {
  const candidate = { gridId: 'g8', accountId: 'nominee', recommendedBy: 'neighbour' }

  it('is for the Party organisation of the grid', () => {
    expect(canDecide(office('gridSecretary', 'g8'), candidate, now)).toEqual(ALLOWED)
    expect(canDecide(office('gridSecretary', 'g13'), candidate, now)).toEqual(
      refused('councils.not_approver'),
    )
    expect(canDecide(office('councilChair', 'g8'), candidate, now)).toEqual(
      refused('councils.not_approver'),
    )
  })

  it.each(['accountId', 'recommendedBy'])('is never for oneself: %s', (field) => {
    const own = { ...candidate, [field]: 'staff' }

    expect(canDecide(office('gridSecretary', 'g8'), own, now)).toEqual(
      refused('councils.own_candidacy'),
    )
  })

  it('covers training, which nobody records for themselves', () => {
    const secretary = office('gridSecretary', 'g8')

    expect(canRecordTraining(secretary, 'g8', 'nominee', now)).toEqual(ALLOWED)
    expect(canRecordTraining(secretary, 'g8', 'staff', now)).toEqual(
      refused('councils.own_candidacy'),
    )
  })
})

describe('the life of a recommendation', () => {
  const events: readonly CandidateEvent[] = ['approve', 'decline', 'withdraw']
  const anyFacts: fc.Arbitrary<CandidateFacts> = fc.record({
    isKnown: fc.boolean(),
    seatsLeft: fc.nat(3),
    hasReply: fc.boolean(),
    hasAgreed: fc.boolean(),
  })

  it('is decided once; nobody is seated unknown, without agreeing or where there is no seat', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...CANDIDATE_STATUSES),
        fc.constantFrom(...events),
        anyFacts,
        (status, event, facts) => {
          const step = transition(CANDIDATE_MACHINE, status, event, facts, now)
          if (!step.allowed) return
          expect(status).toBe('recommended')
          if (step.next === 'approved') {
            expect(facts.isKnown).toBe(true)
            expect(facts.hasAgreed).toBe(true)
            expect(facts.seatsLeft).toBeGreaterThan(0)
          }
          if (step.next === 'declined') expect(facts.hasReply).toBe(true)
        },
      ),
    )
  })

  it.each<[CandidateEvent, Partial<CandidateFacts>, string]>([
    ['approve', { isKnown: false }, 'councils.nominee_unknown'],
    ['approve', { hasAgreed: false }, 'councils.not_agreed'],
    ['approve', { seatsLeft: 0 }, 'councils.full'],
    ['decline', { hasReply: false }, 'councils.reply_missing'],
  ])('%s with %j is refused', (event, parts, reason) => {
    const facts = { isKnown: true, seatsLeft: 1, hasReply: true, hasAgreed: true, ...parts }

    expect(transition(CANDIDATE_MACHINE, 'recommended', event, facts, now)).toEqual(refused(reason))
  })
})

describe('termEnd', () => {
  it('is the same day three years later, at its first minute', () => {
    expect(termEnd(now, RULES)).toEqual(new Date('2029-11-20T00:00:00+08:00'))
  })

  it.each([
    ['2028-02-29', 1, '2029-02-28'],
    ['2028-02-29', 4, '2032-02-29'],
    ['2026-12-31', 3, '2029-12-31'],
  ])('%s and %i years is %s', (day, years, end) => {
    expect(addYears(day, years)).toBe(end)
  })
})
