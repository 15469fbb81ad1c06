import { Decimal128, Long } from 'bson'
import type { Maybe, Value } from '../../bson/types'
import { double, isNullish, typeName } from '../../bson/types'
import { badValue, located, notSupported, typeMismatch } from '../../errors'
import {
  addDecimals,
  divideDecimals,
  exactFromDouble,
  modDecimals,
  negateDecimal,
  quantizeDecimal,
  sqrtDecimal,
  toDecimal128,
} from '../../values/decimal'
import type { RoundingRule } from '../../values/decimal'
import type { Numeric } from '../../values/numbers'
import {
  add,
  integer,
  isNumeric,
  multiply,
  numericKind,
  toBigIntTruncated,
  toDecimal,
  toDouble,
} from '../../values/numbers'
import type { OperatorFamily } from '../operator'
import { needInteger, needNumber, plain } from '../operator'

const MANY = Number.MAX_SAFE_INTEGER

function hasNullish(args: readonly Maybe[]): boolean {
  return args.some(isNullish)
}

function isDecimal(...values: readonly Numeric[]): boolean {
  return values.some((value) => value instanceof Decimal128)
}

function shiftDate(date: Date, amount: Numeric): Date {
  const time = date.getTime() + Math.round(toDouble(amount))
  if (!Number.isFinite(time) || Math.abs(time) > 8.64e15) throw located(15, 'date overflow')
  return new Date(time)
}

function sum(args: readonly Maybe[]): Maybe {
  if (hasNullish(args)) return null
  let total: Numeric = 0
  let date: Date | undefined
  for (const value of args) {
    if (value instanceof Date) {
      if (date) throw located(16612, 'only one date allowed in an $add expression')
      date = value
    } else if (isNumeric(value)) total = add(total, value)
    else {
      throw typeMismatch(`$add only supports numeric or date types, not ${typeName(value)}`)
    }
  }
  return date ? shiftDate(date, total) : total
}

function subtract([left, right]: readonly Maybe[]): Maybe {
  if (isNullish(left) || isNullish(right)) return null
  if (left instanceof Date) {
    if (right instanceof Date) return Long.fromNumber(left.getTime() - right.getTime())
    if (isNumeric(right)) return shiftDate(left, negated(right))
  } else if (isNumeric(left) && isNumeric(right)) {
    if (isDecimal(left, right)) {
      return toDecimal128(addDecimals(toDecimal(left), negateDecimal(toDecimal(right))))
    }
    if (numericKind(left) === 'double' || numericKind(right) === 'double') {
      return double(toDouble(left) - toDouble(right))
    }
    return add(left, negated(right))
  }
  throw typeMismatch(`can't $subtract ${typeName(right)} from ${typeName(left)}`)
}

function negated(value: Numeric): Numeric {
  if (value instanceof Decimal128) return toDecimal128(negateDecimal(toDecimal(value)))
  if (numericKind(value) === 'double') return double(-toDouble(value))
  const whole = integer(
    -(toBigIntTruncated(value) ?? 0n),
    numericKind(value) === 'long' ? 'long' : 'int',
  )
  return whole ?? double(-toDouble(value))
}

function product(args: readonly Maybe[]): Maybe {
  if (hasNullish(args)) return null
  return args.reduce<Numeric>((total, value) => multiply(total, needNumber('$multiply', value)), 1)
}

function divide([left, right]: readonly Maybe[]): Maybe {
  if (isNullish(left) || isNullish(right)) return null
  if (!isNumeric(left) || !isNumeric(right)) {
    throw typeMismatch(
      `$divide only supports numeric types, not ${typeName(left)} and ${typeName(right)}`,
    )
  }
  if (isDecimal(left, right)) return toDecimal128(divideDecimals(toDecimal(left), toDecimal(right)))
  if (toDouble(right) === 0) throw badValue("can't $divide by zero")
  return double(toDouble(left) / toDouble(right))
}

