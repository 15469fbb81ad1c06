import { encodeDoc } from '../bson/encode'
import type { Doc } from '../bson/types'
import { mongoError } from '../errors'
import { afterPrefix } from '../values/keys'
import { show } from '../values/show'
import type { CollectionState, IndexState } from './catalog'
import type { IndexKey } from './indexKeys'
import { entryBytes, indexKeys, keyOf, ridOf } from './indexKeys'
import { blob } from './sqlite'
import type { WriteTransaction } from './transaction'
import { scanCollection } from './view'

export const MAX_DOCUMENT_BYTES = 16 * 1024 * 1024

interface Entry {
  readonly index: IndexState
  readonly key: IndexKey
}

interface Entries {
  readonly list: readonly Entry[]
  /** The indexes with their multikey marks as they are after this document. */
  readonly indexes: readonly IndexState[]
  readonly widened: boolean
}

function entriesOf(collection: CollectionState, source: Doc): Entries {
  const list: Entry[] = []
  let widened = false
  const indexes = collection.indexes.map((index) => {
    const { keys, multikey } = indexKeys(index, source)
    for (const key of keys) list.push({ index, key })
    if (multikey.every((flag, position) => flag === index.multikey[position])) return index
    widened = true
    return { ...index, multikey }
  })
  return { list, indexes, widened }
}

/** MongoDB's duplicate key error, with everything drivers read from it. */
export function duplicateKey(ns: string, index: IndexState, key: IndexKey): Error {
  const values: Doc = new Map()
  index.fields.forEach((field, position) => {
    values.set(field.path.text, key.values[position] ?? null)
  })
  return mongoError(
    'DuplicateKey',
    `E11000 duplicate key error collection: ${ns} index: ${index.name} dup key: ${show(values)}`,
    { keyPattern: index.spec.get('key') ?? null, keyValue: values },
  )
}

function checkUnique(
  transaction: WriteTransaction,
  ns: string,
  entries: readonly Entry[],
  rid: number,
): void {
  for (const { index, key } of entries) {
    if (!index.unique) continue
    const table = `i${String(index.id)}`
    const end = afterPrefix(key.bytes)
    // Mostly there is nothing at all, and one look is enough to know it.
    if (
      !transaction.connection.get(`select 1 n from ${table} where k>=? and k<?`, key.bytes, end)
    ) {
      continue
    }
    const sql = `select k from ${table} where k>=? and k<? limit 2`
    for (const row of transaction.connection.all(sql, key.bytes, end)) {
      const entry = blob(row.k)
      if (ridOf(entry) !== rid && keyOf(entry).equals(key.bytes)) {
        throw duplicateKey(ns, index, key)
      }
    }
  }
}

function addEntry(transaction: WriteTransaction, entry: Entry, rid: number): void {
  const sql = `insert into i${String(entry.index.id)} values(?)`
  transaction.connection.run(sql, entryBytes(entry.key.bytes, rid))
}

function removeEntry(transaction: WriteTransaction, entry: Entry, rid: number): void {
  const sql = `delete from i${String(entry.index.id)} where k=?`
  transaction.connection.run(sql, entryBytes(entry.key.bytes, rid))
}

function checkSize(bytes: Buffer): void {
  if (bytes.length > MAX_DOCUMENT_BYTES) {
    throw mongoError(
      'BSONObjectTooLarge',
      `BSONObj size: ${String(bytes.length)} is invalid. Size must be between 0 and ${String(MAX_DOCUMENT_BYTES)}(16MB)`,
    )
  }
}

/** Stores a new document. All checks come before the first write: it happens whole or not. */
export function insertRecord(
  transaction: WriteTransaction,
  collection: CollectionState,
  source: Doc,
  raw?: Buffer,
): void {
  const rid = collection.nextRid
  const entries = entriesOf(collection, source)
  checkUnique(transaction, collection.ns, entries.list, rid)
  const bytes = raw ?? encodeDoc(source)
  checkSize(bytes)
  transaction.connection.run(`insert into c${String(collection.id)} values(?,?)`, rid, bytes)
  for (const entry of entries.list) addEntry(transaction, entry, rid)
  transaction.update(
    collection,
    { indexes: entries.indexes, count: collection.count + 1, nextRid: rid + 1 },
    entries.widened,
  )
}

/** Replaces a stored document; writes only the index entries that differ. */
export function replaceRecord(
  transaction: WriteTransaction,
  collection: CollectionState,
  rid: number,
  before: Doc,
  after: Doc,
  bytes: Buffer,
): void {
  const identity = (entry: Entry): string =>
    `${String(entry.index.id)}:${entry.key.bytes.toString('latin1')}`
  const old = entriesOf(collection, before).list
  const next = entriesOf(collection, after)
  const oldKeys = new Set(old.map(identity))
  const nextKeys = new Set(next.list.map(identity))
  const added = next.list.filter((entry) => !oldKeys.has(identity(entry)))
  checkUnique(transaction, collection.ns, added, rid)
  checkSize(bytes)
  for (const entry of old) if (!nextKeys.has(identity(entry))) removeEntry(transaction, entry, rid)
  for (const entry of added) addEntry(transaction, entry, rid)
  transaction.connection.run(`update c${String(collection.id)} set v=? where rid=?`, bytes, rid)
  transaction.touched.add(collection.ns)
  if (next.widened) transaction.update(collection, { indexes: next.indexes })
}

/** Removes a stored document and its index entries. */
export function removeRecord(
  transaction: WriteTransaction,
  collection: CollectionState,
  rid: number,
  source: Doc,
): void {
  for (const entry of entriesOf(collection, source).list) removeEntry(transaction, entry, rid)
  transaction.connection.run(`delete from c${String(collection.id)} where rid=?`, rid)
  transaction.update(collection, { count: collection.count - 1 }, false)
}

/** Builds an index over what is stored; a duplicate leaves the collection as it was. */
export function buildIndex(transaction: WriteTransaction, ns: string, spec: Doc): CollectionState {
  return transaction.atomically(() => {
    const collection = transaction.ensure(ns)
    let index = transaction.newIndex(spec)
    for (const row of scanCollection(transaction, collection)) {
      const { keys, multikey } = indexKeys(index, row.doc)
      const entries = keys.map((key): Entry => ({ index, key }))
      checkUnique(transaction, ns, entries, row.rid)
      for (const entry of entries) addEntry(transaction, entry, row.rid)
      if (multikey !== index.multikey) index = { ...index, multikey }
    }
    return transaction.update(collection, { indexes: [...collection.indexes, index] })
  })
}

/** Removes an index and its table. */
export function dropIndex(
  transaction: WriteTransaction,
  collection: CollectionState,
  index: IndexState,
): CollectionState {
  transaction.dropIndexTable(index)
  const indexes = collection.indexes.filter((other) => other.id !== index.id)
  return transaction.update(collection, { indexes })
}
