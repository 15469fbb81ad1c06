import { Long } from 'bson'
import { randomBytes } from 'node:crypto'
import type { Encodable } from '../bson/encode'
import { encodeDoc, RawDoc } from '../bson/encode'
import type { Doc } from '../bson/types'
import { mongoError } from '../errors'
import type { TimeLimit } from './timeLimit'

/** What cursors deliver: stored documents as they are, or documents made by a query. */
export type CursorItem = RawDoc | Doc

interface OpenCursor {
  readonly ns: string
  readonly items: Iterator<CursorItem>
  readonly session: string | undefined
  /** Cursors of a transaction end with it. */
  readonly transaction: string | undefined
  readonly extra: Readonly<Record<string, Encodable>>
  readonly timeLimit: TimeLimit | undefined
  peeked: CursorItem | undefined
  lastUsed: number
}

export interface CursorOptions {
  readonly ns: string
  readonly batchSize: number | undefined
  readonly singleBatch?: boolean
  readonly session?: string | undefined
  readonly transaction?: string | undefined
  readonly extra?: Readonly<Record<string, Encodable>>
  /** What the client allows for all batches together. */
  readonly timeLimit?: TimeLimit
}

const DEFAULT_BATCH = 101
const MAX_DOCUMENT_BYTES = 16_793_600
const MAX_BATCH_BYTES = 15 * 1024 * 1024
const IDLE_MS = 10 * 60 * 1000

/** The open cursors of all clients. */
export class Cursors {
  private readonly open = new Map<string, OpenCursor>()

  /** Answers the first batch and keeps the rest for `getMore`. */
  create(items: Iterator<CursorItem>, options: CursorOptions): Record<string, Encodable> {
    const cursor: OpenCursor = {
      ns: options.ns,
      items,
      session: options.session,
      transaction: options.transaction,
      extra: options.extra ?? {},
      timeLimit: options.timeLimit,
      peeked: undefined,
      lastUsed: Date.now(),
    }
    const size = options.batchSize ?? DEFAULT_BATCH
    const { batch, done } = takeBatch(cursor, size)
    const id = done || options.singleBatch === true ? Long.ZERO : this.keep(cursor)
    return { cursor: { firstBatch: batch, id, ns: options.ns, ...cursor.extra }, ok: 1 }
  }

  private keep(cursor: OpenCursor): Long {
    const id = Long.fromBigInt(BigInt.asUintN(62, randomBytes(8).readBigUInt64LE()) + 1n)
    this.open.set(id.toString(), cursor)
    return id
  }

  /** The next batch. The cursor must belong to the namespace and session that ask. */
  next(
    id: Long,
    ns: string,
    batchSize: number | undefined,
    session: string | undefined,
    transaction: string | undefined,
  ): Record<string, Encodable> {
    const key = id.toString()
    const cursor = this.open.get(key)
    if (!cursor) throw mongoError('CursorNotFound', `cursor id ${key} not found`)
    if (cursor.ns !== ns) {
      throw mongoError(
        'Unauthorized',
        `Requested getMore on namespace '${ns}', but cursor belongs to a different namespace ${cursor.ns}`,
      )
    }
    if (cursor.session !== session || cursor.transaction !== transaction) {
      throw mongoError(
        'Unauthorized',
        `Cannot run getMore on cursor ${key}, which was created in another session or transaction`,
      )
    }
    cursor.lastUsed = Date.now()
    try {
      const { batch, done } = takeBatch(cursor, batchSize ?? Infinity)
      if (done) this.open.delete(key)
      return { cursor: { nextBatch: batch, id: done ? Long.ZERO : id, ns, ...cursor.extra }, ok: 1 }
    } catch (error) {
      this.open.delete(key)
      throw error
    }
  }

  /** Closes a cursor; whether it was there. */
  kill(id: Long): boolean {
    return this.open.delete(id.toString())
  }

  /** Closes the cursors of a session or a transaction. */
  killAll(owner: { readonly session?: string; readonly transaction?: string }): void {
    for (const [key, cursor] of this.open) {
      const mine =
        (owner.session !== undefined && cursor.session === owner.session) ||
        (owner.transaction !== undefined && cursor.transaction === owner.transaction)
      if (mine) this.open.delete(key)
    }
  }

  /** Closes what nobody has asked for in ten minutes, as MongoDB does. */
  expire(now = Date.now()): void {
    for (const [key, cursor] of this.open) {
      if (now - cursor.lastUsed > IDLE_MS) this.open.delete(key)
    }
  }

  get size(): number {
    return this.open.size
  }
}

function takeBatch(cursor: OpenCursor, size: number): { batch: CursorItem[]; done: boolean } {
  cursor.timeLimit?.resume()
  try {
    return collectBatch(cursor, size)
  } finally {
    cursor.timeLimit?.pause()
  }
}

function collectBatch(cursor: OpenCursor, size: number): { batch: CursorItem[]; done: boolean } {
  const batch: CursorItem[] = []
  if (size === 0) return { batch, done: false }
  let bytes = 0
  for (;;) {
    const item = cursor.peeked ?? nextItem(cursor)
    cursor.peeked = undefined
    if (item === undefined) return { batch, done: true }
    const length = item instanceof RawDoc ? item.bytes.length : checkedSize(item)
    const full = batch.length >= size || (batch.length > 0 && bytes + length > MAX_BATCH_BYTES)
    if (full) {
      cursor.peeked = item
      return { batch, done: false }
    }
    batch.push(item)
    bytes += length
  }
}

function nextItem(cursor: OpenCursor): CursorItem | undefined {
  const next = cursor.items.next()
  return next.done === true ? undefined : next.value
}

/** A result that is no stored document may have grown beyond what a document can be. */
function checkedSize(item: Doc): number {
  const rough = roughSize(item)
  if (rough > MAX_DOCUMENT_BYTES) {
    const size = encodeDoc(item).length
    if (size > MAX_DOCUMENT_BYTES) {
      throw mongoError(
        'BSONObjectTooLarge',
        `BSONObj size: ${String(size)} is invalid. Size must be between 0 and 16793600(16MB)`,
      )
    }
  }
  return rough
}

/** A cheap upper estimate, only to keep batches below the message limit. */
function roughSize(value: unknown): number {
  if (typeof value === 'string') return value.length * 3 + 8
  if (value instanceof Map) {
    let size = 16
    for (const [key, item] of value) size += String(key).length + 8 + roughSize(item)
    return size
  }
  if (Array.isArray(value)) {
    return value.reduce<number>((sum, item) => sum + roughSize(item) + 8, 16)
  }
  if (typeof value === 'object' && value !== null && 'length' in value) {
    const { length } = value
    return (typeof length === 'function' ? Number(length.call(value)) : Number(length)) + 24
  }
  return 24
}
