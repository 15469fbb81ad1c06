import fc from 'fast-check'
import { HOLIDAYS } from '../calendar/holidays'
import type { Actor } from '../people/actor'
import type { Role } from '../people/role'
import { COUNCIL_DEFAULT } from '../rules/council-default'
import { ACTION_STATUSES, WORKING_STATUSES } from './action'
import {
  ACTION_DEFAULT,
  actionDueAt,
  canKeepLink,
  canLead,
  canReport,
  canShare,
  canVerify,
  isOverdue,
  objectUntil,
  supervisionOf,
} from './action.rules'
import { workOf, type WorkPiece } from './item-work'

// a Monday morning in Shanghai
const MONDAY = new Date('2026-11-23T02:00:00Z')
const day = (count: number): Date => new Date(MONDAY.getTime() + count * 86_400_000)
const RULES = COUNCIL_DEFAULT.agenda

const person = (accountId: string, role: Role | null = null): Actor => ({
  accountId,
  communityId: 'c',
  birthYear: 1980,
  consentVersion: '1',
  residencies: [],
  roles:
    role === null
      ? []
      : [{ role, scope: { kind: 'grid', gridId: 'g' }, from: new Date(0), to: null }],
})
const action = { gridId: 'g', leadId: 'lead', parts: [] }
const outside = { ...action, leadId: null }

describe('who works on an action', () => {
  it('is led by its lead alone, and by the grid worker for a body without an account', () => {
    expect(canLead(person('lead'), action, MONDAY).allowed).toBe(true)
    expect(canLead(person('w', 'gridWorker'), action, MONDAY)).toMatchObject({
      reason: 'actions.not_lead',
    })
    expect(canLead(person('w', 'gridWorker'), outside, MONDAY).allowed).toBe(true)
    expect(canLead(person('n'), outside, MONDAY).allowed).toBe(false)
    expect(canReport(person('w', 'gridWorker'), action, MONDAY).allowed).toBe(true)
  })

  it('is noted by its lead, its co-assignees and those who accompany it', () => {
    const shared = {
      ...action,
      parts: [{ accountId: 'helper', dueAt: day(3), doneAt: null }],
    }
    for (const actor of [person('lead'), person('helper'), person('w', 'gridWorker')]) {
      expect(canShare(actor, shared, MONDAY).allowed).toBe(true)
    }
    expect(canShare(person('neighbour'), shared, MONDAY)).toMatchObject({
      reason: 'actions.not_participant',
    })
  })

  it('is not signed for by anybody who did a part of it', () => {
    const shared = { ...action, parts: [{ accountId: 'chair', dueAt: day(3), doneAt: day(1) }] }
    expect(canVerify(person('chair', 'councilChair'), action, MONDAY).allowed).toBe(true)
    expect(canVerify(person('chair', 'councilChair'), shared, MONDAY)).toMatchObject({
      reason: 'agenda.not_inspector',
    })
    expect(canVerify(person('lead', 'supervisor'), action, MONDAY).allowed).toBe(false)
  })

  it('gives a link to a body outside and to nobody who has an account', () => {
    expect(canKeepLink(person('w', 'gridWorker'), outside, MONDAY).allowed).toBe(true)
    expect(canKeepLink(person('w', 'gridWorker'), action, MONDAY)).toMatchObject({
      reason: 'actions.not_outside',
    })
    expect(canKeepLink(person('n'), outside, MONDAY)).toMatchObject({
      reason: 'actions.not_keeper',
    })
  })
})

describe('the dates of an action', () => {
  it('are counted from the next day and end at midnight: one working day, seven working days', () => {
    expect(objectUntil(MONDAY, ACTION_DEFAULT, HOLIDAYS)).toEqual(new Date('2026-11-24T16:00:00Z'))
    expect(actionDueAt(MONDAY, ACTION_DEFAULT, HOLIDAYS)).toEqual(new Date('2026-12-02T16:00:00Z'))
  })

  it('call in the companion, three working days later the secretary, after seven the street', () => {
    const dueAt = new Date('2026-11-23T16:00:00Z')
    const levelAt = (at: string) =>
      supervisionOf({ status: 'inProgress', dueAt }, RULES, HOLIDAYS, new Date(at))

    expect(levelAt('2026-11-23T15:59:59Z')).toBeNull()
    expect(levelAt('2026-11-23T16:00:00Z')).toBe('companion')
    expect(levelAt('2026-11-26T15:59:59Z')).toBe('companion')
    expect(levelAt('2026-11-26T16:00:00Z')).toBe('secretary')
    expect(levelAt('2026-12-02T16:00:00Z')).toBe('street')
  })

  it('are missed only while somebody still works on it', () => {
    for (const status of ACTION_STATUSES) {
      expect(isOverdue({ status, dueAt: MONDAY }, MONDAY)).toBe(WORKING_STATUSES.includes(status))
    }
  })
})

describe('the work of an item', () => {
  const instant = fc.integer({ min: 0, max: 60 }).map(day)
  const signer = fc.constantFrom(null, 'chair', 'supervisor')
  const piece: fc.Arbitrary<WorkPiece> = fc.record({
    status: fc.constantFrom(...ACTION_STATUSES),
    leadId: fc.constantFrom(null, 'a', 'b'),
    lead: fc.constant('负责人'),
    task: fc.constant('任务'),
    dueAt: instant,
    budget: fc.option(fc.nat(1_000_000)),
    claimedAt: fc.option(instant),
    chairSignedBy: signer,
    supervisorSignedBy: signer,
    reworks: fc.nat(3),
  })
  const GIVEN_UP = ['infeasible', 'stopped', 'closed']

  it('adds up the budgets and reworks of what counts, and hides no nearer date', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const live = pieces.filter(({ status }) => !GIVEN_UP.includes(status))
        const open = live.filter(({ status }) => WORKING_STATUSES.includes(status))
        const work = workOf(pieces)
        if (work === null) {
          expect(live).toEqual([])
          return
        }
        const sum = live.reduce((whole, { budget }) => whole + (budget ?? 0), 0)
        expect(work.budget ?? 0).toBe(sum)
        expect(work.reworks).toBe(live.reduce((whole, { reworks }) => whole + reworks, 0))
        for (const { dueAt } of open) expect(work.dueAt <= dueAt).toBe(true)
        expect(work.claimedAt !== null).toBe(
          open.length === 0 && live.every(({ claimedAt }) => claimedAt !== null),
        )
        expect(work.chairSignedBy !== null).toBe(
          live.every(({ chairSignedBy }) => chairSignedBy !== null),
        )
      }),
    )
  })
})
