import type { Doc, Maybe, Value } from '../bson/types'
import { isArray, isDoc } from '../bson/types'
import { badValue, mongoError, notSupported } from '../errors'
import { sameKey } from '../plan/query'
import { parseFilter } from '../query/parse'
import type { FilterNode } from '../query/ast'
import type { CollectionState, IndexState } from '../storage/catalog'
import { indexState } from '../storage/catalog'
import { buildIndex, dropIndex } from '../storage/records'
import type { WriteTransaction } from '../storage/transaction'
import type { View } from '../storage/view'
import { equalValues } from '../values/compare'
import { isNumeric, toDouble } from '../values/numbers'
import { show } from '../values/show'
import { cursorBatchSize, docsField, namespace } from './arguments'
import type { Answer, Call, Command, CommandTable } from './definition'
import { checkExpiry, findIndex } from './indexChange'
import { ensureCollection, writableCollection } from './writes'

const SPEC_FIELDS = new Set([
  'key',
  'name',
  'v',
  'unique',
  'sparse',
  'partialFilterExpression',
  'expireAfterSeconds',
  'hidden',
  'background',
  'ns',
  'collation',
])
const KNOWN_UNSUPPORTED = new Set([
  'weights',
  'default_language',
  'language_override',
  'textIndexVersion',
  '2dsphereIndexVersion',
  'bits',
  'min',
  'max',
  'bucketSize',
  'storageEngine',
  'wildcardProjection',
  'clustered',
  'prepareUnique',
])

/** Checks an index specification and brings it into the form in which it is stored. */
function normalizeSpec(spec: Doc): Doc {
  const key = spec.get('key')
  if (!isDoc(key) || key.size === 0) {
    throw mongoError('CannotCreateIndex', 'Index keys cannot be empty.')
  }
  for (const field of spec.keys()) {
    if (KNOWN_UNSUPPORTED.has(field)) throw notSupported(`the index option '${field}'`)
    if (!SPEC_FIELDS.has(field)) {
      throw mongoError(
        'InvalidIndexSpecificationOption',
        `The field '${field}' is not valid for an index specification. Specification: ${show(spec)}`,
      )
    }
  }
  checkKey(key)
  checkIdIndex(key, spec)
  checkVersion(spec.get('v'))
  checkCollation(spec.get('collation'))
  const name = spec.get('name')
  if (typeof name !== 'string' || name === '') {
    throw mongoError(
      'FailedToParse',
      `The 'name' field is a required property of an index specification`,
    )
  }
  const out: Doc = new Map<string, Value>([
    ['v', 2],
    ['key', key],
    ['name', name],
  ])
  copyFlags(spec, out)
  copyPartial(spec, out)
  copyExpiry(spec, key, out)
  return out
}

function checkKey(key: Doc): void {
  if (key.size > 32) {
    throw mongoError('CannotCreateIndex', 'Index key pattern cannot have more than 32 fields')
  }
  for (const [path, direction] of key) {
    if (typeof direction === 'string') throw notSupported(`'${direction}' indexes`)
    if (!isNumeric(direction) || toDouble(direction) === 0 || Number.isNaN(toDouble(direction))) {
      throw mongoError(
        'CannotCreateIndex',
        `Values in v:2 index key pattern cannot be of type or value ${show(direction)}. Only numbers > 0, numbers < 0, and strings are allowed.`,
      )
    }
    if (path.includes('$**')) throw notSupported('wildcard indexes')
    const parts = path.split('.')
    if (parts.some((part) => part === '')) {
      throw mongoError('CannotCreateIndex', 'Index keys cannot contain an empty field.')
    }
    if (parts.some((part) => part.startsWith('$'))) {
      throw mongoError(
        'CannotCreateIndex',
        "Index key contains an illegal field name: field name starts with '$'.",
      )
    }
  }
}

function checkVersion(version: Maybe): void {
  if (version === undefined || equalValues(version, 2)) return
  if (equalValues(version, 1)) throw notSupported('indexes of version 1')
  throw mongoError(
    'CannotCreateIndex',
    `Invalid index specification: cannot create an index with v=${show(version)}`,
  )
}

