import { Decimal128, Double, Long, Timestamp } from 'bson'
import type { Maybe, Value } from '../bson/types'
import { double, isInt32 } from '../bson/types'
import type { Decimal } from './decimal'
import {
  addDecimals,
  compareDecimals,
  decimalFromBigInt,
  decimalFromDouble,
  exactFromDouble,
  decimalToBigInt,
  decimalToDouble,
  fromDecimal128,
  multiplyDecimals,
  toDecimal128,
} from './decimal'

export type Numeric = number | Double | Long | Decimal128
export type NumericKind = 'int' | 'long' | 'double' | 'decimal'

const INT64_MIN = -(2n ** 63n)
const INT64_MAX = 2n ** 63n - 1n

/** Whether the value is of one of the four numeric types. */
export function isNumeric(value: Maybe): value is Numeric {
  if (typeof value === 'number') return true
  if (typeof value !== 'object' || value === null) return false
  // A Timestamp is a Long to JavaScript, but not a number to MongoDB.
  if (value instanceof Long) return !(value instanceof Timestamp)
  return value instanceof Double || value instanceof Decimal128
}

/** Which of the four numeric types it is. */
export function numericKind(value: Numeric): NumericKind {
  if (typeof value === 'number') return isInt32(value) ? 'int' : 'double'
  if (value instanceof Long) return 'long'
  return value instanceof Double ? 'double' : 'decimal'
}

/** The value as a double, rounded where it must be. */
export function toDouble(value: Numeric): number {
  if (typeof value === 'number') return value
  if (value instanceof Double) return value.value
  if (value instanceof Long) return Number(value.toBigInt())
  return decimalToDouble(fromDecimal128(value))
}

/** The value as a decimal: doubles as MongoDB converts them, to 15 digits. */
export function toDecimal(value: Numeric): Decimal {
  if (value instanceof Decimal128) return fromDecimal128(value)
  if (value instanceof Long) return decimalFromBigInt(value.toBigInt())
  const plain = toDouble(value)
  return numericKind(value) === 'int' ? decimalFromBigInt(BigInt(plain)) : decimalFromDouble(plain)
}

/** The exact decimal, for comparing. */
export function toExactDecimal(value: Numeric): Decimal {
  if (value instanceof Decimal128) return fromDecimal128(value)
  if (value instanceof Long) return decimalFromBigInt(value.toBigInt())
  return exactFromDouble(toDouble(value))
}

/** Whether the value is NaN of either type. */
export function isNaNValue(value: Maybe): boolean {
  if (!isNumeric(value)) return false
  return value instanceof Decimal128
    ? fromDecimal128(value).kind === 'nan'
    : Number.isNaN(toDouble(value))
}

/** The integer part as a bigint, or undefined for infinities and NaN. */
export function toBigIntTruncated(value: Numeric): bigint | undefined {
  if (value instanceof Long) return value.toBigInt()
  if (value instanceof Decimal128) return decimalToBigInt(fromDecimal128(value))
  const plain = toDouble(value)
  return Number.isFinite(plain) ? BigInt(Math.trunc(plain)) : undefined
}

/** An integral number as a JavaScript number when it is one and safe to hold, else undefined. */
export function toSafeInteger(value: Maybe): number | undefined {
  if (!isNumeric(value)) return undefined
  const plain = toDouble(value)
  return Number.isSafeInteger(plain) ? plain : undefined
}

function compareDoubles(a: number, b: number): number {
  if (a < b) return -1
  if (a > b) return 1
  if (a === b) return 0
  return (Number.isNaN(a) ? 0 : 1) - (Number.isNaN(b) ? 0 : 1)
}

/** MongoDB's order of numbers of any types: by value, exactly, NaN first. */
export function compareNumbers(a: Numeric, b: Numeric): number {
  if (typeof a === 'number' && typeof b === 'number') return compareDoubles(a, b)
  if (a instanceof Long && b instanceof Long) return a.compare(b)
  if (!(a instanceof Decimal128) && !(b instanceof Decimal128)) {
    const order = compareDoubles(toDouble(a), toDouble(b))
    const exact = !(a instanceof Long) && !(b instanceof Long)
    if (order !== 0 || exact || !Number.isFinite(toDouble(a))) return order
  }
  return compareDecimals(toExactDecimal(a), toExactDecimal(b))
}

/** The narrowest of int and long that holds the integer, or undefined when neither does. */
export function integer(value: bigint, atLeast: 'int' | 'long' = 'int'): number | Long | undefined {
  if (value < INT64_MIN || value > INT64_MAX) return undefined
  const plain = Number(value)
  if (atLeast === 'int' && isInt32(plain)) return plain
  return Long.fromBigInt(value)
}

function widest(a: Numeric, b: Numeric): NumericKind {
  const order: readonly NumericKind[] = ['int', 'long', 'double', 'decimal']
  return order[Math.max(order.indexOf(numericKind(a)), order.indexOf(numericKind(b)))] ?? 'decimal'
}

function combine(
  a: Numeric,
  b: Numeric,
  rules: {
    readonly ints: (a: bigint, b: bigint) => bigint
    readonly doubles: (a: number, b: number) => number
    readonly decimals: (a: Decimal, b: Decimal) => Decimal
  },
): Value | undefined {
  const kind = widest(a, b)
  if (kind === 'decimal') return toDecimal128(rules.decimals(toDecimal(a), toDecimal(b)))
  if (kind === 'double') return double(rules.doubles(toDouble(a), toDouble(b)))
  if (typeof a === 'number' && typeof b === 'number') {
    const plain = rules.doubles(a, b)
    if (isInt32(plain)) return plain
    if (plain === 0) return 0
  }
  const exact = rules.ints(toBigIntTruncated(a) ?? 0n, toBigIntTruncated(b) ?? 0n)
  return integer(exact, kind)
}

const SUM = {
  ints: (a: bigint, b: bigint) => a + b,
  doubles: (a: number, b: number) => a + b,
  decimals: addDecimals,
}

const PRODUCT = {
  ints: (a: bigint, b: bigint) => a * b,
  doubles: (a: number, b: number) => a * b,
  decimals: multiplyDecimals,
}

/** The sum in the wider type; undefined when it overflows a long (an error in updates). */
export function addExact(a: Numeric, b: Numeric): Value | undefined {
  return combine(a, b, SUM)
}

/** The product in the wider type; undefined when it overflows a long. */
export function multiplyExact(a: Numeric, b: Numeric): Value | undefined {
  return combine(a, b, PRODUCT)
}

/** The sum as expressions want it: integers that overflow a long become a double. */
export function add(a: Numeric, b: Numeric): Numeric {
  const sum = addExact(a, b)
  return isNumeric(sum) ? sum : double(toDouble(a) + toDouble(b))
}

/** The product as expressions want it, see {@link add}. */
export function multiply(a: Numeric, b: Numeric): Numeric {
  const product = multiplyExact(a, b)
  return isNumeric(product) ? product : double(toDouble(a) * toDouble(b))
}
