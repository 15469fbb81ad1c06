import { isDuplicateKey } from '../../platform/db/mongo-errors'
import { AppError } from '../../platform/http/app-error'
import { CallModel, DemandModel, type CallDocument, type DemandDocument } from './meeting.model'

export type { CallDocument, DemandDocument } from './meeting.model'

const OWN_MAX = 200

/**
 * Makes the running transaction wait its turn at the demands of a council and counts one more.
 *
 * @returns how they stand with the new one
 */
export async function countDemand(communityId: string, gridId: string): Promise<CallDocument> {
  return CallModel.findOneAndUpdate(
    { communityId, _id: gridId },
    { $inc: { demands: 1 }, $setOnInsert: { reachedAt: null, dueAt: null } },
    { upsert: true, returnDocument: 'after' },
  ).lean()
}

/** Enough members demand a meeting: from now on it has a date. */
export async function setCallDue(
  { communityId, _id }: CallDocument,
  reachedAt: Date,
  dueAt: Date,
): Promise<void> {
  await CallModel.updateOne({ communityId, _id }, { $set: { reachedAt, dueAt } })
}

/** How the demands of a council stand; null where nobody ever made one. */
export async function callOf(communityId: string, gridId: string): Promise<CallDocument | null> {
  return CallModel.findOne({ communityId, _id: gridId }).lean()
}

/** Writes a demand. The unique index keeps a member from demanding twice. */
export async function insertDemand(demand: DemandDocument): Promise<void> {
  try {
    await DemandModel.create(demand)
  } catch (error) {
    if (isDuplicateKey(error, 'meetingDemands_open')) {
      throw new AppError('meetings.already_demanded')
    }
    throw error
  }
}

export async function hasDemanded(
  communityId: string,
  gridId: string,
  accountId: string,
): Promise<boolean> {
  const demand = await DemandModel.findOne({ communityId, gridId, accountId, isOpen: true }).lean()
  return demand !== null
}

/** The open demands of a council are met: a meeting of it is noticed. */
export async function answerDemands(communityId: string, gridId: string): Promise<void> {
  await DemandModel.updateMany({ communityId, gridId, isOpen: true }, { $set: { isOpen: false } })
  await CallModel.updateOne(
    { communityId, _id: gridId },
    { $set: { demands: 0, reachedAt: null, dueAt: null } },
  )
}

/** What somebody has demanded, the latest first. */
export async function demandsOf(communityId: string, accountId: string): Promise<DemandDocument[]> {
  return DemandModel.find({ communityId, accountId }).sort({ _id: -1 }).limit(OWN_MAX).lean()
}
