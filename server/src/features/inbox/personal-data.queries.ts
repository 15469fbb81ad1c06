import { NOTICE_KIND_TEXT } from '@linyi/shared/domain/inbox/notice-kind'
import type { PersonalDataPart } from '../../platform/privacy/personal-data'
import { dropEntries, entriesOf } from './inbox.store'

/** What somebody was told; it is theirs alone, and goes with the account. */
export const noticesData: PersonalDataPart = {
  title: '站内消息',
  collections: ['inboxEntries'],
  give: async (communityId, accountId) => {
    const entries = await entriesOf(communityId, accountId)
    return entries.map(({ kind, title, text, at, isRead }) => ({
      类别: NOTICE_KIND_TEXT[kind],
      标题: title,
      内容: text,
      时间: at.toISOString(),
      已读: isRead,
    }))
  },
  erase: dropEntries,
}
