import { isDuplicateKey } from '../db/mongo-errors'
import type { Job } from './jobs'
import { JobRunModel } from './job-run.model'

/** When each job began last; what is not here never has. */
export async function lastRuns(): Promise<ReadonlyMap<string, Date>> {
  const runs = await JobRunModel.find({}).lean()
  return new Map(runs.map(({ _id, beganAt }) => [_id, beganAt]))
}

/** Writes down that a job begins now. @returns false when it is not its time: somebody was faster */
export async function beginRun({ name, everyMs }: Job, now: Date): Promise<boolean> {
  try {
    const begun = await JobRunModel.updateOne(
      { _id: name, beganAt: { $lte: new Date(now.getTime() - everyMs) } },
      { $set: { beganAt: now } },
      { upsert: true },
    )
    return begun.modifiedCount + begun.upsertedCount === 1
  } catch (error) {
    if (isDuplicateKey(error)) return false
    throw error
  }
}
