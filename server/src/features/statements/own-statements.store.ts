import {
  AgreementModel,
  ReportModel,
  StatementModel,
  type ReportDocument,
  type StatementDocument,
} from './statement.model'

const OWN_MAX = 2000

/** All that a person has said under items. */
export async function statementsOf(
  communityId: string,
  authorId: string,
): Promise<StatementDocument[]> {
  return StatementModel.find({ communityId, authorId }).limit(OWN_MAX).lean()
}

/** What a person has agreed with. */
export async function statementsAgreedWith(
  communityId: string,
  accountId: string,
): Promise<StatementDocument[]> {
  const rows = await AgreementModel.find({ communityId, accountId }).limit(OWN_MAX).lean()
  return StatementModel.find({
    communityId,
    _id: { $in: rows.map(({ statementId }) => statementId) },
  }).lean()
}

/** What a person has reported. */
export async function reportsBy(communityId: string, accountId: string): Promise<ReportDocument[]> {
  return ReportModel.find({ communityId, accountId }).limit(OWN_MAX).lean()
}
