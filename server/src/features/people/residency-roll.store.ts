import { ResidencyModel, type ResidencyDocument } from './residency.model'

/** A part of a community: all of it, a grid, or a building of a grid. */
export interface ResidencyArea {
  readonly gridId?: string
  readonly buildingId?: string
}

/** The tie of a person to a home, as far as a roll is drawn by it. */
export type RollResidency = Pick<
  ResidencyDocument,
  'accountId' | 'householdId' | 'gridId' | 'buildingId' | 'relation' | 'isDelegate' | 'birthYear'
>

/** Every home in force at `now` in an area: what an electorate is drawn from, once, at its opening. */
export async function residenciesInArea(
  communityId: string,
  { gridId, buildingId }: ResidencyArea,
  now: Date,
): Promise<RollResidency[]> {
  return ResidencyModel.find({
    communityId,
    ...(gridId === undefined ? {} : { gridId }),
    ...(buildingId === undefined ? {} : { buildingId }),
    until: { $gt: now },
  })
    .select({
      accountId: 1,
      householdId: 1,
      gridId: 1,
      buildingId: 1,
      relation: 1,
      isDelegate: 1,
      birthYear: 1,
    })
    .lean()
}
