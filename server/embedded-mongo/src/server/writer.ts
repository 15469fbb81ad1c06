import { constants } from 'node:os'
import { mongoError, MongoError } from '../errors'
import type { Store } from '../storage/store'
import type { WriteTransaction } from '../storage/transaction'

interface GroupJob {
  readonly kind: 'group'
  readonly run: (transaction: WriteTransaction) => unknown
  readonly resolve: (value: unknown) => void
  readonly reject: (error: unknown) => void
}

interface ExclusiveJob {
  readonly kind: 'exclusive'
  readonly grant: (transaction: WriteTransaction) => void
  readonly reject: (error: unknown) => void
}

type Job = GroupJob | ExclusiveJob

/** Event-loop turns for which a commit waits at most while commands keep coming in. */
const GATHER_TURNS = 8

/**
 * The one place where writing happens. All single commands that wait at the end of an event-loop
 * turn share one durable commit; a multi-document transaction holds the writer until it ends, and
 * everybody gets their turn in the order of asking.
 */
export class Writer {
  private queue: Job[] = []
  private scheduled = false
  private exclusive: WriteTransaction | undefined
  private closed = false

  constructor(private readonly store: Store) {}

  /** Whether single writes (not only starts of transactions) wait for their turn. */
  get writesWaiting(): boolean {
    return this.queue.some((job) => job.kind === 'group')
  }

  get isWanted(): boolean {
    return this.queue.length > 0
  }

  /** Refuses the starts of transactions that wait. */
  turnAway(error: Error): void {
    const [gone, kept] = [
      this.queue.filter((job) => job.kind === 'exclusive'),
      this.queue.filter((job) => job.kind === 'group'),
    ]
    this.queue = kept
    for (const job of gone) job.reject(error)
  }

  /** Runs a job in a (shared) transaction; resolves when its effects are durable. */
  submit<T>(run: (transaction: WriteTransaction) => T): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.add({ kind: 'group', run, resolve: resolve as (value: unknown) => void, reject })
    })
  }

  /**
   * Waits for the writer and keeps it until {@link release}. Who has already read comes before those
   * who wait, since what they write would be in conflict with it.
   */
  acquire(
    { timeoutMs, ahead }: { readonly timeoutMs: number; readonly ahead: boolean },
    timeout: Error,
  ): Promise<WriteTransaction> {
    return new Promise<WriteTransaction>((resolve, reject) => {
      const timer = setTimeout(() => {
        this.queue = this.queue.filter((other) => other !== job)
        reject(timeout)
      }, timeoutMs)
      const job: ExclusiveJob = {
        kind: 'exclusive',
        grant: (transaction) => {
          clearTimeout(timer)
          resolve(transaction)
        },
        reject: (error) => {
          clearTimeout(timer)
          reject(error instanceof Error ? error : new Error(String(error)))
        },
      }
      this.add(job, ahead)
    })
  }

  /** Ends an exclusive transaction; after a failed commit everything of it is undone. */
  release(transaction: WriteTransaction, commit: boolean): void {
    if (this.exclusive !== transaction) return
    try {
      if (commit) this.store.commit(transaction)
      else transaction.rollback()
    } catch (error) {
      transaction.rollback()
      throw storageError(error)
    } finally {
      this.exclusive = undefined
      this.schedule()
    }
  }

  /** Refuses new work and drops what is waiting. */
  close(): void {
    this.closed = true
    if (this.exclusive) this.release(this.exclusive, false)
    for (const job of this.queue.splice(0)) job.reject(shuttingDown())
  }

  private add(job: Job, ahead = false): void {
    if (this.closed) {
      job.reject(shuttingDown())
      return
    }
    if (ahead) this.queue.unshift(job)
    else this.queue.push(job)
    this.schedule()
  }

  private schedule(): void {
    if (this.scheduled || this.exclusive || this.queue.length === 0) return
    this.scheduled = true
    this.gather(0, 0)
  }

  /** Waits turn by turn while more commands keep coming in, so that they share the commit. */
  private gather(turns: number, seen: number): void {
    setImmediate(() => {
      const grew = this.queue.length > Math.max(seen, 1)
      if (grew && turns < GATHER_TURNS) {
        this.gather(turns + 1, this.queue.length)
        return
      }
      this.scheduled = false
      this.turn()
    })
  }

  private turn(): void {
    if (this.exclusive || this.closed) return
    const first = this.queue.findIndex((job) => job.kind === 'exclusive')
    const group = this.queue.splice(0, first < 0 ? this.queue.length : first)
    const jobs = group.filter((job) => job.kind === 'group')
    if (jobs.length > 0) this.runGroup(jobs)
    const next = this.queue[0]
    if (next?.kind === 'exclusive') {
      this.queue.shift()
      this.grant(next)
    }
  }

  private grant(job: ExclusiveJob): void {
    try {
      this.exclusive = this.store.begin()
      job.grant(this.exclusive)
    } catch (error) {
      this.exclusive = undefined
      job.reject(storageError(error))
      this.schedule()
    }
  }

  /**
   * One commit for all. An error that a client caused concerns its command alone; an error of the
   * storage undoes the whole group, and each command is then tried by itself.
   */
  private runGroup(jobs: readonly GroupJob[]): void {
    const outcomes: (() => void)[] = []
    let transaction: WriteTransaction | undefined
    try {
      transaction = this.store.begin()
      for (const job of jobs) outcomes.push(attempt(job, transaction))
      this.store.commit(transaction)
    } catch (error) {
      transaction?.rollback()
      const [only] = jobs
      if (jobs.length === 1 && only) only.reject(storageError(error))
      else for (const job of jobs) this.runGroup([job])
      return
    }
    for (const settle of outcomes) settle()
  }
}

function attempt(job: GroupJob, transaction: WriteTransaction): () => void {
  try {
    const value = job.run(transaction)
    return () => {
      job.resolve(value)
    }
  } catch (error) {
    if (!(error instanceof MongoError)) throw error
    return () => {
      job.reject(error)
    }
  }
}

function shuttingDown(): Error {
  return new MongoError(11600, 'The embedded database is shutting down')
}

/** A full disk, a quota that is used up, a file that may not grow. */
const NO_SPACE: readonly unknown[] = [
  constants.errno.ENOSPC,
  constants.errno.EDQUOT,
  constants.errno.EFBIG,
]

/** What SQLite throws, as the client is to see it. */
export function storageError(error: unknown): Error {
  if (error instanceof MongoError) return error
  const reason = error instanceof Error ? error.message : String(error)
  const cause = error instanceof Error && 'systemErrno' in error ? error.systemErrno : undefined
  if (/disk is full/i.test(reason) || NO_SPACE.includes(cause)) {
    return mongoError('OutOfDiskSpace', `The embedded database cannot write: ${reason}`)
  }
  return mongoError('InternalError', `The embedded database failed: ${reason}`)
}
