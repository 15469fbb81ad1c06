import { defineServiceModel } from '../db/model'

/** When a job began last, for whoever has no timer to tell it. */
export interface JobRunDocument {
  /** The job's name. */
  readonly _id: string
  readonly beganAt: Date
}

export const JobRunModel = defineServiceModel<JobRunDocument>('jobRuns', {
  beganAt: { type: Date, required: true },
})
