import type {
  StatementKind,
  StatementSort,
  StatementTray,
} from '@linyi/shared/domain/statements/statement'
import { mustHaveMatched } from '../../platform/db/compare-and-set'
import { olderThan } from '../../platform/db/keyset'
import { isDuplicateKey } from '../../platform/db/mongo-errors'
import { AppError } from '../../platform/http/app-error'
import { randomId } from '../../platform/ids'
import {
  AgreementModel,
  BoardModel,
  ReportModel,
  StatementModel,
  SummaryModel,
  type BoardDocument,
  type ReportDocument,
  type StatementDocument,
  type SummaryDocument,
} from './statement.model'

export type {
  BoardDocument,
  Hiding,
  ReportDocument,
  StatementDocument,
  SummaryDocument,
} from './statement.model'

/** More statements than any rule set lets one person have on one item. */
const OWN_MAX = 50

/** Reports that are shown to staff beside a statement. */
const REPORTS_SHOWN = 5

interface Page {
  readonly after: string | undefined
  readonly limit: number
}

export async function findStatement(
  communityId: string,
  statementId: string,
): Promise<StatementDocument | null> {
  return StatementModel.findOne({ communityId, _id: statementId }).lean()
}

export async function insertStatement(statement: StatementDocument): Promise<void> {
  await StatementModel.create(statement)
}

/**
 * Writes a change that was decided on `statement`, and only if nobody changed it since.
 *
 * @throws AppError `request.conflict`
 */
export async function writeStatement(
  statement: Pick<StatementDocument, 'communityId' | '_id' | 'version'>,
  change: Partial<Pick<StatementDocument, 'status' | 'openReports' | 'tray' | 'hiding' | 'appeal'>>,
): Promise<void> {
  const { communityId, _id, version } = statement
  mustHaveMatched(
    await StatementModel.updateOne(
      { communityId, _id, version },
      { $set: change, $inc: { version: 1 } },
    ),
  )
}

/** What one person has said on an item, hidden ones too, without what was taken back. */
export async function statementsOf(
  communityId: string,
  authorId: string,
  itemId: string,
): Promise<StatementDocument[]> {
  const own = await StatementModel.find({ communityId, authorId, itemId })
    .sort({ _id: 1 })
    .limit(OWN_MAX)
    .lean()
  return own.filter(({ status }) => status !== 'withdrawn')
}

/**
 * The position in the order 「most agreed first」: the count and the id of the last row.
 *
 * @throws AppError `request.invalid` when it is none that a page gave out
 */
function lessAgreedThan(after: string | undefined): Record<string, unknown> {
  if (after === undefined) return {}
  const [, agrees = '', id = ''] = /^(\d{1,9})\.([0-9a-f]{24})$/.exec(after) ?? []
  if (id === '') {
    throw new AppError('request.invalid', [{ path: 'after', message: '翻页位置不对，请刷新列表' }])
  }
  const count = Number(agrees)
  return { $or: [{ agrees: { $lt: count } }, { agrees: count, _id: { $lt: id } }] }
}

/** Where the page after this row begins, in that order. */
export function positionOf(sort: StatementSort, row: StatementDocument): string {
  return sort === 'agreed' ? `${String(row.agrees)}.${row._id}` : row._id
}

/** One page and one more of what is shown on an item. */
export async function listStatements(
  communityId: string,
  filter: { readonly itemId: string; readonly kind?: StatementKind | undefined },
  sort: StatementSort,
  { after, limit }: Page,
): Promise<StatementDocument[]> {
  const { itemId, kind } = filter
  return StatementModel.find({
    communityId,
    itemId,
    status: 'shown',
    ...(kind === undefined ? {} : { kind }),
    ...(sort === 'agreed' ? lessAgreedThan(after) : olderThan(after)),
  })
    .sort(sort === 'agreed' ? { agrees: -1, _id: -1 } : { _id: -1 })
    .limit(limit + 1)
    .lean()
}

/** One page and one more of a tray, in these grids (all of the community when null). */
export async function listTray(
  communityId: string,
  tray: StatementTray,
  gridIds: readonly string[] | null,
  { after, limit }: Page,
): Promise<StatementDocument[]> {
  return StatementModel.find({
    communityId,
    tray,
    ...(gridIds === null ? {} : { gridId: { $in: [...gridIds] } }),
    ...olderThan(after),
  })
    .sort({ _id: -1 })
    .limit(limit + 1)
    .lean()
}

