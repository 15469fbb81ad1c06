import type { Doc, Value } from '../bson/types'
import { isDoc } from '../bson/types'
import { badValue, mongoError, MongoError } from '../errors'
import { sameKey } from '../plan/query'
import type { CollectionState, IndexState } from '../storage/catalog'
import { indexState } from '../storage/catalog'
import { keyOf, ridOf } from '../storage/indexKeys'
import type { WriteTransaction } from '../storage/transaction'
import { fetchRow, scanIndex } from '../storage/view'
import { checkFields } from './arguments'
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
  const wanted = change.get('name') ?? change.get('keyPattern')
  if (wanted === undefined) {
    throw mongoError('InvalidOptions', 'Must specify either index name or key pattern')
  }
  const index = findIndex(collection, wanted)
  const report: Record<string, Value> = {}
  const spec: Doc = new Map(index.spec)
  for (const field of CHANGEABLE) {
    const value = change.get(field)
    if (value !== undefined) changeField(transaction, index, spec, { field, value }, report)
  }
  const changed = indexState(index.id, spec, index.multikey)
  const indexes = collection.indexes.map((other) => (other.id === index.id ? changed : other))
  transaction.update(collection, { indexes })
  return report
}

function changeField(
  transaction: WriteTransaction,
  index: IndexState,
  spec: Doc,
  { field, value }: { readonly field: string; readonly value: Value },
  report: Record<string, Value>,
): void {
  if (field === 'hidden' && index.onId) throw badValue("can't hide _id index")
  if (field === 'unique') {
    if (value !== true) throw badValue('collMod does not support converting an index to non-unique')
    if (spec.get('prepareUnique') !== true) {
      throw mongoError('InvalidOptions', 'collMod to unique needs prepareUnique: true first')
    }
    refuseDuplicates(transaction, index)
    spec.delete('prepareUnique')
  }
  const before = spec.get(field)
  if (before !== undefined) report[`${field}_old`] = before
  report[`${field}_new`] = value
  spec.set(field, value)
  if (value === false) spec.delete(field)
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
