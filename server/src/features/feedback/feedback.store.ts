import { mustHaveMatched } from '../../platform/db/compare-and-set'
import { dueAfter, olderThan } from '../../platform/db/keyset'
import { FeedbackModel, type FeedbackDocument } from './feedback.model'

export type { FeedbackDocument } from './feedback.model'

interface Page {
  readonly after: string | undefined
  readonly limit: number
}

export async function insertFeedback(feedback: FeedbackDocument): Promise<void> {
  await FeedbackModel.create(feedback)
}

export async function findFeedback(
  communityId: string,
  feedbackId: string,
): Promise<FeedbackDocument | null> {
  return FeedbackModel.findOne({ communityId, _id: feedbackId }).lean()
}

/**
 * Writes a change that was decided on `feedback`, and only if nobody changed it since.
 *
 * @throws AppError `request.conflict`
 */
export async function writeFeedbackChange(
  feedback: Pick<FeedbackDocument, 'communityId' | '_id' | 'version'>,
  change: Partial<
    Pick<FeedbackDocument, 'status' | 'isOpen' | 'dueAt' | 'answers' | 'askAgainUntil' | 'again'>
  >,
): Promise<void> {
  const { communityId, _id, version } = feedback
  mustHaveMatched(
    await FeedbackModel.updateOne(
      { communityId, _id, version },
      { $set: change, $inc: { version: 1 } },
    ),
  )
}

/** How many of somebody's wait for an answer; nobody counts beyond `most`. */
export async function countOpenFeedback(
  communityId: string,
  authorId: string,
  most: number,
): Promise<number> {
  return FeedbackModel.countDocuments({ communityId, authorId, isOpen: true }).limit(most)
}

/** One page and one more of somebody's own, the latest first. */
export async function listFeedbackOf(
  communityId: string,
  authorId: string,
  { after, limit }: Page,
): Promise<FeedbackDocument[]> {
  return FeedbackModel.find({ communityId, authorId, ...olderThan(after) })
    .sort({ _id: -1 })
    .limit(limit + 1)
    .lean()
}

/** One page and one more of what waits for an answer, what is due first at the top. */
export async function listWaitingFeedback(
  communityId: string,
  { after, limit }: Page,
): Promise<FeedbackDocument[]> {
  return FeedbackModel.find({ communityId, isOpen: true, ...dueAfter(after) })
    .sort({ dueAt: 1, _id: 1 })
    .limit(limit + 1)
    .lean()
}

/** One page and one more of what has been answered, the latest written first. */
export async function listAnsweredFeedback(
  communityId: string,
  { after, limit }: Page,
): Promise<FeedbackDocument[]> {
  return FeedbackModel.find({ communityId, isOpen: false, ...olderThan(after) })
    .sort({ _id: -1 })
    .limit(limit + 1)
    .lean()
}

/** How many wait for an answer; nobody counts beyond `most`. */
export async function countWaitingFeedback(communityId: string, most: number): Promise<number> {
  return FeedbackModel.countDocuments({ communityId, isOpen: true }).limit(most)
}

const OWN_MAX = 2000

/** All that somebody wrote, for the file they may take with them. */
export async function allFeedbackOf(
  communityId: string,
  authorId: string,
): Promise<FeedbackDocument[]> {
  return FeedbackModel.find({ communityId, authorId }).sort({ _id: 1 }).limit(OWN_MAX).lean()
}

export async function deleteFeedbackOf(communityId: string, authorId: string): Promise<void> {
  await FeedbackModel.deleteMany({ communityId, authorId })
}

/** What somebody wrote goes with the account that they have become. */
export async function takeOverFeedback(
  communityId: string,
  from: string,
  to: string,
): Promise<void> {
  await FeedbackModel.updateMany({ communityId, authorId: from }, { $set: { authorId: to } })
}
