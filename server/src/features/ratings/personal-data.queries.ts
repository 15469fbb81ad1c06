import { SOLVED_ANSWER_TEXT } from '@linyi/shared/domain/agenda/item-survey'
import type { PersonalDataPart } from '../../platform/privacy/personal-data'
import { callbacksTo } from './callback.store'

/** What somebody said when they were called back: it stays counted. */
export const callbacksData: PersonalDataPart = {
  title: '电话回访',
  collections: ['ratingCallbacks'],
  give: async (communityId, accountId) => {
    const calls = await callbacksTo(communityId, accountId)
    return calls.map(({ calledAt, isReached, solved, satisfied }) => ({
      时间: calledAt.toISOString(),
      是否接通: isReached ? '接通' : '没有接通',
      是否解决: solved === null ? null : SOLVED_ANSWER_TEXT[solved],
      满意程度: satisfied,
    }))
  },
}
