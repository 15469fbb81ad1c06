import {
  RELATIONS,
  RESIDENCY_ENDS,
  VERIFICATION_BASES,
  type Relation,
  type ResidencyEnd,
  type VerificationBasis,
} from '@linyi/shared/domain/people/residency'
import type { SchemaDefinition } from 'mongoose'
import { defineCommunityModel, type CommunityDocument } from '../../platform/db/model'

const text = { type: String, required: true } as const

/**
 * A verified tie between a person and a household that is in force; it carries what electorates are
 * drawn by. When it ends it moves to the past residencies.
 */
export interface ResidencyDocument extends CommunityDocument {
  readonly accountId: string
  readonly householdId: string
  readonly gridId: string
  readonly buildingId: string
  readonly unit: number
  readonly relation: Relation
  readonly isDelegate: boolean
  readonly birthYear: number | null
  readonly basis: VerificationBasis
  /** Who confirmed it; null where the roll did. */
  readonly verifiedBy: string | null
  readonly verifiedAt: Date
  /** The end of a lease or of a limited verification; `NEVER_ENDS` where there is none. */
  readonly until: Date
}

const fields: SchemaDefinition = {
  accountId: text,
  householdId: text,
  gridId: text,
  buildingId: text,
  unit: { type: Number, required: true },
  relation: { type: String, required: true, enum: RELATIONS },
  isDelegate: { type: Boolean, required: true },
  birthYear: { type: Number, default: null },
  basis: { type: String, required: true, enum: VERIFICATION_BASES },
  verifiedBy: { type: String, default: null },
  verifiedAt: { type: Date, required: true },
  until: { type: Date, required: true },
}

export const ResidencyModel = defineCommunityModel<ResidencyDocument>('residencies', fields, [
  {
    name: 'residencies_once',
    fields: { communityId: 1, accountId: 1, householdId: 1 },
    unique: true,
  },
  {
    name: 'residencies_one_delegate',
    fields: { communityId: 1, householdId: 1 },
    unique: true,
    partialFilterExpression: { isDelegate: true },
  },
  { name: 'residencies_by_household', fields: { communityId: 1, householdId: 1, _id: 1 } },
  { name: 'residencies_by_building', fields: { communityId: 1, buildingId: 1, _id: -1 } },
  {
    name: 'residencies_by_relation',
    fields: { communityId: 1, buildingId: 1, relation: 1, _id: -1 },
  },
  { name: 'residencies_by_until', fields: { communityId: 1, until: 1 } },
  {
    name: 'residencies_by_grid',
    fields: { communityId: 1, gridId: 1, birthYear: 1, accountId: 1, until: 1 },
  },
])

/** A residency that has ended, with its end. Rows are added; only an erasure takes words out of them. */
export interface PastResidencyDocument extends ResidencyDocument {
  readonly endedAt: Date
  readonly endReason: ResidencyEnd
  readonly endedBy: string | null
  readonly endNote: string | null
}

export const PastResidencyModel = defineCommunityModel<PastResidencyDocument>(
  'pastResidencies',
  {
    ...fields,
    endedAt: { type: Date, required: true },
    endReason: { type: String, required: true, enum: RESIDENCY_ENDS },
    endedBy: { type: String, default: null },
    endNote: { type: String, default: null },
  },
  [
    { name: 'pastResidencies_by_account', fields: { communityId: 1, accountId: 1, endedAt: -1 } },
    {
      name: 'pastResidencies_by_household',
      fields: { communityId: 1, householdId: 1, endedAt: -1 },
    },
  ],
)

/**
 * How many residents of a grid were born in a year, somebody with two homes in it counted once. It
 * is kept beside the residencies, so that the number of adults costs a hundred rows and not ten
 * thousand.
 */
export interface ResidentCountDocument extends CommunityDocument {
  readonly gridId: string
  readonly birthYear: number
  readonly people: number
}

export const ResidentCountModel = defineCommunityModel<ResidentCountDocument>(
  'residentCounts',
  {
    gridId: text,
    birthYear: { type: Number, required: true },
    people: { type: Number, required: true },
  },
  [
    {
      name: 'residentCounts_by_grid',
      fields: { communityId: 1, gridId: 1, birthYear: 1, people: 1 },
    },
    {
      name: 'residentCounts_once',
      fields: { communityId: 1, gridId: 1, birthYear: 1 },
      unique: true,
    },
  ],
)
