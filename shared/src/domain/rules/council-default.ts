import { STATEMENT_DEFAULT } from '../statements/statement.rules'
import { BALLOT_DEFAULT } from './ballot-default'
import type { RuleSet } from './rule-set'

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
  ballots: BALLOT_DEFAULT,
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
