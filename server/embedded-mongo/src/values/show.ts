import { Binary, BSONRegExp, Decimal128, Double, Long, ObjectId, Timestamp } from 'bson'
import type { Maybe } from '../bson/types'

/** A value as MongoDB's messages print it: `{ a: 1, b: "x" }`. For people, not for parsing. */
export function show(value: Maybe): string {
  if (value === undefined) return 'missing'
  if (typeof value === 'string') return JSON.stringify(value)
  if (value === null || typeof value === 'number' || typeof value === 'boolean') {
    return String(value)
  }
  if (value instanceof Map) {
    if (value.size === 0) return '{}'
    return `{ ${[...value].map(([key, item]) => `${key}: ${show(item)}`).join(', ')} }`
  }
  if (Array.isArray(value)) {
    return value.length === 0 ? '[]' : `[ ${value.map((item) => show(item)).join(', ')} ]`
  }
  if (value instanceof ObjectId) return `ObjectId('${value.toHexString()}')`
  if (value instanceof Date) return `new Date(${String(value.getTime())})`
  if (value instanceof Timestamp) return `Timestamp(${String(value.t)}, ${String(value.i)})`
  if (value instanceof Long || value instanceof Double || value instanceof Decimal128) {
    return value.toString()
  }
  if (value instanceof Binary) return `BinData(${String(value.sub_type)}, ${value.toString('hex')})`
  if (value instanceof BSONRegExp) return `/${value.pattern}/${value.options}`
  return value._bsontype
}
