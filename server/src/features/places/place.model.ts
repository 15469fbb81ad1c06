import {
  defineCommunityModel,
  defineServiceModel,
  type CommunityDocument,
} from '../../platform/db/model'

const text = { type: String, required: true } as const

/** The tenant: a community of a street. Its own id is the `communityId` of all it holds. */
export interface CommunityPlaceDocument {
  readonly _id: string
  readonly name: string
  readonly streetName: string
}

export const CommunityModel = defineServiceModel<CommunityPlaceDocument>('communities', {
  name: text,
  streetName: text,
})

/** A grid with its one Party branch and its one council (一组一会). */
export interface GridDocument extends CommunityDocument {
  readonly code: string
  readonly name: string
  readonly partyBranch: string
  readonly council: string
}

export const GridModel = defineCommunityModel<GridDocument>(
  'grids',
  { code: text, name: text, partyBranch: text, council: text },
  [{ name: 'grids_by_code', fields: { communityId: 1, code: 1 }, unique: true }],
)

export interface EstateDocument extends CommunityDocument {
  readonly gridId: string
  readonly name: string
  readonly propertyCompany: string | null
}

export const EstateModel = defineCommunityModel<EstateDocument>(
  'estates',
  { gridId: text, name: text, propertyCompany: { type: String, default: null } },
  [{ name: 'estates_by_grid', fields: { communityId: 1, gridId: 1, name: 1 }, unique: true }],
)

export interface BuildingDocument extends CommunityDocument {
  readonly gridId: string
  readonly estateId: string
  readonly name: string
  readonly units: number
}

export const BuildingModel = defineCommunityModel<BuildingDocument>(
  'buildings',
  { gridId: text, estateId: text, name: text, units: { type: Number, required: true } },
  [{ name: 'buildings_by_estate', fields: { communityId: 1, estateId: 1, name: 1 }, unique: true }],
)

/** A door. Its number is personal data and is kept sealed. */
export interface HouseholdDocument extends CommunityDocument {
  readonly gridId: string
  readonly buildingId: string
  readonly unit: number
  readonly doorSealed: string
  /** Keyed hash of the door in its building and stair unit, by which it is found. */
  readonly doorIndex: string
}

export const HouseholdModel = defineCommunityModel<HouseholdDocument>(
  'households',
  {
    gridId: text,
    buildingId: text,
    unit: { type: Number, required: true },
    doorSealed: text,
    doorIndex: text,
  },
  [
    { name: 'households_by_building', fields: { communityId: 1, buildingId: 1, unit: 1, _id: 1 } },
    {
      name: 'households_by_door',
      fields: { communityId: 1, buildingId: 1, unit: 1, doorIndex: 1 },
      unique: true,
    },
  ],
)
