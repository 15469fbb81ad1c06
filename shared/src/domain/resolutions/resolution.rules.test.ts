import fc from 'fast-check'
import { transition, type Step } from '../machine'
import type { Actor } from '../people/actor'
import type { Role } from '../people/role'
import { HALTING_STATUSES, RESOLUTION_STATUSES, type ResolutionStatus } from './resolution'
import {
  RESOLUTION_EVENTS,
  RESOLUTION_MACHINE,
  type ResolutionFacts,
  type ResolutionReason,
} from './resolution.machine'
import {
  canAnnul,
  canDissent,
  canRecordReply,
  canReportBack,
  dutiesOf,
  resolutionStatusAt,
  type Resolution,
} from './resolution.rules'

const now = new Date('2026-11-23T02:00:00Z')
const before = new Date(now.getTime() - 1)
const later = new Date(now.getTime() + 1)

const willing: ResolutionFacts = { isPassed: true, noticeEndsAt: now, hasLegalReason: true }

const ENDING = (status: ResolutionStatus) => ({
  [`${status} supersede`]: 'superseded' as const,
  [`${status} annul`]: 'annulled' as const,
})
const LEADS_TO: Readonly<Record<string, ResolutionStatus>> = {
  'adopted publish': 'published',
  'published publish': 'published',
  'rejected publish': 'published',
  'published object': 'objected',
  'rejected object': 'objected',
  'effective object': 'objected',
  'objected uphold': 'upheld',
  'objected reject': 'rejected',
  'published takeEffect': 'effective',
  'rejected takeEffect': 'effective',
  'effective execute': 'executed',
  'executed archive': 'archived',
  'published archive': 'archived',
  'rejected archive': 'archived',
  'executed resume': 'effective',
  'archived resume': 'effective',
  ...ENDING('adopted'),
  ...ENDING('published'),
  ...ENDING('rejected'),
  ...ENDING('objected'),
  ...ENDING('upheld'),
  ...ENDING('effective'),
  ...ENDING('executed'),
  ...ENDING('archived'),
}
const pairs = RESOLUTION_STATUSES.flatMap((status) =>
  RESOLUTION_EVENTS.map((event) => [status, event] as const),
)

describe('RESOLUTION_MACHINE', () => {
  it.each(pairs)('in %s answers %s as the table says', (status, event) => {
    const step = transition(RESOLUTION_MACHINE, status, event, willing, now)

    expect(step.allowed ? step.next : undefined).toBe(LEADS_TO[`${status} ${event}`])
  })

  it.each([
    ['published', 'takeEffect', { noticeEndsAt: later }, 'resolutions.notice_running'],
    ['published', 'takeEffect', { isPassed: false }, 'resolutions.not_passed'],
    ['archived', 'resume', { isPassed: false }, 'resolutions.not_passed'],
    ['effective', 'annul', { hasLegalReason: false }, 'resolutions.legal_reason_missing'],
  ] as const)('in %s refuses %s where %j', (status, event, facts, reason) => {
    const step = transition(RESOLUTION_MACHINE, status, event, { ...willing, ...facts }, now)

    expect(step).toEqual({ allowed: false, reason })
  })

  it('is executed by no way past an open or upheld objection, and never after its end', () => {
    const life = fc.array(
      fc.tuple(
        fc.constantFrom(...RESOLUTION_EVENTS),
        fc.record({
          isPassed: fc.boolean(),
          noticeEndsAt: fc.constantFrom(null, before, later),
          hasLegalReason: fc.boolean(),
        }),
      ),
      { maxLength: 25 },
    )
    fc.assert(
      fc.property(life, (steps) => {
        let status: ResolutionStatus = 'adopted'
        for (const [event, facts] of steps) {
          const step: Step<ResolutionStatus, ResolutionReason> = transition(
            RESOLUTION_MACHINE,
            status,
            event,
            facts,
            now,
          )
          if (!step.allowed) continue
          if (step.next === 'executed') expect(HALTING_STATUSES).not.toContain(status)
          expect(['superseded', 'annulled']).not.toContain(status)
          status = step.next
        }
      }),
      { numRuns: 2000 },
    )
  })
})

const person = (role: Role | null): Actor => ({
  accountId: 'a',
  communityId: 'c',
  birthYear: 1980,
  consentVersion: '1',
  residencies: [],
  roles: role === null ? [] : [{ role, scope: { kind: 'community' }, from: new Date(0), to: null }],
})
const resolution: Resolution = {
  gridId: 'g',
  status: 'published',
  isPassed: true,
  noticeEndsAt: now,
  executor: 'government',
  entrustedBy: '区住建局',
  hasReport: false,
  hasReply: false,
  unexplained: 0,
}

describe('a resolution', () => {
  it('takes effect when its notice ends, though no job ran, and not where it did not pass', () => {
    expect(resolutionStatusAt(resolution, before)).toBe('published')
    expect(resolutionStatusAt(resolution, now)).toBe('effective')
    expect(resolutionStatusAt({ ...resolution, isPassed: false }, now)).toBe('published')
    expect(resolutionStatusAt({ ...resolution, status: 'objected' }, now)).toBe('objected')
  })

  it('is annulled by the street, or for the residents’ meeting by the secretary, by nobody else', () => {
    expect(canAnnul(person('streetOfficer'), 'street', now).allowed).toBe(true)
    expect(canAnnul(person('communitySecretary'), 'street', now).allowed).toBe(false)
    expect(canAnnul(person('communitySecretary'), 'residentMeeting', now).allowed).toBe(true)
    expect(canAnnul(person('councilChair'), 'residentMeeting', now).allowed).toBe(false)
  })

  it('has a dissent recorded by a member, once, until it is in force', () => {
    const member = person('councilMember')
    expect(canDissent(member, resolution, false, before).allowed).toBe(true)
    expect(canDissent(member, resolution, true, before)).toMatchObject({
      reason: 'resolutions.dissent_recorded',
    })
    expect(canDissent(member, resolution, false, now)).toMatchObject({
      reason: 'resolutions.dissent_over',
    })
    expect(canDissent(person(null), resolution, false, before)).toMatchObject({
      reason: 'resolutions.not_voter',
    })
  })

  it('owes an explanation to each dissenter, and a report to whoever entrusted it once it is done', () => {
    expect(dutiesOf({ ...resolution, unexplained: 2 })).toEqual(['explainDissent'])
    expect(dutiesOf({ ...resolution, status: 'executed' })).toEqual(['reportToEntruster'])
    expect(dutiesOf({ ...resolution, status: 'executed', hasReport: true })).toEqual([])
    expect(dutiesOf({ ...resolution, status: 'executed', entrustedBy: null })).toEqual([])
  })

  it('is reported once and answered once after that', () => {
    const secretary = person('communitySecretary')
    const reported = { ...resolution, hasReport: true }
    expect(canReportBack(secretary, resolution, now).allowed).toBe(true)
    expect(canReportBack(secretary, reported, now)).toMatchObject({
      reason: 'resolutions.reported',
    })
    expect(canRecordReply(secretary, resolution, now)).toMatchObject({
      reason: 'resolutions.not_reported',
    })
    expect(canRecordReply(secretary, reported, now).allowed).toBe(true)
    expect(canRecordReply(secretary, { ...reported, hasReply: true }, now)).toMatchObject({
      reason: 'resolutions.replied',
    })
    expect(canReportBack(secretary, { ...resolution, entrustedBy: null }, now)).toMatchObject({
      reason: 'resolutions.not_entrusted',
    })
  })
})
