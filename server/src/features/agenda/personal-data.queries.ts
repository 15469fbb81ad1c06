import { ITEM_CATEGORY_TEXT, ITEM_STATUS_TEXT } from '@linyi/shared/domain/agenda/item'
import type { PersonalDataPart } from '../../platform/privacy/personal-data'
import { itemsRaisedBy, itemsSecondedBy } from './own-matters.store'

/** The items somebody raised: they stay when the account goes, without a name. */
export const raisedItemsData: PersonalDataPart = {
  title: '提出的议题',
  collections: ['agendaItems'],
  give: async (communityId, accountId) => {
    const items = await itemsRaisedBy(communityId, accountId)
    return items.map((item) => ({
      编号: item.number,
      标题: item.title,
      建议: item.proposal,
      说明: item.body,
      地点: item.place,
      类别: ITEM_CATEGORY_TEXT[item.category],
      状态: ITEM_STATUS_TEXT[item.status],
      提出时间: item.raisedAt.toISOString(),
    }))
  },
  keptPhotoIds: async (communityId, accountId) => {
    const items = await itemsRaisedBy(communityId, accountId)
    return items.flatMap((item) => item.photos.map(({ id }) => id))
  },
}

/** The items somebody seconded: each stays counted. */
export const secondedItemsData: PersonalDataPart = {
  title: '附议的议题',
  collections: ['endorsements'],
  give: async (communityId, accountId) => {
    const items = await itemsSecondedBy(communityId, accountId)
    return items.map(({ number, title }) => ({ 编号: number, 标题: title }))
  },
}
