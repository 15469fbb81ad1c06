import { ITEM_CATEGORY_TEXT, ITEM_STATUS_TEXT } from '@linyi/shared/domain/agenda/item'
import { SOLVED_ANSWER_TEXT } from '@linyi/shared/domain/agenda/item-survey'
import { answerOf } from '@linyi/shared/domain/ratings/rating.rules'
import type { PersonalDataPart } from '../../platform/privacy/personal-data'
import { RECORD_KIND_TEXT } from '@linyi/shared/domain/agenda/item-record'
import { itemsByIds } from './item.store'
import { dropSurveyComments, surveyAnswersOf } from './item-survey.store'
import {
  dropHomesOfSigner,
  dropVoicesOfRaiser,
  itemsFollowedBy,
  itemsRaisedBy,
  itemsSecondedBy,
  recordsMadeBy,
  sheetsEnteredBy,
} from './own-matters.store'

/** The items somebody raised: they stay when the account goes, without a name and without a voice. */
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
  erase: dropVoicesOfRaiser,
  keptPhotoIds: async (communityId, accountId) => {
    const items = await itemsRaisedBy(communityId, accountId)
    return items.flatMap((item) => item.photos.map(({ id }) => id))
  },
}

/** The items somebody seconded: each stays counted, without the home it was signed for. */
export const secondedItemsData: PersonalDataPart = {
  title: '附议的议题',
  collections: ['endorsements'],
  give: async (communityId, accountId) => {
    const items = await itemsSecondedBy(communityId, accountId)
    return items.map(({ number, title }) => ({ 编号: number, 标题: title }))
  },
  erase: dropHomesOfSigner,
}

/** What somebody said of how matters went: it stays counted, without the person's own words. */
export const surveyAnswersData: PersonalDataPart = {
  title: '对办理的评价',
  collections: ['surveyAsks'],
  give: async (communityId, accountId) => {
    const answers = await surveyAnswersOf(communityId, accountId)
    const items = await itemsByIds(
      communityId,
      answers.map(({ itemId }) => itemId),
    )
    return answers.map(({ itemId, solved, satisfied, comment, answeredAt }) => ({
      编号: items.find(({ _id }) => _id === itemId)?.number ?? null,
      是否解决: SOLVED_ANSWER_TEXT[answerOf({ solved, satisfied })?.solved ?? 'no'],
      满意程度: satisfied,
      留言: comment,
      时间: answeredAt?.toISOString() ?? null,
    }))
  },
  erase: dropSurveyComments,
}

/** The items somebody follows. */
export const followedItemsData: PersonalDataPart = {
  title: '关注的议题',
  collections: ['itemFollowers'],
  give: async (communityId, accountId) => {
    const items = await itemsFollowedBy(communityId, accountId)
    return items.map(({ number, title }) => ({ 编号: number, 标题: title }))
  },
}

/** What somebody entered while handling items: it is part of the items' record and stays. */
export const handlingData: PersonalDataPart = {
  title: '办理记录',
  collections: ['itemRecords', 'paperSheets'],
  give: async (communityId, accountId) => {
    const records = await recordsMadeBy(communityId, accountId)
    const sheets = await sheetsEnteredBy(communityId, accountId)
    return [
      ...records.map(({ kind, text, at }) => ({
        类别: RECORD_KIND_TEXT[kind],
        内容: text,
        时间: at.toISOString(),
      })),
      ...(sheets === 0 ? [] : [{ 登记的纸质附议: `${String(sheets)} 份` }]),
    ]
  },
  keptPhotoIds: async (communityId, accountId) => {
    const records = await recordsMadeBy(communityId, accountId)
    return records.flatMap((record) => record.photos.map(({ id }) => id))
  },
}
