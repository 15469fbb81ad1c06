import { Binary, Decimal128, Double, Long, ObjectId, Timestamp } from 'bson'
import type { Maybe, Value } from '../../bson/types'
import { BsonType, double, isInt32, isNullish, typeName } from '../../bson/types'
import { encodeDoc } from '../../bson/encode'
import { located, mongoError, notSupported } from '../../errors'
import { decimalFromString, fromDecimal128, toDecimal128 } from '../../values/decimal'
import {
  integer,
  isNumeric,
  numericKind,
  toBigIntTruncated,
  toDecimal,
  toDouble,
  toSafeInteger,
} from '../../values/numbers'
import { compileExpression, namedArguments } from '../compile'
import type { OperatorCompiler, OperatorFamily } from '../operator'
import { plain } from '../operator'
import { show } from '../../values/show'
import { parseDate } from './dateParsing'

type Target = 'double' | 'string' | 'objectId' | 'bool' | 'date' | 'int' | 'long' | 'decimal'

function failure(reason: string): Error {
  return mongoError('ConversionFailure', `${reason} in $convert with no onError value`)
}

function unsupported(value: Value, to: Target): Error {
  return failure(`Unsupported conversion from ${typeName(value)} to ${to}`)
}

function overflow(value: Value): Error {
  return failure(`Conversion would overflow target type: ${show(value)}`)
}

function toInteger(value: Value, to: 'int' | 'long'): Value {
  if (typeof value === 'boolean') {
    return to === 'int' ? Number(value) : Long.fromNumber(Number(value))
  }
  if (value instanceof Date && to === 'long') return Long.fromNumber(value.getTime())
  if (typeof value === 'string') return parseInteger(value, to)
  if (!isNumeric(value)) throw unsupported(value, to)
  const whole = toBigIntTruncated(value)
  if (whole === undefined) {
    throw failure(`Attempt to convert NaN or infinity value to integer type`)
  }
  return fitting(whole, to, value)
}

function fitting(whole: bigint, to: 'int' | 'long', original: Value): Value {
  if (to === 'int' && !isInt32(Number(whole))) throw overflow(original)
  const result = integer(whole, to)
  if (result === undefined) throw overflow(original)
  return result
}

function parseInteger(text: string, to: 'int' | 'long'): Value {
  if (!/^[+-]?\d+$/.test(text)) throw failure(`Failed to parse number '${text}'`)
  return fitting(BigInt(text.replace(/^\+/, '')), to, text)
}

function convertToDouble(value: Value): Value {
  if (typeof value === 'boolean') return double(Number(value))
  if (value instanceof Date) return double(value.getTime())
  if (typeof value === 'string') return parseDouble(value)
  if (!isNumeric(value)) throw unsupported(value, 'double')
  const result = toDouble(value)
  const finiteDecimal = value instanceof Decimal128 && fromDecimal128(value).kind === 'finite'
  if (finiteDecimal && !Number.isFinite(result)) throw overflow(value)
  return double(result)
}

function parseDouble(text: string): Value {
  const special = /^([+-]?)(inf|infinity|nan)$/i.exec(text)
  if (special) {
    if (special[2]?.toLowerCase() === 'nan') return NaN
    return special[1] === '-' ? -Infinity : Infinity
  }
  if (!/^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/.test(text)) {
    throw failure(`Failed to parse number '${text}'`)
  }
  const number = Number(text)
  if (!Number.isFinite(number)) throw failure(`Failed to parse number '${text}': out of range`)
  return double(number)
}

function convertToDecimal(value: Value): Value {
  if (typeof value === 'boolean') return toDecimal128(decimalFromString(value ? '1' : '0'))
  if (value instanceof Date) return toDecimal128(decimalFromString(String(value.getTime())))
  if (typeof value === 'string') {
    try {
      return toDecimal128(decimalFromString(value))
    } catch {
      throw failure(`Failed to parse number '${value}'`)
    }
  }
  if (!isNumeric(value)) throw unsupported(value, 'decimal')
  return toDecimal128(toDecimal(value))
}

/** A double as MongoDB prints it: `$toString: 2.5` is "2.5", of 1e20 is "100000000000000000000". */
function doubleText(value: number): string {
  if (Number.isNaN(value)) return 'NaN'
  if (!Number.isFinite(value)) return value > 0 ? 'Infinity' : '-Infinity'
  if (Object.is(value, -0)) return '-0'
  const text = String(value)
  const power = /^(-?)(\d)(?:\.(\d+))?e([+-])(\d+)$/.exec(text)
  if (!power) return text
  const [, sign = '', first = '', rest = '', direction = '', digits = ''] = power
  return `${sign}${first}${rest === '' ? '' : `.${rest}`}e${direction}${digits.padStart(2, '0')}`
}

function convertToString(value: Value): Value {
  if (typeof value === 'string') return value
  if (typeof value === 'boolean') return value ? 'true' : 'false'
  if (typeof value === 'number') return doubleText(value)
  if (value instanceof Double) return doubleText(value.value)
  if (value instanceof ObjectId) return value.toHexString()
  if (value instanceof Date) {
    const year = value.getUTCFullYear()
    if (year >= 0 && year <= 9999) return value.toISOString()
    throw located(
      18537,
      'Could not convert date to string: date component was outside the supported range of 0-9999',
    )
  }
  if (value instanceof Timestamp) throw unsupported(value, 'string')
  if (value instanceof Long || value instanceof Decimal128) return value.toString()
  if (value instanceof Binary) throw notSupported('converting binary data to a string')
  throw unsupported(value, 'string')
}

