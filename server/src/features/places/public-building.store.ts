import { BuildingModel, type BuildingDocument } from './place.model'

/**
 * A building by its id alone: the code on a printed card names nothing else, and whoever scans it
 * has no session that would tell the community.
 */
export async function findPublicBuilding(buildingId: string): Promise<BuildingDocument | null> {
  return BuildingModel.findOne({ _id: buildingId, closedAt: null })
    .setOptions({ acrossCommunities: true })
    .lean()
}
