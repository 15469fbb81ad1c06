import { DatabaseSync } from '@photostructure/sqlite'

/** What SQLite takes and gives for one column. */
export type Column = number | string | Buffer | null
type Statement = ReturnType<InstanceType<typeof DatabaseSync>['prepare']>

export type Durability = 'full' | 'off'

/** How long a connection waits for another process, such as a backup. */
const BUSY_MS = 5000

/** A row as SQLite returns it; blobs come as Uint8Array. */
export type SqlRow = Readonly<Record<string, unknown>>

/** One SQLite connection with its prepared statements. Everything is synchronous. */
export class Connection {
  private readonly db: InstanceType<typeof DatabaseSync>
  private statements = new Map<string, Statement>()

  constructor(file: string, durability: Durability, cacheKb = 32_000) {
    this.db = new DatabaseSync(file)
    this.db.exec(
      `PRAGMA busy_timeout=${String(BUSY_MS)};
       PRAGMA journal_mode=WAL;
       PRAGMA synchronous=${durability === 'full' ? 'FULL' : 'OFF'};
       PRAGMA secure_delete=ON;
       PRAGMA cache_size=-${String(cacheKb)};
       PRAGMA temp_store=MEMORY`,
    )
  }

  /** Runs statements that change the schema or the transaction. */
  exec(sql: string): void {
    this.db.exec(sql)
  }

  get inTransaction(): boolean {
    return this.db.isTransaction
  }

  /** Forgets prepared statements, so that none of them holds a table that is to be dropped. */
  forget(): void {
    this.statements = new Map()
  }

  run(sql: string, ...values: Column[]): void {
    this.prepare(sql).run(...values)
  }

  get(sql: string, ...values: Column[]): SqlRow | undefined {
    return this.prepare(sql).get(...values) as SqlRow | undefined
  }

  all(sql: string, ...values: Column[]): SqlRow[] {
    return this.prepare(sql).all(...values) as SqlRow[]
  }

  /** Brings everything of the write-ahead log into the file, as far as readers allow. */
  checkpoint(): void {
    this.db.exec('PRAGMA wal_checkpoint(TRUNCATE)')
  }

  /**
   * The same without waiting for readers: they are of this very thread, and would wait for us.
   *
   * @returns whether the log is empty now
   */
  tryCheckpoint(): boolean {
    this.db.exec('PRAGMA busy_timeout=0')
    try {
      return this.get('PRAGMA wal_checkpoint(TRUNCATE)')?.['busy'] === 0
    } finally {
      this.db.exec(`PRAGMA busy_timeout=${String(BUSY_MS)}`)
    }
  }

  /**
   * Closes the connection. SQLite keeps its file open until the garbage collector has also taken
   * the statements, so a transaction that is still open must not wait for that.
   */
  close(): void {
    this.forget()
    if (this.inTransaction) this.db.exec('ROLLBACK')
    this.db.close()
  }

  private prepare(sql: string): Statement {
    let statement = this.statements.get(sql)
    if (!statement) {
      if (this.statements.size > 500) this.forget()
      statement = this.db.prepare(sql)
      this.statements.set(sql, statement)
    }
    return statement
  }
}

/** A blob column as a Buffer over the same memory. */
export function blob(value: unknown): Buffer {
  if (!(value instanceof Uint8Array)) throw new TypeError('expected a blob column')
  return Buffer.from(value.buffer, value.byteOffset, value.byteLength)
}