function checkCollation(collation: Maybe): void {
  if (collation === undefined || (isDoc(collation) && collation.get('locale') === 'simple')) return
  throw notSupported('indexes with a collation')
}

function copyFlags(spec: Doc, out: Doc): void {
  for (const flag of ['unique', 'sparse', 'hidden']) {
    const value = spec.get(flag)
    if (value === undefined || value === null) continue
    const on = value === true || (isNumeric(value) && toDouble(value) !== 0)
    if (typeof value !== 'boolean' && !isNumeric(value)) {
      throw mongoError(
        'TypeMismatch',
        `The field '${flag}' has value ${show(value)}, which is not convertible to bool`,
      )
    }
    if (on) out.set(flag, true)
  }
}

const ID_INDEX_FIELDS = new Set(['key', 'name', 'ns', 'v', 'collation'])

/** The `_id` index is as it is: no option of other indexes applies to it. */
function checkIdIndex(key: Doc, spec: Doc): void {
  const direction = key.get('_id')
  if (key.size !== 1 || !isNumeric(direction) || Math.abs(toDouble(direction)) !== 1) return
  if (toDouble(direction) < 0) {
    throw badValue(
      `The field 'key' for an _id index must be {_id: 1}, but got ${show(key)}. Specification: ${show(spec)}`,
    )
  }
  for (const field of spec.keys()) {
    if (ID_INDEX_FIELDS.has(field)) continue
    throw mongoError(
      'InvalidIndexSpecificationOption',
      `The field '${field}' is not valid for an _id index specification. Specification: ${show(spec)}`,
    )
  }
}

const PARTIAL_OPERATORS = new Set(['eq', 'gt', 'gte', 'lt', 'lte', 'exists', 'type', 'in'])

function copyPartial(spec: Doc, out: Doc): void {
  const partial = spec.get('partialFilterExpression')
  if (partial === undefined) return
  if (!isDoc(partial)) throw mongoError('TypeMismatch', 'partialFilterExpression must be an object')
  if (out.get('sparse') === true) {
    throw mongoError(
      'CannotCreateIndex',
      'cannot mix "partialFilterExpression" and "sparse" options',
    )
  }
  checkPartial(parseFilter(partial))
  out.set('partialFilterExpression', partial)
}

function checkPartial(node: FilterNode): void {
  if (node.kind === 'and' || node.kind === 'or') {
    node.children.forEach(checkPartial)
    return
  }
  if (node.kind === 'field' && PARTIAL_OPERATORS.has(node.test.op)) return
  throw mongoError('CannotCreateIndex', `unsupported expression in partial index: ${node.kind}`)
}

function copyExpiry(spec: Doc, key: Doc, out: Doc): void {
  const seconds = spec.get('expireAfterSeconds')
  if (seconds === undefined) return
  checkExpiry(key, seconds, 'CannotCreateIndex')
  out.set('expireAfterSeconds', seconds)
}

/**
 * Whether two indexes are the same thing: key, filter, unique and sparse make an index what it is.
 * Several with one key may exist when they differ in the others.
 */
function sameSignature(a: IndexState, b: IndexState): boolean {
  return (
    sameKey(a.spec.get('key'), b.spec.get('key')) &&
    equalValues(a.spec.get('partialFilterExpression'), b.spec.get('partialFilterExpression')) &&
    a.unique === b.unique &&
    a.sparse === b.sparse
  )
}

