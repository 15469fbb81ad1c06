import { mongoError } from '../errors'
import type { WriteTransaction } from '../storage/transaction'
import type { Cursors } from './cursors'
import type { Writer } from './writer'

/** A multi-document transaction in progress. */
export interface OpenTransaction {
  readonly number: bigint
  readonly write: WriteTransaction
  readonly timer: NodeJS.Timeout
  /** Names the transaction's cursors. */
  readonly key: string
  lastUsed: number
}

interface SessionState {
  lastNumber: bigint
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
const SESSION_MS = 30 * 60_000
const TRANSIENT = { errorLabels: ['TransientTransactionError'] }

/** Logical sessions and their transactions. */
export class Sessions {
  private readonly states = new Map<string, SessionState>()
  /** How long a transaction may stay open (`setParameter transactionLifetimeLimitSeconds`). */
  lifetimeMs = LIFETIME_MS

  constructor(
    private readonly writer: Writer,
    private readonly cursors: Cursors,
    private readonly network: { readonly idle: number },
  ) {}

  /** Notes that a session is in use. */
  touch(id: string): SessionState {
    let state = this.states.get(id)
    if (!state) {
      state = { lastNumber: -1n, transaction: undefined, lastUsed: 0 }
      this.states.set(id, state)
    }
    state.lastUsed = Date.now()
    return state
  }

  /** Begins a transaction: waits for the writer and keeps it. */
  async begin(id: string, number: bigint): Promise<OpenTransaction> {
    const state = this.touch(id)
    if (number < state.lastNumber) throw tooOld(number, state.lastNumber)
    if (state.transaction?.number === number) {
      throw mongoError(
        'OperationFailed',
        `Given transaction number ${String(number)} is already in progress`,
      )
    }
    if (state.transaction) this.end(id, state.transaction, false)
    state.lastNumber = number
    const write = await this.acquire()
    const started = Date.now()
    const open: OpenTransaction = {
      number,
      write,
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

  /**
   * A transaction ends by force after its lifetime, and earlier when it does nothing while others
   * wait. When those hold every connection of the client's pool, it could never go on: starts of
   * other transactions are then turned away (the driver repeats them), and after a while it is
   * itself undone in favour of the writes that wait (the driver repeats it).
   */
  private outlived(open: OpenTransaction, started: number): boolean {
    const idle = Date.now() - open.lastUsed
    if (this.stuck(open)) this.writer.turnAway(lockTimeout())
    if (Date.now() - started > this.lifetimeMs) return true
    if (!this.writer.writesWaiting) return false
    return idle > (this.network.idle <= 0 ? STUCK_MS : BLOCKING_MS)
  }

  private stuck(open: OpenTransaction): boolean {
    const idle = Date.now() - open.lastUsed
    return idle > SLOW_MS || (idle > QUIET_MS && this.network.idle <= 0)
  }

  private async acquire(): Promise<WriteTransaction> {
    for (const state of this.states.values()) {
      if (state.transaction && this.stuck(state.transaction)) throw lockTimeout()
    }
    return this.writer.acquire(LOCK_WAIT_MS, lockTimeout())
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
    throw noSuchTransaction(number)
  }

  /** Ends a transaction once; a second call does nothing. */
  end(id: string, open: OpenTransaction, commit: boolean): void {
    const state = this.states.get(id)
    if (state?.transaction !== open) return
    clearInterval(open.timer)
    state.transaction = undefined
    this.cursors.killAll({ transaction: open.key })
    this.writer.release(open.write, commit)
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

/** The answer to a statement of a transaction that is not (or no longer) there. */
export function noSuchTransaction(number: bigint): Error {
  return mongoError(
    'NoSuchTransaction',
    `Given transaction number ${String(number)} does not match any in-progress transactions.`,
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
