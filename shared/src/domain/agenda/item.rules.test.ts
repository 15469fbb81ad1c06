import { HOLIDAYS } from '../calendar/holidays'
import { endOfDay } from '../calendar/shanghai-day'
import type { Actor, HeldRole } from '../people/actor'
import { ROLES, type Role } from '../people/role'
import { COUNCIL_DEFAULT } from '../rules/council-default'
import { ITEM_STATUSES, type ItemStatus } from './item'
import {
  canChair,
  canEndorse,
  canRaise,
  canReview,
  canScreen,
  endorsersNeeded,
  itemNumber,
  stepDueAt,
  type EndorseFacts,
} from './item.rules'

const at = (text: string): Date => new Date(`${text}+08:00`)
const before = (instant: Date): Date => new Date(instant.getTime() - 1)

const now = at('2026-11-20T10:00')
const ALLOWED = { allowed: true }
const refused = (reason: string) => ({ allowed: false, reason })

const inGrid = (role: Role, gridId: string, to: Date | null = null): HeldRole => ({
  role,
  scope: { kind: 'grid', gridId },
  from: at('2026-01-01T00:00'),
  to,
})
const inCommunity = (role: Role): HeldRole => ({
  role,
  scope: { kind: 'community' },
  from: at('2026-01-01T00:00'),
  to: null,
})

const buildActor = (changed: Partial<Actor> = {}): Actor => ({
  accountId: 'neighbour',
  communityId: 'xiangyang',
  birthYear: 1960,
  consentVersion: null,
  residencies: [
    {
      householdId: 'h1',
      gridId: 'grid8',
      buildingId: 'b1',
      unit: 1,
      relation: 'owner',
      isDelegate: true,
    },
  ],
  roles: [],
  ...changed,
})
const withRole = (...roles: HeldRole[]): Actor => buildActor({ roles })

const item = { gridId: 'grid8', raiserId: 'raiser' }

describe('canRaise', () => {
  const rules = COUNCIL_DEFAULT.agenda

  it('lets a resident of the grid raise a third item, and not a fourth', () => {
    expect(canRaise(buildActor(), 'grid8', 2, rules)).toEqual(ALLOWED)
    expect(canRaise(buildActor(), 'grid8', 3, rules)).toEqual(refused('agenda.too_many_open'))
  })

  it('refuses who does not live in that grid', () => {
    expect(canRaise(buildActor(), 'grid13', 0, rules)).toEqual(refused('agenda.not_resident'))
    expect(canRaise(buildActor({ residencies: [] }), 'grid8', 0, rules)).toEqual(
      refused('agenda.not_resident'),
    )
  })
})

describe('canEndorse', () => {
  const endsAt = at('2026-11-28T00:00')
  const facts: EndorseFacts = {
    ...item,
    status: 'endorsing',
    endorsingEndsAt: endsAt,
    hasEndorsed: false,
  }

  it('lets a neighbour second an item to the last millisecond of its window', () => {
    expect(canEndorse(buildActor(), facts, now)).toEqual(ALLOWED)
    expect(canEndorse(buildActor(), facts, before(endsAt))).toEqual(ALLOWED)
  })

  it.each<[string, Partial<Actor>, Partial<EndorseFacts>, Date, string]>([
    ['when the window is over', {}, {}, endsAt, 'agenda.endorsing_over'],
    ['without a window', {}, { endorsingEndsAt: null }, now, 'agenda.endorsing_over'],
    ['one’s own item', { accountId: 'raiser' }, {}, now, 'agenda.own_item'],
    ['a second time', {}, { hasEndorsed: true }, now, 'agenda.already_endorsed'],
    ['an item of another grid', { residencies: [] }, {}, now, 'agenda.not_resident'],
  ])('refuses to second %s', (_case, actor, changed, when, reason) => {
    expect(canEndorse(buildActor(actor), { ...facts, ...changed }, when)).toEqual(refused(reason))
  })

  it.each(ITEM_STATUSES.filter((status) => status !== 'endorsing'))(
    'refuses to second an item that is %s',
    (status) => {
      expect(canEndorse(buildActor(), { ...facts, status }, now)).toEqual(
        refused('agenda.wrong_status'),
      )
    },
  )
})

