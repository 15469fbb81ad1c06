import {
  REPORT_GROUND_TEXT,
  STATEMENT_KIND_TEXT,
  STATEMENT_STATUS_TEXT,
} from '@linyi/shared/domain/statements/statement'
import type { PersonalDataPart } from '../../platform/privacy/personal-data'
import { reportsBy, statementsAgreedWith, statementsOf } from './own-statements.store'

/** What somebody said, agreed with and reported: it stays under its item, without a name. */
export const statementsData: PersonalDataPart = {
  title: '议题下的意见',
  collections: ['statements', 'statementAgreements', 'statementReports'],
  give: async (communityId, accountId) => {
    const [own, agreed, reports] = await Promise.all([
      statementsOf(communityId, accountId),
      statementsAgreedWith(communityId, accountId),
      reportsBy(communityId, accountId),
    ])
    return {
      我说的: own.map((statement) => ({
        议题编号: statement.itemNumber,
        类别: STATEMENT_KIND_TEXT[statement.kind],
        内容: statement.text,
        状态: STATEMENT_STATUS_TEXT[statement.status],
        时间: statement.writtenAt.toISOString(),
      })),
      我认同的: agreed.map(({ itemNumber, text }) => ({ 议题编号: itemNumber, 内容: text })),
      我举报的: reports.map(({ ground, note, reportedAt }) => ({
        理由: REPORT_GROUND_TEXT[ground],
        说明: note,
        时间: reportedAt.toISOString(),
      })),
    }
  },
}