/** An existing index that answers the request, or an error when it only nearly does. */
function existing(collection: CollectionState | undefined, spec: Doc): IndexState | undefined {
  const wanted = indexState(0, spec)
  const indexes = collection?.indexes ?? []
  // Asking for the _id index again, under any name, changes nothing.
  const id = indexes.find((index) => index.onId)
  if (id && sameKey(id.spec.get('key'), spec.get('key'))) return id
  const sameOptions = (index: IndexState): boolean =>
    index.expireAfterSeconds === wanted.expireAfterSeconds
  const named = indexes.find((index) => index.name === wanted.name)
  if (named) {
    if (sameSignature(named, wanted) && sameOptions(named)) return named
    throw mongoError(
      sameSignature(named, wanted) ? 'IndexOptionsConflict' : 'IndexKeySpecsConflict',
      `An existing index has the same name as the requested index. Requested index: ${show(spec)}, existing index: ${show(named.spec)}`,
    )
  }
  const equivalent = indexes.find((index) => sameSignature(index, wanted))
  if (!equivalent) return undefined
  throw mongoError(
    'IndexOptionsConflict',
    sameOptions(equivalent)
      ? `Index already exists with a different name: ${equivalent.name}`
      : `An equivalent index already exists with a different name and options. Requested index: ${show(spec)}, existing index: ${show(equivalent.spec)}`,
  )
}

function createIndexes(call: Call, transaction: WriteTransaction): Answer {
  const ns = namespace(call)
  const specs = docsField(call.body, 'indexes').map(normalizeSpec)
  if (specs.length === 0) throw badValue('Must specify at least one index to create')
  const before = writableCollection(transaction, ns)
  return transaction.atomically(() => {
    const started = ensureCollection(transaction, ns).indexes.length
    let collection = ensureCollection(transaction, ns)
    for (const spec of specs) {
      if (existing(collection, spec)) continue
      if (call.transaction !== undefined && before && before.count > 0) {
        throw mongoError(
          'OperationNotSupportedInTransaction',
          `Cannot create new indexes on existing collection ${ns} in a multi-document transaction.`,
        )
      }
      collection = buildIndex(transaction, ns, spec)
    }
    return {
      numIndexesBefore: started,
      numIndexesAfter: collection.indexes.length,
      createdCollectionAutomatically: before === undefined,
      ...(collection.indexes.length === started ? { note: 'all indexes already exist' } : {}),
      ok: 1,
    }
  })
}

function dropIndexes(call: Call, transaction: WriteTransaction): Answer {
  const ns = namespace(call)
  let collection = writableCollection(transaction, ns)
  if (!collection) throw mongoError('NamespaceNotFound', `ns not found ${ns}`)
  const before = collection.indexes.length
  const wanted = call.body.get('index') ?? null
  const chosen =
    wanted === '*'
      ? collection.indexes.filter((index) => !index.onId)
      : namedIndexes(collection, wanted)
  for (const index of chosen) {
    if (index.onId) throw mongoError('InvalidOptions', 'cannot drop _id index')
    collection = dropIndex(transaction, collection, index)
  }
  return { nIndexesWas: before, ok: 1 }
}

function namedIndexes(collection: CollectionState, wanted: Value): IndexState[] {
  if (isArray(wanted)) return wanted.map((name) => findIndex(collection, name))
  if (typeof wanted !== 'string' && !isDoc(wanted)) {
    throw mongoError('TypeMismatch', 'The index must be a name, a list of names or a key')
  }
  return [findIndex(collection, wanted)]
}

function listIndexes(call: Call, view: View): Answer {
  const ns = namespace(call)
  const collection = view.collection(ns)
  if (!collection) throw mongoError('NamespaceNotFound', `ns does not exist: ${ns}`)
  if (collection.view) {
    throw mongoError('CommandNotSupportedOnView', `Namespace ${ns} is a view, not a collection`)
  }
  const specs = collection.indexes.map((index) => index.spec)
  return call.engine.cursors.create(specs[Symbol.iterator](), {
    ns,
    batchSize: cursorBatchSize(call.body) ?? Number.MAX_SAFE_INTEGER,
    session: call.session,
    transaction: call.transaction,
  })
}

const dropCommand: Command = { fields: ['index'], write: dropIndexes }

export const INDEX_COMMANDS: CommandTable = new Map<string, Command>([
  [
    'createIndexes',
    { fields: ['indexes', 'commitQuorum'], inTransactions: true, write: createIndexes },
  ],
  ['dropIndexes', dropCommand],
  ['deleteIndexes', dropCommand],
  ['listIndexes', { fields: ['cursor', 'includeBuildUUIDs'], read: listIndexes }],
])
