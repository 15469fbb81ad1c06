import { EndorsementModel, ItemModel, type ItemDocument } from './item.model'

const OWN_MAX = 2000

/** All that a person has raised, newest first. */
export async function itemsRaisedBy(
  communityId: string,
  raiserId: string,
): Promise<ItemDocument[]> {
  return ItemModel.find({ communityId, raiserId }).sort({ _id: -1 }).limit(OWN_MAX).lean()
}

/** The items a person has seconded. */
export async function itemsSecondedBy(
  communityId: string,
  accountId: string,
): Promise<ItemDocument[]> {
  const rows = await EndorsementModel.find({ communityId, accountId })
    .select({ itemId: 1 })
    .limit(OWN_MAX)
    .lean()
  return ItemModel.find({ communityId, _id: { $in: rows.map(({ itemId }) => itemId) } }).lean()
}
