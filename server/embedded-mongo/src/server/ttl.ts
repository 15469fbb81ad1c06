import { doc } from '../bson/doc'
import { plainEnvironment, runQuery } from '../plan/query'
import type { CollectionState, IndexState } from '../storage/catalog'
import { removeRecord } from '../storage/records'
import type { Store } from '../storage/store'
import type { WriteTransaction } from '../storage/transaction'
import type { Writer } from './writer'

const BATCH = 500

/** Deletes what TTL indexes declare expired, like MongoDB once a minute. */
export class TtlMonitor {
  private timer: NodeJS.Timeout | undefined
  private running = false
  seconds = 60

  constructor(
    private readonly store: Store,
    private readonly writer: Writer,
  ) {
    this.setInterval(60)
  }

  /** Changes how often it runs (`setParameter ttlMonitorSleepSecs`). */
  setInterval(seconds: number): void {
    this.stop()
    this.seconds = seconds
    this.timer = setInterval(() => {
      void this.pass()
    }, seconds * 1000)
    this.timer.unref()
  }

  stop(): void {
    clearInterval(this.timer)
  }

  /** One round over all TTL indexes, in small transactions so that others get their turn. */
  async pass(): Promise<void> {
    if (this.running) return
    this.running = true
    try {
      for (const collection of [...this.store.collections()]) {
        for (const index of collection.indexes) {
          if (index.expireAfterSeconds === undefined || index.fields.length !== 1) continue
          await this.expire(collection.ns, index)
        }
      }
    } catch {
      // Shutting down, or the disk is full: the next round tries again.
    } finally {
      this.running = false
    }
  }

  private async expire(ns: string, index: IndexState): Promise<void> {
    for (;;) {
      const removed = await this.writer.submit((transaction) => expireBatch(transaction, ns, index))
      if (removed < BATCH) return
    }
  }
}

function expireBatch(transaction: WriteTransaction, ns: string, index: IndexState): number {
  const collection = transaction.collection(ns)
  const [field] = index.fields
  if (!collection?.indexes.some((other) => other.id === index.id) || !field) return 0
  const limit = new Date(Date.now() - (index.expireAfterSeconds ?? 0) * 1000)
  const filter = doc({ [field.path.text]: doc({ $lt: limit }) })
  // Partial indexes expire only what they hold.
  const full = index.partial ? doc({ $and: [filter, index.partial.filter] }) : filter
  const query = { filter: full, limit: BATCH, hint: index.name }
  const rows = [...runQuery(transaction, collection, query, plainEnvironment())]
  for (const row of rows) remove(transaction, collection, row.rid, row.doc)
  return rows.length
}

function remove(
  transaction: WriteTransaction,
  collection: CollectionState,
  rid: number,
  source: Parameters<typeof removeRecord>[3],
): void {
  removeRecord(transaction, transaction.collection(collection.ns) ?? collection, rid, source)
}
