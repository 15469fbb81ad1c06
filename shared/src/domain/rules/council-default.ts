import { ACTION_DEFAULT } from '../actions/action.rules'
import { FOUR_STEPS_DEFAULT } from '../agenda/four-steps'
import { BALLOT_DEFAULT } from './ballot-default'
import { LISTENING_DEFAULT } from '../listening/listening.rules'
import { MEETING_DEFAULT } from '../meetings/meeting.rules'
import { RESOLUTION_DEFAULT } from '../resolutions/resolution.rules'
import { STATEMENT_DEFAULT } from '../statements/statement.rules'
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
    filedPerDay: 60,
    endorsement: {
      minimum: 10,
      shareOfAdults: { num: 3, den: 100 },
      shareOfCouncil: { num: 1, den: 3 },
      windowDays: 7,
    },
    checkWorkingDays: 1,
    firstContactWorkingDays: 1,
    screenWorkingDays: 3,
    quickWorkingDays: 2,
    explainWorkingDays: 10,
    trackWorkingDays: 3,
    appealDays: 7,
    revivalDays: 90,
    reviewWorkingDays: 10,
    scheduleWorkingDays: 20,
    postponeDaysMax: 60,
    failedRoundsMax: 2,
    strongDissent: { num: 1, den: 3 },
    repeat: { barMonths: 6, shareOfCouncil: { num: 1, den: 3 } },
    merge: { answerDays: 7, undoDays: 7 },
    assignWorkingDays: 3,
    actionWorkingDays: 7,
    verifyWorkingDays: 5,
    surveyDays: 7,
    reopenDays: 30,
    dissatisfiedAtMost: 2,
    dissatisfiedShare: { num: 3, den: 10 },
    extensionsMax: 2,
    supervision: { secretaryWorkingDays: 3, streetWorkingDays: 7 },
    cluster: { items: 3, days: 90 },
    fourSteps: FOUR_STEPS_DEFAULT,
    basis:
      '办理时限、附议人数、复核、督办期限、同一动议再提的间隔和不满意比例为建议值，由社区议事规则确认；首接负责、限期办理、延期说明理由和到期回访参照接诉即办工作条例；民法典第201、203条计算期间',
  },
  ballots: BALLOT_DEFAULT,
  statements: STATEMENT_DEFAULT,
  listening: LISTENING_DEFAULT,
  meetings: MEETING_DEFAULT,
  resolutions: RESOLUTION_DEFAULT,
  actions: ACTION_DEFAULT,
  outcomes: {
    publishWorkingDays: 3,
    publicityDays: 7,
    objectionWorkingDays: 3,
    correctionDays: 3,
    basis: '决定和办理结果公示不少于七日、三日内答复异议（四议两公开流程）',
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
  offices: {
    backdateDays: 30,
    basis: '任职从会议决定之日起算，最迟三十日内登记（建议值，由社区确认）',
  },
  council: {
    minimum: 7,
    maximum: 21,
    termYears: 3,
    chairTraining: false,
    basis: '议事会由 7 至 21 人组成，任期三年；议事长是否须先受训由社区规定（通用模板，建议值）',
  },
}
