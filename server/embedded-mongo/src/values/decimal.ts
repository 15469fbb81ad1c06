import { Decimal128 } from 'bson'
import { located, mongoError } from '../errors'

/** An unpacked decimal: `(-1)^negative * coefficient * 10^exponent`, or one of the specials. */
export interface Decimal {
  readonly kind: 'finite' | 'infinity' | 'nan'
  readonly negative: boolean
  readonly coefficient: bigint
  readonly exponent: number
}

const DIGITS = 34
const LIMIT = 10n ** BigInt(DIGITS)
const BIAS = 6176
const MIN_EXPONENT = -6176
const MAX_EXPONENT = 6111
const MASK_49 = (1n << 49n) - 1n

export const DECIMAL_NAN: Decimal = { kind: 'nan', negative: false, coefficient: 0n, exponent: 0 }

function infinity(negative: boolean): Decimal {
  return { kind: 'infinity', negative, coefficient: 0n, exponent: 0 }
}

function finite(signed: bigint, exponent: number): Decimal {
  const negative = signed < 0n
  return { kind: 'finite', negative, coefficient: negative ? -signed : signed, exponent }
}

/** Unpacks the 16 bytes of a Decimal128 (IEEE 754-2008, binary integer coding). */
export function fromDecimal128(value: Decimal128): Decimal {
  const bytes = Buffer.from(value.bytes)
  const low = bytes.readBigUInt64LE(0)
  const high = bytes.readBigUInt64LE(8)
  const negative = high >> 63n === 1n
  const combination = Number((high >> 58n) & 0x1fn)
  if (combination === 0x1f) return DECIMAL_NAN
  if (combination === 0x1e) return infinity(negative)
  if (combination >> 3 === 3) {
    const exponent = Number((high >> 47n) & 0x3fffn) - BIAS
    return { kind: 'finite', negative, coefficient: 0n, exponent }
  }
  const exponent = Number((high >> 49n) & 0x3fffn) - BIAS
  const coefficient = ((high & MASK_49) << 64n) | low
  const canonical = coefficient < LIMIT ? coefficient : 0n
  return { kind: 'finite', negative, coefficient: canonical, exponent }
}

/** Packs a decimal, rounding half-even to 34 digits; too large becomes infinity. */
export function toDecimal128(value: Decimal): Decimal128 {
  const bytes = Buffer.alloc(16)
  const rounded = round34(value)
  let high: bigint
  if (rounded.kind === 'nan') high = 0x1fn << 58n
  else if (rounded.kind === 'infinity') high = 0x1en << 58n
  else {
    high = (BigInt(rounded.exponent + BIAS) << 49n) | (rounded.coefficient >> 64n)
    bytes.writeBigUInt64LE(BigInt.asUintN(64, rounded.coefficient), 0)
  }
  if (rounded.negative) high |= 1n << 63n
  bytes.writeBigUInt64LE(high, 8)
  return new Decimal128(bytes)
}

function digitCount(coefficient: bigint): number {
  return coefficient === 0n ? 1 : coefficient.toString().length
}

/** Drops `count` digits of a non-negative number, rounding half to even. */
function dropDigits(coefficient: bigint, count: number): bigint {
  const divisor = 10n ** BigInt(count)
  const quotient = coefficient / divisor
  const twice = (coefficient % divisor) * 2n
  if (twice > divisor || (twice === divisor && quotient % 2n === 1n)) return quotient + 1n
  return quotient
}

function round34(value: Decimal): Decimal {
  if (value.kind !== 'finite') return value
  let { coefficient, exponent } = value
  const excess = Math.max(digitCount(coefficient) - DIGITS, MIN_EXPONENT - exponent)
  if (excess > 0) {
    coefficient = excess > digitCount(coefficient) + 1 ? 0n : dropDigits(coefficient, excess)
    exponent += excess
    if (coefficient >= LIMIT) {
      coefficient /= 10n
      exponent += 1
    }
  }
  if (exponent > MAX_EXPONENT) {
    const pad = exponent - MAX_EXPONENT
    if (coefficient !== 0n && digitCount(coefficient) + pad > DIGITS) {
      return infinity(value.negative)
    }
    if (coefficient !== 0n) coefficient *= 10n ** BigInt(pad)
    exponent = MAX_EXPONENT
  }
  return { kind: 'finite', negative: value.negative, coefficient, exponent }
}

/** A decimal from an integer, exactly. */
export function decimalFromBigInt(value: bigint): Decimal {
  return finite(value, 0)
}

/** A decimal from a double as MongoDB converts it: 15 significant digits. */
export function decimalFromDouble(value: number): Decimal {
  if (Number.isNaN(value)) return DECIMAL_NAN
  if (!Number.isFinite(value)) return infinity(value < 0)
  if (value === 0) return { kind: 'finite', negative: 1 / value < 0, coefficient: 0n, exponent: 0 }
  return parsed(value.toExponential(14))
}

