import { Long } from 'bson'
import type { Doc, Maybe, Value } from '../bson/types'
import { isArray, isDoc, isNullish, typeName } from '../bson/types'
import { badValue, located, missingField, mongoError, typeMismatch } from '../errors'
import type { Environment } from '../plan/query'
import { withLet } from '../plan/query'
import { parseCollation } from '../values/collation'
import { isNumeric, toDouble, toSafeInteger } from '../values/numbers'
import { show } from '../values/show'
import type { Call } from './definition'

/** The full name of the collection a command names in its first field. */
export function namespace(call: Call): string {
  return namespaceOf(call.db, call.body.get(call.name), call.name)
}

/** Checks the name of a database. */
export function checkDatabase(db: string): void {
  if (db === '' || db.length > 63 || /[/\\. "$*<>:|?\0]/.test(db)) {
    throw mongoError('InvalidNamespace', `Invalid database name: '${db}'`)
  }
}

/** Checks a collection name and joins it to its database. */
export function namespaceOf(db: string, name: Maybe, command: string): string {
  if (typeof name !== 'string') {
    throw mongoError(
      'InvalidNamespace',
      `collection name has invalid type ${typeName(name)} (${command})`,
    )
  }
  if (
    name === '' ||
    name.startsWith('.') ||
    name.includes('\0') ||
    (name.includes('$') && name !== '$cmd')
  ) {
    throw mongoError('InvalidNamespace', `Invalid namespace specified '${db}.${name}'`)
  }
  if (Buffer.byteLength(`${db}.${name}`) > 255) {
    throw mongoError('InvalidNamespace', `Fully qualified namespace is too long: ${db}.${name}`)
  }
  return `${db}.${name}`
}

function wrongType(field: string, value: Value, expected: string): Error {
  return typeMismatch(
    `BSON field '${field}' is the wrong type '${typeName(value)}', expected type '${expected}'`,
  )
}

/** An optional document; null counts as absent. */
export function docField(body: Doc, field: string): Doc | undefined {
  const value = body.get(field)
  if (value === undefined || value === null) return undefined
  if (isDoc(value)) return value
  throw wrongType(field, value, 'object')
}

/** An optional array. */
export function arrayField(body: Doc, field: string): readonly Value[] | undefined {
  const value = body.get(field)
  if (value === undefined) return undefined
  if (isArray(value)) return value
  throw wrongType(field, value, 'array')
}

/** An array of documents that has to be there. */
export function docsField(body: Doc, field: string): readonly Doc[] {
  const list = arrayField(body, field)
  if (!list) throw missingField(field)
  return list.map((item) => {
    if (isDoc(item)) return item
    throw wrongType(field, item, 'object')
  })
}

/** An optional string. */
export function stringField(body: Doc, field: string): string | undefined {
  const value = body.get(field)
  if (value === undefined) return undefined
  if (typeof value === 'string') return value
  throw wrongType(field, value, 'string')
}

/** An optional flag; numbers count as in MongoDB. */
export function flagField(body: Doc, field: string): boolean | undefined {
  const value = body.get(field)
  if (value === undefined || value === null) return undefined
  if (typeof value === 'boolean') return value
  if (isNumeric(value)) return toDouble(value) !== 0
  throw wrongType(field, value, 'bool')
}

/** An optional non-negative integer. */
export function countField(body: Doc, field: string): number | undefined {
  const value = body.get(field)
  if (value === undefined || value === null) return undefined
  if (!isNumeric(value)) throw wrongType(field, value, 'long')
  const whole = toSafeInteger(value)
  if (whole === undefined) throw badValue(`BSON field '${field}' value must be an integer`)
  if (whole < 0) {
    throw located(
      51024,
      `BSON field '${field}' value must be >= 0, actual value '${String(whole)}'`,
    )
  }
  return whole
}

/** A cursor id, which is of type long and of no other. */
export function cursorId(field: string, value: Maybe): Long {
  if (value instanceof Long) return value
  throw wrongType(field, value ?? null, 'long')
}

/** The batch size in a `cursor: {}` argument. */
export function cursorBatchSize(body: Doc): number | undefined {
  const cursor = docField(body, 'cursor')
  if (!cursor) return undefined
  for (const key of cursor.keys()) {
    if (key !== 'batchSize') {
      throw mongoError(
        'FailedToParse',
        `cursor object can't contain fields other than batchSize: ${key}`,
      )
    }
  }
  return countField(cursor, 'batchSize')
}

/** The environment of a command that takes `collation` and `let`. */
export function environmentOf(call: Call, source: Doc = call.body): Environment {
  const environment = { ...call.environment, collation: parseCollation(source.get('collation')) }
  return withLet(environment, call.body.get('let'))
}

/** Splits `database.collection` and checks both. */
export function fullNamespace(value: Maybe, command: string): string {
  const dot = typeof value === 'string' ? value.indexOf('.') : -1
  if (typeof value !== 'string' || dot < 1) {
    throw mongoError(
      'InvalidNamespace',
      `Invalid namespace specified '${show(value ?? null)}' (${command})`,
    )
  }
  checkDatabase(value.slice(0, dot))
  return namespaceOf(value.slice(0, dot), value.slice(dot + 1), command)
}

/** Refuses a request that lacks what it cannot do without. */
export function requireFields(source: Doc, required: readonly string[], what: string): void {
  // Null counts as absent, as everywhere in commands.
  for (const field of required) {
    if (isNullish(source.get(field))) throw missingField(`${what}.${field}`)
  }
}

/** Refuses fields that an operation within a command does not have. */
export function checkFields(source: Doc, allowed: readonly string[], what: string): void {
  for (const key of source.keys()) {
    if (!allowed.includes(key)) {
      throw located(40415, `BSON field '${what}.${key}' is an unknown field.`)
    }
  }
}
