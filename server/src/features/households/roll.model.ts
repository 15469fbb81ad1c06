import { RELATIONS, type Relation } from '@linyi/shared/domain/people/residency'
import { defineCommunityModel, type CommunityDocument } from '../../platform/db/model'

const text = { type: String, required: true } as const

/**
 * One person of the imported roll (居民名册) at a door. It is what the office knew before anybody
 * signed up; name and phone are sealed and found by keyed hashes.
 */
export interface RollEntryDocument extends CommunityDocument {
  readonly householdId: string
  readonly gridId: string
  readonly buildingId: string
  readonly unit: number
  readonly nameSealed: string
  readonly nameMasked: string
  /** Keyed hash of the whole name at its door: by it the same row of the next file is known. */
  readonly personIndex: string
  /** Keyed hashes of the parts of the name, for the community and for the grid. */
  readonly nameIndex: readonly string[]
  readonly phoneSealed: string | null
  readonly phoneMasked: string | null
  readonly phoneIndex: readonly string[]
  readonly birthYear: number | null
  readonly relation: Relation
  readonly updatedAt: Date
}

export const RollEntryModel = defineCommunityModel<RollEntryDocument>(
  'rollEntries',
  {
    householdId: text,
    gridId: text,
    buildingId: text,
    unit: { type: Number, required: true },
    nameSealed: text,
    nameMasked: text,
    personIndex: text,
    nameIndex: { type: [String], required: true },
    phoneSealed: { type: String, default: null },
    phoneMasked: { type: String, default: null },
    phoneIndex: { type: [String], required: true },
    birthYear: { type: Number, default: null },
    relation: { type: String, required: true, enum: RELATIONS },
    updatedAt: { type: Date, required: true },
  },
  [
    {
      name: 'rollEntries_once',
      fields: { communityId: 1, householdId: 1, personIndex: 1 },
      unique: true,
    },
    { name: 'rollEntries_by_household', fields: { communityId: 1, householdId: 1, _id: -1 } },
    { name: 'rollEntries_by_name', fields: { communityId: 1, nameIndex: 1, _id: -1 } },
    { name: 'rollEntries_by_phone', fields: { communityId: 1, phoneIndex: 1, _id: -1 } },
  ],
)
