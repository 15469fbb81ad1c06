import { Timestamp } from 'bson'
import type { Maybe } from '../bson/types'
import { isDoc } from '../bson/types'
import { failedToParse, mongoError, MongoError, typeMismatch } from '../errors'
import { isNumeric, toSafeInteger } from '../values/numbers'
import { show } from '../values/show'

const LEVELS = new Set(['local', 'available', 'majority', 'linearizable', 'snapshot'])
const READ_FIELDS = new Set(['level', 'afterClusterTime', 'atClusterTime', 'provenance'])
const WRITE_FIELDS = new Set(['w', 'j', 'fsync', 'wtimeout', 'wtimeoutMS', 'provenance'])

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
  checkAfter(concern.get('afterClusterTime'))
  const level = concern.get('level')
  if (level === undefined) return undefined
  if (typeof level !== 'string' || !LEVELS.has(level)) {
    throw failedToParse(
      `Enumeration value '${show(level)}' for field 'readConcern.level' is not a valid value.`,
    )
  }
  return level
}

/** Every read sees all that is committed, so only a time that has not come yet matters. */
function checkAfter(time: Maybe): void {
  if (time === undefined) return
  if (!(time instanceof Timestamp)) {
    throw typeMismatch('readConcern.afterClusterTime must be a timestamp')
  }
  if (time.t > Math.floor(Date.now() / 1000)) {
    throw mongoError(
      'InvalidOptions',
      'readConcern afterClusterTime value must not be greater than the current clusterTime',
    )
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
