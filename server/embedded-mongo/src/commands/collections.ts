import { doc as makeDoc } from '../bson/doc'
import type { Doc, Maybe, Value } from '../bson/types'
import { isArray, isDoc } from '../bson/types'
import { adminOnly, badValue, located, mongoError, notSupported } from '../errors'
import { compileMatcher, plainEnvironment } from '../plan/query'
import { runPipeline } from '../aggregate/pipeline'
import { filterArgument, parseFilter } from '../query/parse'
import type { CollectionState } from '../storage/catalog'
import { collectionOf, databaseOf, idIndexSpec, isClustered } from '../storage/catalog'
import type { WriteTransaction } from '../storage/transaction'
import type { View } from '../storage/view'
import { equalValues } from '../values/compare'
import { show } from '../values/show'
import {
  checkFields,
  cursorBatchSize,
  docField,
  flagField,
  fullNamespace,
  namespace,
  stringField,
} from './arguments'
import type { Answer, Call, Command, CommandTable } from './definition'
import { changeIndex } from './indexChange'
import { checkCycle } from './views'

/** Options of create that are stored and obeyed. */
const OPTIONS = ['validator', 'validationLevel', 'validationAction', 'viewOn', 'pipeline']
const CREATE_OPTIONS = [...OPTIONS, 'clusteredIndex']
/** Options that change nothing here when they have these values, and are refused otherwise. */
const REFUSED_OPTIONS = [
  'capped',
  'timeseries',
  'expireAfterSeconds',
  'changeStreamPreAndPostImages',
  'size',
  'max',
  'storageEngine',
  'indexOptionDefaults',
  'encryptedFields',
  'autoIndexId',
  'flags',
  'temp',
  'collation',
]

function refuseOptions(body: Doc, where: string): void {
  for (const name of REFUSED_OPTIONS) {
    const value = body.get(name)
    const harmless =
      value === undefined ||
      (value === false && name !== 'autoIndexId') ||
      (name === 'collation' && isDoc(value) && value.get('locale') === 'simple') ||
      (name === 'changeStreamPreAndPostImages' && isDoc(value) && value.get('enabled') === false)
    if (!harmless) throw notSupported(`the option '${name}' of ${where}`)
  }
}

function checkValidation(body: Doc): void {
  const validator = docField(body, 'validator')
  if (validator) compileMatcher(parseFilter(validator), plainEnvironment())
  const level = stringField(body, 'validationLevel')
  if (level !== undefined && !['off', 'strict', 'moderate'].includes(level)) {
    throw badValue(`Enumeration value '${level}' for field 'validationLevel' is not a valid value.`)
  }
  const action = stringField(body, 'validationAction')
  if (action !== undefined && !['error', 'warn'].includes(action)) {
    throw badValue(
      `Enumeration value '${action}' for field 'validationAction' is not a valid value.`,
    )
  }
}

function collectionOptions(body: Doc): Doc {
  const options: Doc = new Map()
  for (const name of OPTIONS) {
    const value = body.get(name)
    if (value !== undefined) options.set(name, value)
  }
  return options
}

function create(call: Call, transaction: WriteTransaction): Answer {
  const ns = namespace(call)
  refuseOptions(call.body, 'create')
  checkValidation(call.body)
  const options = collectionOptions(call.body)
  const clustered = clusteredIndex(call.body)
  if (clustered) options.set('clusteredIndex', clustered)
  if (options.has('pipeline') && !options.has('viewOn')) {
    throw badValue("'pipeline' requires 'viewOn'")
  }
  for (const option of ['validator', 'clusteredIndex']) {
    if (!options.has('viewOn') || !options.has(option)) continue
    throw mongoError('InvalidOptions', `'${option}' cannot be used with 'viewOn'`)
  }
  checkIdIndex(call.body)
  if (options.has('viewOn')) checkView(call, transaction, options)
  const existing = transaction.collection(ns)
  if (existing) {
    // Creating again with the same options is a no-op in MongoDB.
    if (equalValues(existing.options, options)) return { ok: 1 }
    throw mongoError('NamespaceExists', `Collection ${ns} already exists.`)
  }
  if (collectionOf(ns).startsWith('system.')) {
    throw mongoError('InvalidNamespace', `cannot create '${ns}'`)
  }
  transaction.create(ns, options)
  return { ok: 1 }
}

