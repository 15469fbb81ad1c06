import { ObjectId } from 'bson'
import type { Encodable } from '../bson/encode'
import { firstKey, withIdFirst } from '../bson/doc'
import type { Doc, Value } from '../bson/types'
import { adminOnly, badValue, mongoError, MongoError, notSupported } from '../errors'
import { filterArgument } from '../query/parse'
import type { WriteTransaction } from '../storage/transaction'
import { toSafeInteger } from '../values/numbers'
import {
  checkFields,
  cursorBatchSize,
  docField,
  docsField,
  environmentOf,
  flagField,
  fullNamespace,
  requireFields,
} from './arguments'
import type { Answer, Call, Command, CommandTable } from './definition'
import {
  checkStatementCount,
  checkWritableName,
  insertOne,
  notRetryable,
  runDelete,
  runUpdate,
} from './writes'

const UPDATE_FIELDS = [
  'update',
  'filter',
  'updateMods',
  'multi',
  'upsert',
  'arrayFilters',
  'hint',
  'collation',
  'sort',
  'constants',
]
const OPERATION_FIELDS: ReadonlyMap<string, readonly string[]> = new Map([
  ['insert', ['insert', 'document']],
  ['update', UPDATE_FIELDS],
  ['delete', ['delete', 'filter', 'multi', 'hint', 'collation']],
])

const REQUIRED_FIELDS: ReadonlyMap<string, readonly string[]> = new Map([
  ['insert', ['document']],
  ['update', ['filter', 'updateMods']],
  ['delete', ['filter']],
])

interface Totals {
  nErrors: number
  nInserted: number
  nMatched: number
  nModified: number
  nUpserted: number
  nDeleted: number
}

/** The bulkWrite command: operations on several collections in one request. */
function bulkWrite(call: Call, transaction: WriteTransaction): Answer {
  if (call.db !== 'admin') throw adminOnly('bulkWrite')
  const operations = docsField(call.body, 'ops')
  checkStatementCount(operations.length)
  const namespaces = namespacesOf(call.body)
  checkOperations(call, operations, namespaces.length)
  const ordered = flagField(call.body, 'ordered') !== false
  const totals: Totals = {
    nErrors: 0,
    nInserted: 0,
    nMatched: 0,
    nModified: 0,
    nUpserted: 0,
    nDeleted: 0,
  }
  const results: Doc[] = []
  for (const [index, operation] of operations.entries()) {
    const result = runOperation(call, transaction, operation, namespaces, totals)
    if (result.failed) totals.nErrors += 1
    results.push(resultDoc(index, result.fields))
    if (result.failed && ordered) break
  }
  const errorsOnly = flagField(call.body, 'errorsOnly') === true
  const shown = errorsOnly ? results.filter((result) => result.get('ok') === 0) : results
  const cursor = call.engine.cursors.create(shown[Symbol.iterator](), {
    ns: 'admin.$cmd.bulkWrite',
    batchSize: cursorBatchSize(call.body) ?? Number.MAX_SAFE_INTEGER,
    session: call.session,
    transaction: call.transaction,
  })
  return { ...cursor, ...totals, ok: 1 }
}

function namespacesOf(body: Doc): string[] {
  const namespaces = docsField(body, 'nsInfo').map((info) => {
    checkFields(info, ['ns', 'collectionUUID', 'encryptionInformation'], 'bulkWrite.nsInfo')
    for (const option of ['collectionUUID', 'encryptionInformation']) {
      if (info.has(option)) throw notSupported(`the bulkWrite option '${option}'`)
    }
    return fullNamespace(info.get('ns'), 'bulkWrite')
  })
  if (new Set(namespaces).size < namespaces.length) {
    throw badValue('BulkWrite command has duplicate namespaces in nsInfo')
  }
  return namespaces
}

/** What is wrong with the request itself fails it whole, before anything is written. */
function checkOperations(call: Call, operations: readonly Doc[], namespaces: number): void {
  for (const operation of operations) {
    const kind = firstKey(operation) ?? ''
    const fields = OPERATION_FIELDS.get(kind)
    if (!fields) throw mongoError('FailedToParse', `Unknown bulkWrite operation '${kind}'`)
    checkFields(operation, fields, 'bulkWrite.ops')
    requireFields(operation, REQUIRED_FIELDS.get(kind) ?? [], 'bulkWrite.ops')
    const index = toSafeInteger(operation.get(kind) ?? null) ?? -1
    if (index < 0 || index >= namespaces) {
      throw badValue(`BulkWrite ops entry ${kind} has an invalid nsInfo index.`)
    }
    const multi = flagField(operation, 'multi') === true
    if (multi && call.retryable) throw notRetryable('multi=true')
    if (multi && operation.has('sort')) {
      throw mongoError('FailedToParse', 'Cannot specify sort with multi=true')
    }
  }
}

