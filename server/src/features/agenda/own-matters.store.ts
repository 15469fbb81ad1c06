import { EndorsementModel, FollowerModel, PaperSheetModel } from './endorsement.model'
import { ItemModel, type ItemDocument } from './item.model'
import { ItemRecordModel, type ItemRecordDocument } from './item-record.model'

const OWN_MAX = 2000

/** All that a person has raised, newest first. */
export async function itemsRaisedBy(
  communityId: string,
  raiserId: string,
): Promise<ItemDocument[]> {
  return ItemModel.find({ communityId, raiserId }).sort({ _id: -1 }).limit(OWN_MAX).lean()
}

/** Takes the voice off all that a person has raised; the written words stay. */
export async function dropVoicesOfRaiser(communityId: string, raiserId: string): Promise<void> {
  await ItemModel.updateMany(
    { communityId, raiserId, voice: { $ne: null } },
    { $set: { voice: null }, $inc: { version: 1 } },
  )
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

/** Takes the home off a person's signatures on paper; each stays counted. */
export async function dropHomesOfSigner(communityId: string, accountId: string): Promise<void> {
  await EndorsementModel.updateMany(
    { communityId, accountId, householdId: { $ne: null } },
    { $set: { householdId: null } },
  )
}

/** The items a person follows. */
export async function itemsFollowedBy(
  communityId: string,
  accountId: string,
): Promise<ItemDocument[]> {
  const rows = await FollowerModel.find({ communityId, accountId })
    .select({ itemId: 1 })
    .limit(OWN_MAX)
    .lean()
  return ItemModel.find({ communityId, _id: { $in: rows.map(({ itemId }) => itemId) } }).lean()
}

/** What a person has entered into the records of handling. */
export async function recordsMadeBy(
  communityId: string,
  byId: string,
): Promise<ItemRecordDocument[]> {
  return ItemRecordModel.find({ communityId, byId }).sort({ _id: -1 }).limit(OWN_MAX).lean()
}

/** How many sheets of signatures a person has entered. */
export async function sheetsEnteredBy(communityId: string, enteredById: string): Promise<number> {
  return PaperSheetModel.countDocuments({ communityId, enteredById })
}
