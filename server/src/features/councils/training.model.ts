import { defineCommunityModel, type CommunityDocument } from '../../platform/db/model'

const text = { type: String, required: true } as const

/** A course that somebody completed (3.2); the condition for the chair where the rule set says so. */
export interface TrainingDocument extends CommunityDocument {
  readonly accountId: string
  readonly gridId: string
  readonly course: string
  /** `2026-11-21`. */
  readonly completedOn: string
  readonly recordedBy: string
  readonly recordedAt: Date
}

export const TrainingModel = defineCommunityModel<TrainingDocument>(
  'trainings',
  {
    accountId: text,
    gridId: text,
    course: text,
    completedOn: text,
    recordedBy: text,
    recordedAt: { type: Date, required: true },
  },
  [{ name: 'trainings_by_account', fields: { communityId: 1, accountId: 1, _id: -1 } }],
)