describe('who does what with an item of the grid', () => {
  const screeners: Role[] = ['gridWorker', 'gridSecretary', 'communitySecretary']
  const reviewers: Role[] = ['gridSecretary', 'communitySecretary']
  const chairs: Role[] = ['councilChair']

  it.each(ROLES)('%s', (role) => {
    const actor = withRole(inGrid(role, 'grid8'))

    expect(canScreen(actor, item, now).allowed).toBe(screeners.includes(role))
    expect(canReview(actor, item, now).allowed).toBe(reviewers.includes(role))
    expect(canChair(actor, 'grid8', now).allowed).toBe(chairs.includes(role))
  })

  it('counts a role for the whole community, and not one for another grid', () => {
    expect(canScreen(withRole(inCommunity('communitySecretary')), item, now)).toEqual(ALLOWED)
    expect(canReview(withRole(inCommunity('communitySecretary')), item, now)).toEqual(ALLOWED)
    expect(canScreen(withRole(inGrid('gridWorker', 'grid13')), item, now)).toEqual(
      refused('agenda.not_screener'),
    )
    expect(canReview(withRole(inGrid('gridSecretary', 'grid13')), item, now)).toEqual(
      refused('agenda.not_reviewer'),
    )
    expect(canChair(withRole(inGrid('councilChair', 'grid13')), 'grid8', now)).toEqual(
      refused('ballots.not_chair'),
    )
  })

  it('keeps a raiser from screening or reviewing the own item', () => {
    const raiser = buildActor({ accountId: 'raiser', roles: [inGrid('gridSecretary', 'grid8')] })

    expect(canScreen(raiser, item, now)).toEqual(refused('agenda.own_item'))
    expect(canReview(raiser, item, now)).toEqual(refused('agenda.own_item'))
  })

  it('ends a role at the minute its term ends', () => {
    const termEnd = at('2026-11-20T18:00')
    const roles = (['gridSecretary', 'councilChair'] as const).map((role) =>
      inGrid(role, 'grid8', termEnd),
    )
    const actor = withRole(...roles)

    expect(canScreen(actor, item, before(termEnd))).toEqual(ALLOWED)
    expect(canReview(actor, item, before(termEnd))).toEqual(ALLOWED)
    expect(canChair(actor, 'grid8', before(termEnd))).toEqual(ALLOWED)
    expect(canScreen(actor, item, termEnd)).toEqual(refused('agenda.not_screener'))
    expect(canReview(actor, item, termEnd)).toEqual(refused('agenda.not_reviewer'))
    expect(canChair(actor, 'grid8', termEnd)).toEqual(refused('ballots.not_chair'))
  })
})

describe('endorsersNeeded', () => {
  it.each([
    [0, 10],
    [100, 10],
    [333, 10],
    [334, 11],
    [1000, 30],
    [1001, 31],
  ])('is ten or three per cent of %i adults, the larger: %i', (adults, needed) => {
    expect(endorsersNeeded(adults, COUNCIL_DEFAULT.agenda.endorsement)).toBe(needed)
  })
})

describe('itemNumber', () => {
  it.each([
    [2026, 11, 42, 'YS-2026-11-0042'],
    [2026, 1, 1, 'YS-2026-01-0001'],
    [2026, 12, 12345, 'YS-2026-12-12345'],
  ])('%i %i %i is %s', (year, month, sequence, text) => {
    expect(itemNumber(year, month, sequence)).toBe(text)
  })
})

describe('stepDueAt', () => {
  const endorsingEndsAt = endOfDay('2026-11-27')
  const ballotClosesAt = at('2026-12-05T18:00')
  const rules = { agenda: COUNCIL_DEFAULT.agenda, publishWorkingDays: 3 }
  const due: Record<ItemStatus, Date | null> = {
    submitted: endOfDay('2026-11-23'),
    screening: endOfDay('2026-11-23'),
    endorsing: endorsingEndsAt,
    partyReview: endOfDay('2026-12-04'),
    scheduled: endOfDay('2026-12-18'),
    deliberating: endOfDay('2026-12-18'),
    voting: ballotClosesAt,
    resolved: endOfDay('2026-11-25'),
    publicising: null,
    declined: null,
    deferred: null,
  }

  it.each(ITEM_STATUSES)('names when the step is due that began on a Friday: %s', (status) => {
    const times = { endorsingEndsAt, ballotClosesAt }

    expect(stepDueAt(status, now, times, rules, HOLIDAYS)).toEqual(due[status])
  })
})
