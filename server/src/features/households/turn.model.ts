import { defineCommunityModel, type CommunityDocument } from '../../platform/db/model'

/**
 * The turn of a household. Every command that changes who lives behind a door counts it up, so that
 * two of them wait for each other: claims of one door see each other, a household has one delegate
 * and never more members than the rules allow.
 */
export interface HouseholdTurnDocument extends CommunityDocument {
  readonly turn: number
}

export const HouseholdTurnModel = defineCommunityModel<HouseholdTurnDocument>(
  'householdTurns',
  { turn: { type: Number, required: true } },
  [{ name: 'householdTurns_by_id', fields: { communityId: 1, _id: 1 } }],
)
