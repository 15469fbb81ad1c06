import { decodeDoc } from '../bson/decode'
import type { Doc } from '../bson/types'
import { MongoError } from '../errors'
import type { CollectionState, IndexState } from './catalog'
import { ridOf } from './indexKeys'
import type { Connection } from './sqlite'
import { blob } from './sqlite'

/**
 * One consistent way to look at the data: the committed state, an open transaction, or a held
 * snapshot. Queries take a view and never ask where it comes from.
 */
export interface View {
  readonly connection: Connection
  collection(ns: string): CollectionState | undefined
  collections(): Iterable<CollectionState>
}

/** A stored document; decoded only when somebody looks inside. */
export class Row {
  private decoded: Doc | undefined

  constructor(
    readonly rid: number,
    readonly raw: Buffer,
  ) {}

  get doc(): Doc {
    this.decoded ??= decodeDoc(this.raw)
    return this.decoded
  }
}

/** A half-open range of index entries. */
export interface KeyRange {
  readonly from: Buffer
  readonly to: Buffer
}

/** All entries of an index: no key begins with a byte as high as the end. */
export const EVERY_KEY: KeyRange = { from: Buffer.alloc(0), to: Buffer.alloc(1, 255) }

/** Ranges whose entries begin with the same bytes and are in order behind them. */
export interface Run {
  readonly prefix: number
  readonly ranges: readonly KeyRange[]
}

const FIRST_CHUNK = 32
const CHUNK = 512

/** A cursor whose collection went away must fail, not read from a table of another. */
function mustExist(view: View, collection: CollectionState): void {
  if (view.collection(collection.ns)?.id !== collection.id) {
    throw new MongoError(175, `collection dropped or renamed during the query: ${collection.ns}`)
  }
}

/** One document by its record number. */
export function fetchRow(view: View, collection: CollectionState, rid: number): Row | undefined {
  const found = view.connection.get(`select v from c${String(collection.id)} where rid=?`, rid)
  return found && new Row(rid, blob(found.v))
}

/**
 * All documents in the order of insertion. Reads in pieces, so that no SQLite statement stays open
 * while the client thinks; like MongoDB's cursors it sees changes that happen meanwhile.
 */
export function* scanCollection(
  view: View,
  collection: CollectionState,
  reverse = false,
): Generator<Row> {
  const table = `c${String(collection.id)}`
  const condition = reverse ? 'rid<? order by rid desc' : 'rid>? order by rid'
  let last = reverse ? Number.MAX_SAFE_INTEGER : 0
  for (let size = FIRST_CHUNK; ; size = CHUNK) {
    mustExist(view, collection)
    const sql = `select rid, v from ${table} where ${condition} limit ${String(size)}`
    const rows = view.connection.all(sql, last)
    for (const row of rows) {
      last = Number(row.rid)
      yield new Row(last, blob(row.v))
    }
    if (rows.length < size) return
  }
}

/** The entries of an index within ranges that are in ascending order and do not overlap. */
export function* scanIndex(
  view: View,
  collection: CollectionState,
  index: IndexState,
  ranges: readonly KeyRange[],
  reverse: boolean,
): Generator<Buffer> {
  const ordered = reverse ? [...ranges].reverse() : ranges
  for (const range of ordered) yield* scanRange(view, collection, index, range, reverse)
}

/** The entries of several runs in the order of what follows their prefixes. */
export function* mergeRuns(
  view: View,
  collection: CollectionState,
  index: IndexState,
  runs: readonly Run[],
  reverse: boolean,
): Generator<Buffer> {
  const heads: { entry: Buffer; prefix: number; rest: Generator<Buffer> }[] = []
  for (const { prefix, ranges } of runs) {
    const rest = scanIndex(view, collection, index, ranges, reverse)
    const first = rest.next()
    if (first.done !== true) heads.push({ entry: first.value, prefix, rest })
  }
  while (heads.length > 0) {
    const best = heads.reduce((a, b) => {
      const order = a.entry.compare(b.entry, b.prefix, b.entry.length, a.prefix, a.entry.length)
      return (reverse ? -order : order) <= 0 ? a : b
    })
    yield best.entry
    const next = best.rest.next()
    if (next.done === true) heads.splice(heads.indexOf(best), 1)
    else best.entry = next.value
  }
}

function* scanRange(
  view: View,
  collection: CollectionState,
  index: IndexState,
  range: KeyRange,
  reverse: boolean,
): Generator<Buffer> {
  const order = reverse ? 'order by k desc' : 'order by k'
  let { from, to } = range
  for (let size = FIRST_CHUNK; ; size = CHUNK) {
    mustExist(view, collection)
    const sql = `select k from i${String(index.id)} where k>=? and k<? ${order} limit ${String(size)}`
    const rows = view.connection.all(sql, from, to)
    let last: Buffer | undefined
    for (const row of rows) {
      last = blob(row.k)
      yield last
    }
    if (rows.length < size || !last) return
    if (reverse) to = last
    else from = Buffer.concat([last, Buffer.from([0])])
  }
}

/** How many entries the ranges hold, counting no further than `limit`. */
export function countEntries(
  view: View,
  index: IndexState,
  ranges: readonly KeyRange[],
  limit: number,
): number {
  let total = 0
  for (const range of ranges) {
    const sql = `select count(*) n from (select 1 from i${String(index.id)} where k>=? and k<? limit ${String(limit - total)})`
    total += Number(view.connection.get(sql, range.from, range.to)?.n ?? 0)
    if (total >= limit) return limit
  }
  return total
}

/** The documents behind the entries, each once. */
export function* rowsOfEntries(
  view: View,
  collection: CollectionState,
  entries: Iterable<Buffer>,
  distinct: boolean,
): Generator<Row> {
  const seen = distinct ? new Set<number>() : undefined
  for (const entry of entries) {
    const rid = ridOf(entry)
    if (seen?.has(rid)) continue
    seen?.add(rid)
    const row = fetchRow(view, collection, rid)
    if (row) yield row
  }
}
