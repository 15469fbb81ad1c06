import type { CandidateStatus } from '@linyi/shared/domain/councils/council'
import { maskName } from '@linyi/shared/domain/people/masking'
import { olderThan } from '../../platform/db/keyset'
import { isDuplicateKey } from '../../platform/db/mongo-errors'
import { AppError } from '../../platform/http/app-error'
import { fieldCipher } from '../../platform/privacy/field-keys'
import { registerSealedRows } from '../../platform/privacy/sealed-rows'
import { CandidateModel, type CandidateDocument } from './candidate.model'

export type { CandidateDocument } from './candidate.model'

const namedContext = (candidateId: string): string => `candidateName:${candidateId}`

/** A neighbour's name as it was written, sealed and masked. */
export function sealNamed(
  candidateId: string,
  name: string,
): Pick<CandidateDocument, 'namedSealed' | 'namedMasked'> {
  return {
    namedSealed: fieldCipher().seal(name, namedContext(candidateId)),
    namedMasked: maskName(name),
  }
}

/** The name as it was written, while it waits for a decision. */
export function namedOf({ _id, namedSealed }: CandidateDocument): string | null {
  return namedSealed === null ? null : fieldCipher().open(namedSealed, namedContext(_id))
}

/** Whether somebody waits for a decision on a seat of this grid. */
export async function isCandidate(
  communityId: string,
  gridId: string,
  accountId: string,
): Promise<boolean> {
  const filter = { communityId, gridId, accountId, status: 'recommended' as const }
  return (await CandidateModel.exists(filter)) !== null
}

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
    // the name of somebody who may have no account is kept no longer than the decision needs it
    { $set: { status, decidedBy: by, reply, decidedAt: at, namedSealed: null } },
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
    { $set: { status: 'withdrawn', decidedBy: accountId, decidedAt: at, namedSealed: null } },
  )
}

/** Takes out what was written by and about somebody who leaves; how it was decided stays known. */
export async function clearCandidateTexts(communityId: string, accountId: string): Promise<void> {
  await CandidateModel.updateMany(
    { communityId, parties: accountId },
    { $set: { reason: '', reply: null } },
  )
}

registerSealedRows(CandidateModel, {
  sealed: ['namedSealed'],
  reseal: (row) => {
    const name = namedOf(row)
    return name === null ? {} : sealNamed(row._id, name)
  },
})
