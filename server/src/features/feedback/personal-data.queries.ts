import { FEEDBACK_KIND_TEXT, FEEDBACK_STATUS_TEXT } from '@linyi/shared/domain/feedback/feedback'
import type { PersonalDataPart } from '../../platform/privacy/personal-data'
import { allFeedbackOf, deleteFeedbackOf } from './feedback.store'

/** What somebody wrote to the operator is a letter of theirs: given out whole, and gone with the account. */
export const feedbackData: PersonalDataPart = {
  title: '意见反馈',
  collections: ['feedback'],
  give: async (communityId, accountId) =>
    (await allFeedbackOf(communityId, accountId)).map((feedback) => ({
      类别: FEEDBACK_KIND_TEXT[feedback.kind],
      内容: feedback.text,
      时间: feedback.writtenAt.toISOString(),
      从哪一页写的: feedback.fromPage?.title ?? null,
      小程序版本: feedback.appVersion,
      状态: FEEDBACK_STATUS_TEXT[feedback.status],
      答复: feedback.answers.map(({ text }) => text),
      再问的话: feedback.again?.text ?? null,
    })),
  erase: deleteFeedbackOf,
}