/** The exact decimal expansion of a finite double. */
export function exactFromDouble(value: number): Decimal {
  if (!Number.isFinite(value) || value === 0) return decimalFromDouble(value)
  const bits = new DataView(new ArrayBuffer(8))
  bits.setFloat64(0, value)
  const raw = bits.getBigUint64(0)
  const biased = Number((raw >> 52n) & 0x7ffn)
  const fraction = raw & ((1n << 52n) - 1n)
  const mantissa = biased === 0 ? fraction : fraction | (1n << 52n)
  const power = (biased === 0 ? 1 : biased) - 1075
  const signed = value < 0 ? -mantissa : mantissa
  if (power >= 0) return finite(signed << BigInt(power), 0)
  return finite(signed * 5n ** BigInt(-power), power)
}

function parsed(text: string): Decimal {
  const match = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d+))?$/.exec(text)
  if (!match) throw mongoError('ConversionFailure', `Failed to parse number '${text}'`)
  const [, sign, whole = '', part = '', power = '0'] = match
  if (whole === '' && part === '') {
    throw mongoError('ConversionFailure', `Failed to parse number '${text}'`)
  }
  const exponent = Number(power) - part.length
  return {
    kind: 'finite',
    negative: sign === '-',
    coefficient: BigInt(whole + part),
    exponent: Math.max(Math.min(exponent, 100_000), -100_000),
  }
}

/** Parses a decimal number written as text; throws ConversionFailure. */
export function decimalFromString(text: string): Decimal {
  const special = /^([+-]?)(inf|infinity|nan)$/i.exec(text)
  if (!special) return parsed(text)
  return special[2]?.toLowerCase() === 'nan' ? DECIMAL_NAN : infinity(special[1] === '-')
}

function signed(value: Decimal): bigint {
  return value.negative ? -value.coefficient : value.coefficient
}

function align(a: Decimal, b: Decimal): { a: bigint; b: bigint; exponent: number } {
  const exponent = Math.min(a.exponent, b.exponent)
  return {
    a: signed(a) * 10n ** BigInt(a.exponent - exponent),
    b: signed(b) * 10n ** BigInt(b.exponent - exponent),
    exponent,
  }
}

/** The nearest double. */
export function decimalToDouble(value: Decimal): number {
  if (value.kind === 'nan') return NaN
  if (value.kind === 'infinity') return value.negative ? -Infinity : Infinity
  const size = Number(`${value.coefficient.toString()}e${String(value.exponent)}`)
  return value.negative ? -size : size
}

/** Total order of decimals, NaN first, as MongoDB sorts numbers. */
export function compareDecimals(a: Decimal, b: Decimal): number {
  if (a.kind === 'nan' || b.kind === 'nan') {
    return (a.kind === 'nan' ? 0 : 1) - (b.kind === 'nan' ? 0 : 1)
  }
  const rank = (value: Decimal): number =>
    value.kind === 'infinity' ? (value.negative ? -2 : 2) : sign(value)
  const ranks = rank(a) - rank(b)
  if (ranks !== 0 || a.kind === 'infinity' || a.coefficient === 0n) return Math.sign(ranks)
  const sizeA = digitCount(a.coefficient) + a.exponent
  const sizeB = digitCount(b.coefficient) + b.exponent
  if (sizeA !== sizeB) return sizeA > sizeB === !a.negative ? 1 : -1
  const same = align(a, b)
  return same.a === same.b ? 0 : same.a < same.b ? -1 : 1
}

function sign(value: Decimal): number {
  return value.coefficient === 0n ? 0 : value.negative ? -1 : 1
}

/** Adds; infinities of opposite sign give NaN. */
export function addDecimals(a: Decimal, b: Decimal): Decimal {
  if (a.kind === 'nan' || b.kind === 'nan') return DECIMAL_NAN
  if (a.kind === 'infinity') {
    return b.kind === 'infinity' && b.negative !== a.negative ? DECIMAL_NAN : a
  }
  if (b.kind === 'infinity') return b
  // Beyond this distance the smaller number cannot change 34 digits.
  if (Math.abs(a.exponent - b.exponent) > 6200) return a.exponent > b.exponent ? a : b
  const same = align(a, b)
  return round34(finite(same.a + same.b, same.exponent))
}

/** Changes the sign. */
export function negateDecimal(value: Decimal): Decimal {
  return { ...value, negative: value.kind !== 'nan' && !value.negative }
}

/** The exact difference of two finite decimals, not rounded: what index keys are made of. */
export function exactDifference(a: Decimal, b: Decimal): Decimal {
  const same = align(a, b)
  return finite(same.a - same.b, same.exponent)
}

