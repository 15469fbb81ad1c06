import { decodeDoc } from '../bson/decode'
import { isNumeric, toDouble } from '../values/numbers'
import type { CollectionState } from './catalog'
import { collectionFromDoc } from './catalog'
import { FORMAT_VERSION, openFormat } from './format'
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

/** The database file: one connection that writes, one that reads the committed state. */
export class Store implements View {
  private readonly writing: Connection
  readonly connection: Connection
  private readonly states = new Map<string, CollectionState>()
  private readonly sequence: Sequence

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

  /** A copy of the committed definitions, for a snapshot that outlives later changes. */
  definitions(): ReadonlyMap<string, CollectionState> {
    return new Map(this.states)
  }

  /** Opens another connection on the same file. */
  connect(): Connection {
    return new Connection(this.file, this.durability)
  }

  begin(): WriteTransaction {
    return new WriteTransaction(this.writing, this.states, this.sequence)
  }

  /** Commits and makes the new definitions the committed ones. */
  commit(transaction: WriteTransaction): void {
    let dropped = false
    for (const [ns, state] of transaction.commit()) {
      if (state) this.states.set(ns, state)
      else dropped = this.states.delete(ns) || dropped
    }
    if (dropped) this.connection.forget()
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

  close(): void {
    this.connection.close()
    try {
      this.writing.checkpoint()
    } catch {
      // The log stays and is read at the next start.
    }
    this.writing.close()
  }
}
