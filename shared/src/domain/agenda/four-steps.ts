import type { DecidingBody } from './stakeholder'
import { startOfDay, type Day } from '../calendar/shanghai-day'
import type { Threshold } from '../rules/fraction'
import { dateText } from '../text/date-text'

/**
 * The four deliberations of 四议两公开 in their order: the Party branch proposes, the two committees
 * discuss, the Party members review, the residents decide. Decision and execution are then published
 * (A2.3).
 */
export const FOUR_STEPS = ['branch', 'committees', 'partyMembers', 'residents'] as const
export type FourStep = (typeof FOUR_STEPS)[number]

export const FOUR_STEP_TEXT: Record<FourStep, string> = {
  branch: '党支部提议',
  committees: '“两委”商议',
  partyMembers: '党员大会审议',
  residents: '居民（代表）会议决议',
}

/** What a body is called where nobody wrote its name. */
export const FOUR_STEP_BODY: Record<FourStep, string> = {
  branch: '党支部',
  committees: '社区“两委”',
  partyMembers: '党员大会',
  residents: '居民（代表）会议',
}

/** The bodies of residents that may decide at the end. */
export const RESIDENT_BODIES = [
  'residentDelegateMeeting',
  'residentMeeting',
] as const satisfies readonly DecidingBody[]
export type ResidentBody = (typeof RESIDENT_BODIES)[number]

export const RESIDENT_BODY_TEXT: Record<ResidentBody, string> = {
  residentDelegateMeeting: '居民代表会议',
  residentMeeting: '居民会议',
}

/** How far the four deliberations of a matter are; `stopped` when one of them said no. */
export const FOUR_STEPS_STATUSES = [
  'proposed',
  'discussed',
  'reviewed',
  'decided',
  'signed',
  'stopped',
] as const
export type FourStepsStatus = (typeof FOUR_STEPS_STATUSES)[number]

export const FOUR_STEPS_STATUS_TEXT: Record<FourStepsStatus, string> = {
  proposed: '已提议，待“两委”商议',
  discussed: '“两委”已商议，待党员大会审议',
  reviewed: '党员大会已审议，待居民（代表）会议决议',
  decided: '居民（代表）会议已决议',
  signed: '居务监督已签字',
  stopped: '没有通过，已停止',
}

/** Who was there and how they voted. */
export interface FourStepFigures {
  readonly expected: number
  readonly present: number
  readonly yes: number
  readonly no: number
  readonly abstain: number
}

/** What a deliberation must reach; null where nobody has confirmed a figure. */
export interface FourStepThreshold {
  /** Of those who should have come. */
  readonly quorum: Threshold | null
  /** Of those present. */
  readonly pass: Threshold | null
}

/** The template as a community switches it on and fixes its figures. */
export interface FourStepRules {
  /** Whether matters may take this way at all. */
  readonly isOffered: boolean
  readonly thresholds: Readonly<Record<FourStep, FourStepThreshold>>
  readonly basis: string
}

const MORE_THAN_HALF = { share: { num: 1, den: 2 }, comparison: 'exceeds' } as const
const HALF_OF_BOTH = { quorum: MORE_THAN_HALF, pass: MORE_THAN_HALF } as const

/**
 * The figures until a community writes its own. Those of the residents' meeting in the law of 2025
 * are not known to us (A2.1): what that meeting decided is registered, not reckoned.
 */
export const FOUR_STEPS_DEFAULT: FourStepRules = {
  isOffered: true,
  thresholds: {
    branch: { quorum: null, pass: null },
    committees: HALF_OF_BOTH,
    partyMembers: HALF_OF_BOTH,
    residents: { quorum: null, pass: null },
  },
  basis:
    '四议两公开：党支部提议、“两委”商议、党员大会审议、居民（代表）会议决议，决定公开、实施结果公开；“两委”和党员大会过半数到会、到会人员过半数同意为建议值，居民（代表）会议的人数要求由社区核定',
}

/** Limits of what is written about a step. */
export const FOUR_STEP_LIMITS = { text: 1000, body: 30, people: 100_000, photos: 9 } as const

/** A deliberation in figures: `11月20日 党员大会：应到 40 人，到会 30 人，赞成 28、反对 1、弃权 1，通过。` */
export function fourStepSentence({
  heldOn,
  body,
  isPassed,
  expected,
  present,
  yes,
  no,
  abstain,
}: FourStepFigures & {
  readonly heldOn: Day
  readonly body: string
  readonly isPassed: boolean
}): string {
  const came = `应到 ${String(expected)} 人，到会 ${String(present)} 人`
  const said = `赞成 ${String(yes)}、反对 ${String(no)}、弃权 ${String(abstain)}`
  return `${dateText(startOfDay(heldOn))} ${body}：${came}，${said}，${isPassed ? '通过' : '没有通过'}。`
}