function mod([left, right]: readonly Maybe[]): Maybe {
  if (isNullish(left) || isNullish(right)) return null
  if (!isNumeric(left) || !isNumeric(right)) {
    throw typeMismatch(
      `$mod only supports numeric types, not ${typeName(left)} and ${typeName(right)}`,
    )
  }
  if (isDecimal(left, right)) return toDecimal128(modDecimals(toDecimal(left), toDecimal(right)))
  if (toDouble(right) === 0) throw located(16610, "can't $mod by zero")
  if (numericKind(left) === 'double' || numericKind(right) === 'double') {
    return double(toDouble(left) % toDouble(right))
  }
  const long = numericKind(left) === 'long' || numericKind(right) === 'long'
  const rest = (toBigIntTruncated(left) ?? 0n) % (toBigIntTruncated(right) ?? 1n)
  return integer(rest, long ? 'long' : 'int')
}

function absolute([value]: readonly Maybe[]): Maybe {
  if (isNullish(value)) return null
  const number = needNumber('$abs', value)
  if (toDouble(number) >= 0) return number
  const result = negated(number)
  if (number instanceof Long && !(result instanceof Long)) {
    throw located(28680, "can't take $abs of long long min")
  }
  return result
}

/** Rounds a number to a place; integers stay integers, doubles and decimals keep their type. */
function rounding(name: string, rule: RoundingRule): (args: readonly Maybe[]) => Maybe {
  return ([value, place]) => {
    if (isNullish(value) || place === null) return null
    const number = needNumber(name, value)
    const digits = place === undefined ? 0 : needInteger(name, place, 51082)
    if (digits < -20 || digits > 100) {
      throw located(51083, `cannot apply ${name} with precision value ${String(digits)}`)
    }
    return roundNumber(number, digits, rule)
  }
}

function roundNumber(value: Numeric, place: number, rule: RoundingRule): Maybe {
  const kind = numericKind(value)
  if (kind === 'decimal') return toDecimal128(quantizeDecimal(toDecimal(value), place, rule))
  if (kind === 'double') return double(roundDouble(toDouble(value), place, rule))
  if (place >= 0) return value
  const unit = 10n ** BigInt(-place)
  const whole = toBigIntTruncated(value) ?? 0n
  return integer(roundInteger(whole, unit, rule), kind === 'long' ? 'long' : 'int')
}

function roundInteger(value: bigint, unit: bigint, rule: RoundingRule): bigint {
  const rest = value % unit
  const base = value - rest
  if (rule === 'truncate' || rest === 0n) return base
  const size = rest < 0n ? -rest : rest
  const up = size * 2n > unit || (size * 2n === unit && (base / unit) % 2n !== 0n)
  return up ? base + (rest < 0n ? -unit : unit) : base
}

function roundDouble(value: number, place: number, rule: RoundingRule): number {
  if (!Number.isFinite(value)) return value
  if (place === 0) {
    if (rule === 'floor') return Math.floor(value)
    if (rule === 'ceiling') return Math.ceil(value)
    if (rule === 'truncate') return Math.trunc(value)
    const floor = Math.floor(value)
    const rest = value - floor
    if (rest !== 0.5) return Math.round(value)
    return floor % 2 === 0 ? floor : floor + 1
  }
  const rounded = quantizeDecimal(exactFromDouble(value), place, rule)
  return Number(
    `${rounded.negative ? '-' : ''}${rounded.coefficient.toString()}e${String(rounded.exponent)}`,
  )
}

/** A function on doubles with a domain; decimals are refused rather than computed roughly. */
function onDoubles(
  name: string,
  compute: (value: number) => number,
  inDomain: (value: number) => boolean,
  error: () => Error,
): [string, ReturnType<typeof plain>[1]] {
  return plain(name, 1, 1, ([value]) => {
    if (isNullish(value)) return null
    const number = needNumber(name, value)
    if (isDecimal(number)) throw notSupported(`${name} of decimal numbers`)
    const argument = toDouble(number)
    if (!Number.isNaN(argument) && !inDomain(argument)) throw error()
    return double(compute(argument))
  })
}

function squareRoot([value]: readonly Maybe[]): Maybe {
  if (isNullish(value)) return null
  const number = needNumber('$sqrt', value)
  if (isDecimal(number)) return toDecimal128(sqrtDecimal(toDecimal(number)))
  if (toDouble(number) < 0) {
    throw located(28714, "$sqrt's argument must be greater than or equal to 0")
  }
  return double(Math.sqrt(toDouble(number)))
}

