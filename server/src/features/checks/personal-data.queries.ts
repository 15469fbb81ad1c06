import { CHECK_STATUS_TEXT } from '@linyi/shared/domain/checks/check'
import type { PersonalDataPart } from '../../platform/privacy/personal-data'
import { allChecksOf, deleteChecksOf, openCommand } from './check.store'

/** Texts that a person looks at before others see them: they go with the account. */
export const checksData: PersonalDataPart = {
  title: '待核查的内容',
  collections: ['contentChecks'],
  give: async (communityId, accountId) =>
    (await allChecksOf(communityId, accountId)).map((check) => ({
      内容: [...(openCommand(check)?.texts ?? [])],
      状态: CHECK_STATUS_TEXT[check.status],
      时间: check.keptAt.toISOString(),
      不通过的理由: check.refused?.reason ?? null,
      我的申诉: check.appeal?.text ?? null,
      复核答复: check.appeal?.answer ?? null,
    })),
  erase: deleteChecksOf,
}
