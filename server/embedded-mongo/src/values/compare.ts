import {
  Binary,
  BSONRegExp,
  type Code,
  Decimal128,
  Double,
  Long,
  MaxKey,
  MinKey,
  ObjectId,
  Timestamp,
} from 'bson'
import type { Doc, Maybe, Value } from '../bson/types'
import type { Collation } from './collation'
import type { Numeric } from './numbers'
import { compareNumbers } from './numbers'

/** The rank of each type in MongoDB's order across types; also the first byte of index keys. */
export const Rank = {
  missing: 0,
  minKey: 1,
  undefinedArray: 3,
  null: 5,
  number: 16,
  string: 32,
  object: 48,
  array: 64,
  binary: 80,
  objectId: 96,
  boolean: 112,
  date: 128,
  timestamp: 136,
  regex: 144,
  code: 160,
  codeWithScope: 168,
  maxKey: 250,
} as const

/** The rank of a value's type; missing counts as null (as sorting and matching want it). */
export function rankOf(value: Maybe): number {
  switch (typeof value) {
    case 'undefined':
      return Rank.null
    case 'number':
      return Rank.number
    case 'string':
      return Rank.string
    case 'boolean':
      return Rank.boolean
    default:
      return rankOfObject(value)
  }
}

function rankOfObject(value: Exclude<Value, number | string | boolean>): number {
  if (value === null) return Rank.null
  if (value instanceof Map) return Rank.object
  if (Array.isArray(value)) return Rank.array
  if (value instanceof ObjectId) return Rank.objectId
  if (value instanceof Date) return Rank.date
  // Timestamp extends Long, so it comes first.
  if (value instanceof Timestamp) return Rank.timestamp
  if (value instanceof Long || value instanceof Double || value instanceof Decimal128) {
    return Rank.number
  }
  if (value instanceof Binary) return Rank.binary
  if (value instanceof BSONRegExp) return Rank.regex
  if (value instanceof MinKey) return Rank.minKey
  if (value instanceof MaxKey) return Rank.maxKey
  return value.scope ? Rank.codeWithScope : Rank.code
}

/** Strings by their UTF-8 bytes, which differs from UTF-16 order beyond the basic plane. */
export function compareStrings(a: string, b: string): number {
  if (a === b) return 0
  const length = Math.min(a.length, b.length)
  for (let i = 0; i < length; i += 1) {
    const x = a.charCodeAt(i)
    const y = b.charCodeAt(i)
    if (x !== y) return byteOrder(x) - byteOrder(y)
  }
  return a.length - b.length
}

/** Moves surrogates above the private use area, where their code points belong. */
function byteOrder(unit: number): number {
  if (unit < 0xd800) return unit
  return unit >= 0xe000 ? unit - 0x800 : unit + 0x2000
}

/** MongoDB's comparison of two BSON values, with a missing value equal to null. */
export function compareValues(a: Maybe, b: Maybe, collation?: Collation): number {
  if (a === b) return 0
  const rank = rankOf(a)
  const order = rank - rankOf(b)
  if (order !== 0) return order
  return sameRank(rank, a as Value, b as Value, collation)
}

function sameRank(rank: number, a: Value, b: Value, collation?: Collation): number {
  switch (rank) {
    case Rank.number:
      return compareNumbers(a as Numeric, b as Numeric)
    case Rank.string:
      return collation
        ? collation.compare(a as string, b as string)
        : compareStrings(a as string, b as string)
    case Rank.object:
      return compareDocs(a as Doc, b as Doc, collation)
    case Rank.array:
      return compareArrays(a as Value[], b as Value[], collation)
    case Rank.objectId:
      return Buffer.compare((a as ObjectId).id, (b as ObjectId).id)
    case Rank.boolean:
      return Number(a) - Number(b)
    case Rank.date:
      return Math.sign((a as Date).getTime() - (b as Date).getTime())
    case Rank.timestamp:
      return compareBigInts((a as Timestamp).toBigInt(), (b as Timestamp).toBigInt())
    case Rank.binary:
      return compareBinaries(a as Binary, b as Binary)
    case Rank.regex:
      return compareRegexes(a as BSONRegExp, b as BSONRegExp)
    case Rank.code:
    case Rank.codeWithScope:
      return compareStrings((a as Code).code, (b as Code).code)
    default:
      return 0
  }
}

function compareBigInts(a: bigint, b: bigint): number {
  return a === b ? 0 : a < b ? -1 : 1
}

function compareBinaries(a: Binary, b: Binary): number {
  const x = a.value()
  const y = b.value()
  return x.length - y.length || a.sub_type - b.sub_type || Buffer.compare(x, y)
}

function compareRegexes(a: BSONRegExp, b: BSONRegExp): number {
  return compareStrings(a.pattern, b.pattern) || compareStrings(a.options, b.options)
}

function compareArrays(a: readonly Value[], b: readonly Value[], collation?: Collation): number {
  const length = Math.min(a.length, b.length)
  for (let i = 0; i < length; i += 1) {
    const order = compareValues(a[i], b[i], collation)
    if (order !== 0) return order
  }
  return a.length - b.length
}

/** Documents field by field in their own order: type, then name, then value. */
function compareDocs(a: Doc, b: Doc, collation?: Collation): number {
  const left = a.entries()
  const right = b.entries()
  for (;;) {
    const x = left.next()
    const y = right.next()
    if (x.done || y.done) return (x.done ? 0 : 1) - (y.done ? 0 : 1)
    const order =
      rankOf(x.value[1]) - rankOf(y.value[1]) ||
      compareStrings(x.value[0], y.value[0]) ||
      compareValues(x.value[1], y.value[1], collation)
    if (order !== 0) return order
  }
}

/** Whether two values are equal as MongoDB sees it (1 equals 1.0 equals Long 1). */
export function equalValues(a: Maybe, b: Maybe, collation?: Collation): boolean {
  return compareValues(a, b, collation) === 0
}
