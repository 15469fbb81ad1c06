import { BSONRegExp } from 'bson'
import type { Doc, Maybe, Value } from '../bson/types'
import { isArray, isDoc, isNullish } from '../bson/types'
import type { Collation } from '../values/collation'
import { compareValues, equalValues, Rank, rankOf } from '../values/compare'
import { hashKey } from '../values/keys'
import { isNaNValue, isNumeric, toBigIntTruncated } from '../values/numbers'
import type { BitMode, Comparison, FieldPath, FieldTest, FilterNode } from './ast'
import { compileSchema } from './jsonSchema'
import type { Regex } from './regex'
import { bitsOf, hasType } from './types'

/** What a successful match tells the positional operator: which array element it was. */
export interface MatchDetails {
  index: number | undefined
}

export type Matcher = (doc: Doc, details?: MatchDetails) => boolean

/** What a filter needs from outside: the collation, and a compiler for `$expr`. */
export interface MatchOptions {
  readonly collation?: Collation | undefined
  readonly compileExpr: (expression: Value) => (doc: Doc) => boolean
  /** Throws when the time the client allowed is over. */
  readonly checkTime?: () => void
}

/** Turns a parsed filter into a predicate over documents. */
export function compileFilter(node: FilterNode, options: MatchOptions): Matcher {
  switch (node.kind) {
    case 'and':
      return all(node.children.map((child) => compileFilter(child, options)))
    case 'or': {
      const children = node.children.map((child) => compileFilter(child, options))
      return (doc, details) => children.some((child) => child(doc, details))
    }
    case 'nor': {
      const children = node.children.map((child) => compileFilter(child, options))
      return (doc) => !children.some((child) => child(doc))
    }
    case 'not': {
      const child = compileFilter(node.child, options)
      return (doc) => !child(doc)
    }
    case 'field':
      return compileField(node.path, node.test, options)
    case 'expr': {
      const test = options.compileExpr(node.expression)
      return (doc) => test(doc)
    }
    case 'schema': {
      const valid = compileSchema(node.schema)
      return (doc) => valid(doc)
    }
    case 'constant':
      return () => node.value
  }
}

function all(children: readonly Matcher[]): Matcher {
  const [only] = children
  if (children.length === 1 && only) return only
  return (doc, details) => {
    for (const child of children) if (!child(doc, details)) return false
    return true
  }
}

function compileField(path: FieldPath, test: FieldTest, options: MatchOptions): Matcher {
  const single = compileTest(test, options)
  const leaf = LOOKS_INTO_ARRAYS.has(test.op) ? expandLeaf(single) : single
  return (doc, details) => walk(doc, path.parts, 0, leaf, details)
}

/** Tests that hold for an array when they hold for one of its elements. */
const LOOKS_INTO_ARRAYS = new Set<FieldTest['op']>([
  'eq',
  'gt',
  'gte',
  'lt',
  'lte',
  'in',
  'regex',
  'type',
  'mod',
  'bits',
])

type Single = (value: Maybe, details?: MatchDetails) => boolean

function expandLeaf(single: Single): Single {
  return (value, details) => {
    if (isArray(value)) {
      for (let i = 0; i < value.length; i += 1) {
        if (single(value[i])) {
          if (details) details.index = i
          return true
        }
      }
    }
    return single(value)
  }
}

const NUMERIC_PART = /^(?:0|[1-9]\d*)$/

/**
 * Follows a path as MongoDB's queries do: through every document of an array, and through the
 * element a numeric part names. Remembers the outermost array element in `details`.
 */
function walk(
  value: Maybe,
  parts: readonly string[],
  from: number,
  leaf: Single,
  details: MatchDetails | undefined,
): boolean {
  const part = parts[from]
  if (part === undefined) return leaf(value, details)
  if (isDoc(value)) return walk(value.get(part), parts, from + 1, leaf, details)
  if (!isArray(value)) return walk(undefined, parts, from + 1, leaf, details)
  if (NUMERIC_PART.test(part)) {
    const index = Number(part)
    if (index < value.length && walk(value[index], parts, from + 1, leaf, details)) return true
  }
  for (let i = 0; i < value.length; i += 1) {
    const item = value[i]
    if (isDoc(item) && walk(item.get(part), parts, from + 1, leaf, undefined)) {
      if (details) details.index = i
      return true
    }
  }
  return false
}

