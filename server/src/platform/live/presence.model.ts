import { defineServiceModel } from '../db/model'

/** How many accounts follow a subject on one instance; a count, and nobody's name. */
export interface PresenceDocument {
  readonly _id: string
  readonly communityId: string
  readonly topic: string
  readonly subject: string
  readonly instance: string
  readonly accounts: number
  /** The lease, on the machines' own time: an instance that died is not counted for long. */
  readonly until: Date
}

export const PresenceModel = defineServiceModel<PresenceDocument>(
  'livePresences',
  {
    communityId: { type: String, required: true },
    topic: { type: String, required: true },
    subject: { type: String, required: true },
    instance: { type: String, required: true },
    accounts: { type: Number, required: true },
    until: { type: Date, required: true },
  },
  [
    {
      name: 'livePresences_by_subject',
      fields: { communityId: 1, topic: 1, subject: 1, instance: 1 },
      unique: true,
    },
    { name: 'livePresences_expire', fields: { until: 1 }, expireAfterSeconds: 0 },
  ],
)