function power([base, exponent]: readonly Maybe[]): Maybe {
  if (isNullish(base) || isNullish(exponent)) return null
  const left = needNumber('$pow', base)
  const right = needNumber('$pow', exponent)
  if (isDecimal(left, right)) throw notSupported('$pow of decimal numbers')
  if (toDouble(left) === 0 && toDouble(right) < 0) {
    throw located(28764, '$pow cannot take a base of 0 and a negative exponent')
  }
  const result = Math.pow(toDouble(left), toDouble(right))
  if (numericKind(left) === 'double' || numericKind(right) === 'double' || toDouble(right) < 0) {
    return double(result)
  }
  const exact =
    Math.abs(result) < 2 ** 64
      ? (toBigIntTruncated(left) ?? 0n) ** (toBigIntTruncated(right) ?? 0n)
      : undefined
  const long = numericKind(left) === 'long' || numericKind(right) === 'long'
  return (exact === undefined ? undefined : integer(exact, long ? 'long' : 'int')) ?? double(result)
}

function logarithm([value, base]: readonly Maybe[]): Maybe {
  if (isNullish(value) || isNullish(base)) return null
  const number = needNumber('$log', value)
  const radix = needNumber('$log', base)
  if (isDecimal(number, radix)) throw notSupported('$log of decimal numbers')
  if (toDouble(number) <= 0) throw located(28758, "$log's argument must be a positive number")
  if (toDouble(radix) <= 0 || toDouble(radix) === 1) {
    throw located(28759, "$log's base must be a positive number not equal to 1")
  }
  return double(Math.log(toDouble(number)) / Math.log(toDouble(radix)))
}

function bitwise(
  name: string,
  start: bigint,
  apply: (a: bigint, b: bigint) => bigint,
): [string, ReturnType<typeof plain>[1]] {
  return plain(name, 0, MANY, (args) => {
    if (hasNullish(args)) return null
    const kinds = new Set<string>()
    const result = args.reduce<bigint>((total, value) => {
      const kind = isNumeric(value) ? numericKind(value) : undefined
      if (!isNumeric(value) || (kind !== 'int' && kind !== 'long')) {
        throw typeMismatch(`${name} only supports int and long operands.`)
      }
      kinds.add(kind)
      return apply(total, toBigIntTruncated(value) ?? 0n)
    }, start)
    return integer(result, kinds.has('long') ? 'long' : 'int')
  })
}

function bitNot([value]: readonly Maybe[]): Maybe {
  if (isNullish(value)) return null
  if (!isNumeric(value) || !['int', 'long'].includes(numericKind(value))) {
    throw typeMismatch('$bitNot only supports int and long, not other types')
  }
  return integer(~(toBigIntTruncated(value) ?? 0n), numericKind(value) === 'long' ? 'long' : 'int')
}

const positive = (value: number): boolean => value > 0
const always = (): boolean => true
const never = (): Error => located(28765, 'argument out of range')

/** Arithmetic with MongoDB's type widening: int, long, double, decimal. */
export const ARITHMETIC: OperatorFamily = new Map([
  plain('$add', 0, MANY, sum),
  plain('$subtract', 2, 2, subtract),
  plain('$multiply', 0, MANY, product),
  plain('$divide', 2, 2, divide),
  plain('$mod', 2, 2, mod),
  plain('$abs', 1, 1, absolute),
  plain('$ceil', 1, 1, rounding('$ceil', 'ceiling')),
  plain('$floor', 1, 1, rounding('$floor', 'floor')),
  plain('$round', 1, 2, rounding('$round', 'half-even')),
  plain('$trunc', 1, 2, rounding('$trunc', 'truncate')),
  plain('$sqrt', 1, 1, squareRoot),
  plain('$pow', 2, 2, power),
  plain('$log', 2, 2, logarithm),
  onDoubles('$exp', Math.exp, always, never),
  onDoubles('$ln', Math.log, positive, () =>
    located(28766, "$ln's argument must be a positive number"),
  ),
  onDoubles('$log10', Math.log10, positive, () =>
    located(28761, "$log10's argument must be a positive number"),
  ),
  bitwise('$bitAnd', -1n, (a, b) => a & b),
  bitwise('$bitOr', 0n, (a, b) => a | b),
  bitwise('$bitXor', 0n, (a, b) => a ^ b),
  plain('$bitNot', 1, 1, bitNot),
  plain('$rand', 0, 1, (): Value => double(Math.random())),
])