function compileTest(test: FieldTest, options: MatchOptions): Single {
  switch (test.op) {
    case 'eq':
      return equality(test.value, options.collation)
    case 'gt':
    case 'gte':
    case 'lt':
    case 'lte':
      return ordering(test.op, test.value, options.collation)
    case 'in':
      return membership(test, options)
    case 'regex':
      return regexTest(test.regex, options)
    case 'exists':
      return (value) => value !== undefined
    case 'type':
      return (value) => hasType(value, test.codes)
    case 'size':
      return (value) => isArray(value) && value.length === test.size
    case 'mod':
      return (value) => {
        const whole = isNumeric(value) ? toBigIntTruncated(value) : undefined
        return whole !== undefined && whole % test.divisor === test.remainder
      }
    case 'bits':
      return bitTest(test.mode, test.mask)
    case 'elemMatchObject':
      return elemMatchObject(compileFilter(test.filter, options))
    case 'elemMatchValue':
      return elemMatchValue(test.tests.map((node) => compileElement(node, options)))
  }
}

function equality(wanted: Value, collation: Collation | undefined): Single {
  if (wanted === null) return isNullish
  if (typeof wanted === 'string' && !collation) return (value) => value === wanted
  if (wanted instanceof BSONRegExp) {
    return (value) => value instanceof BSONRegExp && equalValues(value, wanted)
  }
  return (value) => value !== undefined && compareValues(value, wanted, collation) === 0
}

const ACCEPTS: Readonly<Record<Exclude<Comparison, 'eq'>, (order: number) => boolean>> = {
  gt: (order) => order > 0,
  gte: (order) => order >= 0,
  lt: (order) => order < 0,
  lte: (order) => order <= 0,
}

/** Comparisons hold only between values of one type; MinKey and MaxKey compare with everything, also with nothing. */
function ordering(
  op: Exclude<Comparison, 'eq'>,
  wanted: Value,
  collation: Collation | undefined,
): Single {
  const accepts = ACCEPTS[op]
  const rank = rankOf(wanted)
  if (rank === Rank.null) return (value) => isNullish(value) && accepts(0)
  if (rank === Rank.minKey || rank === Rank.maxKey) {
    return (value) => accepts(compareValues(value ?? null, wanted))
  }
  if (isNaNValue(wanted)) return (value) => isNaNValue(value) && accepts(0)
  return (value) =>
    value !== undefined &&
    rankOf(value) === rank &&
    !(rank === Rank.number && isNaNValue(value)) &&
    accepts(compareValues(value, wanted, collation))
}

const HASH_FROM = 8

function membership(
  { values, regexes }: Extract<FieldTest, { op: 'in' }>,
  options: MatchOptions,
): Single {
  const { collation } = options
  const patterns = regexes.map((regex) => regexTest(regex, options))
  const matchesPattern = (value: Maybe): boolean => patterns.some((test) => test(value))
  if (values.length >= HASH_FROM && !collation) {
    const keys = new Set(values.map(hashKey))
    return (value) => keys.has(hashKey(value ?? null)) || matchesPattern(value)
  }
  const tests = values.map((value) => equality(value, collation))
  return (value) => tests.some((test) => test(value)) || matchesPattern(value)
}

function regexTest(regex: Regex, { checkTime }: MatchOptions): Single {
  return (value) => {
    if (typeof value === 'string') return regex.test(value, checkTime)
    return value instanceof BSONRegExp && equalValues(value, regex.source)
  }
}

function bitTest(mode: BitMode, mask: bigint): Single {
  return (value) => {
    const bits = bitsOf(value)
    if (bits === undefined) return false
    const set = bits & mask
    if (mode === 'allSet') return set === mask
    if (mode === 'anySet') return set !== 0n
    return mode === 'allClear' ? set === 0n : set !== mask
  }
}

function elemMatchObject(matches: Matcher): Single {
  return (value, details) => {
    if (!isArray(value)) return false
    const index = value.findIndex((item) => {
      if (isDoc(item)) return matches(item)
      return isArray(item) && matches(arrayAsDoc(item))
    })
    if (index >= 0 && details) details.index = index
    return index >= 0
  }
}

/** A nested array is matched as a document with the keys "0", "1" … */
function arrayAsDoc(items: readonly Value[]): Doc {
  return new Map(items.map((item, index) => [String(index), item]))
}

function elemMatchValue(tests: readonly Single[]): Single {
  return (value, details) => {
    if (!isArray(value)) return false
    const index = value.findIndex((item) => tests.every((test) => test(item)))
    if (index >= 0 && details) details.index = index
    return index >= 0
  }
}

/** The operators inside `$elemMatch: { $gt: 1 }` look at the element itself, not into it. */
function compileElement(node: FilterNode, options: MatchOptions): Single {
  switch (node.kind) {
    case 'field':
      return compileTest(node.test, options)
    case 'not': {
      const child = compileElement(node.child, options)
      return (value) => !child(value)
    }
    case 'and': {
      const children = node.children.map((child) => compileElement(child, options))
      return (value) => children.every((child) => child(value))
    }
    case 'constant':
      return () => node.value
    default:
      return () => false
  }
}
