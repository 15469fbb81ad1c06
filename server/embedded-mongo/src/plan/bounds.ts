import { isArray, isDoc } from '../bson/types'
import type { Maybe, Value } from '../bson/types'
import type { Comparison, FieldTest, FilterNode } from '../query/ast'
import type { Regex } from '../query/regex'
import { Rank, rankOf } from '../values/compare'
import { afterPrefix, EMPTY_ARRAY_KEY, encodeKey, invert } from '../values/keys'
import { isNaNValue } from '../values/numbers'

/** A place between encoded values: before or after everything that starts with these bytes. */
export interface Cut {
  readonly bytes: Buffer
  readonly after: boolean
}

/** The encoded values between two cuts. */
export interface Interval {
  readonly from: Cut
  readonly to: Cut
}

/** What a filter allows at one path. `exact`: the bounds alone decide, no document is needed. */
export interface Bounds {
  readonly intervals: readonly Interval[]
  readonly exact: boolean
  /** Bounds of one `$elemMatch` share a number and hold for one array element; 0 is no group. */
  readonly group: number
}

/** All bounds that a filter's conjunction implies, by path. */
export interface Predicates {
  readonly byPath: ReadonlyMap<string, readonly Bounds[]>
  /** Every part of the filter became bounds, so exact bounds replace looking at documents. */
  readonly complete: boolean
}

/** The bytes where a cut lies behind a prefix of a compound key. */
export function cutBytes(prefix: Buffer, cut: Cut): Buffer {
  const joined = Buffer.concat([prefix, cut.bytes])
  return cut.after ? afterPrefix(joined) : joined
}

function compareCuts(a: Cut, b: Cut): number {
  const none = Buffer.alloc(0)
  return Buffer.compare(cutBytes(none, a), cutBytes(none, b))
}

/** The same interval in the bytes of a descending field. */
export function invertInterval(interval: Interval): Interval {
  const flip = (cut: Cut): Cut => ({ bytes: invert(cut.bytes), after: !cut.after })
  return { from: flip(interval.to), to: flip(interval.from) }
}

const before = (bytes: Buffer): Cut => ({ bytes, after: false })
const after = (bytes: Buffer): Cut => ({ bytes, after: true })
const rankStart = (rank: number): Cut => before(Buffer.from([rank]))
const rankEnd = (rank: number): Cut => after(Buffer.from([rank]))

/** Every value there is. */
export const EVERYTHING: Interval = {
  from: before(Buffer.alloc(0)),
  to: after(Buffer.alloc(0)),
}

function point(bytes: Buffer): Interval {
  return { from: before(bytes), to: after(bytes) }
}

/** Whether the interval holds one value only. */
export function isPoint(interval: Interval): boolean {
  return (
    interval.from.bytes.length > 0 &&
    !interval.from.after &&
    interval.to.after &&
    interval.from.bytes.equals(interval.to.bytes)
  )
}

/** Sorts and merges intervals that touch. */
function normalize(intervals: readonly Interval[]): Interval[] {
  const sorted = [...intervals].sort((a, b) => compareCuts(a.from, b.from))
  const out: Interval[] = []
  for (const interval of sorted) {
    if (compareCuts(interval.from, interval.to) >= 0) continue
    const last = out.at(-1)
    if (!last || compareCuts(interval.from, last.to) >= 0) out.push(interval)
    else if (compareCuts(interval.to, last.to) > 0) {
      out[out.length - 1] = { from: last.from, to: interval.to }
    }
  }
  return out
}

/** The values that both allow. */
export function intersect(a: Bounds, b: Bounds): Bounds {
  const out: Interval[] = []
  for (const x of a.intervals) {
    for (const y of b.intervals) {
      const from = compareCuts(x.from, y.from) >= 0 ? x.from : y.from
      const to = compareCuts(x.to, y.to) <= 0 ? x.to : y.to
      if (compareCuts(from, to) < 0) out.push({ from, to })
    }
  }
  return { intervals: normalize(out), exact: a.exact && b.exact, group: a.group }
}

type Partial = Omit<Bounds, 'group'>

/** Under a collation, keys of strings (and of what may contain strings) do not help. */
function usable(value: Maybe, collated: boolean): boolean {
  return !collated || !(typeof value === 'string' || isDoc(value) || isArray(value))
}