interface OperationResult {
  readonly failed: boolean
  readonly fields: Readonly<Record<string, Encodable>>
}

function resultDoc(index: number, fields: Readonly<Record<string, Encodable>>): Doc {
  const out: Doc = new Map<string, Value>([['ok', fields.ok as Value]])
  out.set('idx', index)
  for (const [key, value] of Object.entries(fields)) {
    if (key !== 'ok' && value !== undefined) out.set(key, toValue(value))
  }
  return out
}

function toValue(value: Encodable): Value {
  if (Array.isArray(value)) return (value as readonly Encodable[]).map(toValue)
  const plain =
    typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
  if (!plain) return value as Value
  return new Map(
    Object.entries(value as Record<string, Encodable>).map(([key, item]) => [key, toValue(item)]),
  )
}

function runOperation(
  call: Call,
  transaction: WriteTransaction,
  operation: Doc,
  namespaces: readonly string[],
  totals: Totals,
): OperationResult {
  try {
    return {
      failed: false,
      fields: { ok: 1, ...applyOperation(call, transaction, operation, namespaces, totals) },
    }
  } catch (error) {
    if (!(error instanceof MongoError)) throw error
    return {
      failed: true,
      fields: { ok: 0, code: error.code, errmsg: error.message, n: 0, ...error.details },
    }
  }
}

function applyOperation(
  call: Call,
  transaction: WriteTransaction,
  operation: Doc,
  namespaces: readonly string[],
  totals: Totals,
): Answer {
  const kind = firstKey(operation) ?? ''
  const ns = namespaces[toSafeInteger(operation.get(kind) ?? null) ?? -1] ?? ''
  checkWritableName(ns)
  const bypass = flagField(call.body, 'bypassDocumentValidation') === true
  switch (kind) {
    case 'insert':
      return applyInsert(transaction, ns, operation, bypass, totals)
    case 'update':
      return applyUpdate(call, transaction, ns, operation, bypass, totals)
    default:
      return applyDelete(call, transaction, ns, operation, totals)
  }
}

function applyInsert(
  transaction: WriteTransaction,
  ns: string,
  operation: Doc,
  bypass: boolean,
  totals: Totals,
): Answer {
  const document = docField(operation, 'document')
  if (!document) throw badValue('insert needs a document')
  insertOne(
    transaction,
    ns,
    withIdFirst(document, document.get('_id') ?? new ObjectId()),
    undefined,
    bypass,
  )
  totals.nInserted += 1
  return { n: 1 }
}

function applyUpdate(
  call: Call,
  transaction: WriteTransaction,
  ns: string,
  operation: Doc,
  bypass: boolean,
  totals: Totals,
): Answer {
  if (operation.has('constants')) {
    throw mongoError(
      'NotImplemented',
      'The embedded database does not support constants in bulkWrite',
    )
  }
  const result = runUpdate(transaction, ns, {
    filter: filterArgument(operation.get('filter'), 'filter'),
    update: operation.get('updateMods'),
    multi: flagField(operation, 'multi') === true,
    upsert: flagField(operation, 'upsert') === true,
    arrayFilters: operation.get('arrayFilters'),
    hint: operation.get('hint'),
    sort: docField(operation, 'sort'),
    bypassValidation: bypass,
    environment: environmentOf(call, operation),
  })
  totals.nMatched += result.matched
  totals.nModified += result.modified
  if (result.upserted === undefined) return { n: result.matched, nModified: result.modified }
  totals.nUpserted += 1
  return { n: 1, nModified: 0, upserted: { _id: result.upserted } }
}

function applyDelete(
  call: Call,
  transaction: WriteTransaction,
  ns: string,
  operation: Doc,
  totals: Totals,
): Answer {
  const { count } = runDelete(transaction, ns, {
    filter: filterArgument(operation.get('filter'), 'filter'),
    multi: flagField(operation, 'multi') === true,
    hint: operation.get('hint'),
    environment: environmentOf(call, operation),
  })
  totals.nDeleted += count
  return { n: count }
}

const command: Command = {
  fields: ['ops', 'nsInfo', 'ordered', 'bypassDocumentValidation', 'errorsOnly', 'let', 'cursor'],
  inTransactions: true,
  write: bulkWrite,
}

export const BULK_COMMANDS: CommandTable = new Map([['bulkWrite', command]])
