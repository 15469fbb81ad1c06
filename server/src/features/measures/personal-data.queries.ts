import type { PersonalDataPart } from '../../platform/privacy/personal-data'
import { forgetPerson, monthsOf } from './measure.store'

/**
 * In which months somebody last took part, kept to count people and not acts. A household's vote is
 * counted under one of those who may have cast it, so that the month alone says nothing of a vote.
 */
export const takingPartData: PersonalDataPart = {
  title: '参与统计',
  collections: ['measurePeople'],
  give: async (communityId, accountId) => {
    const months = await monthsOf(communityId, accountId)
    return months.map((month) => ({ 最近参与的月份: month }))
  },
  erase: forgetPerson,
}
