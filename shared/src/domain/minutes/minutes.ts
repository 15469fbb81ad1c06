import type { BallotResult, Tally } from '../ballots/ballot'
import type { MotionKind, MotionStatus, Ruling, Stance, VoteWay } from '../floor/motion'
import type { AttendanceKind, CheckInWay } from '../meetings/attendance'
import type { MeetingType } from '../meetings/meeting'

/** How far the minutes of a meeting are: written, before those who were there, sealed (A4.2). */
export const MINUTES_STATUSES = ['draft', 'confirming', 'sealed'] as const
export type MinutesStatus = (typeof MINUTES_STATUSES)[number]

export const MINUTES_STATUS_TEXT: Record<MinutesStatus, string> = {
  draft: '起草中',
  confirming: '请到会人核对',
  sealed: '已签字封存',
}

/** The two who sign: the chair, and a member who was there. */
export const SIGNERS = ['chair', 'member'] as const
export type Signer = (typeof SIGNERS)[number]

export const SIGNER_TEXT: Record<Signer, string> = {
  chair: '议事长',
  member: '到会成员',
}

/** Limits of what is typed, in characters. */
export const MINUTES_TEXT_LIMITS = { section: 2000, correction: 300, answer: 200 } as const

/** Corrections one person may ask for. */
export const CORRECTIONS_PER_PERSON = 3

/** A time as it is sealed: ISO 8601 in UTC, so that the same minutes have one form. */
export type Instant = string

/** A time in the room. */
export interface Span {
  readonly from: Instant
  readonly to: Instant | null
}

/**
 * Somebody's part in the meeting. People are named by the key of their row; how a key is called, in
 * full or masked, is decided where the minutes are shown.
 */
export interface Attended {
  readonly key: string
  readonly kind: AttendanceKind
  /** A party from outside is called by this. */
  readonly party: string | null
  readonly how: CheckInWay | null
  readonly spans: readonly Span[]
  readonly recusals: readonly { readonly entryId: string; readonly reason: string }[]
}

/** A motion as it is recorded: who, what, how long, how it came out. */
export interface MinutedMotion {
  readonly id: string
  readonly kind: MotionKind
  readonly status: MotionStatus
  readonly text: string
  readonly movedText: string
  readonly mover: string
  readonly seconder: string | null
  readonly actingChair: string | null
  readonly isTakenOver: boolean
  readonly speeches: readonly {
    readonly key: string
    readonly stance: Stance
    readonly at: Instant
    readonly seconds: number
  }[]
  readonly points: readonly {
    readonly key: string
    readonly text: string
    readonly ruling: Ruling | null
    readonly answer: string
  }[]
  readonly vote: {
    readonly way: VoteWay
    readonly electors: number
    readonly members: number
    readonly result: BallotResult
    readonly tally: Tally | null
    readonly sentence: string
  } | null
  /** Members who wished to be named as not agreeing. */
  readonly dissents: readonly { readonly key: string; readonly reason: string }[]
}

/** An entry of the agenda: what the recorder writes, and what the meeting itself has left. */
export interface MinutesSection {
  readonly entryId: string
  readonly title: string
  readonly itemNumber: string | null
  readonly isLeftOver: boolean
  readonly text: string
  readonly motions: readonly MinutedMotion[]
}

/** What somebody who was there held against the draft, and what the recorder answered. */
export interface MinutedCorrection {
  readonly key: string
  readonly text: string
  readonly isAccepted: boolean
  readonly answer: string
}

/** The minutes themselves: all that is sealed. */
export interface MinutesContent {
  readonly format: 'linyi-minutes/1'
  readonly title: string
  readonly type: MeetingType
  readonly placeName: string
  readonly venue: string
  readonly startedAt: Instant
  readonly adjournedAt: Instant
  readonly chairs: readonly string[]
  readonly members: number
  readonly quorumNeeded: number
  readonly attended: readonly Attended[]
  /** Members who were not there. */
  readonly absent: readonly string[]
  /** Residents who listened. */
  readonly listeners: number
  /** When the meeting was interrupted, and why. */
  readonly interruptions: readonly (Span & { readonly reason: string })[]
  readonly opening: string
  readonly sections: readonly MinutesSection[]
  readonly closing: string
  readonly corrections: readonly MinutedCorrection[]
}

/**
 * The one text of some content: keys in alphabetical order, no spaces. Equal content has an equal
 * text, whatever order a database or a program gave its fields in; its SHA-256 is the seal.
 */
export function canonicalText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalText).join(',')}]`
  if (value !== null && typeof value === 'object') {
    const fields = Object.entries(value)
      .filter(([, field]) => field !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
    return `{${fields.map(([key, field]) => `${JSON.stringify(key)}:${canonicalText(field)}`).join(',')}}`
  }
  return JSON.stringify(value)
}