/** The `_id` index may be described, but not be another than it is. */
function checkIdIndex(body: Doc): void {
  const given = docField(body, 'idIndex')
  if (!given) return
  const own = idIndexSpec()
  for (const [field, value] of given) {
    if (!equalValues(value, own.get(field))) {
      throw notSupported(`the option 'idIndex' of create with ${show(given)}`)
    }
  }
}

/** A clustered collection keeps its documents in the order of `_id`. */
function clusteredIndex(body: Doc): Doc | undefined {
  const given = docField(body, 'clusteredIndex')
  if (!given) return undefined
  checkFields(given, ['v', 'key', 'name', 'unique'], 'create.clusteredIndex')
  if (!equalValues(given.get('key'), makeDoc({ _id: 1 }))) {
    throw located(5979701, 'The clusteredIndex option is only supported for key: {_id: 1}')
  }
  if (given.get('unique') !== true) {
    throw located(5979700, 'The clusteredIndex option requires unique: true to be specified')
  }
  const name = stringField(given, 'name') ?? '_id_'
  const version = given.get('v')
  if (name === '' || (version !== undefined && !equalValues(version, 2))) {
    throw notSupported(`the clusteredIndex ${show(given)}`)
  }
  return makeDoc({ v: 2, key: makeDoc({ _id: 1 }), name, unique: true })
}

function checkView(call: Call, transaction: WriteTransaction, options: Doc): void {
  const on = options.get('viewOn')
  const pipeline = options.get('pipeline') ?? []
  if (typeof on !== 'string' || on === '') throw badValue("'viewOn' cannot be empty")
  if (!isArray(pipeline)) throw badValue("'pipeline' must be an array")
  checkCycle(transaction, call.db, stringField(call.body, call.name) ?? '', options)
  const context = { view: transaction, db: call.db, environment: plainEnvironment(), depth: 0 }
  runPipeline(`${call.db}.${on}`, pipeline, context)
}

function drop(call: Call, transaction: WriteTransaction): Answer {
  const ns = namespace(call)
  const collection = transaction.collection(ns)
  // Since MongoDB 7 dropping what is not there succeeds.
  if (!collection) return { ok: 1 }
  transaction.drop(collection)
  return { nIndexesWas: collection.indexes.length, ns, ok: 1 }
}

function dropDatabase(call: Call, transaction: WriteTransaction): Answer {
  const mine = [...transaction.collections()].filter((state) => databaseOf(state.ns) === call.db)
  for (const state of mine) transaction.drop(state)
  return { ...(mine.length > 0 ? { dropped: call.db } : {}), ok: 1 }
}

function renameCollection(call: Call, transaction: WriteTransaction): Answer {
  if (call.db !== 'admin') throw adminOnly('renameCollection')
  const from = fullNamespace(call.body.get('renameCollection'), 'renameCollection')
  const to = fullNamespace(call.body.get('to'), 'renameCollection')
  for (const ns of [from, to]) {
    if (collectionOf(ns).startsWith('system.')) {
      throw mongoError('IllegalOperation', 'renaming system collections is not allowed')
    }
  }
  const source = transaction.collection(from)
  if (!source) throw mongoError('NamespaceNotFound', `Source collection ${from} does not exist`)
  if (source.view) {
    throw mongoError('CommandNotSupportedOnView', `cannot rename view: ${from}`)
  }
  if (from === to) throw mongoError('IllegalOperation', "Can't rename a collection to itself")
  const target = transaction.collection(to)
  if (target) {
    if (target.view) {
      throw mongoError('NamespaceExists', `a view already exists with that name: ${to}`)
    }
    if (flagField(call.body, 'dropTarget') !== true) {
      throw mongoError('NamespaceExists', 'target namespace exists')
    }
    transaction.drop(target)
  }
  transaction.rename(source, to)
  return { ok: 1 }
}

