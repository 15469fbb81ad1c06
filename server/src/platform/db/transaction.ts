import mongoose from 'mongoose'

/**
 * Runs `work` in one transaction: all of its writes happen or none.
 *
 * Every mongoose call inside joins by the asynchronous context. The driver repeats `work` after a
 * transient conflict, so it must change nothing but the database.
 */
export async function inTransaction<Result>(work: () => Promise<Result>): Promise<Result> {
  return mongoose.connection.transaction<Result>(work)
}
