import { CLAIM_STATUSES, type ClaimStatus } from '@linyi/shared/domain/households/claim'
import { RELATIONS, type Relation } from '@linyi/shared/domain/people/residency'
import { defineCommunityModel, type CommunityDocument } from '../../platform/db/model'
import type { PhotoReference } from '../photos/index'

const text = { type: String, required: true } as const
const instant = { type: Date, required: true } as const
const count = { type: Number, required: true } as const

/** Somebody says that they live behind a door. */
export interface ClaimDocument extends CommunityDocument {
  readonly accountId: string
  readonly householdId: string
  readonly gridId: string
  readonly buildingId: string
  readonly unit: number
  readonly relation: Relation
  readonly noteSealed: string | null
  readonly photos: readonly PhotoReference[]
  readonly status: ClaimStatus
  /** Derived from the status: somebody still has to decide. */
  readonly isOpen: boolean
  /** Which of the person's few open claims this is; the limit is a unique index over it. */
  readonly slot: number
  /** Whom staff registered there under that name; on confirmation the two become one. */
  readonly assistedAccountId: string | null
  readonly madeAt: Date
  readonly answerBy: Date
  readonly expiresAt: Date
  readonly decidedAt: Date | null
  /** Null where the roll or the clock decided. */
  readonly decidedBy: string | null
  readonly reason: string | null
  readonly version: number
}

export const ClaimModel = defineCommunityModel<ClaimDocument>(
  'claims',
  {
    accountId: text,
    householdId: text,
    gridId: text,
    buildingId: text,
    unit: count,
    relation: { type: String, required: true, enum: RELATIONS },
    noteSealed: { type: String, default: null },
    photos: { type: [{ _id: false, id: text, width: count, height: count }], default: [] },
    status: { type: String, required: true, enum: CLAIM_STATUSES },
    isOpen: { type: Boolean, required: true },
    slot: count,
    assistedAccountId: { type: String, default: null },
    madeAt: instant,
    answerBy: instant,
    expiresAt: instant,
    decidedAt: { type: Date, default: null },
    decidedBy: { type: String, default: null },
    reason: { type: String, default: null },
    version: count,
  },
  [
    {
      name: 'claims_once',
      fields: { communityId: 1, accountId: 1, householdId: 1 },
      unique: true,
      partialFilterExpression: { isOpen: true },
    },
    {
      name: 'claims_slots',
      fields: { communityId: 1, accountId: 1, slot: 1 },
      unique: true,
      partialFilterExpression: { isOpen: true },
    },
    { name: 'claims_by_account', fields: { communityId: 1, accountId: 1, _id: -1 } },
    { name: 'claims_by_household', fields: { communityId: 1, householdId: 1, isOpen: 1, _id: 1 } },
    { name: 'claims_queue', fields: { communityId: 1, isOpen: 1, _id: 1 } },
    { name: 'claims_queue_grid', fields: { communityId: 1, gridId: 1, isOpen: 1, _id: 1 } },
    { name: 'claims_queue_building', fields: { communityId: 1, buildingId: 1, status: 1, _id: 1 } },
    { name: 'claims_due', fields: { communityId: 1, isOpen: 1, expiresAt: 1 } },
  ],
)
