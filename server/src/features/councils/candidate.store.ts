import type { CandidateStatus } from '@linyi/shared/domain/councils/council'
import { olderThan } from '../../platform/db/keyset'
import { isDuplicateKey } from '../../platform/db/mongo-errors'
import { AppError } from '../../platform/http/app-error'
import { CandidateModel, type CandidateDocument } from './candidate.model'

export type { CandidateDocument } from './candidate.model'

/** @throws AppError `councils.already_candidate` when the person waits for a decision already */
export async function addCandidate(candidate: CandidateDocument): Promise<void> {
  try {
    await CandidateModel.create(candidate)
  } catch (error) {
    if (isDuplicateKey(error)) throw new AppError('councils.already_candidate')
    throw error
  }
}

export async function findCandidate(
  communityId: string,
  candidateId: string,
): Promise<CandidateDocument | null> {
  return CandidateModel.findOne({ communityId, _id: candidateId }).lean()
}

/** What the list of candidates is cut down to. */
export interface CandidateFilter {
  /** The grids the reader decides for or asks about; null is all of the community. */
  readonly gridIds: readonly string[] | null
  readonly status?: CandidateStatus | undefined
}

interface PageAsked {
  readonly after: string | undefined
  readonly limit: number
}

/** One page and one more, newest first. */
export async function listCandidates(
  communityId: string,
  { gridIds, status }: CandidateFilter,
  page: PageAsked,
): Promise<CandidateDocument[]> {
  const [only] = gridIds ?? []
  const places = gridIds?.length === 1 ? only : { $in: [...(gridIds ?? [])] }
  return CandidateModel.find({
    communityId,
    ...(gridIds === null ? {} : { gridId: places }),
    ...(status === undefined ? {} : { status }),
    ...olderThan(page.after),
  })
    .sort({ _id: -1 })
    .limit(page.limit + 1)
    .lean()
}

/** What somebody recommended, or was recommended for; one page and one more, newest first. */
export async function candidaciesOf(
  communityId: string,
  accountId: string,
  page: PageAsked,
): Promise<CandidateDocument[]> {
  return CandidateModel.find({ communityId, parties: accountId, ...olderThan(page.after) })
    .sort({ _id: -1 })
    .limit(page.limit + 1)
    .lean()
}

/** How many of somebody's recommendations wait for a decision. */
export async function countOpenRecommendations(
  communityId: string,
  accountId: string,
): Promise<number> {
  return CandidateModel.countDocuments({
    communityId,
    recommendedBy: accountId,
    status: 'recommended',
  })
}

/** How many wait in these grids, or in all. */
export async function countWaiting(
  communityId: string,
  gridIds: readonly string[] | null,
): Promise<number> {
  return CandidateModel.countDocuments({
    communityId,
    ...(gridIds === null ? {} : { gridId: { $in: [...gridIds] } }),
    status: 'recommended',
  })
}

/** How a recommendation was decided, and by whom. */
export interface CandidateDecision {
  readonly status: Exclude<CandidateStatus, 'recommended'>
  readonly by: string
  readonly reply: string | null
  readonly at: Date
}

/**
 * Writes a decision, and only one.
 *
 * @throws AppError `councils.wrong_status` when somebody else was first
 */
export async function decideCandidate(
  { communityId, _id }: Pick<CandidateDocument, 'communityId' | '_id'>,
  { status, by, reply, at }: CandidateDecision,
): Promise<void> {
  const result = await CandidateModel.updateOne(
    { communityId, _id, status: 'recommended' },
    { $set: { status, decidedBy: by, reply, decidedAt: at } },
  )
  if (result.matchedCount === 0) throw new AppError('councils.wrong_status')
}

/** Takes back what waits for a decision and is by, or about, somebody who leaves the service. */
export async function withdrawOpenOf(
  communityId: string,
  accountId: string,
  at: Date,
): Promise<void> {
  await CandidateModel.updateMany(
    { communityId, parties: accountId, status: 'recommended' },
    { $set: { status: 'withdrawn', decidedBy: accountId, decidedAt: at } },
  )
}

/** Takes out what was written by and about somebody who leaves; how it was decided stays known. */
export async function clearCandidateTexts(communityId: string, accountId: string): Promise<void> {
  await CandidateModel.updateMany(
    { communityId, parties: accountId },
    { $set: { reason: '', reply: null } },
  )
}
