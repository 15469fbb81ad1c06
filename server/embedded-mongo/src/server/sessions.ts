import { located, mongoError } from '../errors'
import type { Store } from '../storage/store'
import type { WriteTransaction } from '../storage/transaction'
import type { Cursors } from './cursors'
import { TransactionView } from './transactionView'
import type { Writer } from './writer'

/** A multi-document transaction in progress. */
export interface OpenTransaction {
  readonly number: bigint
  /** What its statements read. */
  readonly view: TransactionView
  readonly timer: NodeJS.Timeout
  /** Names the transaction's cursors. */
  readonly key: string
  lastUsed: number
  /** It holds the writer. */
  write: WriteTransaction | undefined
  /** It has written, or tried to. */
  wrote: boolean
  /** It waits for the writer. */
  waiting: Promise<WriteTransaction> | undefined
}

interface SessionState {
  lastNumber: bigint
  /** The last transaction that was committed. */
  committed: bigint
  /** When a transaction of this session met a write conflict. */
  conflictAt: number
  transaction: OpenTransaction | undefined
  lastUsed: number
}

const LIFETIME_MS = 60_000
/** How long the start of a transaction waits for another one to end, unless that one is stuck. */
const LOCK_WAIT_MS = 10_000
/** A transaction that does nothing for so long may be out of connections, or just slow. */
const QUIET_MS = 5
const SLOW_MS = 100
/** After which idleness writes that wait may end a transaction. */
const STUCK_MS = 250
const BLOCKING_MS = 5000
/** How often an open transaction is looked at. */
const WATCH_MS = 5
/** A session that met a conflict holds the writer from the start of its next transaction. */
const REPEAT_MS = 2000
const SESSION_MS = 30 * 60_000
const TRANSIENT = { errorLabels: ['TransientTransactionError'] }

/** Logical sessions and their transactions. */
export class Sessions {
  private readonly states = new Map<string, SessionState>()
  /** How long a transaction may stay open (`setParameter transactionLifetimeLimitSeconds`). */
  lifetimeMs = LIFETIME_MS

  constructor(
    private readonly store: Store,
    private readonly writer: Writer,
    private readonly cursors: Cursors,
    private readonly network: { readonly idle: number },
  ) {}

  /** Notes that a session is in use. */
  touch(id: string): SessionState {
    let state = this.states.get(id)
    if (!state) {
      const committed = this.storedCommit(id)
      state = {
        lastNumber: committed,
        committed,
        conflictAt: 0,
        transaction: undefined,
        lastUsed: 0,
      }
      this.states.set(id, state)
    }
    state.lastUsed = Date.now()
    return state
  }

  /** The last transaction that the session committed before this process knew it. */
  private storedCommit(id: string): bigint {
    const row = this.store.connection.get(
      'select number from sessions where id=?',
      Buffer.from(`t${id}`),
    )
    return row ? BigInt(Number(row.number)) : -1n
  }

  /**
   * Begins a transaction. One that starts by writing waits for the writer and keeps it; one that
   * starts by reading gets a snapshot and holds nobody up. After a conflict the driver repeats the
   * whole transaction: it then waits for the writer before it reads, so that it gets through.
   */
  async begin(id: string, number: bigint, writes: boolean): Promise<OpenTransaction> {
    const state = this.touch(id)
    if (number < state.lastNumber) throw tooOld(number, state.lastNumber)
    if (state.transaction?.number === number || number === state.committed) {
      throw located(
        50911,
        `Cannot start a transaction at given transaction number ${String(number)} a transaction with the same number is in state ${state.transaction ? 'InProgress' : 'Committed'}`,
      )
    }
    if (state.transaction) this.end(id, state.transaction, false)
    state.lastNumber = number
    const repeats = Date.now() - state.conflictAt < REPEAT_MS
    const write = writes || repeats ? await this.acquire(false) : undefined
    state.conflictAt = 0
    if (write && (this.states.get(id) !== state || state.lastNumber !== number)) {
      this.writer.release(write, false)
      throw noSuchTransaction(number)
    }
    const started = Date.now()
    const open: OpenTransaction = {
      number,
      view: new TransactionView(this.store, write),
      write,
      wrote: writes,
      waiting: undefined,
      key: `${id}:${String(number)}`,
      lastUsed: Date.now(),
      timer: setInterval(() => {
        if (this.outlived(open, started)) this.end(id, open, false)
      }, WATCH_MS),
    }
    open.timer.unref()
    state.transaction = open
    return open
  }

  /** The writing side of a transaction; one that has only read waits for it here. */
  writing(id: string, open: OpenTransaction): Promise<WriteTransaction> {
    if (open.write) {
      open.wrote = true
      return Promise.resolve(open.write)
    }
    open.waiting ??= this.startWriting(id, open)
    return open.waiting
  }

  private async startWriting(id: string, open: OpenTransaction): Promise<WriteTransaction> {
    const write = await this.acquire(true)
    const state = this.states.get(id)
    if (state?.transaction !== open) {
      this.writer.release(write, false)
      throw noSuchTransaction(open.number)
    }
    if (!open.view.isCurrent) {
      state.conflictAt = Date.now()
      this.writer.release(write, false)
      throw writeConflict()
    }
    open.view.moveTo(write)
    open.write = write
    open.wrote = true
    open.lastUsed = Date.now()
    return write
  }

