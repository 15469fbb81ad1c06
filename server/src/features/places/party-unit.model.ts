import {
  PARTY_LEVELS,
  type PartyLevel,
  type PartyPlace,
} from '@linyi/shared/domain/places/party-unit'
import { defineCommunityModel } from '../../platform/db/model'
import { closing, type PlaceDocument } from './place.model'

const reference = { type: String, default: null } as const

/** A unit of the Party's organisation in the community; `parentId` is null at the top (4.5). */
export interface PartyUnitDocument extends PlaceDocument, PartyPlace {
  readonly level: PartyLevel
  readonly name: string
  readonly parentId: string | null
}

export const PartyUnitModel = defineCommunityModel<PartyUnitDocument>(
  'partyUnits',
  {
    level: { type: String, required: true, enum: PARTY_LEVELS },
    name: { type: String, required: true },
    parentId: reference,
    gridId: reference,
    buildingId: reference,
    householdId: reference,
    ...closing,
  },
  [
    // One community has one general branch, a grid one branch, a building one group (一组一会).
    {
      name: 'partyUnits_once',
      fields: {
        communityId: 1,
        closedAt: 1,
        level: 1,
        gridId: 1,
        buildingId: 1,
        householdId: 1,
      },
      unique: true,
    },
    { name: 'partyUnits_by_name', fields: { communityId: 1, closedAt: 1, name: 1 }, unique: true },
    { name: 'partyUnits_by_parent', fields: { communityId: 1, parentId: 1, closedAt: 1 } },
  ],
)
