import { defineCommunityModel, type CommunityDocument } from '../../platform/db/model'

/**
 * The place where those who fill the seats of one grid's council wait for each other: two who count
 * the same last free seat both write here, and one of them counts again.
 */
export interface SeatTurnDocument extends CommunityDocument {
  readonly gridId: string
  readonly turn: number
}

export const SeatTurnModel = defineCommunityModel<SeatTurnDocument>(
  'councilSeats',
  { gridId: { type: String, required: true }, turn: { type: Number, required: true } },
  [{ name: 'councilSeats_by_grid', fields: { communityId: 1, gridId: 1 }, unique: true }],
)
