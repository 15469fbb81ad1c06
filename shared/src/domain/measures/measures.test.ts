import fc from 'fast-check'
import { SETTLED_STATUSES, type ItemStatus } from '../agenda/item'
import { ITEM_ROWS } from '../agenda/item.machine'
import { addDays, dayOf, endOfDay, type Day } from '../calendar/shanghai-day'
import { at as figure, sumOf, under, type Counters } from './counters'
import { figuresOf, hiddenParts } from './figures'
import { foldEvent, type Delta, type MeasuredEvent } from './fold'
import { overdueFrom, type MeasuredItem } from './item-life'
import type { ItemState } from './item-state'
import { partCounters, peopleSince } from './people'
import { coverOf, spansOf, stepsOf } from './span'
import { medianHours, stepOfTime } from './spent'

const HOUR = 3_600_000
const START = Date.parse('2025-11-20T03:00:00Z')
const LAST: Day = '2027-12-31'

/** One step of one item: which of the rows from its status, how much later, and the next date. */
const anyStep = fc.record({
  item: fc.nat(4),
  row: fc.nat(40),
  hours: fc.integer({ min: 0, max: 24 * 30 }),
  dueHours: fc.option(fc.integer({ min: 1, max: 24 * 20 })),
  contact: fc.boolean(),
})
type AnyStep = typeof anyStep extends fc.Arbitrary<infer Step> ? Step : never

const fresh = (index: number, at: number): ItemState => ({
  version: 1,
  gridId: index % 2 === 0 ? 'a' : 'b',
  category: 'lighting',
  status: index === 4 ? 'checking' : 'submitted',
  isListed: index !== 4,
  enteredAt: at,
  dueAt: at + 24 * HOUR,
  contactDueAt: index === 4 ? null : at + 24 * HOUR,
  contactedAt: null,
  hasReply: false,
  disposition: null,
})

function next(state: ItemState, { row, dueHours, contact }: AnyStep, at: number): ItemState {
  const rows = ITEM_ROWS.filter(({ from }) => from.includes(state.status))
  const to: ItemStatus = rows[row % Math.max(1, rows.length)]?.to ?? state.status
  const isEnd = SETTLED_STATUSES.includes(to)
  const isSentBack = state.status === 'checking' && to === 'withdrawn'
  return {
    ...state,
    version: state.version + 1,
    status: to,
    isListed: state.isListed || (to !== 'checking' && !isSentBack),
    contactDueAt: state.contactDueAt ?? at + 24 * HOUR,
    enteredAt: to === state.status ? state.enteredAt : at,
    dueAt: isEnd || dueHours === null ? null : at + dueHours * HOUR,
    contactedAt: state.contactedAt ?? (contact ? at : null),
    hasReply: isEnd,
    disposition: isEnd ? ((['carriedOut', 'withdrawn', 'merged'] as const)[row % 3] ?? null) : null,
  }
}

/** The events of five items that live at random, in the order in which they happen. */
function eventsOf(steps: readonly AnyStep[]): MeasuredEvent[] {
  let now = START
  const states = new Map<number, ItemState>()
  const event = (index: number, state: ItemState): MeasuredEvent => ({
    type: 'agenda.stepped',
    subject: { kind: 'item', id: String(index) },
    actorId: null,
    at: new Date(now),
    data: { state },
  })
  return steps.map((step) => {
    now += step.hours * HOUR
    const known = states.get(step.item)
    const state = known === undefined ? fresh(step.item, now) : next(known, step, now)
    states.set(step.item, state)
    return event(step.item, state)
  })
}

/** All figures as the service keeps them: by facet, place and span. */
function rowsOf(events: readonly MeasuredEvent[]): Map<string, Counters> {
  const items = new Map<string, MeasuredItem>()
  const rows = new Map<string, Counters[]>()
  const add = ({ gridId, day, facet, counters }: Delta): void => {
    for (const place of [gridId, '']) {
      for (const span of spansOf(day)) {
        const key = `${facet} ${place} ${span}`
        rows.set(key, [...(rows.get(key) ?? []), counters])
      }
    }
  }
  for (const event of events) {
    const folded = foldEvent(event, items.get(event.subject.id) ?? null)
    if (folded.item !== null) items.set(event.subject.id, folded.item)
    folded.deltas.forEach(add)
  }
  return new Map([...rows].map(([key, all]) => [key, sumOf(all)]))
}

