import { MEDIA_KIND_TEXT, MEDIA_STATE_TEXT } from '@linyi/shared/domain/checks/media-check'
import { forgetAppeals, mediaChecksOf } from '../../platform/content/media-check.store'
import type { PersonalDataPart } from '../../platform/privacy/personal-data'

/**
 * Checks of pictures and recordings. They go with the pictures and recordings they are of; for one that
 * stays in a public matter it stays known that it was checked.
 */
export const mediaData: PersonalDataPart = {
  title: '图片和录音的核查',
  collections: ['mediaChecks'],
  give: async (communityId, accountId) => {
    const checks = await mediaChecksOf(communityId, accountId)
    return checks.map(({ kind, state, sentAt, reason, appeal }) => ({
      种类: MEDIA_KIND_TEXT[kind],
      状态: MEDIA_STATE_TEXT[state],
      上传时间: sentAt.toISOString(),
      未通过的理由: reason,
      我的复核申请: appeal,
    }))
  },
  erase: forgetAppeals,
}
