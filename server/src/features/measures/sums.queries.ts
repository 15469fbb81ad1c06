import { addDays, type Day } from '@linyi/shared/domain/calendar/shanghai-day'
import { sumOf, type Counters } from '@linyi/shared/domain/measures/counters'
import type { Sums } from '@linyi/shared/domain/measures/figures'
import { coverOf, monthStart, type Span } from '@linyi/shared/domain/measures/span'
import { lastRowOf, rowsOf } from './measure.store'

/** A period of whole days. */
export interface Period {
  readonly from: Day
  readonly to: Day
}

/** A grid, or with `WHOLE` all of a community. */
export interface PlaceKey {
  readonly communityId: string
  readonly gridId: string
}

/** Nothing was counted before this day; years without figures cost nothing to ask for. */
const BEGINNING: Day = '2020-01-01'

const NO_ROWS: ReadonlyMap<Span, Counters> = new Map()

const pick = (rows: ReadonlyMap<Span, Counters>, spans: readonly Span[]): Counters =>
  sumOf(
    spans.flatMap((span) => {
      const row = rows.get(span)
      return row === undefined ? [] : [row]
    }),
  )

/** The spans whose figures make up the stock at the end of a day. */
const since = (day: Day): Span[] => coverOf(BEGINNING, day)

/**
 * What stood in a place before a period and at its end, and what happened in it. It reads at most a
 * hundred rows, however many items there are.
 */
export async function sumsOf(
  { communityId, gridId }: PlaceKey,
  { from, to }: Period,
  withSpent = false,
): Promise<Sums> {
  const before = since(addDays(from, -1))
  const end = since(to)
  const days = coverOf(from, to)
  const months = coverOf(monthStart(from), to)
  const [stock, flow, spent] = await Promise.all([
    rowsOf(communityId, 'stock', gridId, [...before, ...end]),
    rowsOf(communityId, 'flow', gridId, [...days, ...months]),
    withSpent ? rowsOf(communityId, 'spent', gridId, days) : NO_ROWS,
  ])
  return {
    before: pick(stock, before),
    end: pick(stock, end),
    flow: pick(flow, days),
    spent: pick(spent, days),
    months: pick(flow, months),
  }
}

/** Several places as one: a street is its communities. */
export function allOf(sums: readonly Sums[]): Sums {
  const all = (part: keyof Sums): Counters => sumOf(sums.map((sum) => sum[part]))
  return {
    before: all('before'),
    end: all('end'),
    flow: all('flow'),
    spent: all('spent'),
    months: all('months'),
  }
}

/** Who took part, by whole months, and the residents of the last day that was counted. */
export async function peopleOf(
  { communityId, gridId }: PlaceKey,
  { from, to }: Period,
  withBuildings: boolean,
): Promise<{ readonly people: Counters; readonly residents: Counters | null }> {
  const months = coverOf(monthStart(from), to)
  const [people, buildings, residents] = await Promise.all([
    rowsOf(communityId, 'people', gridId, months),
    withBuildings ? rowsOf(communityId, 'buildings', gridId, months) : NO_ROWS,
    lastRowOf(communityId, 'residents', gridId, to),
  ])
  return { people: sumOf([pick(people, months), pick(buildings, months)]), residents }
}

/** What is drawn of one step of a line. */
export interface LinePoint extends Period {
  readonly received: number
  readonly ended: number
  readonly inWork: number
  readonly overdue: number
}

/** The stock and what ended, step by step. */
export async function lineOf(
  { communityId, gridId }: PlaceKey,
  steps: readonly Period[],
): Promise<LinePoint[]> {
  const first = steps[0]
  if (first === undefined) return []
  const before = since(addDays(first.from, -1))
  const spans = steps.map(({ from, to }) => coverOf(from, to))
  const [stock, flow] = await Promise.all([
    rowsOf(communityId, 'stock', gridId, [...before, ...spans.flat()]),
    rowsOf(communityId, 'flow', gridId, spans.flat()),
  ])
  let standing = pick(stock, before)
  return steps.map((step, index) => {
    const own = spans[index] ?? []
    const change = pick(stock, own)
    standing = sumOf([standing, change])
    return {
      ...step,
      received: change['received'] ?? 0,
      ended: pick(flow, own)['ended'] ?? 0,
      inWork: standing['open'] ?? 0,
      overdue: standing['overdue'] ?? 0,
    }
  })
}

/** Several lines as one. */
export function lineOfAll(lines: readonly (readonly LinePoint[])[]): LinePoint[] {
  const [first = [], ...others] = lines
  return first.map((point, index) =>
    others.reduce<LinePoint>((sum, line) => {
      const other = line[index]
      if (other === undefined) return sum
      return {
        ...sum,
        received: sum.received + other.received,
        ended: sum.ended + other.ended,
        inWork: sum.inWork + other.inWork,
        overdue: sum.overdue + other.overdue,
      }
    }, point),
  )
}