/** How many wait in a tray; counting ends at `most`. */
export async function countTray(
  communityId: string,
  tray: StatementTray,
  gridIds: readonly string[] | null,
  most: number,
): Promise<number> {
  return StatementModel.countDocuments({
    communityId,
    tray,
    ...(gridIds === null ? {} : { gridId: { $in: [...gridIds] } }),
  }).limit(most)
}

/** Which of these statements a person agrees with. */
export async function agreedIds(
  communityId: string,
  accountId: string,
  statementIds: readonly string[],
): Promise<Set<string>> {
  const rows = await AgreementModel.find({
    communityId,
    accountId,
    statementId: { $in: [...statementIds] },
  })
    .select({ statementId: 1, _id: 0 })
    .lean()
  return new Set(rows.map((row) => row.statementId))
}

/** @throws AppError `statements.not_shown` when it was hidden meanwhile */
async function countAgreement(
  { communityId, _id }: Pick<StatementDocument, 'communityId' | '_id'>,
  by: 1 | -1,
): Promise<number> {
  const counted = await StatementModel.findOneAndUpdate(
    { communityId, _id, status: 'shown' },
    { $inc: { agrees: by } },
    { returnDocument: 'after' },
  ).lean()
  if (counted === null) throw new AppError('statements.not_shown')
  return counted.agrees
}

/**
 * Adds one agreement and counts it, in the running transaction.
 *
 * @throws AppError `statements.already_agreed` when the unique index refuses a second one
 */
export async function addAgreement(
  statement: Pick<StatementDocument, 'communityId' | '_id'>,
  accountId: string,
): Promise<number> {
  const { communityId, _id: statementId } = statement
  try {
    await AgreementModel.create({ _id: randomId(), communityId, statementId, accountId })
  } catch (error) {
    if (isDuplicateKey(error)) throw new AppError('statements.already_agreed')
    throw error
  }
  return countAgreement(statement, 1)
}

/** @throws AppError `statements.not_agreed` when there is none to take back */
export async function removeAgreement(
  statement: Pick<StatementDocument, 'communityId' | '_id'>,
  accountId: string,
): Promise<number> {
  const { communityId, _id: statementId } = statement
  const { deletedCount } = await AgreementModel.deleteOne({ communityId, accountId, statementId })
  if (deletedCount === 0) throw new AppError('statements.not_agreed')
  return countAgreement(statement, -1)
}

export async function hasReported(
  communityId: string,
  statementId: string,
  accountId: string,
): Promise<boolean> {
  return (await ReportModel.exists({ communityId, statementId, accountId })) !== null
}

/** Adds one report and puts the statement into the tray, in the running transaction. */
export async function addReport(report: ReportDocument): Promise<void> {
  const { communityId, statementId } = report
  try {
    await ReportModel.create(report)
  } catch (error) {
    if (isDuplicateKey(error)) throw new AppError('statements.already_reported')
    throw error
  }
  const { matchedCount } = await StatementModel.updateOne(
    { communityId, _id: statementId, status: 'shown' },
    { $set: { tray: 'reported' }, $inc: { openReports: 1, version: 1 } },
  )
  if (matchedCount === 0) throw new AppError('statements.not_shown')
}

/** The latest reports of a statement. */
export async function reportsOf(
  communityId: string,
  statementId: string,
): Promise<ReportDocument[]> {
  return ReportModel.find({ communityId, statementId })
    .sort({ _id: -1 })
    .limit(REPORTS_SHOWN)
    .lean()
}

export async function findBoard(
  communityId: string,
  itemId: string,
): Promise<BoardDocument | null> {
  return BoardModel.findOne({ communityId, _id: itemId }).lean()
}

/**
 * Counts on the board of an item. Every write of a statement comes through here first, so that two
 * writers of one item wait for each other and a limit that is read afterwards holds.
 */
export async function countOnBoard(
  communityId: string,
  itemId: string,
  change: Partial<Record<StatementKind | 'hidden' | 'summaries', number>>,
): Promise<BoardDocument> {
  return BoardModel.findOneAndUpdate(
    { communityId, _id: itemId },
    { $inc: change },
    { upsert: true, returnDocument: 'after' },
  ).lean()
}

export async function insertSummary(summary: SummaryDocument): Promise<void> {
  await SummaryModel.create(summary)
}

/** One page and one more of the summaries of an item, the latest first. */
export async function listSummaries(
  communityId: string,
  itemId: string,
  { after, limit }: Page,
): Promise<SummaryDocument[]> {
  return SummaryModel.find({ communityId, itemId, ...olderThan(after) })
    .sort({ _id: -1 })
    .limit(limit + 1)
    .lean()
}
