import { Binary } from 'bson'
import type { Maybe, Value } from '../bson/types'
import { BsonType, isArray, typeOf } from '../bson/types'
import { badValue, failedToParse, typeMismatch } from '../errors'
import { isNumeric, toBigIntTruncated, toDouble, toSafeInteger } from '../values/numbers'
import { show } from '../values/show'

const NUMBER_CODES = [BsonType.double, BsonType.int, BsonType.long, BsonType.decimal]
const NEVER_STORED = new Map<string, number>([
  ['undefined', 6],
  ['dbPointer', 12],
  ['symbol', 14],
])

/** The type codes that a `$type` argument names: a code, an alias, or an array of them. */
export function parseTypes(argument: Value, operator: string): number[] {
  const wanted = isArray(argument) ? argument : [argument]
  if (wanted.length === 0) throw failedToParse(`${operator} must match at least one type`)
  return wanted.flatMap((item) => parseType(item, operator))
}

function parseType(item: Value, operator: string): readonly number[] {
  if (typeof item === 'string') {
    if (item === 'number') return NUMBER_CODES
    const code = Object.entries(BsonType).find(([name]) => name === item && name !== 'missing')?.[1]
    const known = code ?? NEVER_STORED.get(item)
    if (known === undefined) throw badValue(`Unknown type name alias: ${item}`)
    return [known]
  }
  if (!isNumeric(item)) throw typeMismatch('type must be represented as a number or a string')
  const code = toSafeInteger(item)
  const valid = [...Object.values(BsonType), ...NEVER_STORED.values()] as number[]
  if (code === undefined || code === 0 || !valid.includes(code)) {
    throw badValue(`Invalid numerical type code: ${show(item)} in ${operator}`)
  }
  return [code]
}

/** Whether the value is of one of the types. */
export function hasType(value: Maybe, codes: readonly number[]): boolean {
  return value !== undefined && codes.includes(typeOf(value))
}

/** The bit mask of `$bitsAllSet` and its siblings: a number, BinData, or bit positions. */
export function parseBitMask(argument: Value, operator: string): bigint {
  if (isArray(argument)) {
    let mask = 0n
    for (const item of argument) {
      const position = toSafeInteger(item)
      if (position === undefined || position < 0) {
        throw badValue(`bit positions of ${operator} must be integers >= 0, got ${show(item)}`)
      }
      mask |= 1n << BigInt(position)
    }
    return mask
  }
  if (argument instanceof Binary) return littleEndian(argument)
  const number = isNumeric(argument) ? toBigIntTruncated(argument) : undefined
  if (number === undefined || number < 0n || !isWhole(argument)) {
    throw failedToParse(
      `${operator} takes an Array, a number, or a BinData but received: ${show(argument)}`,
    )
  }
  return number
}

function isWhole(value: Value): boolean {
  return isNumeric(value) && Number.isInteger(toDouble(value))
}

/** The bits of a stored value: integers in two's complement, BinData little-endian. */
export function bitsOf(value: Maybe): bigint | undefined {
  if (value instanceof Binary) return littleEndian(value)
  if (!isNumeric(value) || !Number.isInteger(toDouble(value))) return undefined
  const number = toBigIntTruncated(value)
  if (number === undefined || number < -(2n ** 63n) || number >= 2n ** 63n) return undefined
  return number
}

function littleEndian(value: Binary): bigint {
  let out = 0n
  const bytes = value.value()
  for (let i = bytes.length - 1; i >= 0; i -= 1) out = (out << 8n) | BigInt(bytes[i] ?? 0)
  return out
}
