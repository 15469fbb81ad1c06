import { mustHaveMatched } from '../../platform/db/compare-and-set'
import { newId } from '../../platform/ids'
import { CallbackModel, type CallbackDocument } from './callback.model'

export type { CallbackDocument } from './callback.model'

const OWN_MAX = 500

export async function findCallback(
  communityId: string,
  surveyId: string,
): Promise<CallbackDocument | null> {
  return CallbackModel.findOne({ communityId, surveyId }).lean()
}

/** One call: the first of its round, or another one after nobody answered. */
export type Call = Omit<CallbackDocument, '_id' | 'tries'>

/**
 * Writes a call down. Two who call at the same moment do not both count: the first one stands.
 *
 * @throws AppError `request.conflict`
 */
export async function writeCall(before: CallbackDocument | null, call: Call): Promise<number> {
  if (before === null) {
    await CallbackModel.create({ ...call, _id: newId(call.calledAt), tries: 1 })
    return 1
  }
  const { communityId, surveyId, tries } = before
  mustHaveMatched(
    await CallbackModel.updateOne(
      { communityId, surveyId, tries, isReached: false },
      { $set: { ...call, tries: tries + 1 } },
    ),
  )
  return tries + 1
}

/** Calls to one person, for the person's own file. */
export async function callbacksTo(
  communityId: string,
  accountId: string,
): Promise<CallbackDocument[]> {
  return CallbackModel.find({ communityId, accountId }).sort({ calledAt: -1 }).limit(OWN_MAX).lean()
}
