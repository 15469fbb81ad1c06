import type { Encodable } from '../bson/encode'
import { encodeDoc } from '../bson/encode'
import type { Doc, Maybe, Value } from '../bson/types'
import { mongoError, MongoError } from '../errors'
import type { Environment } from '../plan/query'
import { prepareQuery, runPrepared } from '../plan/query'
import type { CollectionState } from '../storage/catalog'
import { collectionOf } from '../storage/catalog'
import { insertRecord, removeRecord, replaceRecord } from '../storage/records'
import type { WriteTransaction } from '../storage/transaction'
import { fetchRow } from '../storage/view'
import { checkId, checkMulti, prepareUpdate } from '../update/apply'
import { parseUpdate } from '../update/parse'
import { checkDocument, checkUpdated } from './validation'

/** One update statement, however the command spelled it. */
export interface UpdateStatement {
  readonly filter: Doc
  readonly update: Maybe
  readonly multi: boolean
  readonly upsert: boolean
  readonly arrayFilters: Maybe
  readonly hint: Maybe
  readonly sort: Doc | undefined
  readonly bypassValidation: boolean
  readonly environment: Environment
}

export interface UpdateResult {
  readonly matched: number
  readonly modified: number
  readonly upserted: Value | undefined
  /** The first document before and after, for findAndModify. */
  readonly before: Doc | undefined
  readonly after: Doc | undefined
}

/** A collection that may be written to; views may not. */
export function writableCollection(
  transaction: WriteTransaction,
  ns: string,
): CollectionState | undefined {
  const collection = transaction.collection(ns)
  if (collection?.view) {
    throw mongoError('CommandNotSupportedOnView', `Namespace ${ns} is a view, not a collection`)
  }
  return collection
}

/** MongoDB keeps its own things in collections with this name; there are none here to write to. */
export function checkWritableName(ns: string): void {
  if (collectionOf(ns).startsWith('system.')) {
    throw mongoError('InvalidNamespace', `cannot write to '${ns}' (embedded database)`)
  }
}

/** Creates the collection of a first write. */
export function ensureCollection(transaction: WriteTransaction, ns: string): CollectionState {
  return writableCollection(transaction, ns) ?? transaction.ensure(ns)
}

/** Stores one document, giving it an `_id` and putting that first when necessary. */
export function insertOne(
  transaction: WriteTransaction,
  ns: string,
  document: Doc,
  raw: Buffer | undefined,
  bypassValidation: boolean,
): void {
  const collection = ensureCollection(transaction, ns)
  checkId(document.get('_id'))
  checkDocument(collection, document, bypassValidation)
  insertRecord(transaction, collection, document, raw)
}

/** The records a statement changes, all found before the first is changed. */
function findAffected(
  transaction: WriteTransaction,
  collection: CollectionState | undefined,
  { filter, hint, sort, multi, environment }: DeleteStatement,
): { readonly query: ReturnType<typeof prepareQuery>; readonly rids: number[] } {
  const wanted = { filter, hint, sort, limit: multi ? 0 : 1 }
  const query = prepareQuery(transaction, collection, wanted, environment)
  const rows = runPrepared(transaction, collection, query, environment)
  return { query, rids: [...rows].map((row) => row.rid) }
}

/** Runs an update statement. Documents are found first and changed then, each exactly once. */
export function runUpdate(
  transaction: WriteTransaction,
  ns: string,
  statement: UpdateStatement,
): UpdateResult {
  const update = parseUpdate(statement.update)
  checkMulti(update, statement.multi)
  const prepared = prepareUpdate(update, statement.arrayFilters, statement.environment)
  const collection = writableCollection(transaction, ns)
  const { query, rids } = findAffected(transaction, collection, statement)
  let modified = 0
  let before: Doc | undefined
  let after: Doc | undefined
  for (const rid of rids) {
    const current = transaction.collection(ns)
    const row = current && fetchRow(transaction, current, rid)
    if (!row) continue
    statement.environment.checkTime()
    const next = prepared.apply(row.doc, query.matches)
    const bytes = encodeDoc(next)
    before ??= row.doc
    after ??= next
    if (bytes.equals(row.raw)) continue
    checkUpdated(current, row.doc, next, statement.bypassValidation)
    replaceRecord(transaction, current, rid, row.doc, next, bytes)
    modified += 1
  }
  if (rids.length > 0 || !statement.upsert) {
    return { matched: rids.length, modified, upserted: undefined, before, after }
  }
  const document = prepared.insert(query.node)
  insertOne(transaction, ns, document, undefined, statement.bypassValidation)
  const upserted = document.get('_id') ?? null
  return { matched: 0, modified: 0, upserted, before: undefined, after: document }
}

/** One delete statement. */
export interface DeleteStatement {
  readonly filter: Doc
  readonly multi: boolean
  readonly hint: Maybe
  readonly sort?: Doc | undefined
  readonly environment: Environment
}

/** Removes what matches; answers how many and the first of them. */
export function runDelete(
  transaction: WriteTransaction,
  ns: string,
  statement: DeleteStatement,
): { readonly count: number; readonly first: Doc | undefined } {
  const collection = writableCollection(transaction, ns)
  const { rids } = findAffected(transaction, collection, statement)
  let count = 0
  let first: Doc | undefined
  for (const rid of rids) {
    const current = transaction.collection(ns)
    const row = current && fetchRow(transaction, current, rid)
    if (!row) continue
    removeRecord(transaction, current, rid, row.doc)
    first ??= row.doc
    count += 1
  }
  return { count, first }
}

/** Runs the statements of a write command; an ordered command stops at the first error. */
export function runStatements(
  count: number,
  ordered: boolean,
  run: (index: number) => void,
): readonly Encodable[] {
  const errors: Encodable[] = []
  for (let index = 0; index < count; index += 1) {
    try {
      run(index)
    } catch (error) {
      if (!(error instanceof MongoError)) throw error
      errors.push(writeError(index, error))
      if (ordered) break
    }
  }
  return errors
}

function writeError(index: number, error: MongoError): Encodable {
  return { index, code: error.code, errmsg: error.message, ...error.details }
}

/** Only writes of single documents can be sent again safely. */
export function notRetryable(option: string): Error {
  return mongoError('InvalidOptions', `Cannot use (or request) retryable writes with ${option}`)
}

/** The largest number of statements in one command. */
export const MAX_STATEMENTS = 100_000

/** Checks how many statements a command brings. */
export function checkStatementCount(count: number): void {
  if (count === 0 || count > MAX_STATEMENTS) {
    throw mongoError(
      'InvalidLength',
      `Write batch sizes must be between 1 and ${String(MAX_STATEMENTS)}. Got ${String(count)} operations.`,
    )
  }
}
