import type { PersonalDataPart } from '../../platform/privacy/personal-data'
import { ballotsOfVoter } from './own-votes.store'

/** The votes somebody took part in: that, and never what (ADR 0007). They stay counted. */
export const votesData: PersonalDataPart = {
  title: '参加的表决',
  collections: ['ballotVoters'],
  give: async (communityId, accountId) =>
    (await ballotsOfVoter(communityId, accountId)).map(({ ballot, hasCast }) => ({
      议题编号: ballot.itemNumber,
      议题: ballot.itemTitle,
      截止时间: ballot.closesAt.toISOString(),
      是否投票: hasCast ? '已投票' : '未投票',
    })),
}
