import type { Doc, Value } from '../bson/types'
import { isDoc } from '../bson/types'
import { mongoError, notSupported } from '../errors'
import { sameKey } from '../plan/query'
import type { CollectionState, IndexState } from '../storage/catalog'
import { indexState } from '../storage/catalog'
import type { WriteTransaction } from '../storage/transaction'
import { checkFields } from './arguments'
import type { Answer } from './definition'
import { show } from '../values/show'

/** Finds an index by name or key. */
export function findIndex(collection: CollectionState, wanted: Value): IndexState {
  const found = collection.indexes.find((index) =>
    isDoc(wanted) ? sameKey(index.spec.get('key'), wanted) : index.name === wanted,
  )
  if (found) return found
  throw mongoError(
    'IndexNotFound',
    isDoc(wanted)
      ? `can't find index with key: ${show(wanted)}`
      : `index not found with name [${typeof wanted === 'string' ? wanted : show(wanted)}]`,
  )
}

/** `collMod` with `index`: hide or show it, or change when its documents expire. */
export function changeIndex(
  transaction: WriteTransaction,
  collection: CollectionState,
  change: Doc,
): Answer {
  checkFields(
    change,
    ['name', 'keyPattern', 'hidden', 'expireAfterSeconds', 'unique', 'prepareUnique'],
    'collMod.index',
  )
  if (change.has('unique') || change.has('prepareUnique')) throw notSupported('collMod of unique')
  const wanted = change.get('name') ?? change.get('keyPattern')
  if (wanted === undefined) {
    throw mongoError('InvalidOptions', 'Must specify either index name or key pattern')
  }
  const index = findIndex(collection, wanted)
  const report: Record<string, Value> = {}
  const spec: Doc = new Map(index.spec)
  for (const field of ['hidden', 'expireAfterSeconds']) {
    const value = change.get(field)
    if (value === undefined) continue
    if (field === 'hidden' && index.name === '_id_') {
      throw mongoError('BadValue', "can't hide _id index")
    }
    const before = spec.get(field)
    if (before !== undefined) report[`${field}_old`] = before
    report[`${field}_new`] = value
    spec.set(field, value)
    if (field === 'hidden' && value === false) spec.delete(field)
  }
  const changed = indexState(index.id, spec, index.multikey)
  const indexes = collection.indexes.map((other) => (other.id === index.id ? changed : other))
  transaction.update(collection, { indexes })
  return report
}
