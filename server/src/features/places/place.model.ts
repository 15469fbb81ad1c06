import {
  defineCommunityModel,
  defineServiceModel,
  type CommunityDocument,
} from '../../platform/db/model'

const text = { type: String, required: true } as const
const count = { type: Number, required: true } as const
/** What every place that can be closed has. */
export const closing = {
  closedAt: { type: Date, default: null },
  revision: { type: Number, default: 0 },
} as const

/** The office above several communities (街道). */
export interface StreetDocument {
  readonly _id: string
  readonly name: string
}

export const StreetModel = defineServiceModel<StreetDocument>('streets', { name: text })

/** The tenant: a community of a street. Its own id is the `communityId` of all it holds. */
export interface CommunityPlaceDocument {
  readonly _id: string
  readonly name: string
  /** Null where the deployment knows no street office. */
  readonly streetId: string | null
  readonly streetName: string
}

export const CommunityModel = defineServiceModel<CommunityPlaceDocument>('communities', {
  name: text,
  streetId: { type: String, default: null },
  streetName: text,
})

/**
 * A place of a community. It is closed, never deleted: what happened there stays known. `closedAt`
 * is part of every unique key, so that a name is free again once its place is closed.
 */
export interface PlaceDocument extends CommunityDocument {
  readonly closedAt: Date | null
  /** Grows with everything that is put into the place, so that nobody closes it meanwhile. */
  readonly revision: number
}

/** A grid with its one Party branch and its one council (一组一会). */
export interface GridDocument extends PlaceDocument {
  readonly code: string
  readonly name: string
  readonly partyBranch: string
  readonly council: string
}

export const GridModel = defineCommunityModel<GridDocument>(
  'grids',
  { code: text, name: text, partyBranch: text, council: text, ...closing },
  [{ name: 'grids_by_code', fields: { communityId: 1, closedAt: 1, code: 1 }, unique: true }],
)

/** A temporary division of the community for one task; it may cross grids (4.3). */
export interface ZoneDocument extends PlaceDocument {
  readonly name: string
}

export const ZoneModel = defineCommunityModel<ZoneDocument>('zones', { name: text, ...closing }, [
  { name: 'zones_by_name', fields: { communityId: 1, closedAt: 1, name: 1 }, unique: true },
])

export interface EstateDocument extends PlaceDocument {
  readonly gridId: string
  readonly name: string
  /** Null where nobody manages the estate (4.22). */
  readonly propertyCompany: string | null
}

export const EstateModel = defineCommunityModel<EstateDocument>(
  'estates',
  {
    gridId: text,
    name: text,
    propertyCompany: { type: String, default: null },
    ...closing,
  },
  [
    { name: 'estates_by_name', fields: { communityId: 1, closedAt: 1, name: 1 }, unique: true },
    { name: 'estates_by_grid', fields: { communityId: 1, gridId: 1, closedAt: 1 } },
  ],
)

export interface BuildingDocument extends PlaceDocument {
  readonly gridId: string
  readonly estateId: string
  readonly zoneId: string | null
  readonly name: string
  readonly units: number
  /** How many households stand in it; kept beside them, so that the map costs no count. */
  readonly households: number
}

export const BuildingModel = defineCommunityModel<BuildingDocument>(
  'buildings',
  {
    gridId: text,
    estateId: text,
    zoneId: { type: String, default: null },
    name: text,
    units: count,
    households: { type: Number, default: 0 },
    ...closing,
  },
  [
    { name: 'buildings_by_name', fields: { communityId: 1, closedAt: 1, name: 1 }, unique: true },
    { name: 'buildings_by_estate', fields: { communityId: 1, estateId: 1, closedAt: 1 } },
    { name: 'buildings_by_zone', fields: { communityId: 1, zoneId: 1, closedAt: 1 } },
  ],
)

/** A door. Its number is personal data and is kept sealed. */
export interface HouseholdDocument extends PlaceDocument {
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
    unit: count,
    doorSealed: text,
    doorIndex: text,
    ...closing,
  },
  [
    {
      name: 'households_by_unit',
      fields: { communityId: 1, buildingId: 1, closedAt: 1, unit: 1, _id: 1 },
    },
    {
      name: 'households_by_door',
      fields: { communityId: 1, buildingId: 1, unit: 1, doorIndex: 1, closedAt: 1 },
      unique: true,
    },
  ],
)
