import { ITEM_STATUSES } from '../agenda/item'
import { transition } from '../machine'
import type { Actor } from '../people/actor'
import type { Role } from '../people/role'
import { STATEMENT_STATUSES, type StatementStatus } from './statement'
import { STATEMENT_EVENTS, STATEMENT_MACHINE } from './statement.machine'
import {
  canAgree,
  canAppeal,
  canDecideAppeal,
  canHide,
  canKeep,
  canReport,
  canSummarise,
  canWithdraw,
  canWrite,
  DISCUSSED_STATUSES,
  STATEMENT_DEFAULT,
} from './statement.rules'

const NOW = new Date('2026-11-20T10:00:00Z')
const LATER = new Date('2026-11-25T10:00:00Z')

const person = (accountId: string, roles: readonly Role[] = [], home = true): Actor => ({
  accountId,
  communityId: 'c',
  birthYear: 1980,
  consentVersion: '1',
  residencies: home
    ? [
        {
          householdId: 'h',
          gridId: 'g',
          buildingId: 'b',
          unit: 1,
          relation: 'owner',
          isDelegate: false,
        },
      ]
    : [],
  roles: roles.map((role) => ({
    role,
    scope: { kind: 'grid', gridId: 'g' },
    from: new Date('2026-01-01T00:00:00Z'),
    to: null,
  })),
})
const item = { gridId: 'g', status: 'endorsing' } as const
const statement = (status: StatementStatus = 'shown') => ({
  gridId: 'g',
  authorId: 'author',
  status,
  openReports: 1,
  hiddenBy: 'worker',
  appealUntil: LATER,
})

describe('a statement', () => {
  it.each(ITEM_STATUSES)(
    'is written on an item that is %s only while it is discussed',
    (status) => {
      const decision = canWrite(person('a'), { gridId: 'g', status }, 0, STATEMENT_DEFAULT)

      expect(decision.allowed).toBe(DISCUSSED_STATUSES.includes(status))
    },
  )

  it('is for residents of the grid, up to the limit', () => {
    expect(canWrite(person('a', [], false), item, 0, STATEMENT_DEFAULT)).toMatchObject({
      reason: 'agenda.not_resident',
    })
    expect(canWrite(person('a'), item, 2, STATEMENT_DEFAULT).allowed).toBe(true)
    expect(canWrite(person('a'), item, 3, STATEMENT_DEFAULT)).toMatchObject({
      reason: 'statements.too_many',
    })
  })

  it('is agreed with by neighbours, not by its author and not when it is hidden', () => {
    expect(canAgree(person('a'), statement(), item).allowed).toBe(true)
    expect(canAgree(person('author'), statement(), item)).toMatchObject({
      reason: 'statements.own_statement',
    })
    expect(canAgree(person('a'), statement('hidden'), item)).toMatchObject({
      reason: 'statements.not_shown',
    })
    expect(canAgree(person('a'), statement(), { gridId: 'g', status: 'resolved' })).toMatchObject({
      reason: 'statements.not_now',
    })
  })

  it('is reported once by each, and not by its author', () => {
    expect(canReport(person('a'), statement(), false).allowed).toBe(true)
    expect(canReport(person('a'), statement(), true)).toMatchObject({
      reason: 'statements.already_reported',
    })
    expect(canReport(person('author'), statement(), false)).toMatchObject({
      reason: 'statements.own_statement',
    })
  })

  it('is hidden by staff of the grid, never by its author or the chair', () => {
    const worker = person('worker', ['gridWorker'])
    expect(canHide(worker, statement(), NOW).allowed).toBe(true)
    expect(canHide(person('x', ['councilChair']), statement(), NOW)).toMatchObject({
      reason: 'statements.not_moderator',
    })
    expect(canHide(person('author', ['gridWorker']), statement(), NOW)).toMatchObject({
      reason: 'statements.own_statement',
    })
    expect(canKeep(worker, { ...statement(), openReports: 0 }, NOW)).toMatchObject({
      reason: 'statements.not_reported',
    })
  })

  it('is appealed for by its author in time, and the appeal is decided by somebody else', () => {
    expect(canAppeal(person('author'), statement('hidden'), NOW).allowed).toBe(true)
    expect(canAppeal(person('author'), statement('hidden'), LATER)).toMatchObject({
      reason: 'statements.appeal_over',
    })
    expect(canAppeal(person('a'), statement('hidden'), NOW)).toMatchObject({
      reason: 'statements.not_author',
    })
    expect(canAppeal(person('author'), statement('removed'), NOW)).toMatchObject({
      reason: 'statements.wrong_status',
    })
    expect(
      canDecideAppeal(person('worker', ['gridWorker']), statement('appealed'), NOW),
    ).toMatchObject({ reason: 'statements.same_moderator' })
    expect(
      canDecideAppeal(person('secretary', ['gridSecretary']), statement('appealed'), NOW).allowed,
    ).toBe(true)
  })

  it('is taken back by its author alone', () => {
    expect(canWithdraw(person('author'), statement(), NOW).allowed).toBe(true)
    expect(canWithdraw(person('a'), statement(), NOW)).toMatchObject({
      reason: 'statements.not_author',
    })
  })

  it('is summed up by the chair of the grid', () => {
    expect(canSummarise(person('x', ['councilChair']), item, NOW).allowed).toBe(true)
    expect(canSummarise(person('x', ['gridSecretary']), item, NOW)).toMatchObject({
      reason: 'statements.not_chair',
    })
  })
})

describe('the machine of a statement', () => {
  const EXPECTED: Readonly<Record<string, StatementStatus>> = {
    'shown withdraw': 'withdrawn',
    'shown hide': 'hidden',
    'hidden appeal': 'appealed',
    'appealed restore': 'shown',
    'appealed uphold': 'removed',
  }
  const pairs = STATEMENT_STATUSES.flatMap((status) =>
    STATEMENT_EVENTS.map((event) => [status, event] as const),
  )

  it.each(pairs)('in %s answers %s as the table says', (status, event) => {
    const step = transition(STATEMENT_MACHINE, status, event, null, NOW)
    const next = EXPECTED[`${status} ${event}`]

    expect(step).toEqual(
      next === undefined
        ? { allowed: false, reason: 'statements.wrong_status' }
        : { allowed: true, next, rule: event },
    )
  })
})
