import { randomId } from '../../platform/ids'
import { FlatAreaModel, type FlatAreaDocument } from './flat-area.model'

export type { FlatAreaDocument } from './flat-area.model'

/** The flats of an area with what is known of their size. */
export async function flatAreasIn(
  communityId: string,
  area: { readonly gridId?: string; readonly buildingId?: string },
): Promise<FlatAreaDocument[]> {
  return FlatAreaModel.find({ communityId, ...area }).lean()
}

/** Writes down areas; what was known of a flat before is replaced. */
export async function setFlatAreas(
  communityId: string,
  flats: readonly Omit<FlatAreaDocument, '_id' | 'communityId'>[],
): Promise<void> {
  if (flats.length === 0) return
  await FlatAreaModel.bulkWrite(
    flats.map(({ householdId, ...flat }) => ({
      updateOne: {
        filter: { communityId, householdId },
        update: { $set: flat, $setOnInsert: { _id: randomId() } },
        upsert: true,
      },
    })),
  )
}
