import { decodeDoc } from '../bson/decode'
import { isNumeric, toDouble } from '../values/numbers'
import type { CollectionState } from './catalog'
import { collectionFromDoc } from './catalog'
import { FORMAT_VERSION, openFormat } from './format'
import { Snapshot } from './snapshot'
import type { Durability } from './sqlite'
import { blob, Connection } from './sqlite'
import { WriteTransaction } from './transaction'
import type { View } from './view'

/** Numbers for tables; never given twice, also not after an abort. */
export class Sequence {
  constructor(public current: number) {}

  next(): number {
    this.current += 1
    return this.current
  }
}

/** Connections of ended snapshots that are kept for the next ones. */
const MAX_SPARE = 8
const SNAPSHOT_CACHE_KB = 4000

/** The database file: one connection that writes, one that reads the committed state. */
export class Store implements View {
  private readonly writing: Connection
  readonly connection: Connection
  private readonly states = new Map<string, CollectionState>()
  private readonly sequence: Sequence
  private readonly spare: Connection[] = []
  private commits = 0
  /** Commits up to the last emptying of the log; a start may find an old one. */
  private tidied = -1
  /** The last commit that changed a collection, by namespace. */
  private readonly changed = new Map<string, number>()

  constructor(
    readonly file: string,
    private readonly durability: Durability,
  ) {
    this.writing = new Connection(file, durability)
    openFormat(this.writing)
    this.connection = new Connection(file, durability)
    this.sequence = new Sequence(this.load())
  }

  private load(): number {
    let highest = 0
    const figures = new Map(
      this.writing.all('select id, n, rid from figures').map((row) => [Number(row.id), row]),
    )
    for (const row of this.writing.all('select id, v from catalog')) {
      const id = Number(row.id)
      const stored = decodeDoc(blob(row.v))
      if (id === 0) {
        const next = stored.get('next')
        highest = Math.max(highest, isNumeric(next) ? toDouble(next) : 0)
        continue
      }
      const figure = figures.get(id)
      const state = collectionFromDoc(id, stored, {
        count: Number(figure?.n ?? 0),
        nextRid: Number(figure?.rid ?? 1),
      })
      highest = Math.max(highest, id, ...state.indexes.map((index) => index.id))
      this.states.set(state.ns, state)
    }
    return highest
  }

  collection(ns: string): CollectionState | undefined {
    return this.states.get(ns)
  }

  collections(): Iterable<CollectionState> {
    return this.states.values()
  }

  /** The committed state as it is now, until it is released. */
  snapshot(): Snapshot {
    const connection =
      this.spare.pop() ?? new Connection(this.file, this.durability, SNAPSHOT_CACHE_KB)
    return new Snapshot(connection, this.commits, new Map(this.states), (used) => {
      used.exec('ROLLBACK')
      if (this.spare.length < MAX_SPARE) this.spare.push(used)
      else used.close()
    })
  }

  /** Whether a commit after this one changed one of the collections. */
  changedSince(commit: number, namespaces: Iterable<string>): boolean {
    for (const ns of namespaces) if ((this.changed.get(ns) ?? 0) > commit) return true
    return false
  }

  begin(): WriteTransaction {
    return new WriteTransaction(this.writing, this.states, this.sequence)
  }

  /** Commits and makes the new definitions the committed ones. */
  commit(transaction: WriteTransaction): void {
    let dropped = false
    const changes = transaction.commit()
    this.commits += 1
    for (const ns of transaction.touched) this.changed.set(ns, this.commits)
    for (const [ns, state] of changes) {
      if (state) this.states.set(ns, state)
      else dropped = this.states.delete(ns) || dropped
    }
    if (!dropped) return
    this.connection.forget()
    for (const connection of this.spare) connection.forget()
  }

  /**
   * Decides what the end of the write-ahead log means. A crash may leave a commit there that nobody
   * was told of; while another process has the file open (a backup, say) SQLite does not recover,
   * overlooks it, and would find it at a later start. A commit of ours in its place settles it.
   */
  settle(): void {
    try {
      this.writing.exec(`BEGIN IMMEDIATE; PRAGMA user_version=${String(FORMAT_VERSION)}; COMMIT`)
    } catch {
      // A full disk: what is stored can still be read, and writing will say what is wrong.
      if (this.writing.inTransaction) this.writing.exec('ROLLBACK')
    }
  }

  /**
   * Empties the write-ahead log, so that what was deleted or replaced is in no file any more: pages
   * are overwritten as they are freed, and the log is the one place that still has the old ones.
   * While somebody reads an older state, or writes, the next round tries again.
   */
  tidy(): void {
    if (this.tidied === this.commits || this.writing.inTransaction) return
    try {
      if (this.writing.tryCheckpoint()) this.tidied = this.commits
    } catch {
      // A full disk is told to the writers.
    }
  }

  close(): void {
    this.connection.close()
    for (const connection of this.spare.splice(0)) connection.close()
    try {
      this.writing.checkpoint()
    } catch {
      // The log stays and is read at the next start.
    }
    this.writing.close()
  }
}
