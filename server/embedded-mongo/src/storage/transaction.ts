import { doc } from '../bson/doc'
import { encodeDoc } from '../bson/encode'
import type { Doc } from '../bson/types'
import { mongoError } from '../errors'
import type { CollectionState, IndexState } from './catalog'
import { collectionToDoc, databaseOf, newCollection } from './catalog'
import { indexState } from './catalog'
import type { Connection } from './sqlite'
import { blob } from './sqlite'
import type { Sequence } from './store'
import type { View } from './view'

interface Mark {
  readonly name: string
  readonly overlay: Map<string, CollectionState | undefined>
  readonly dirty: Set<string>
}

/**
 * The one writing transaction. Holds changed collection definitions apart from the committed ones,
 * so that readers outside keep the old picture and an abort forgets everything.
 */
export class WriteTransaction implements View {
  private overlay = new Map<string, CollectionState | undefined>()
  /** Collections whose definition (not only their figures) changed. */
  private dirty = new Set<string>()
  /** Collections of which anything changed; what was undone may be among them. */
  readonly touched = new Set<string>()
  private marks = 0

  constructor(
    readonly connection: Connection,
    private readonly committed: ReadonlyMap<string, CollectionState>,
    private readonly sequence: Sequence,
  ) {
    connection.exec('BEGIN IMMEDIATE')
  }

  collection(ns: string): CollectionState | undefined {
    return this.overlay.has(ns) ? this.overlay.get(ns) : this.committed.get(ns)
  }

  *collections(): Iterable<CollectionState> {
    for (const [ns, state] of this.committed) if (!this.overlay.has(ns)) yield state
    for (const state of this.overlay.values()) if (state) yield state
  }

  /** Replaces what changed about a collection. */
  update(
    state: CollectionState,
    change: Partial<CollectionState>,
    definition = true,
  ): CollectionState {
    const next = { ...state, ...change }
    this.overlay.set(next.ns, next)
    this.touched.add(next.ns)
    if (definition) this.dirty.add(next.ns)
    return next
  }

  /** The collection, created if it is not there. */
  ensure(ns: string, options: Doc = new Map()): CollectionState {
    return this.collection(ns) ?? this.create(ns, options)
  }

  /** Two databases may not have names that differ by case alone. */
  private checkCase(ns: string): void {
    for (const other of this.collections()) {
      const same = databaseOf(other.ns).toLowerCase() === databaseOf(ns).toLowerCase()
      if (same && databaseOf(other.ns) !== databaseOf(ns)) {
        throw mongoError(
          'DatabaseDifferCase',
          `db already exists with different case already have: [${databaseOf(other.ns)}] trying to create [${databaseOf(ns)}]`,
        )
      }
    }
  }

  create(ns: string, options: Doc): CollectionState {
    this.checkCase(ns)
    const ids = { collection: this.sequence.next(), index: this.sequence.next() }
    const state = newCollection(ids, ns, options)
    if (!state.view) {
      this.connection.exec(
        `create table c${String(state.id)}(rid integer primary key, v blob not null)`,
      )
      for (const index of state.indexes) this.createIndexTable(index)
    }
    return this.update(state, {})
  }

  drop(state: CollectionState): void {
    this.connection.forget()
    if (!state.view) {
      this.connection.exec(`drop table c${String(state.id)}`)
      for (const index of state.indexes) this.connection.exec(`drop table i${String(index.id)}`)
    }
    this.overlay.set(state.ns, undefined)
    this.touched.add(state.ns)
    this.connection.run('delete from catalog where id=?', state.id)
    this.connection.run('delete from figures where id=?', state.id)
    this.dirty.delete(state.ns)
  }

  rename(state: CollectionState, to: string): void {
    this.checkCase(to)
    this.overlay.set(state.ns, undefined)
    this.touched.add(state.ns)
    this.dirty.delete(state.ns)
    this.update({ ...state, ns: to }, {})
  }

  /** A new, empty index table and its state; the caller fills it and adds it to the collection. */
  newIndex(spec: Doc): IndexState {
    const index = indexState(this.sequence.next(), spec)
    this.createIndexTable(index)
    return index
  }

  dropIndexTable(index: IndexState): void {
    this.connection.forget()
    this.connection.exec(`drop table i${String(index.id)}`)
  }

  private createIndexTable(index: IndexState): void {
    this.connection.exec(`create table i${String(index.id)}(k blob primary key) without rowid`)
  }

  /** Runs a step that either happens whole or not at all within this transaction. */
  atomically<T>(step: () => T): T {
    const mark = this.mark()
    try {
      const result = step()
      this.connection.exec(`RELEASE ${mark.name}`)
      return result
    } catch (error) {
      this.connection.forget()
      this.connection.exec(`ROLLBACK TO ${mark.name}; RELEASE ${mark.name}`)
      this.overlay = mark.overlay
      this.dirty = mark.dirty
      throw error
    }
  }

  private mark(): Mark {
    this.marks += 1
    const name = `m${String(this.marks)}`
    this.connection.exec(`SAVEPOINT ${name}`)
    return { name, overlay: new Map(this.overlay), dirty: new Set(this.dirty) }
  }

  /** Keeps an encoded answer beside the data, so that a repeated write gets it and does nothing. */
  remember(key: Buffer, number: number, answer: Buffer): void {
    this.connection.run(
      'insert or replace into sessions(id, number, at, v) values(?,?,?,?)',
      key,
      number,
      Date.now(),
      answer,
    )
  }

  recall(key: Buffer): { number: number; answer: Buffer } | undefined {
    const row = this.connection.get('select number, v from sessions where id=?', key)
    return row && { number: Number(row.number), answer: blob(row.v) }
  }

  /** Makes everything durable; returns the collections that changed (undefined: dropped). */
  commit(): ReadonlyMap<string, CollectionState | undefined> {
    for (const ns of this.dirty) {
      const state = this.overlay.get(ns)
      if (!state) continue
      const bytes = encodeDoc(collectionToDoc(state))
      this.connection.run('insert or replace into catalog(id, v) values(?,?)', state.id, bytes)
    }
    for (const state of this.overlay.values()) {
      if (!state) continue
      this.connection.run(
        'insert or replace into figures(id, n, rid) values(?,?,?)',
        state.id,
        state.count,
        state.nextRid,
      )
    }
    if (this.dirty.size > 0) {
      const bytes = encodeDoc(doc({ next: this.sequence.current }))
      this.connection.run('insert or replace into catalog(id, v) values(0,?)', bytes)
    }
    this.connection.exec('COMMIT')
    return this.overlay
  }

  /** Forgets everything. Safe to call when SQLite has already rolled back by itself. */
  rollback(): void {
    this.connection.forget()
    try {
      this.connection.exec('ROLLBACK')
    } catch {
      // SQLite ends the transaction itself on some errors, such as a full disk.
    }
  }
}