const stockAt = (rows: ReadonlyMap<string, Counters>, place: string, day: Day): Counters =>
  sumOf(coverOf('2020-01-01', day).map((span) => rows.get(`stock ${place} ${span}`) ?? {}))
const flowIn = (rows: ReadonlyMap<string, Counters>, place: string, from: Day, to: Day): Counters =>
  sumOf(coverOf(from, to).map((span) => rows.get(`flow ${place} ${span}`) ?? {}))

/** The same figures counted anew from what each item was at the end of a day. */
function countedAt(events: readonly MeasuredEvent[], place: string, day: Day) {
  const end = endOfDay(day).getTime()
  const last = new Map<string, ItemState>()
  const received = new Set<string>()
  for (const { subject, at, data } of events) {
    const state = data['state'] as ItemState
    if (at.getTime() >= end || (place !== '' && state.gridId !== place)) continue
    last.set(subject.id, state)
    if (state.isListed) received.add(subject.id)
  }
  const own = [...last].filter(([id]) => received.has(id)).map(([, state]) => state)
  const open = own.filter(({ status }) => !SETTLED_STATUSES.includes(status))
  return {
    received: received.size,
    open: open.length,
    overdue: open.filter((state) => (overdueFrom(state) ?? end) < end).length,
  }
}

describe('the figures', () => {
  const steps = fc.array(anyStep, { minLength: 1, maxLength: 60 })
  const days = fc.integer({ min: 0, max: 400 }).map((count) => addDays('2025-11-15', count))

  it('are conserved at any instant: received = in work + ended by disposition, whatever happens', () => {
    fc.assert(
      fc.property(steps, days, (given, day) => {
        const rows = rowsOf(eventsOf(given))
        for (const place of ['', 'a', 'b']) {
          for (const until of [day, LAST]) {
            const stock = stockAt(rows, place, until)
            const ended = [...under(stock, 'ended').values()].reduce((sum, one) => sum + one, 0)
            expect(figure(stock, 'received')).toBe(figure(stock, 'open') + ended)
            const inSteps = [...under(stock, 'in').values()].reduce((sum, one) => sum + one, 0)
            expect(figure(stock, 'open')).toBe(inSteps)
          }
        }
      }),
      { numRuns: 150 },
    )
  })

  it('at any past date are what counting the events up to then gives', () => {
    fc.assert(
      fc.property(steps, days, (given, day) => {
        const events = eventsOf(given)
        const rows = rowsOf(events)
        for (const place of ['', 'a']) {
          const stock = stockAt(rows, place, day)
          expect({
            received: figure(stock, 'received'),
            open: figure(stock, 'open'),
            overdue: figure(stock, 'overdue'),
          }).toEqual(countedAt(events, place, day))
        }
      }),
      { numRuns: 150 },
    )
  })

  it('of grids add up to those of the community, and of days to those of the whole time', () => {
    fc.assert(
      fc.property(steps, days, (given, day) => {
        const rows = rowsOf(eventsOf(given))
        const first = '2025-11-01'
        expect(sumOf([flowIn(rows, 'a', first, LAST), flowIn(rows, 'b', first, LAST)])).toEqual(
          flowIn(rows, '', first, LAST),
        )
        const parts = [flowIn(rows, '', first, day), flowIn(rows, '', addDays(day, 1), LAST)]
        expect(sumOf(parts)).toEqual(flowIn(rows, '', first, LAST))
      }),
      { numRuns: 60 },
    )
  })

  it('count no share above its whole, and an event that comes twice or late once', () => {
    fc.assert(
      fc.property(steps, (given) => {
        const events = eventsOf(given)
        const rows = rowsOf(events)
        const again = rowsOf(events.flatMap((event, index) => [event, events[index - 1] ?? event]))
        expect([...again].sort()).toEqual([...rows].sort())
        const flow = flowIn(rows, '', '2025-11-01', LAST)
        const all = figuresOf({
          before: {},
          end: stockAt(rows, '', LAST),
          flow,
          spent: {},
          months: flow,
        })
        for (const rate of [all.response, all.reply, all.disposition, all.closing, all.punctual]) {
          expect(rate.part).toBeLessThanOrEqual(rate.whole)
        }
      }),
      { numRuns: 100 },
    )
  })

  it('tell first contact in time from late and from none', () => {
    const state = fresh(0, START)
    const event = (hours: number, change: Partial<ItemState>): MeasuredEvent => ({
      type: 'agenda.contacted',
      subject: { kind: 'item', id: '0' },
      actorId: null,
      at: new Date(START + hours * HOUR),
      data: { state: { ...state, version: 1 + hours, ...change } },
    })
    const response = (events: readonly MeasuredEvent[]) => {
      const flow = flowIn(rowsOf(events), '', '2025-11-01', LAST)
      return figuresOf({ before: {}, end: {}, flow, spent: {}, months: flow }).response
    }
    const inTime = event(5, { contactedAt: START + 5 * HOUR })
    const late = event(30, { contactedAt: START + 30 * HOUR })

    expect(response([event(0, {}), inTime])).toEqual({ part: 1, whole: 1, percent: 100 })
    expect(response([event(0, {}), late])).toEqual({ part: 0, whole: 1, percent: 0 })
    expect(response([event(0, {}), inTime, event(40, { contactedAt: START + 5 * HOUR })])).toEqual({
      part: 1,
      whole: 1,
      percent: 100,
    })
    expect(response([event(0, {})])).toEqual({ part: 0, whole: 1, percent: 0 })
  })
})

