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

/**
 * A document. A Map and not an object, because MongoDB keeps the order of keys such as "10", "9"
 * and because `__proto__` is an ordinary key there.
 */
export type Doc = Map<string, Value>

/**
 * Every BSON value the database stores. A JavaScript number is an int32 when it is an integer in
 * the int32 range (and not -0), otherwise a double; the class `Double` holds the doubles that would
 * look like an int32. Nothing else about a number's type has to be remembered.
 */
export type Value =
  | null
  | boolean
  | string
  | number
  | Double
  | Long
  | Decimal128
  | Date
  | ObjectId
  | Binary
  | BSONRegExp
  | Timestamp
  | MinKey
  | MaxKey
  | Code
  | Value[]
  | Doc

/** A value or nothing: `undefined` always means "the field is missing", never a stored value. */
export type Maybe = Value | undefined

/** The type numbers of the BSON specification. */
export const BsonType = {
  minKey: -1,
  missing: 0,
  double: 1,
  string: 2,
  object: 3,
  array: 4,
  binData: 5,
  objectId: 7,
  bool: 8,
  date: 9,
  null: 10,
  regex: 11,
  javascript: 13,
  javascriptWithScope: 15,
  int: 16,
  timestamp: 17,
  long: 18,
  decimal: 19,
  maxKey: 127,
} as const

export type BsonTypeName = keyof typeof BsonType
export type BsonTypeCode = (typeof BsonType)[BsonTypeName]

const INT32_MIN = -(2 ** 31)
const INT32_MAX = 2 ** 31 - 1

/** Whether a JavaScript number stands for an int32 (see {@link Value}). */
export function isInt32(value: number): boolean {
  return (
    Number.isInteger(value) &&
    value >= INT32_MIN &&
    value <= INT32_MAX &&
    !(value === 0 && 1 / value < 0)
  )
}

/** A double as a stored value: wrapped where a plain number would read as an int32. */
export function double(value: number): number | Double {
  return isInt32(value) ? new Double(value) : value
}

/** Whether the value is a document. */
export function isDoc(value: unknown): value is Doc {
  return value instanceof Map
}

/** Whether the value is an array. */
export function isArray(value: unknown): value is Value[] {
  return Array.isArray(value)
}

/** Whether the value is null or missing, which most of MongoDB treats alike. */
export function isNullish(value: Maybe): value is null | undefined {
  return value === null || value === undefined
}

/** The BSON type of a value; `BsonType.missing` for undefined. */
export function typeOf(value: Maybe): BsonTypeCode {
  switch (typeof value) {
    case 'undefined':
      return BsonType.missing
    case 'number':
      return isInt32(value) ? BsonType.int : BsonType.double
    case 'string':
      return BsonType.string
    case 'boolean':
      return BsonType.bool
    default:
      return typeOfObject(value)
  }
}

function typeOfObject(value: Exclude<Value, number | string | boolean>): BsonTypeCode {
  if (value === null) return BsonType.null
  if (value instanceof Map) return BsonType.object
  if (Array.isArray(value)) return BsonType.array
  if (value instanceof Date) return BsonType.date
  if (value instanceof ObjectId) return BsonType.objectId
  if (value instanceof Timestamp) return BsonType.timestamp
  if (value instanceof Long) return BsonType.long
  if (value instanceof Double) return BsonType.double
  if (value instanceof Decimal128) return BsonType.decimal
  if (value instanceof Binary) return BsonType.binData
  if (value instanceof BSONRegExp) return BsonType.regex
  if (value instanceof MinKey) return BsonType.minKey
  if (value instanceof MaxKey) return BsonType.maxKey
  return value.scope ? BsonType.javascriptWithScope : BsonType.javascript
}

const NAMES = new Map<number, BsonTypeName>(
  Object.entries(BsonType).map(([name, code]) => [code, name as BsonTypeName]),
)

/** MongoDB's alias of a value's type, as `$type` answers it. */
export function typeName(value: Maybe): BsonTypeName {
  return NAMES.get(typeOf(value)) ?? 'missing'
}