function collMod(call: Call, transaction: WriteTransaction): Answer {
  const ns = namespace(call)
  const collection = transaction.collection(ns)
  if (!collection) throw mongoError('NamespaceNotFound', `ns does not exist: ${ns}`)
  refuseOptions(call.body, 'collMod')
  checkValidation(call.body)
  const options: Doc = new Map([...collection.options, ...collectionOptions(call.body)])
  if (options.has('viewOn') !== collection.options.has('viewOn')) {
    throw mongoError('InvalidOptions', `ns ${ns} is not a view`)
  }
  if (call.body.has('viewOn') || call.body.has('pipeline')) checkView(call, transaction, options)
  const changed = transaction.update(collection, { options, view: viewState(call.db, options) })
  const index = docField(call.body, 'index')
  const report = index ? changeIndex(transaction, changed, index) : {}
  return { ...report, ok: 1 }
}

function viewState(db: string, options: Doc): CollectionState['view'] {
  const on = options.get('viewOn')
  const pipeline = options.get('pipeline')
  if (typeof on !== 'string') return undefined
  return { on: `${db}.${on}`, pipeline: isArray(pipeline) ? pipeline : [] }
}

function describe(state: CollectionState, nameOnly: boolean): Doc {
  const name = collectionOf(state.ns)
  const type = state.view ? 'view' : 'collection'
  if (nameOnly) return makeDoc({ name, type })
  return makeDoc({
    name,
    type,
    options: state.options,
    info: state.view ? makeDoc({ readOnly: true }) : makeDoc({ readOnly: false, uuid: state.uuid }),
    idIndex: state.view || isClustered(state) ? undefined : idIndexSpec(),
  })
}

function filtered(documents: Doc[], filter: Maybe): Doc[] {
  const matches = compileMatcher(parseFilter(filterArgument(filter, 'filter')), plainEnvironment())
  return documents.filter((document) => matches(document))
}

function listCollections(call: Call, view: View): Answer {
  const nameOnly = flagField(call.body, 'nameOnly') === true
  const mine = [...view.collections()].filter((state) => databaseOf(state.ns) === call.db)
  const documents = filtered(
    mine.map((state) => describe(state, nameOnly)),
    call.body.get('filter'),
  )
  return call.engine.cursors.create(documents[Symbol.iterator](), {
    ns: `${call.db}.$cmd.listCollections`,
    batchSize: cursorBatchSize(call.body) ?? Number.MAX_SAFE_INTEGER,
    session: call.session,
    transaction: call.transaction,
  })
}

function listDatabases(call: Call, view: View): Answer {
  const names = new Set([...view.collections()].map((state) => databaseOf(state.ns)))
  const nameOnly = flagField(call.body, 'nameOnly') === true
  const page = Number(view.connection.get('pragma page_size')?.page_size ?? 0)
  const pages = Number(view.connection.get('pragma page_count')?.page_count ?? 0)
  const total = page * pages
  const documents = [...names].sort().map((name): Doc => {
    const fields: Doc = new Map<string, Value>([['name', name]])
    if (!nameOnly) {
      // All databases share one file; its size is told for each.
      fields.set('sizeOnDisk', total)
      fields.set('empty', false)
    }
    return fields
  })
  const databases = filtered(documents, call.body.get('filter'))
  return { databases, ...(nameOnly ? {} : { totalSize: total }), ok: 1 }
}

/** Collections, views and databases. */
export const COLLECTION_COMMANDS: CommandTable = new Map<string, Command>([
  [
    'create',
    {
      fields: [...CREATE_OPTIONS, ...REFUSED_OPTIONS, 'idIndex'],
      inTransactions: true,
      write: create,
    },
  ],
  ['drop', { fields: [], write: drop }],
  ['dropDatabase', { fields: [], write: dropDatabase }],
  ['renameCollection', { fields: ['to', 'dropTarget'], write: renameCollection }],
  ['collMod', { fields: [...OPTIONS, ...REFUSED_OPTIONS, 'index'], write: collMod }],
  [
    'listCollections',
    { fields: ['filter', 'nameOnly', 'authorizedCollections', 'cursor'], read: listCollections },
  ],
  ['listDatabases', { fields: ['filter', 'nameOnly', 'authorizedDatabases'], read: listDatabases }],
])
