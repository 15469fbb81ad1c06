import { AsyncLocalStorage } from 'node:async_hooks'
import mongoose from 'mongoose'

/**
 * Transactions that may run at once in this process. Fewer than the connections of the pool, so that
 * a running transaction always finds one for its next statement; the others wait their turn here.
 */
const RUNNING_MAX = 32

const within = new AsyncLocalStorage<true>()

/** Whether the caller runs inside a transaction, which its queries have joined. */
export function isInTransaction(): boolean {
  return within.getStore() === true
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
  try {
    return await mongoose.connection.transaction<Result>(() => within.run(true, work))
  } finally {
    passTurn()
  }
}
