import { HouseholdModel, type HouseholdDocument } from './place.model'

/** Those of these households that stand now. */
export async function openHouseholdsByIds(
  communityId: string,
  householdIds: readonly string[],
): Promise<HouseholdDocument[]> {
  return HouseholdModel.find({
    communityId,
    _id: { $in: [...householdIds] },
    closedAt: null,
  }).lean()
}

/** The households that stand in these buildings now; one that was closed is none of them. */
export async function openHouseholdsIn(
  communityId: string,
  buildingIds: readonly string[],
): Promise<HouseholdDocument[]> {
  return HouseholdModel.find({
    communityId,
    buildingId: { $in: [...buildingIds] },
    closedAt: null,
  }).lean()
}
