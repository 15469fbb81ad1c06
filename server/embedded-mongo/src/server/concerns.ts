import { Timestamp } from 'bson'
import type { Doc, Maybe } from '../bson/types'
import { isDoc } from '../bson/types'
import { failedToParse, mongoError, MongoError, notSupported, typeMismatch } from '../errors'
import { isNumeric, toDouble, toSafeInteger } from '../values/numbers'
import { show } from '../values/show'

const LEVELS = new Set(['local', 'available', 'majority', 'linearizable', 'snapshot'])
const READ_FIELDS = new Set(['level', 'afterClusterTime', 'atClusterTime', 'provenance'])
const WRITE_FIELDS = new Set(['w', 'j', 'fsync', 'wtimeout', 'wtimeoutMS', 'provenance'])

/** Commands that may name a read concern, and those that may name a snapshot. */
const READING = new Set(['find', 'aggregate', 'distinct', 'count', 'explain'])
const SNAPSHOT_READING = new Set(['find', 'aggregate', 'distinct'])

/**
 * Checks a read concern and answers its level. With one member that commits durably before it
 * answers, local, majority and linearizable reads are the same thing.
 */
export function checkReadConcern(concern: Maybe): string | undefined {
  if (concern === undefined) return undefined
  if (!isDoc(concern)) throw typeMismatch('readConcern must be an object')
  for (const key of concern.keys()) {
    if (!READ_FIELDS.has(key)) {
      throw new MongoError(40415, `BSON field 'readConcern.${key}' is an unknown field.`)
    }
  }
  const level = concern.get('level')
  if (level !== undefined && (typeof level !== 'string' || !LEVELS.has(level))) {
    throw failedToParse(
      `Enumeration value '${show(level)}' for field 'readConcern.level' is not a valid value.`,
    )
  }
  checkTimes(concern, level)
  return level
}

/** Every read sees all that is committed, so only a time that has not come yet matters. */
function checkTimes(concern: Doc, level: string | undefined): void {
  const after = timeOf(concern, 'afterClusterTime')
  const at = timeOf(concern, 'atClusterTime')
  if (after && at) {
    throw invalid('afterClusterTime and atClusterTime cannot be specified in the same readConcern')
  }
  if (at && level !== 'snapshot') {
    throw invalid("readConcern.atClusterTime may be used only with readConcern level 'snapshot'")
  }
  if (after && (level === 'linearizable' || level === 'available')) {
    throw invalid(`readConcern.afterClusterTime may not be used with readConcern level '${level}'`)
  }
  if (after && after.t > Math.floor(Date.now() / 1000)) {
    throw invalid(
      'readConcern afterClusterTime value must not be greater than the current clusterTime',
    )
  }
}

function timeOf(concern: Doc, field: string): Timestamp | undefined {
  const time = concern.get(field)
  if (time === undefined) return undefined
  if (!(time instanceof Timestamp)) throw typeMismatch(`readConcern.${field} must be a timestamp`)
  if (time.t === 0 && time.i === 0) throw invalid(`readConcern.${field} cannot be null`)
  return time
}

function invalid(message: string): Error {
  return mongoError('InvalidOptions', message)
}

/** A concern on a command that does not take it would be ignored: it is refused, as in MongoDB. */
export function checkConcernsBelong(
  name: string,
  body: Doc,
  { writes, level }: { readonly writes: boolean; readonly level: string | undefined },
): void {
  if (body.has('writeConcern') && !writes) {
    throw invalid(`Command ${name} does not support writeConcern`)
  }
  // Any command may name the level that is the default.
  if (level === undefined || level === 'local') return
  if (!(level === 'snapshot' ? SNAPSHOT_READING : READING).has(name)) {
    throw invalid(`Command ${name} does not support readConcern { level: "${level}" }`)
  }
}

/** In a transaction the first statement alone has a read concern, and its end the write concern. */
export function checkStatementConcerns(body: Doc, level: string | undefined): void {
  if (body.has('writeConcern')) {
    throw invalid('writeConcern is not allowed within a multi-statement transaction')
  }
  if (body.get('startTransaction') !== true && body.has('readConcern')) {
    throw invalid('Only the first command in a transaction may specify a readConcern')
  }
  if (level === 'linearizable' || level === 'available') {
    throw invalid(
      `The readConcern level must be either 'local', 'majority' or 'snapshot' in a transaction, not '${level}'`,
    )
  }
  const concern = body.get('readConcern')
  if (isDoc(concern) && concern.has('atClusterTime')) {
    throw notSupported('readConcern.atClusterTime in a transaction')
  }
}

/** Checks a write concern as a one-member replica set does. */
export function checkWriteConcern(concern: Maybe): void {
  if (concern === undefined) return
  if (!isDoc(concern)) throw typeMismatch('writeConcern must be an object')
  for (const key of concern.keys()) {
    if (!WRITE_FIELDS.has(key)) {
      throw new MongoError(40415, `BSON field 'writeConcern.${key}' is an unknown field.`)
    }
  }
  if (isOn(concern, 'j') && isOn(concern, 'fsync')) {
    throw failedToParse('fsync and j options cannot be used together')
  }
  for (const field of ['wtimeout', 'wtimeoutMS']) {
    const value = concern.get(field)
    if (value !== undefined && !isNumeric(value)) {
      throw failedToParse(`${field} must be a number; found: ${show(value)}`)
    }
  }
  const w = concern.get('w')
  if (w === undefined || w === 'majority') return
  if (typeof w === 'string') {
    throw new MongoError(
      79,
      `No write concern mode named '${w}' found in replica set configuration`,
    )
  }
  const count = isNumeric(w) ? toSafeInteger(w) : undefined
  if (count === undefined || count < 0 || count > 50) {
    throw failedToParse('w has to be a number, string, or object; found: ' + show(w))
  }
  if (count > 1) {
    throw new MongoError(100, 'Not enough data-bearing nodes (embedded database: one member)')
  }
}

function isOn(concern: Doc, field: string): boolean {
  const value = concern.get(field)
  if (value === undefined || typeof value === 'boolean') return value === true
  if (isNumeric(value)) return toDouble(value) !== 0
  throw failedToParse(`${field} must be numeric or a boolean value; found: ${show(value)}`)
}
