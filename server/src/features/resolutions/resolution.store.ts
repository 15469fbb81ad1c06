import { lookAt } from '../../platform/db/looks'
import type { DueLooks } from '../../platform/due/due'
import { dutiesOf } from '@linyi/shared/domain/resolutions/resolution.rules'
import type { ResolutionDuty, ResolutionStatus } from '@linyi/shared/domain/resolutions/resolution'
import { mustHaveMatched } from '../../platform/db/compare-and-set'
import { olderThan } from '../../platform/db/keyset'
import { isDuplicateKey } from '../../platform/db/mongo-errors'
import { peoplePage, type PeoplePage } from '../../platform/db/people-page'
import { AppError } from '../../platform/http/app-error'
import {
  DissentModel,
  ResolutionModel,
  type DissentDocument,
  type ResolutionDocument,
} from './resolution.model'

export type { DissentDocument, ResolutionDocument, ResolutionFigures } from './resolution.model'

const DUE_MAX = 50

interface Page {
  readonly after: string | undefined
  readonly limit: number
}

/** What a command may change of a resolution; its duties follow. */
export type ResolutionFields = Partial<
  Omit<ResolutionDocument, '_id' | 'communityId' | 'version' | 'duties'>
>

const owed = (resolution: Omit<ResolutionDocument, 'duties'>): ResolutionDuty[] =>
  dutiesOf({
    ...resolution,
    hasReport: resolution.report !== null,
    hasReply: resolution.reply !== null,
  })

export async function insertResolution(
  resolution: Omit<ResolutionDocument, 'duties'>,
): Promise<void> {
  await ResolutionModel.create({ ...resolution, duties: owed(resolution) })
}

export async function findResolution(
  communityId: string,
  resolutionId: string,
): Promise<ResolutionDocument | null> {
  return ResolutionModel.findOne({ communityId, _id: resolutionId }).lean()
}

/**
 * Writes a change that was decided on `resolution`, and only if nobody changed it since.
 *
 * @throws AppError `request.conflict`
 */
export async function writeResolution(
  resolution: ResolutionDocument,
  change: ResolutionFields,
): Promise<ResolutionDocument> {
  const { communityId, _id, version } = resolution
  const changed = { ...resolution, ...change, version: version + 1 }
  const duties = owed(changed)
  mustHaveMatched(
    await ResolutionModel.updateOne(
      { communityId, _id, version },
      { $set: { ...change, duties }, $inc: { version: 1 } },
    ),
  )
  return { ...changed, duties }
}

/** The filters of the list; each combination has its index. */
export interface ResolutionFilter {
  readonly gridId?: string | undefined
  readonly status?: ResolutionStatus | undefined
  readonly itemId?: string | undefined
}

/** One page and one more, newest first. */
export async function listResolutions(
  communityId: string,
  filter: ResolutionFilter,
  { after, limit }: Page,
): Promise<ResolutionDocument[]> {
  const given = Object.fromEntries(
    Object.entries(filter).filter(([, value]) => value !== undefined),
  )
  return ResolutionModel.find({ communityId, ...given, ...olderThan(after) })
    .sort({ _id: -1 })
    .limit(limit + 1)
    .lean()
}

/** States from which a resolution takes effect by the clock. */
export const UNDER_NOTICE = ['published', 'rejected'] as const satisfies readonly ResolutionStatus[]

const noticeOver = (communityId: string, statuses: readonly ResolutionStatus[], now: Date) => ({
  communityId,
  status: { $in: [...statuses] },
  result: 'passed' as const,
  noticeEndsAt: { $lte: now },
})

export const resolutionsDue: DueLooks = (communityId, now) => [
  lookAt(ResolutionModel, noticeOver(communityId, UNDER_NOTICE, now)),
]

/** Resolutions of a status whose notice is over. */
export async function dueResolutions(
  communityId: string,
  status: ResolutionStatus,
  now: Date,
): Promise<ResolutionDocument[]> {
  return ResolutionModel.find(noticeOver(communityId, [status], now))
    .sort({ noticeEndsAt: 1 })
    .limit(DUE_MAX)
    .lean()
}

/** Resolutions for which something is still owed, the earliest date first. */
export async function resolutionsOwing(
  communityId: string,
  duty: ResolutionDuty,
): Promise<ResolutionDocument[]> {
  return ResolutionModel.find({ communityId, duties: duty })
    .sort({ explainDueAt: 1 })
    .limit(DUE_MAX)
    .lean()
}

/** @throws AppError `resolutions.dissent_recorded` when the unique index refuses a second one */
export async function insertDissents(dissents: readonly DissentDocument[]): Promise<void> {
  try {
    await DissentModel.insertMany([...dissents])
  } catch (error) {
    if (isDuplicateKey(error)) throw new AppError('resolutions.dissent_recorded')
    throw error
  }
}

export async function findDissent(
  communityId: string,
  resolutionId: string,
  dissentId: string,
): Promise<DissentDocument | null> {
  return DissentModel.findOne({ communityId, resolutionId, _id: dissentId }).lean()
}

export async function hasDissented(
  communityId: string,
  resolutionId: string,
  accountId: string,
): Promise<boolean> {
  return (await DissentModel.exists({ communityId, resolutionId, accountId })) !== null
}

/** Writes an explanation once. @throws AppError `resolutions.explained` */
export async function writeExplanation(
  { communityId, _id }: DissentDocument,
  explanation: NonNullable<DissentDocument['explanation']>,
): Promise<void> {
  const { matchedCount } = await DissentModel.updateOne(
    { communityId, _id, explanation: null },
    { $set: { explanation } },
  )
  if (matchedCount === 0) throw new AppError('resolutions.explained')
}

/** One page and one more of who was against it, the latest first. */
export async function listDissents(
  communityId: string,
  resolutionId: string,
  { after, limit }: Page,
): Promise<DissentDocument[]> {
  return DissentModel.find({ communityId, resolutionId, ...olderThan(after) })
    .sort({ _id: -1 })
    .limit(limit + 1)
    .lean()
}

const OWN_MAX = 500

/** What somebody had recorded against resolutions. */
export async function dissentsOf(
  communityId: string,
  accountId: string,
): Promise<DissentDocument[]> {
  return DissentModel.find({ communityId, accountId }).sort({ _id: -1 }).limit(OWN_MAX).lean()
}

/** The words go with the account; that there was a vote against it stays. */
export async function dropDissentWords(communityId: string, accountId: string): Promise<void> {
  await DissentModel.updateMany({ communityId, accountId }, { $set: { text: null } })
}

const ENDED: readonly ResolutionStatus[] = ['annulled', 'superseded', 'archived']

/** Resolutions whose day of review came between two instants and that still hold. */
export async function resolutionsToReview(
  communityId: string,
  from: Date,
  to: Date,
): Promise<Pick<ResolutionDocument, '_id' | 'reviewAt'>[]> {
  const rows = await ResolutionModel.find({ communityId, reviewAt: { $gt: from, $lte: to } })
    .select({ reviewAt: 1, status: 1 })
    .sort({ reviewAt: 1 })
    .limit(DUE_MAX)
    .lean()
  return rows.filter(({ status }) => !ENDED.includes(status))
}

/** A page of those who stand on record against a resolution, by account. */
export async function dissentersPage(
  communityId: string,
  resolutionId: string,
  page: PeoplePage,
): Promise<string[]> {
  return peoplePage(DissentModel, { communityId, resolutionId }, page)
}
