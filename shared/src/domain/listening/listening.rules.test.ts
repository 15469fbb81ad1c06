import fc from 'fast-check'
import { ITEM_TEXT_LIMITS } from '../agenda/item'
import { transition } from '../machine'
import type { Actor } from '../people/actor'
import type { Role } from '../people/role'
import { LISTENING_STATUSES } from './listening'
import { LISTENING_EVENTS, LISTENING_MACHINE } from './listening.machine'
import {
  canLead,
  canPlan,
  canRemark,
  LISTENING_DEFAULT,
  listeningEndsAt,
  listeningStatusAt,
  type ListeningSession,
} from './listening.rules'
import { categoryOf, remarkParts } from './remark'

const STARTS = new Date('2026-11-20T11:30:00Z')
const minutes = (count: number): Date => new Date(STARTS.getTime() + count * 60_000)

const officer = (role: Role, gridId: string | null = 'g'): Actor => ({
  accountId: 'a',
  communityId: 'c',
  birthYear: 1980,
  consentVersion: '1',
  residencies: [],
  roles: [
    {
      role,
      scope: gridId === null ? { kind: 'community' } : { kind: 'grid', gridId },
      from: new Date('2026-01-01T00:00:00Z'),
      to: null,
    },
  ],
})
const session = (change: Partial<ListeningSession> = {}): ListeningSession => ({
  gridId: 'g',
  status: 'planned',
  startsAt: STARTS,
  endsAt: listeningEndsAt(STARTS, LISTENING_DEFAULT),
  rules: LISTENING_DEFAULT,
  ...change,
})

describe('a listening session', () => {
  it('is planned by the secretary of its grid, or for all grids by the community', () => {
    expect(canPlan(officer('gridSecretary'), 'g', STARTS).allowed).toBe(true)
    expect(canPlan(officer('gridSecretary'), 'other', STARTS).allowed).toBe(false)
    expect(canPlan(officer('gridSecretary'), null, STARTS).allowed).toBe(false)
    expect(canPlan(officer('communitySecretary', null), null, STARTS).allowed).toBe(true)
    expect(canPlan(officer('gridWorker'), 'g', STARTS).allowed).toBe(false)
  })

  it('opens an hour before its time and not earlier', () => {
    const secretary = officer('gridSecretary')
    expect(canLead(secretary, session(), 'open', minutes(-61))).toMatchObject({
      reason: 'listening.too_early',
    })
    expect(canLead(secretary, session(), 'open', minutes(-60)).allowed).toBe(true)
  })

  it('is over when its hours are, though nobody ended it', () => {
    const open = session({ status: 'open' })
    expect(listeningStatusAt(open, minutes(359))).toBe('open')
    expect(listeningStatusAt(open, minutes(360))).toBe('ended')
    expect(canRemark(officer('gridWorker'), open, 0, minutes(359)).allowed).toBe(true)
    expect(canRemark(officer('gridWorker'), open, 0, minutes(360))).toMatchObject({
      reason: 'listening.not_open',
    })
  })

  it('takes remarks from its keepers, up to the limit', () => {
    const open = session({ status: 'open' })
    expect(canRemark(officer('councilChair'), open, 0, STARTS)).toMatchObject({
      reason: 'listening.not_keeper',
    })
    expect(canRemark(officer('gridWorker', 'other'), open, 0, STARTS).allowed).toBe(false)
    expect(
      canRemark(
        officer('gridWorker', 'other'),
        session({ status: 'open', gridId: null }),
        0,
        STARTS,
      ).allowed,
    ).toBe(true)
    expect(canRemark(officer('gridWorker'), open, 200, STARTS)).toMatchObject({
      reason: 'listening.full',
    })
  })

  const EXPECTED: Readonly<Record<string, string>> = {
    'planned open': 'open',
    'planned cancel': 'cancelled',
    'open end': 'ended',
  }
  const pairs = LISTENING_STATUSES.flatMap((status) =>
    LISTENING_EVENTS.map((event) => [status, event] as const),
  )

  it.each(pairs)('in %s answers %s as the table says', (status, event) => {
    const step = transition(LISTENING_MACHINE, status, event, { opensFrom: STARTS }, STARTS)

    expect(step.allowed ? step.next : undefined).toBe(EXPECTED[`${status} ${event}`])
  })
})

describe('a remark', () => {
  it('becomes the parts of an item, its first clause the title', () => {
    expect(remarkParts(' 3号楼门口路灯坏了，晚上看不见路。 ')).toEqual({
      title: '3号楼门口路灯坏了',
      proposal: '3号楼门口路灯坏了，晚上看不见路。',
      body: '',
    })
  })

  it('fits the limits of an item and loses no word', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 }), (text) => {
        fc.pre(text.trim() !== '')
        const { title, proposal, body } = remarkParts(text)
        expect(Array.from(title).length).toBeLessThanOrEqual(ITEM_TEXT_LIMITS.title)
        expect(Array.from(proposal).length).toBeLessThanOrEqual(ITEM_TEXT_LIMITS.proposal)
        expect(title.length).toBeGreaterThan(0)
        expect(body === '' ? proposal : body).toBe(text.trim().replace(/\s+/g, ' '))
      }),
    )
  })

  it.each([
    ['电瓶车没地方充电', 'charging'],
    ['路灯一年没亮了', 'lighting'],
    ['下水道反水', 'drainage'],
    ['楼道堆了好多旧家具', 'clutter'],
    ['老人想有个食堂吃午饭', 'elderly'],
    ['电梯总是停在三楼', 'facility'],
    ['楼上往下扔烟头', 'safety'],
    ['广场舞太吵了', 'order'],
    ['快递没地方取', 'service'],
    ['希望多办些电影晚会', 'other'],
  ])('%s belongs to %s', (text, category) => {
    expect(categoryOf(text)).toBe(category)
  })
})