describe('answers', () => {
  const rated = (before: object | null, after: object): MeasuredEvent => ({
    type: 'ratings.rated',
    subject: { kind: 'rating', id: 'i' },
    actorId: null,
    at: new Date(START + 50 * HOUR),
    data: { gridId: 'a', before, after, answeredAt: START },
  })
  const called = (satisfied: number): MeasuredEvent => ({
    type: 'ratings.calledBack',
    subject: { kind: 'rating', id: 'i' },
    actorId: 's',
    at: new Date(START),
    data: { gridId: 'a', isReached: true, after: { solved: 'yes', satisfied } },
  })
  const figures = (events: readonly MeasuredEvent[]) => {
    const flow = flowIn(rowsOf(events), 'a', '2025-11-01', LAST)
    return figuresOf({ before: {}, end: {}, flow, spent: {}, months: flow })
  }

  it('of people and of calls stand side by side and never in one figure; below five none is shown', () => {
    const five = [5, 4, 3, 2, 1].map((satisfied) => rated(null, { solved: 'partly', satisfied }))
    const calls = [5, 5, 5, 5].map(called)

    expect(figures([...five, ...calls])).toMatchObject({
      open: {
        answered: 5,
        solved: { part: 0, whole: 5, percent: 0 },
        satisfied: { part: 2, whole: 5, percent: 40 },
      },
      callback: { answered: 4, solved: null, satisfied: null },
    })
    expect(figures([...calls, called(1)]).callback.satisfied).toEqual({
      part: 4,
      whole: 5,
      percent: 80,
    })
  })

  it('that are changed count once, on the day of the first one', () => {
    const first = { solved: 'no', satisfied: 1 }
    const events = [rated(null, first), rated(first, { solved: 'yes', satisfied: 5 })]
    const rows = rowsOf(events)

    expect(flowIn(rows, 'a', dayOf(new Date(START)), dayOf(new Date(START)))).toEqual({
      'open:n': 1,
      'open:yes': 1,
      'open:s5': 1,
    })
  })

  it('of a part that the whole would give away are hidden with the next smallest', () => {
    expect(hiddenParts([7, 2, 9])).toEqual([true, true, false])
    expect(hiddenParts([7, 2, 4])).toEqual([false, true, true])
    expect(hiddenParts([7, 0, 9])).toEqual([false, false, false])
    expect(hiddenParts([3])).toEqual([true])
  })
})

