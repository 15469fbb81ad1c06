import { CHECK_STATUS_TEXT } from '@linyi/shared/domain/checks/check'
import type { PersonalDataPart } from '../../platform/privacy/personal-data'
import { REPORTED_KIND_TEXT } from '@linyi/shared/domain/checks/report'
import { REPORT_GROUND_TEXT } from '@linyi/shared/domain/statements/statement'
import { contentReportsBy } from './report.store'
import { allChecksOf, deleteChecksOf, openCommand } from './check.store'

/** Texts that a person looks at before others see them go with the account; reports stay, unnamed. */
export const checksData: PersonalDataPart = {
  title: '待核查的内容',
  collections: ['contentChecks', 'contentReports'],
  give: async (communityId, accountId) => ({
    我写的: (await allChecksOf(communityId, accountId)).map((check) => ({
      内容: [...(openCommand(check)?.texts ?? [])],
      状态: CHECK_STATUS_TEXT[check.status],
      时间: check.keptAt.toISOString(),
      不通过的理由: check.refused?.reason ?? null,
      我的申诉: check.appeal?.text ?? null,
      复核答复: check.appeal?.answer ?? null,
    })),
    我举报的: (await contentReportsBy(communityId, accountId)).map((report) => ({
      对象: `${REPORTED_KIND_TEXT[report.about]}：${report.title}`,
      理由: REPORT_GROUND_TEXT[report.ground],
      说明: report.note,
      时间: report.reportedAt.toISOString(),
      答复: report.answer?.text ?? null,
    })),
  }),
  erase: deleteChecksOf,
}