function equalityBounds(value: Value): Partial {
  if (value === null) return { intervals: [point(encodeKey(null))], exact: false }
  if (!isArray(value)) return { intervals: [point(encodeKey(value))], exact: true }
  const first = value.length === 0 ? EMPTY_ARRAY_KEY : encodeKey(value[0])
  return { intervals: [point(encodeKey(value)), point(first)], exact: false }
}

function orderBounds(op: Exclude<Comparison, 'eq'>, value: Value): Partial | undefined {
  const rank = rankOf(value)
  if (rank === Rank.array || rank === Rank.minKey || rank === Rank.maxKey) return undefined
  const inclusive = op === 'gte' || op === 'lte'
  if (rank === Rank.null || isNaNValue(value)) {
    const intervals = inclusive ? [point(encodeKey(value))] : []
    return { intervals, exact: rank !== Rank.null }
  }
  const bytes = encodeKey(value)
  // NaN sorts below all numbers but compares with none of them.
  const start = rank === Rank.number ? after(encodeKey(NaN)) : rankStart(rank)
  const interval =
    op === 'gt' || op === 'gte'
      ? { from: inclusive ? before(bytes) : after(bytes), to: rankEnd(rank) }
      : { from: start, to: inclusive ? after(bytes) : before(bytes) }
  return { intervals: [interval], exact: true }
}

function regexBounds(regex: Regex): Partial | undefined {
  if (regex.prefix === undefined) return undefined
  const key = encodeKey(regex.prefix)
  const open = key.subarray(0, key.length - 2)
  return { intervals: [point(open), point(encodeKey(regex.source))], exact: false }
}

function inBounds(test: Extract<FieldTest, { op: 'in' }>, collated: boolean): Partial | undefined {
  const parts: Partial[] = []
  for (const value of test.values) {
    if (!usable(value, collated)) return undefined
    parts.push(equalityBounds(value))
  }
  for (const regex of test.regexes) {
    const bounds = collated ? undefined : regexBounds(regex)
    if (!bounds) return undefined
    parts.push(bounds)
  }
  return {
    intervals: parts.flatMap((part) => part.intervals),
    exact: parts.every((part) => part.exact),
  }
}

function testBounds(test: FieldTest, collated: boolean): Partial | undefined {
  switch (test.op) {
    case 'eq':
      return usable(test.value, collated) ? equalityBounds(test.value) : undefined
    case 'gt':
    case 'gte':
    case 'lt':
    case 'lte':
      return usable(test.value, collated) ? orderBounds(test.op, test.value) : undefined
    case 'in':
      return inBounds(test, collated)
    case 'regex':
      return collated ? undefined : regexBounds(test.regex)
    case 'exists':
      return { intervals: [EVERYTHING], exact: false }
    default:
      return undefined
  }
}

/** Reads the bounds off a filter: only what must hold for every match, never more. */
export function collectPredicates(filter: FilterNode, collated: boolean): Predicates {
  const byPath = new Map<string, Bounds[]>()
  let groups = 0
  let complete = true

  const add = (path: string, bounds: Partial | undefined, group: number): void => {
    if (!bounds) {
      complete = false
      return
    }
    const entry: Bounds = { ...bounds, intervals: normalize(bounds.intervals), group }
    const list = byPath.get(path) ?? []
    const same = group === 0 ? -1 : list.findIndex((other) => other.group === group)
    const other = list[same]
    if (other) list[same] = intersect(other, entry)
    else list.push(entry)
    byPath.set(path, list)
  }

  const visit = (node: FilterNode, prefix: string, group: number): void => {
    switch (node.kind) {
      case 'and':
        for (const child of node.children) visit(child, prefix, group)
        break
      case 'field':
        visitField(prefix + node.path.text, node.test, group)
        break
      case 'not':
        complete = false
        if (node.child.kind === 'field' && node.child.test.op === 'exists') {
          add(prefix + node.child.path.text, { ...equalityBounds(null), exact: false }, group)
        }
        break
      case 'constant':
        if (!node.value) complete = false
        break
      default:
        complete = false
    }
  }

  const visitField = (path: string, test: FieldTest, group: number): void => {
    if (test.op === 'elemMatchObject' || test.op === 'elemMatchValue') {
      complete = false
      groups += 1
      const inner = groups
      // Inside another $elemMatch the element is that of the inner one.
      if (test.op === 'elemMatchObject') visit(test.filter, `${path}.`, inner)
      else for (const child of test.tests) visit(child, path, inner)
    } else add(path, testBounds(test, collated), group)
  }

  visit(filter, '', 0)
  return { byPath, complete }
}