function convertToBool(value: Value): Value {
  if (typeof value === 'boolean') return value
  return isNumeric(value) ? toDouble(value) !== 0 : true
}

function convertToDate(value: Value): Value {
  if (value instanceof Date) return value
  if (typeof value === 'string') return parseDate(value, undefined, undefined)
  if (value instanceof ObjectId) return value.getTimestamp()
  if (value instanceof Timestamp) return new Date(value.t * 1000)
  // An int is too small to be a date in milliseconds, MongoDB refuses it.
  if (!isNumeric(value) || numericKind(value) === 'int') throw unsupported(value, 'date')
  const time = toBigIntTruncated(value)
  if (time === undefined || time > 8_640_000_000_000_000n || time < -8_640_000_000_000_000n) {
    throw overflow(value)
  }
  return new Date(Number(time))
}

function convertToObjectId(value: Value): Value {
  if (value instanceof ObjectId) return value
  if (typeof value !== 'string') throw unsupported(value, 'objectId')
  if (!/^[0-9a-fA-F]{24}$/.test(value)) {
    throw failure(`Failed to parse objectId '${value}'`)
  }
  return new ObjectId(value)
}

const CONVERTERS: Readonly<Record<Target, (value: Value) => Value>> = {
  double: convertToDouble,
  string: convertToString,
  objectId: convertToObjectId,
  bool: convertToBool,
  date: convertToDate,
  int: (value) => toInteger(value, 'int'),
  long: (value) => toInteger(value, 'long'),
  decimal: convertToDecimal,
}

function short(name: string, to: Target): [string, OperatorCompiler] {
  return plain(name, 1, 1, ([value]) => (isNullish(value) ? null : CONVERTERS[to](value)))
}

function targetOf(to: Maybe): Target | null {
  if (isNullish(to)) return null
  const code = toSafeInteger(to)
  const name: Maybe =
    code === undefined ? to : Object.entries(BsonType).find(([, number]) => number === code)?.[0]
  if (typeof name === 'string' && name in CONVERTERS) return name as Target
  if (typeof name === 'string' && name in BsonType) throw notSupported(`$convert to ${name}`)
  throw mongoError('BadValue', `Unknown type name: ${typeof to === 'string' ? to : String(code)}`)
}

const convert: OperatorCompiler = (argument, context) => {
  const spec = namedArguments(
    '$convert',
    argument,
    ['input', 'to'],
    ['onError', 'onNull', 'format', 'byteOrder'],
  )
  if (spec.has('format') || spec.has('byteOrder')) {
    throw notSupported('$convert with format or byteOrder')
  }
  const part = (name: string): ReturnType<typeof compileExpression> | undefined => {
    const expression = spec.get(name)
    return expression === undefined ? undefined : compileExpression(expression, context)
  }
  const input = part('input')
  const to = part('to')
  const onError = part('onError')
  const onNull = part('onNull')
  return (scope) => {
    const value = input?.(scope)
    const target = targetOf(to?.(scope))
    if (isNullish(value)) return onNull ? onNull(scope) : null
    if (target === null) return null
    try {
      return CONVERTERS[target](value)
    } catch (error) {
      const failed = error instanceof Error && 'code' in error && error.code === 241
      if (failed && onError) return onError(scope)
      throw error
    }
  }
}

/** Conversions and questions about types. */
export const CONVERSION: OperatorFamily = new Map<string, OperatorCompiler>([
  plain('$type', 1, 1, ([value]) => typeName(value)),
  plain('$isNumber', 1, 1, ([value]) => isNumeric(value)),
  plain('$tsSecond', 1, 1, ([value]) => timestampPart('$tsSecond', value)),
  plain('$tsIncrement', 1, 1, ([value]) => timestampPart('$tsIncrement', value)),
  plain('$bsonSize', 1, 1, ([value]) => bsonSize(value)),
  ['$convert', convert],
  short('$toBool', 'bool'),
  short('$toDate', 'date'),
  short('$toDecimal', 'decimal'),
  short('$toDouble', 'double'),
  short('$toInt', 'int'),
  short('$toLong', 'long'),
  short('$toObjectId', 'objectId'),
  short('$toString', 'string'),
])

function timestampPart(operator: string, value: Maybe): Maybe {
  if (isNullish(value)) return null
  if (!(value instanceof Timestamp)) {
    throw located(5687301, `${operator} requires a timestamp argument, found: ${typeName(value)}`)
  }
  return Long.fromNumber(operator === '$tsSecond' ? value.t : value.i)
}

function bsonSize(value: Maybe): Maybe {
  if (isNullish(value)) return null
  if (!(value instanceof Map)) {
    throw located(31393, `$bsonSize requires a document input, found: ${typeName(value)}`)
  }
  return encodeDoc(value).length
}
