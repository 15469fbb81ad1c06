import { STATEMENT_DEFAULT } from '../statements/statement.rules'
import type { RuleSet } from './rule-set'

const HALF = { num: 1, den: 2 } as const
const TWO_THIRDS = { num: 2, den: 3 } as const

/**
 * The preset a new community starts with. Where no source fixes a figure it is our proposal and says
 * so in its `basis`; the community confirms or changes it in a version of its own.
 */
export const COUNCIL_DEFAULT: RuleSet = {
  id: 'council-default',
  version: 1,
  name: '居民议事会通用规则',
  agenda: {
    openItemsPerPerson: 3,
    endorsement: { minimum: 10, shareOfAdults: { num: 3, den: 100 }, windowDays: 7 },
    firstContactWorkingDays: 1,
    reviewWorkingDays: 10,
    scheduleWorkingDays: 20,
    basis: '办理时限和附议人数为建议值，由社区议事规则确认；民法典第201、203条计算期间',
  },
  statements: STATEMENT_DEFAULT,
  ballots: {
    advisory: {
      quorum: null,
      threshold: HALF,
      comparison: 'exceeds',
      denominator: 'yesAndNo',
      changeAllowed: true,
      windowHoursMin: 24,
      windowDaysMax: 60,
      basis: '意向征询只供参考，不作为表决结果；赞成多于反对即为多数意向（建议值）',
    },
    council: {
      quorum: TWO_THIRDS,
      threshold: HALF,
      comparison: 'exceeds',
      denominator: 'cast',
      changeAllowed: false,
      windowHoursMin: 24,
      windowDaysMax: 14,
      basis: '议事会议事规则：三分之二以上成员参加方为有效，参加人员过半数赞成方为通过（通用模板）',
    },
  },
  outcomes: {
    publishWorkingDays: 3,
    publicityDays: 7,
    basis: '决定公示不少于七日（四议两公开流程）',
  },
  people: {
    claimDays: 30,
    answerWorkingDays: 3,
    openClaimsPerPerson: 3,
    homesPerPerson: 5,
    membersPerHousehold: 15,
    openInvitations: 3,
    invitationHours: 72,
    invitationUses: 5,
    wrongCodesPerDay: 5,
    basis: '认证时限、邀请码期限和人数上限为建议值，由社区确认',
  },
  council: {
    minimum: 7,
    maximum: 21,
    termYears: 3,
    chairTraining: false,
    basis: '议事会由 7 至 21 人组成，任期三年；议事长是否须先受训由社区规定（通用模板，建议值）',
  },
}
