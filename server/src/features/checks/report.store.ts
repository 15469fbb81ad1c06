import { mustHaveMatched } from '../../platform/db/compare-and-set'
import { dueAfter } from '../../platform/db/keyset'
import { isDuplicateKey } from '../../platform/db/mongo-errors'
import { AppError } from '../../platform/http/app-error'
import { ContentReportModel, type ContentReportDocument, type ReportAnswer } from './report.model'

export type { ContentReportDocument, ReportAnswer } from './report.model'

const OWN_MAX = 2000

/** @throws AppError `checks.already_reported` when the unique index refuses a second one */
export async function insertContentReport(report: ContentReportDocument): Promise<void> {
  try {
    await ContentReportModel.create(report)
  } catch (error) {
    if (isDuplicateKey(error, 'contentReports')) throw new AppError('checks.already_reported')
    throw error
  }
}

export async function findContentReport(
  communityId: string,
  reportId: string,
): Promise<ContentReportDocument | null> {
  return ContentReportModel.findOne({ communityId, _id: reportId }).lean()
}

/** What somebody has reported of one matter. */
export async function ownContentReport({
  communityId,
  reporterId,
  about,
  matterId,
}: Pick<
  ContentReportDocument,
  'communityId' | 'reporterId' | 'about' | 'matterId'
>): Promise<ContentReportDocument | null> {
  return ContentReportModel.findOne({ communityId, reporterId, about, matterId }).lean()
}

/** @throws AppError `request.conflict` when somebody else was faster */
export async function answerContentReport(
  { communityId, _id }: Pick<ContentReportDocument, 'communityId' | '_id'>,
  answer: ReportAnswer,
): Promise<void> {
  mustHaveMatched(
    await ContentReportModel.updateOne(
      { communityId, _id, isOpen: true },
      { $set: { isOpen: false, answer } },
    ),
  )
}

const openIn = (communityId: string, gridIds: readonly string[] | null) => ({
  communityId,
  isOpen: true,
  ...(gridIds === null ? {} : { gridId: { $in: [...gridIds] } }),
})

/** One page and one more of what waits for an answer, in these grids (all when null). */
export async function listContentReports(
  communityId: string,
  gridIds: readonly string[] | null,
  { after, limit }: { readonly after: string | undefined; readonly limit: number },
): Promise<ContentReportDocument[]> {
  return ContentReportModel.find({ ...openIn(communityId, gridIds), ...dueAfter(after) })
    .sort({ dueAt: 1, _id: 1 })
    .limit(limit + 1)
    .lean()
}

export async function countContentReports(
  communityId: string,
  gridIds: readonly string[] | null,
  most: number,
): Promise<number> {
  return ContentReportModel.countDocuments(openIn(communityId, gridIds)).limit(most)
}

export async function contentReportsBy(
  communityId: string,
  reporterId: string,
): Promise<ContentReportDocument[]> {
  return ContentReportModel.find({ communityId, reporterId }).limit(OWN_MAX).lean()
}

/** What somebody reported goes with the account that they have become. */
export async function moveContentReports(
  communityId: string,
  from: string,
  to: string,
): Promise<void> {
  await ContentReportModel.updateMany(
    { communityId, reporterId: from },
    { $set: { reporterId: to } },
  )
}
