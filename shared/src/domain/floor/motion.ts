import type { BallotResult, Tally } from '../ballots/ballot'

/** 没有动议就没有讨论 (A2.5): what is talked about is a sentence somebody has moved. */
export const MOTION_KINDS = ['main', 'amendment'] as const
export type MotionKind = (typeof MOTION_KINDS)[number]

export const MOTION_KIND_TEXT: Record<MotionKind, string> = {
  main: '动议',
  amendment: '修正案',
}

/** The life of a motion (A4.2). `amending` stands aside while its amendment is on the floor. */
export const MOTION_STATUSES = [
  'moved',
  'seconded',
  'onFloor',
  'debate',
  'amending',
  'closed',
  'put',
  'decided',
  'withdrawn',
  'lapsed',
  'postponed',
  'referred',
] as const
export type MotionStatus = (typeof MOTION_STATUSES)[number]

export const MOTION_STATUS_TEXT: Record<MotionStatus, string> = {
  moved: '等待附议',
  seconded: '已有人附议',
  onFloor: '已宣布',
  debate: '讨论中',
  amending: '先议修正案',
  closed: '讨论结束',
  put: '表决中',
  decided: '已表决',
  withdrawn: '已撤回',
  lapsed: '无人附议',
  postponed: '延后再议',
  referred: '提交更大范围',
}

/** The states in which a motion has the floor: one motion at a time in a meeting (A2.5). */
export const FLOOR_STATUSES: readonly MotionStatus[] = ['onFloor', 'debate', 'closed', 'put']

/** How a motion is put to the vote. */
export const VOTE_WAYS = ['hands', 'named', 'secret', 'consensus'] as const
export type VoteWay = (typeof VOTE_WAYS)[number]

export const VOTE_WAY_TEXT: Record<VoteWay, string> = {
  hands: '举手表决',
  named: '记名投票',
  secret: '无记名投票',
  consensus: '协商一致',
}

/** How it stands with the vote on a motion. */
export interface MotionVote {
  readonly way: VoteWay
  /** Those who may vote: members present who have not stepped aside. */
  readonly electors: number
  /** All members who have not stepped aside: what the quorum is held against. */
  readonly members: number
  /** The ballot of a named or secret vote. */
  readonly ballotId: string | null
  readonly openedAt: Date
  /** When a vote on papers ends by itself. */
  readonly closesAt: Date | null
  /** How often the chair has asked for objections, and when last (T9d). */
  readonly asked: number
  readonly askedAt: Date | null
  readonly result: BallotResult | null
  readonly tally: Tally | null
  /** How it came out and why, in one sentence. */
  readonly sentence: string | null
}

export interface Motion {
  readonly id: string
  /** The entry of the agenda it belongs to, and the matter of that entry. */
  readonly entryId: string
  readonly itemId: string | null
  readonly kind: MotionKind
  /** The motion that an amendment would change. */
  readonly amends: string | null
  /** As it stands now; an adopted amendment has changed it. */
  readonly text: string
  readonly movedText: string
  readonly moverId: string
  readonly seconderId: string | null
  readonly status: MotionStatus
  readonly movedAt: Date
  /** Who presides in the chair's place until this motion is decided. */
  readonly actingChairId: string | null
  readonly vote: MotionVote | null
  readonly decidedAt: Date | null
  /** Whether the mover of the amended motion took it over without a vote. */
  readonly isTakenOver: boolean
}

/** Where a speaker stands; who states facts takes no side. */
export const STANCES = ['for', 'against', 'neutral'] as const
export type Stance = (typeof STANCES)[number]

export const STANCE_TEXT: Record<Stance, string> = {
  for: '支持',
  against: '反对',
  neutral: '说明情况',
}

export const SPEECH_STATUSES = ['waiting', 'speaking', 'done', 'withdrawn'] as const
export type SpeechStatus = (typeof SPEECH_STATUSES)[number]

export const SPEECH_STATUS_TEXT: Record<SpeechStatus, string> = {
  waiting: '等待发言',
  speaking: '正在发言',
  done: '已发言',
  withdrawn: '已取消',
}

/** A wish to speak, and the speech it becomes. */
export interface Speech {
  readonly id: string
  readonly motionId: string
  readonly accountId: string
  readonly stance: Stance
  readonly status: SpeechStatus
  readonly requestedAt: Date
  readonly startedAt: Date | null
  /** Whole milliseconds left when the clock last stood still; the server's clock decides. */
  readonly remainingMs: number
  /** Since when the clock runs; null while it stands still. */
  readonly runningSince: Date | null
  readonly endedAt: Date | null
}

export const RULINGS = ['upheld', 'overruled'] as const
export type Ruling = (typeof RULINGS)[number]

export const RULING_TEXT: Record<Ruling, string> = {
  upheld: '成立',
  overruled: '不成立',
}

/** A point of order: it interrupts, and the chair rules on it. */
export interface PointOfOrder {
  readonly id: string
  readonly motionId: string
  readonly accountId: string
  readonly text: string
  readonly raisedAt: Date
  readonly ruling: Ruling | null
  readonly answer: string | null
  readonly ruledAt: Date | null
}

/** Limits of what is typed, in characters. */
export const FLOOR_TEXT_LIMITS = {
  motion: 200,
  point: 60,
  answer: 100,
  reason: 200,
} as const

const MOTION_LENGTH_MIN = 8
const IS_QUESTION = /[?？]|(吗|呢|怎么办|要不要)[。.！!]?$/u

/**
 * Whether a motion can be carried out as it is written (南塘 1: concrete, clear, actionable): a
 * sentence that says what is to be done, not a question and not a heading.
 */
export function isConcrete(text: string): boolean {
  const sentence = text.trim()
  return Array.from(sentence).length >= MOTION_LENGTH_MIN && !IS_QUESTION.test(sentence)
}
