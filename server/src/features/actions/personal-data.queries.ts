import { ACTION_STATUS_TEXT } from '@linyi/shared/domain/actions/action'
import type { PersonalDataPart } from '../../platform/privacy/personal-data'
import { actionsOfWorker } from './action.store'

/** Work that somebody leads or has a part in. It is part of the public record of its item and stays. */
export const actionsData: PersonalDataPart = {
  title: '负责和协办的工作',
  collections: ['actions'],
  give: async (communityId, accountId) => {
    const actions = await actionsOfWorker(communityId, accountId)
    return actions.map(({ itemNumber, task, status, dueAt }) => ({
      议题编号: itemNumber,
      任务: task,
      状态: ACTION_STATUS_TEXT[status],
      期限: dueAt.toISOString(),
    }))
  },
}
