import { AREA_SOURCES, type AreaSource } from '@linyi/shared/domain/ballots/owner-units'
import { defineCommunityModel, type CommunityDocument } from '../../platform/db/model'

const text = { type: String, required: true } as const

/** The exclusive area of a flat, by which owners are counted beside their heads. */
export interface FlatAreaDocument extends CommunityDocument {
  readonly householdId: string
  readonly gridId: string
  readonly buildingId: string
  readonly areaCm2: number
  readonly source: AreaSource
  /** Flats of one owner without an account: the developer's unsold ones. */
  readonly ownerKey: string | null
}

export const FlatAreaModel = defineCommunityModel<FlatAreaDocument>(
  'flatAreas',
  {
    householdId: text,
    gridId: text,
    buildingId: text,
    areaCm2: { type: Number, required: true },
    source: { type: String, required: true, enum: AREA_SOURCES },
    ownerKey: { type: String, default: null },
  },
  [
    { name: 'flatAreas_once', fields: { communityId: 1, householdId: 1 }, unique: true },
    { name: 'flatAreas_by_grid', fields: { communityId: 1, gridId: 1, buildingId: 1 } },
    { name: 'flatAreas_by_building', fields: { communityId: 1, buildingId: 1 } },
  ],
)