describe('people who take part', () => {
  const person = fc.record({
    accountId: fc.constantFrom('p', 'q', 'r'),
    month: fc.integer({ min: 0, max: 11 }),
  })

  it('are counted once in any period that begins with a month', () => {
    fc.assert(
      fc.property(
        fc.array(person, { maxLength: 40 }),
        fc.integer({ min: 1, max: 12 }),
        (all, m) => {
          const acts = [...all].sort((a, b) => a.month - b.month)
          const dayIn = (month: number): Day => `2026-${String(month + 1).padStart(2, '0')}-10`
          const last = new Map<string, string>()
          const counted: Counters[] = acts.flatMap(({ accountId, month }) => {
            const day = dayIn(month)
            const part = { gridId: 'a', buildingId: 'x', isTenant: true, isSenior: false }
            const added = partCounters({ ...part, accountId, day }, last.get(accountId) ?? null)
            last.set(accountId, day.slice(0, 7))
            return added === null || day < dayIn(m - 1) ? [] : [added.people, added.buildings]
          })
          const there = new Set(
            acts.filter(({ month }) => month >= m - 1).map((one) => one.accountId),
          )
          const people = peopleSince(sumOf(counted), dayIn(m - 1))
          expect(people.get('people') ?? 0).toBe(there.size)
          expect(people.get('b_x') ?? 0).toBe(there.size)
          expect(people.get('seniors')).toBeUndefined()
        },
      ),
      { numRuns: 100 },
    )
  })
})

describe('spans', () => {
  it('cover every day of a period once, by few rows', () => {
    const day = fc.integer({ min: 0, max: 3000 }).map((count) => addDays('2020-01-01', count))
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 1200 }), (from, length) => {
        const to = addDays(from, length)
        const spans = coverOf(from, to)
        expect(spans.length).toBeLessThanOrEqual(90)
        const covers = (one: Day): number => spansOf(one).filter((s) => spans.includes(s)).length
        for (const one of [from, to, addDays(from, Math.floor(length / 2))]) {
          expect(covers(one)).toBe(1)
        }
        for (const out of [addDays(from, -1), addDays(to, 1)]) expect(covers(out)).toBe(0)
      }),
      { numRuns: 100 },
    )
    expect(coverOf('2023-12-30', '2025-02-02')).toEqual([
      '2023-12-30',
      '2023-12-31',
      '2024',
      '2025-01',
      '2025-02-01',
      '2025-02-02',
    ])
  })

  it('are drawn as days or as months that are cut to the period', () => {
    expect(stepsOf('2026-01-30', '2026-03-02', 'month')).toEqual([
      { from: '2026-01-30', to: '2026-01-31' },
      { from: '2026-02-01', to: '2026-02-28' },
      { from: '2026-03-01', to: '2026-03-02' },
    ])
    expect(stepsOf('2026-01-30', '2026-02-02', 'day')).toHaveLength(4)
  })
})

describe('the middle of times', () => {
  it('is right to a quarter, and nothing where there is nothing', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 2, max: 3000 }), { minLength: 1, maxLength: 99 }),
        (hours) => {
          const counts = new Map<string, number>()
          for (const one of hours) {
            const step = String(stepOfTime(one * HOUR))
            counts.set(step, (counts.get(step) ?? 0) + 1)
          }
          const sorted = [...hours].sort((a, b) => a - b)
          const low = sorted[Math.ceil(sorted.length / 2) - 1] ?? 0
          const high = sorted[Math.floor(sorted.length / 2)] ?? 0
          const middle = medianHours(counts) ?? 0
          expect(middle).toBeGreaterThan(low / 1.51)
          expect(middle).toBeLessThan(high * 1.51)
        },
      ),
      { numRuns: 100 },
    )
    expect(medianHours(new Map())).toBeNull()
  })
})
