import { olderThan } from '../../platform/db/keyset'
import { isDuplicateKey } from '../../platform/db/mongo-errors'
import { peoplePage, type PeoplePage } from '../../platform/db/people-page'
import { AppError } from '../../platform/http/app-error'
import { ObjectionModel, type ObjectionDocument } from './objection.model'

export type { ObjectionDocument } from './objection.model'

const WAITING_MAX = 50
const OWN_MAX = 500

/** @throws AppError `outcomes.already_objected` when the unique index refuses a second one */
export async function insertObjection(objection: ObjectionDocument): Promise<void> {
  try {
    await ObjectionModel.create(objection)
  } catch (error) {
    if (isDuplicateKey(error)) throw new AppError('outcomes.already_objected')
    throw error
  }
}

export async function findObjection(
  communityId: string,
  objectionId: string,
): Promise<ObjectionDocument | null> {
  return ObjectionModel.findOne({ communityId, _id: objectionId }).lean()
}

/** What somebody objected to a publication; null where they did not. */
export async function objectionOf(
  communityId: string,
  outcomeId: string,
  accountId: string,
): Promise<ObjectionDocument | null> {
  return ObjectionModel.findOne({ communityId, outcomeId, accountId }).lean()
}

/** Writes an answer once. @throws AppError `outcomes.answered` */
export async function writeAnswer(
  { communityId, _id }: ObjectionDocument,
  answer: Pick<ObjectionDocument, 'status' | 'answer'>,
): Promise<void> {
  const { matchedCount } = await ObjectionModel.updateOne(
    { communityId, _id, status: 'open' },
    { $set: answer },
  )
  if (matchedCount === 0) throw new AppError('outcomes.answered')
}

/** One page and one more of the objections to a publication, the latest first. */
export async function listObjections(
  communityId: string,
  outcomeId: string,
  { after, limit }: { readonly after: string | undefined; readonly limit: number },
): Promise<ObjectionDocument[]> {
  return ObjectionModel.find({ communityId, outcomeId, ...olderThan(after) })
    .sort({ _id: -1 })
    .limit(limit + 1)
    .lean()
}

/** Objections without an answer, the earliest date first. */
export async function openObjections(communityId: string): Promise<ObjectionDocument[]> {
  return ObjectionModel.find({ communityId, status: 'open' })
    .sort({ dueAt: 1 })
    .limit(WAITING_MAX)
    .lean()
}

/** What somebody objected to. */
export async function objectionsBy(
  communityId: string,
  accountId: string,
): Promise<ObjectionDocument[]> {
  return ObjectionModel.find({ communityId, accountId }).sort({ _id: -1 }).limit(OWN_MAX).lean()
}

/** The words go with the account; that somebody objected, and the answer, stay. */
export async function dropObjectionWords(communityId: string, accountId: string): Promise<void> {
  await ObjectionModel.updateMany({ communityId, accountId }, { $set: { text: null } })
}

/** A page of those who objected to a publication, by account. */
export async function objectorsPage(
  communityId: string,
  outcomeId: string,
  page: PeoplePage,
): Promise<string[]> {
  return peoplePage(ObjectionModel, { communityId, outcomeId }, page)
}
