import { defineServiceModel } from '../db/model'

/** The right to be the only one who does a job for a while. */
export interface LeaseDocument {
  readonly _id: string
  readonly holder: string
  readonly until: Date
}

export const LeaseModel = defineServiceModel<LeaseDocument>('leases', {
  holder: { type: String, required: true },
  until: { type: Date, required: true },
})