/** Multiplies. */
export function multiplyDecimals(a: Decimal, b: Decimal): Decimal {
  if (a.kind === 'nan' || b.kind === 'nan') return DECIMAL_NAN
  const negative = a.negative !== b.negative
  if (a.kind === 'infinity' || b.kind === 'infinity') {
    return isZero(a) || isZero(b) ? DECIMAL_NAN : infinity(negative)
  }
  const coefficient = a.coefficient * b.coefficient
  return round34({ kind: 'finite', negative, coefficient, exponent: a.exponent + b.exponent })
}

function isZero(value: Decimal): boolean {
  return value.kind === 'finite' && value.coefficient === 0n
}

/** Divides to 34 digits; the preferred exponent is kept when the division comes out even. */
export function divideDecimals(a: Decimal, b: Decimal): Decimal {
  if (isZero(b)) throw located(2, "can't $divide by zero")
  if (a.kind === 'nan' || b.kind === 'nan') return DECIMAL_NAN
  const negative = a.negative !== b.negative
  if (a.kind === 'infinity') return b.kind === 'infinity' ? DECIMAL_NAN : infinity(negative)
  if (b.kind === 'infinity') return finite(0n, MIN_EXPONENT)
  const preferred = a.exponent - b.exponent
  const shift = Math.max(0, DIGITS + 2 + digitCount(b.coefficient) - digitCount(a.coefficient))
  const numerator = a.coefficient * 10n ** BigInt(shift)
  let coefficient = numerator / b.coefficient
  let exponent = preferred - shift
  if (numerator % b.coefficient === 0n) {
    while (exponent < preferred && coefficient % 10n === 0n) {
      coefficient /= 10n
      exponent += 1
    }
  } else {
    // A sticky digit: rounding must see that something is left over.
    coefficient = coefficient * 10n + 1n
    exponent -= 1
  }
  return round34({ kind: 'finite', negative, coefficient, exponent })
}

/** The remainder with the sign of the dividend. */
export function modDecimals(a: Decimal, b: Decimal): Decimal {
  if (isZero(b)) throw located(16610, "can't $mod by zero")
  if (a.kind !== 'finite' || b.kind === 'nan') return DECIMAL_NAN
  if (b.kind === 'infinity') return a
  const same = align(a, b)
  return finite(same.a % same.b, same.exponent)
}

export type RoundingRule = 'half-even' | 'truncate' | 'floor' | 'ceiling'

/** Rounds to a number of digits after the point (negative: before it). */
export function quantizeDecimal(value: Decimal, place: number, rule: RoundingRule): Decimal {
  if (value.kind !== 'finite' || value.exponent >= -place) return value
  const drop = -place - value.exponent
  const divisor = 10n ** BigInt(drop)
  const whole = value.coefficient / divisor
  const inexact = value.coefficient % divisor !== 0n
  let coefficient = whole
  if (rule === 'half-even') coefficient = dropDigits(value.coefficient, drop)
  else if (inexact && rule === 'floor' && value.negative) coefficient += 1n
  else if (inexact && rule === 'ceiling' && !value.negative) coefficient += 1n
  return { kind: 'finite', negative: value.negative, coefficient, exponent: -place }
}

/** The integer part, for conversions to int and long; undefined for infinities and NaN. */
export function decimalToBigInt(value: Decimal): bigint | undefined {
  if (value.kind !== 'finite') return undefined
  if (value.exponent > 40) return value.coefficient === 0n ? 0n : signed(value) * 10n ** 40n
  const whole = quantizeDecimal(value, 0, 'truncate')
  return signed(whole) * 10n ** BigInt(Math.max(0, whole.exponent))
}

/** The square root to 34 digits. */
export function sqrtDecimal(value: Decimal): Decimal {
  if (value.kind === 'nan' || isZero(value)) return value
  if (value.negative) throw located(28714, "$sqrt's argument must be greater than or equal to 0")
  if (value.kind === 'infinity') return value
  const even = value.exponent % 2 === 0 ? value : { ...value, coefficient: value.coefficient * 10n }
  const exponent = value.exponent % 2 === 0 ? value.exponent : value.exponent - 1
  const scale = 40
  const target = even.coefficient * 10n ** BigInt(2 * scale)
  let root = 10n ** BigInt(Math.ceil(digitCount(target) / 2))
  for (;;) {
    const next = (root + target / root) >> 1n
    if (next >= root) break
    root = next
  }
  let result = { coefficient: root, exponent: exponent / 2 - scale }
  if (root * root === target) {
    while (result.exponent < exponent / 2 && result.coefficient % 10n === 0n) {
      result = { coefficient: result.coefficient / 10n, exponent: result.exponent + 1 }
    }
  }
  return round34({ kind: 'finite', negative: false, ...result })
}
