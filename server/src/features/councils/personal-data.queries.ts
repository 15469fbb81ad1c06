import { CANDIDATE_STATUS_TEXT, CONSTITUENCY_TEXT } from '@linyi/shared/domain/councils/council'
import type { PersonalDataPart } from '../../platform/privacy/personal-data'
import { candidaciesOf, clearCandidateTexts, withdrawOpenOf } from './candidate.store'
import { trainingsOf } from './training.store'

const ROWS_MAX = 500

/** What the councils hold of a person: recommendations by and of them, and courses. */
export const councilsData: PersonalDataPart = {
  title: '议事会推荐和培训',
  collections: ['councilCandidates', 'trainings'],
  give: async (communityId, accountId) => {
    const [candidates, trainings] = await Promise.all([
      candidaciesOf(communityId, accountId, { after: undefined, limit: ROWS_MAX }),
      trainingsOf(communityId, accountId),
    ])
    return {
      推荐: candidates.map((row) => ({
        被推荐: row.accountId === accountId ? '本人' : '邻居',
        推荐人: row.recommendedBy === accountId ? '本人' : '邻居',
        代表: CONSTITUENCY_TEXT[row.constituency],
        理由: row.recommendedBy === accountId ? row.reason : '',
        状态: CANDIDATE_STATUS_TEXT[row.status],
        答复: row.reply,
        时间: row.recommendedAt.toISOString(),
      })),
      培训: trainings.map(({ course, completedOn }) => ({ 课程: course, 完成: completedOn })),
    }
  },
  // what waits for a decision ends with the account; that and how it was decided is the council's history
  erase: async (communityId, accountId, now) => {
    await withdrawOpenOf(communityId, accountId, now)
    await clearCandidateTexts(communityId, accountId)
  },
}
