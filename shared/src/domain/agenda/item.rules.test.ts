import { endOfDay } from '../calendar/shanghai-day'
import type { Actor, HeldRole } from '../people/actor'
import { ROLES, type Role } from '../people/role'
import { COUNCIL_DEFAULT } from '../rules/council-default'
import { ANSWERED_STATUSES, ITEM_STATUSES } from './item'
import {
  canChair,
  canEndorse,
  canRaise,
  canReview,
  canScreen,
  endorsersNeeded,
  itemNumber,
  MERGE_TARGETS,
  OPEN_STATUSES,
  supportMilestone,
  councilEndorsersNeeded,
  canExtend,
  canFile,
  canInspect,
  isRaiser,
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

const item = {
  gridId: 'grid8',
  raiserId: 'raiser',
  coRaiserIds: ['co-raiser'],
  declinedById: null,
}

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

  it('keeps a co-raiser from the merged item, and whoever refused it before an appeal', () => {
    const coRaiser = buildActor({ accountId: 'co-raiser', roles: [inGrid('gridWorker', 'grid8')] })
    const decliner = buildActor({ accountId: 'decliner', roles: [inGrid('gridWorker', 'grid8')] })

    expect(isRaiser(coRaiser, item)).toBe(true)
    expect(canScreen(coRaiser, item, now)).toEqual(refused('agenda.own_item'))
    expect(canScreen(decliner, { ...item, declinedById: 'decliner' }, now)).toEqual(
      refused('agenda.another_screener'),
    )
  })

  it('lets chair and supervisor inspect, but not whoever did the work', () => {
    const work = { gridId: 'grid8', leadId: 'neighbour' }

    expect(canInspect(withRole(inGrid('councilChair', 'grid8')), work, now)).toEqual(
      refused('agenda.not_inspector'),
    )
    expect(
      canInspect(withRole(inCommunity('supervisor')), { ...work, leadId: 'lead' }, now),
    ).toEqual(ALLOWED)
    expect(
      canInspect(withRole(inGrid('gridWorker', 'grid8')), { ...work, leadId: null }, now),
    ).toEqual(refused('agenda.not_inspector'))
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

describe('canFile', () => {
  const rules = COUNCIL_DEFAULT.agenda
  const lead: HeldRole = {
    role: 'buildingLead',
    scope: { kind: 'building', gridId: 'grid8', buildingId: 'b1' },
    from: at('2026-01-01T00:00'),
    to: null,
  }

  it('is for the offices of the grid, building leads among them, within a day’s number', () => {
    expect(canFile(withRole(inGrid('gridWorker', 'grid8')), 'grid8', 0, rules, now)).toEqual(
      ALLOWED,
    )
    expect(canFile(withRole(lead), 'grid8', 59, rules, now)).toEqual(ALLOWED)
    expect(canFile(withRole(lead), 'grid8', 60, rules, now)).toEqual(
      refused('agenda.filed_too_many'),
    )
    expect(canFile(withRole(lead), 'grid13', 0, rules, now)).toEqual(refused('agenda.not_filer'))
    expect(canFile(buildActor(), 'grid8', 0, rules, now)).toEqual(refused('agenda.not_filer'))
  })
})

describe('canExtend', () => {
  const rules = COUNCIL_DEFAULT.agenda
  const dueAt = endOfDay('2026-11-23')
  const newDueAt = endOfDay('2026-11-24')

  it('allows two, each later than the date before', () => {
    expect(canExtend({ dueAt, extensions: 1, newDueAt }, rules)).toEqual(ALLOWED)
    expect(canExtend({ dueAt, extensions: 2, newDueAt }, rules)).toEqual(
      refused('agenda.extensions_used'),
    )
    expect(canExtend({ dueAt, extensions: 0, newDueAt: dueAt }, rules)).toEqual(
      refused('agenda.extension_earlier'),
    )
    expect(canExtend({ dueAt: null, extensions: 0, newDueAt }, rules)).toEqual(
      refused('agenda.no_due_date'),
    )
  })
})

describe('support', () => {
  it.each([
    [7, 3],
    [9, 3],
    [10, 4],
    [0, 0],
  ])('of a council of %i is a third: %i', (members, needed) => {
    expect(councilEndorsersNeeded(members, COUNCIL_DEFAULT.agenda.endorsement)).toBe(needed)
  })

  it.each([
    [0, 3, 10, null],
    [3, 4, 10, 'third'],
    [4, 6, 10, null],
    [6, 7, 10, 'twoThirds'],
    [0, 7, 10, 'twoThirds'],
    [9, 10, 10, null],
    [0, 10, 10, null],
  ] as const)('from %i to %i of %i passes %s', (before, after, needed, milestone) => {
    expect(supportMilestone(before, after, needed)).toBe(milestone)
  })
})

describe('OPEN_STATUSES', () => {
  it('are not answers, and take other items in only before the council opens them', () => {
    expect(OPEN_STATUSES.filter((status) => ANSWERED_STATUSES.includes(status))).toEqual([])
    expect(MERGE_TARGETS.filter((status) => !OPEN_STATUSES.includes(status))).toEqual([])
    expect(MERGE_TARGETS).not.toContain('voting')
  })
})
