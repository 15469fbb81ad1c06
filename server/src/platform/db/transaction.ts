import { AsyncLocalStorage } from 'node:async_hooks'
import mongoose from 'mongoose'

/**
 * Transactions that may run at once in this process. Fewer than the connections of the pool, so that
 * a running transaction always finds one for its next statement; the others wait their turn here.
 */
const RUNNING_MAX = 32

/** What the running transaction does when it is committed, in the order it was asked for. */
const within = new AsyncLocalStorage<(() => void)[]>()

/** Whether the caller runs inside a transaction, which its queries have joined. */
export function isInTransaction(): boolean {
  return within.getStore() !== undefined
}

/**
 * Does `work` when the running transaction is committed, and never when it is not; at once outside of
 * one. For what tells others of a change: they may look as soon as they hear of it.
 *
 * @param work must not throw
 */
export function afterCommit(work: () => void): void {
  const waiting = within.getStore()
  if (waiting === undefined) work()
  else waiting.push(work)
}

let running = 0
const waiting: (() => void)[] = []

async function takeTurn(): Promise<void> {
  if (running < RUNNING_MAX) running += 1
  else await new Promise<void>((resolve) => waiting.push(resolve))
}

/** The turn goes to whoever waits longest; only when nobody does, it is given back. */
function passTurn(): void {
  const next = waiting.shift()
  if (next === undefined) running -= 1
  else next()
}

/**
 * Runs `work` in one transaction: all of its writes happen or none.
 *
 * Every mongoose call inside joins by the asynchronous context. The driver repeats `work` after a
 * transient conflict, so it must change nothing but the database.
 */
export async function inTransaction<Result>(work: () => Promise<Result>): Promise<Result> {
  await takeTurn()
  let waiting: (() => void)[] = []
  let result: Result
  try {
    result = await mongoose.connection.transaction<Result>(() => {
      // an attempt that is repeated has changed nothing, so it tells nothing either
      waiting = []
      return within.run(waiting, work)
    })
  } finally {
    passTurn()
  }
  for (const tell of waiting) tell()
  return result
}
