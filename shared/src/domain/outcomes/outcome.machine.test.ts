import fc from 'fast-check'
import { transition, type Step } from '../machine'
import { OBJECTION_MACHINE } from './objection.machine'
import { OUTCOME_STATUSES, PUBLIC_STATUSES, type OutcomeStatus } from './outcome'
import {
  OUTCOME_EVENTS,
  OUTCOME_MACHINE,
  type OutcomeFacts,
  type OutcomeReason,
} from './outcome.machine'

const now = new Date('2026-11-23T02:00:00Z')
const willing: OutcomeFacts = {
  missing: 0,
  hasPhotos: true,
  facesChecked: true,
  isFit: true,
  hasReason: true,
  openObjections: 0,
}

const LEADS_TO: Readonly<Record<string, OutcomeStatus>> = {
  'draft edit': 'draft',
  'reviewed edit': 'draft',
  'draft review': 'reviewed',
  'reviewed check': 'checking',
  'checking pass': 'published',
  'checking fail': 'reviewed',
  'published correct': 'corrected',
  'corrected correct': 'corrected',
  'published withdraw': 'withdrawn',
  'corrected withdraw': 'withdrawn',
}
const pairs = OUTCOME_STATUSES.flatMap((status) =>
  OUTCOME_EVENTS.map((event) => [status, event] as const),
)

describe('OUTCOME_MACHINE', () => {
  it.each(pairs)('in %s answers %s as the table says', (status, event) => {
    const step = transition(OUTCOME_MACHINE, status, event, willing, now)

    expect(step.allowed ? step.next : undefined).toBe(LEADS_TO[`${status} ${event}`])
  })

  it.each([
    ['draft', 'review', { missing: 1 }, 'outcomes.figures_missing'],
    ['draft', 'review', { facesChecked: false }, 'outcomes.faces_unchecked'],
    ['checking', 'pass', { missing: 2 }, 'outcomes.figures_missing'],
    ['checking', 'pass', { isFit: false }, 'content.refused'],
    ['published', 'correct', { hasReason: false }, 'outcomes.reason_missing'],
    ['published', 'correct', { facesChecked: false }, 'outcomes.faces_unchecked'],
    ['published', 'withdraw', { hasReason: false }, 'outcomes.reason_missing'],
    ['corrected', 'withdraw', { openObjections: 1 }, 'outcomes.objections_open'],
  ] as const)('in %s refuses %s where %j', (status, event, facts, reason) => {
    const step = transition(OUTCOME_MACHINE, status, event, { ...willing, ...facts }, now)

    expect(step).toEqual({ allowed: false, reason })
  })

  it('asks nobody to look at pictures where there are none', () => {
    const facts = { ...willing, hasPhotos: false, facesChecked: false }

    expect(transition(OUTCOME_MACHINE, 'draft', 'review', facts, now).allowed).toBe(true)
  })

  it('shows residents nothing that was not complete, fit and looked at, whatever is tried', () => {
    const tries = fc.array(
      fc.tuple(
        fc.constantFrom(...OUTCOME_EVENTS),
        fc.record({
          missing: fc.nat(1),
          hasPhotos: fc.boolean(),
          facesChecked: fc.boolean(),
          isFit: fc.boolean(),
          hasReason: fc.boolean(),
          openObjections: fc.nat(1),
        }),
      ),
      { maxLength: 20 },
    )
    fc.assert(
      fc.property(tries, (steps) => {
        let status: OutcomeStatus = 'draft'
        for (const [event, facts] of steps) {
          const step: Step<OutcomeStatus, OutcomeReason> = transition(
            OUTCOME_MACHINE,
            status,
            event,
            facts,
            now,
          )
          if (!step.allowed) continue
          const comesOut = step.next !== 'withdrawn' && PUBLIC_STATUSES.includes(step.next)
          if (comesOut) {
            expect(facts).toMatchObject({ missing: 0, isFit: true })
            expect(facts.facesChecked || !facts.hasPhotos).toBe(true)
          }
          expect(status).not.toBe('withdrawn')
          status = step.next
        }
      }),
      { numRuns: 1000 },
    )
  })
})

describe('OBJECTION_MACHINE', () => {
  it('answers an objection once, for it or against it', () => {
    const after = (status: 'open' | 'upheld' | 'rejected', event: 'uphold' | 'reject') =>
      transition(OBJECTION_MACHINE, status, event, null, now)

    expect(after('open', 'uphold')).toMatchObject({ next: 'upheld' })
    expect(after('open', 'reject')).toMatchObject({ next: 'rejected' })
    expect(after('upheld', 'reject')).toEqual({ allowed: false, reason: 'outcomes.answered' })
    expect(after('rejected', 'uphold')).toEqual({ allowed: false, reason: 'outcomes.answered' })
  })
})
