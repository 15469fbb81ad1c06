import type { BallotRuleBook, BallotRules } from './ballot-rules'

const MORE_THAN_HALF = { share: { num: 1, den: 2 }, comparison: 'exceeds' } as const
const TWO_THIRDS = { share: { num: 2, den: 3 }, comparison: 'reaches' } as const
const THREE_QUARTERS = { share: { num: 3, den: 4 }, comparison: 'reaches' } as const

const CHALLENGE_DAYS = 3

const owners: BallotRules = {
  quorum: TWO_THIRDS,
  pass: MORE_THAN_HALF,
  denominator: 'participants',
  countsArea: true,
  tie: 'fails',
  chairLast: false,
  recusal: false,
  changeAllowed: false,
  isOpenVote: true,
  paper: 'refused',
  windowHoursMin: 5 * 24,
  windowDaysMax: 60,
  challengeDays: CHALLENGE_DAYS,
  basis:
    '民法典第278条：专有部分面积占比三分之二以上且人数占比三分之二以上的业主参与，参与表决面积过半数且人数过半数同意；表决期限五至六十日参照地方物业管理条例',
}

/** How ballots are decided where a community has not fixed it otherwise. */
export const BALLOT_DEFAULT: BallotRuleBook = {
  advisory: {
    quorum: null,
    pass: MORE_THAN_HALF,
    denominator: 'yesAndNo',
    countsArea: false,
    tie: 'fails',
    chairLast: false,
    recusal: false,
    changeAllowed: true,
    isOpenVote: false,
    paper: 'onlineFirst',
    windowHoursMin: 24,
    windowDaysMax: 60,
    challengeDays: CHALLENGE_DAYS,
    basis: '意向征询只供参考，不作为表决结果；赞成多于反对即为多数意向（建议值）',
  },
  council: {
    quorum: TWO_THIRDS,
    pass: MORE_THAN_HALF,
    denominator: 'cast',
    countsArea: false,
    tie: 'fails',
    chairLast: false,
    recusal: true,
    changeAllowed: false,
    isOpenVote: false,
    paper: 'refused',
    windowHoursMin: 24,
    windowDaysMax: 14,
    challengeDays: CHALLENGE_DAYS,
    basis: '议事会议事规则：三分之二以上成员参加方为有效，参加人员过半数赞成方为通过（通用模板）',
  },
  residents: null,
  owners,
  ownersMajor: {
    ...owners,
    pass: THREE_QUARTERS,
    basis:
      '民法典第278条第六至八项：面积和人数均三分之二以上的业主参与，参与表决面积四分之三以上且人数四分之三以上同意；表决期限五至六十日参照地方物业管理条例',
  },
}

/**
 * The superseded law of 2018 on residents' meetings (art. 9), in force until 2025-12-31. A community
 * that has confirmed figures of its own may begin with these; nothing uses them by itself.
 */
export const RESIDENTS_2018: BallotRules = {
  quorum: MORE_THAN_HALF,
  pass: MORE_THAN_HALF,
  denominator: 'present',
  countsArea: false,
  tie: 'fails',
  chairLast: false,
  recusal: false,
  changeAllowed: false,
  isOpenVote: false,
  paper: 'refused',
  windowHoursMin: 24,
  windowDaysMax: 30,
  challengeDays: CHALLENGE_DAYS,
  basis: '城市居民委员会组织法（2018年）第九条，已于2025年12月31日失效，仅供社区核定时参考',
}
