import type { Doc, Maybe, Value } from '../bson/types'
import { isDoc } from '../bson/types'
import { badValue, mongoError, MongoError } from '../errors'
import { sameKey } from '../plan/query'
import type { CollectionState, IndexState } from '../storage/catalog'
import { indexState } from '../storage/catalog'
import { keyOf, ridOf } from '../storage/indexKeys'
import type { WriteTransaction } from '../storage/transaction'
import { fetchRow, scanIndex } from '../storage/view'
import { isNumeric, toDouble } from '../values/numbers'
import { checkFields, docField, flagField, stringField } from './arguments'
import type { Answer } from './definition'
import { show } from '../values/show'

/** Finds an index by name or key. */
export function findIndex(collection: CollectionState, wanted: Value): IndexState {
  const [found, second] = collection.indexes.filter((index) =>
    isDoc(wanted) ? sameKey(index.spec.get('key'), wanted) : index.name === wanted,
  )
  if (second) {
    throw mongoError(
      'AmbiguousIndexKeyPattern',
      `More than one index found for key pattern ${show(wanted)}, identify by name instead`,
    )
  }
  if (found) return found
  throw mongoError(
    'IndexNotFound',
    isDoc(wanted)
      ? `can't find index with key: ${show(wanted)}`
      : `index not found with name [${typeof wanted === 'string' ? wanted : show(wanted)}]`,
  )
}

const CHANGE_FIELDS = [
  'name',
  'keyPattern',
  'hidden',
  'expireAfterSeconds',
  'unique',
  'prepareUnique',
]
const CHANGEABLE = ['hidden', 'expireAfterSeconds', 'unique', 'prepareUnique']

/** `collMod` with `index`: hides it, changes when its documents expire, or makes it unique. */
export function changeIndex(
  transaction: WriteTransaction,
  collection: CollectionState,
  change: Doc,
): Answer {
  checkFields(change, CHANGE_FIELDS, 'collMod.index')
  const name = stringField(change, 'name')
  const key = docField(change, 'keyPattern')
  if ((name === undefined) === (key === undefined)) {
    throw mongoError('InvalidOptions', 'Must specify either index name or key pattern, not both')
  }
  if (!CHANGEABLE.some((field) => change.has(field))) {
    throw mongoError(
      'InvalidOptions',
      'no expireAfterSeconds, hidden, unique, or prepareUnique field',
    )
  }
  const index = findIndex(collection, name ?? key ?? null)
  const report: Record<string, Value> = {}
  const spec: Doc = new Map(index.spec)
  changeExpiry(index, spec, change.get('expireAfterSeconds'), report)
  const hidden = flagField(change, 'hidden')
  if (hidden !== undefined && index.onId) throw badValue("can't hide _id index")
  changeFlag(spec, 'hidden', hidden, report)
  changeFlag(spec, 'prepareUnique', flagField(change, 'prepareUnique'), report)
  makeUnique(transaction, index, spec, flagField(change, 'unique'), report)
  const changed = indexState(index.id, spec, index.multikey)
  const indexes = collection.indexes.map((other) => (other.id === index.id ? changed : other))
  transaction.update(collection, { indexes })
  return report
}

function changeExpiry(
  index: IndexState,
  spec: Doc,
  seconds: Maybe,
  report: Record<string, Value>,
): void {
  if (seconds === undefined) return
  checkExpiry(index.spec.get('key'), seconds, 'InvalidOptions')
  const before = spec.get('expireAfterSeconds')
  if (before !== undefined) report.expireAfterSeconds_old = before
  report.expireAfterSeconds_new = seconds
  spec.set('expireAfterSeconds', seconds)
}

function changeFlag(
  spec: Doc,
  field: string,
  value: boolean | undefined,
  report: Record<string, Value>,
): void {
  const before = spec.get(field) === true
  if (value === undefined || value === before) return
  report[`${field}_old`] = before
  report[`${field}_new`] = value
  if (value) spec.set(field, true)
  else spec.delete(field)
}

function makeUnique(
  transaction: WriteTransaction,
  index: IndexState,
  spec: Doc,
  value: boolean | undefined,
  report: Record<string, Value>,
): void {
  if (value === undefined) return
  if (!value) throw badValue('collMod does not support converting an index to non-unique')
  if (spec.get('unique') === true) return
  if (spec.get('prepareUnique') !== true) {
    throw mongoError('InvalidOptions', 'collMod to unique needs prepareUnique: true first')
  }
  refuseDuplicates(transaction, index)
  spec.delete('prepareUnique')
  spec.set('unique', true)
  report.unique_new = true
}

/** What an index may say about expiry. */
export function checkExpiry(
  key: Maybe,
  seconds: Value,
  code: 'CannotCreateIndex' | 'InvalidOptions',
): void {
  if (!isNumeric(seconds)) {
    const wrong = code === 'InvalidOptions' ? 'TypeMismatch' : code
    throw mongoError(wrong, "TTL index 'expireAfterSeconds' option must be numeric")
  }
  if (!(toDouble(seconds) >= 0) || toDouble(seconds) > 2_147_483_647) {
    throw mongoError(
      code,
      "TTL index 'expireAfterSeconds' option must be within an acceptable range",
    )
  }
  if (isDoc(key) && key.has('_id') && key.size === 1) {
    throw mongoError(
      code === 'InvalidOptions' ? code : 'InvalidIndexSpecificationOption',
      "The field 'expireAfterSeconds' is not valid for an _id index specification.",
    )
  }
  if (isDoc(key) && key.size > 1) {
    throw mongoError(
      code,
      'TTL indexes are single-field indexes, compound indexes do not support TTL.',
    )
  }
}

/** An index becomes unique only when nothing in it is there twice. */
function refuseDuplicates(transaction: WriteTransaction, index: IndexState): void {
  const collection = [...transaction.collections()].find((state) =>
    state.indexes.some((other) => other.id === index.id),
  )
  if (!collection) return
  const everything = [{ from: Buffer.alloc(0), to: Buffer.alloc(64, 255) }]
  const violations: Value[] = []
  let previous: { key: Buffer; ids: Value[] } | undefined
  const close = (): void => {
    if (previous && previous.ids.length > 1) violations.push(new Map([['ids', previous.ids]]))
  }
  for (const entry of scanIndex(transaction, collection, index, everything, false)) {
    const id = fetchRow(transaction, collection, ridOf(entry))?.doc.get('_id') ?? null
    if (previous?.key.equals(keyOf(entry)) === true) previous.ids.push(id)
    else {
      close()
      previous = { key: Buffer.from(keyOf(entry)), ids: [id] }
    }
  }
  close()
  if (violations.length > 0) {
    throw new MongoError(
      359,
      'Cannot convert the index to unique. Please resolve conflicting documents before running collMod again.',
      { violations },
    )
  }
}
