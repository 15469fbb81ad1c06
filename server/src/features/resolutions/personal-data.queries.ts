import type { PersonalDataPart } from '../../platform/privacy/personal-data'
import { dissentsOf, dropDissentWords } from './resolution.store'

/** What somebody had recorded against a resolution, and what they were told. */
export const dissentsData: PersonalDataPart = {
  title: '记录在案的不同意见',
  collections: ['resolutionDissents'],
  give: async (communityId, accountId) => {
    const dissents = await dissentsOf(communityId, accountId)
    return dissents.map(({ text, at, explanation }) => ({
      意见: text,
      时间: at.toISOString(),
      解释: explanation?.text ?? null,
    }))
  },
  erase: dropDissentWords,
}