  /**
   * A transaction ends by force after its lifetime, and earlier when it does nothing while others
   * wait. When those hold every connection of the client's pool, it could never go on: starts of
   * other transactions are then turned away (the driver repeats them), and after a while it is
   * itself undone in favour of the writes that wait (the driver repeats it).
   */
  private outlived(open: OpenTransaction, started: number): boolean {
    const idle = Date.now() - open.lastUsed
    if (!open.write) return Date.now() - started > this.lifetimeMs
    if (!open.wrote && idle > SLOW_MS && this.writer.isWanted) {
      this.letOthersWrite(open, open.write)
      return false
    }
    if (this.stuck(open)) this.writer.turnAway(lockTimeout())
    if (Date.now() - started > this.lifetimeMs) return true
    if (!this.writer.writesWaiting) return false
    return idle > (this.network.idle <= 0 ? STUCK_MS : BLOCKING_MS)
  }

  /** One that took the writer ahead of its reads, and is slow to write, goes on as a reader. */
  private letOthersWrite(open: OpenTransaction, write: WriteTransaction): void {
    open.view.moveBack()
    open.write = undefined
    this.writer.release(write, false)
  }

  private stuck(open: OpenTransaction): boolean {
    const idle = Date.now() - open.lastUsed
    return idle > SLOW_MS || (idle > QUIET_MS && this.network.idle <= 0)
  }

  private async acquire(ahead: boolean): Promise<WriteTransaction> {
    for (const { transaction } of this.states.values()) {
      if (transaction?.write && this.stuck(transaction)) throw lockTimeout()
    }
    return this.writer.acquire({ timeoutMs: LOCK_WAIT_MS, ahead }, lockTimeout())
  }

  /** The transaction that a statement names, or MongoDB's NoSuchTransaction. */
  current(id: string, number: bigint): OpenTransaction {
    const state = this.touch(id)
    const open = state.transaction
    if (open?.number === number) {
      open.lastUsed = Date.now()
      return open
    }
    if (number < state.lastNumber) throw tooOld(number, state.lastNumber)
    if (number === state.committed) throw committed(number)
    throw noSuchTransaction(number)
  }

  /** Whether this was the last transaction that the session committed. */
  hasCommitted(id: string, number: bigint): boolean {
    return this.states.get(id)?.committed === number
  }

  /** Ends a transaction once; a second call does nothing. */
  end(id: string, open: OpenTransaction, commit: boolean): void {
    const state = this.states.get(id)
    if (state?.transaction !== open) return
    clearInterval(open.timer)
    state.transaction = undefined
    this.cursors.killAll({ transaction: open.key })
    open.view.release()
    if (open.write) this.writer.release(open.write, commit)
    if (commit) state.committed = open.number
  }

  /** Ends a session: its transaction is aborted and its cursors are closed. */
  remove(id: string): void {
    const open = this.states.get(id)?.transaction
    if (open) this.end(id, open, false)
    this.cursors.killAll({ session: id })
    this.states.delete(id)
  }

  /** Forgets sessions that were not used for thirty minutes. */
  expire(now = Date.now()): void {
    for (const [id, state] of this.states) {
      if (!state.transaction && now - state.lastUsed > SESSION_MS) this.states.delete(id)
    }
  }

  /** Forgets stored answers of retryable writes that nobody will ask for any more. */
  async forgetAnswers(now = Date.now()): Promise<void> {
    await this.writer.submit((transaction) => {
      transaction.connection.run('delete from sessions where at<?', now - SESSION_MS)
    })
  }

  get size(): number {
    return this.states.size
  }

  close(): void {
    for (const [id, state] of this.states) {
      if (state.transaction) this.end(id, state.transaction, false)
    }
  }
}

/** The answer to a transaction that cannot start now; the driver's `withTransaction` repeats it. */
function lockTimeout(): Error {
  return mongoError(
    'LockTimeout',
    'Unable to acquire the write lock of the embedded database: another transaction holds it',
    TRANSIENT,
  )
}

/** The answer when what the transaction has read was changed by others before it writes. */
function writeConflict(): Error {
  return mongoError(
    'WriteConflict',
    'Caused by :: Write conflict during plan execution and yielding is disabled. (embedded database: a collection that this transaction has read was changed meanwhile) Please retry your operation or multi-document transaction.',
    TRANSIENT,
  )
}

/** The answer to a statement of a transaction that is over. */
export function committed(number: bigint): Error {
  return mongoError('TransactionCommitted', `Transaction ${String(number)} has been committed.`)
}

/** The answer to a statement of a transaction that is not (or no longer) there. */
export function noSuchTransaction(number: bigint): Error {
  return mongoError(
    'NoSuchTransaction',
    `Given transaction number ${String(number)} does not match any in-progress transactions. The embedded database undoes a transaction after an error in it, after its lifetime, and when it does nothing while writes wait for it.`,
    TRANSIENT,
  )
}

/** The answer to a number that the session has already passed. */
export function tooOld(number: bigint, last: bigint): Error {
  return mongoError(
    'TransactionTooOld',
    `Cannot start transaction ${String(number)} because a newer transaction ${String(last)} has already started on this session.`,
  )
}
