import { all, demand, type Decision } from '../decision'
import type { TransitionRow, TransitionTable } from '../machine'
import type { MeetingStatus } from './meeting'

export const MEETING_EVENTS = [
  'notice',
  'openCheckIn',
  'start',
  'suspend',
  'loseQuorum',
  'resume',
  'adjourn',
  'postpone',
  'lapse',
  'cancel',
  'draftMinutes',
  'confirmMinutes',
  'archive',
] as const
export type MeetingEvent = (typeof MEETING_EVENTS)[number]

export type MeetingReason =
  | 'meetings.wrong_status'
  | 'meetings.agenda_empty'
  | 'meetings.no_item'
  | 'meetings.place_missing'
  | 'meetings.materials_missing'
  | 'meetings.parties_missing'
  | 'meetings.notice_too_late'
  | 'meetings.check_in_too_early'
  | 'meetings.no_quorum'
  | 'meetings.motion_on_floor'
  | 'meetings.ballot_open'
  | 'meetings.new_date'
  | 'meetings.not_over'
  | 'meetings.minutes_missing'
  | 'meetings.minutes_unsigned'

/** What the machine must know of a meeting. */
export interface MeetingFacts {
  readonly entries: number
  /** Entries about items of the agenda. */
  readonly itemEntries: number
  /** Whether it is a meeting of the council: it is about items, and nothing without quorum. */
  readonly isCouncil: boolean
  readonly hasPlace: boolean
  /** Every entry says what it is about: an item, its parts, or something to read beforehand. */
  readonly hasMaterials: boolean
  /** Of every party that an item on the agenda affects, at least one is invited (A2.2). */
  readonly areAllInvited: boolean
  /** The last instant for the notice. */
  readonly noticeUntil: Date
  readonly checkInFrom: Date
  /** A meeting that has not begun by then does not take place on that day. */
  readonly lapsesAt: Date
  readonly isQuorate: boolean
  readonly hasMotionOnFloor: boolean
  readonly hasOpenBallot: boolean
  /** The day somebody wants instead; null where nobody has named one. */
  readonly newStartsAt: Date | null
  readonly hasMinutes: boolean
  /** The chair and one member have signed, and the time for corrections is over. */
  readonly areMinutesSigned: boolean
}

type Guard = (facts: MeetingFacts, now: Date) => Decision<MeetingReason>
type Row = TransitionRow<MeetingStatus, MeetingEvent, MeetingFacts, MeetingReason>

const canNotice: Guard = (facts, now) =>
  all<MeetingReason>(
    demand(facts.entries > 0, 'meetings.agenda_empty'),
    demand(!facts.isCouncil || facts.itemEntries > 0, 'meetings.no_item'),
    demand(facts.hasPlace, 'meetings.place_missing'),
    demand(facts.hasMaterials, 'meetings.materials_missing'),
    demand(facts.areAllInvited, 'meetings.parties_missing'),
    demand(now < facts.noticeUntil, 'meetings.notice_too_late'),
  )

/** A hearing decides nothing and hears whoever comes; a council without quorum is no council. */
const isQuorate: Guard = ({ isCouncil, isQuorate: isReached }) =>
  demand(!isCouncil || isReached, 'meetings.no_quorum')

/** Nothing half decided is left behind: no motion on the floor, no ballot open. */
const isFloorEmpty: Guard = ({ hasMotionOnFloor, hasOpenBallot }) =>
  all<MeetingReason>(
    demand(!hasMotionOnFloor, 'meetings.motion_on_floor'),
    demand(!hasOpenBallot, 'meetings.ballot_open'),
  )

const canPostpone: Guard = (facts, now) =>
  all<MeetingReason>(
    isFloorEmpty(facts, now),
    demand(facts.newStartsAt !== null && facts.newStartsAt > now, 'meetings.new_date'),
  )

const row = (
  rule: string,
  from: MeetingStatus | readonly MeetingStatus[],
  event: MeetingEvent,
  to: MeetingStatus,
  guard?: Guard,
): Row => ({
  rule,
  from: typeof from === 'string' ? [from] : from,
  event,
  to,
  ...(guard === undefined ? {} : { guard }),
})

/** The life of a meeting: A4.2 as one table. */
export const MEETING_ROWS: readonly Row[] = [
  row('M1', ['planned', 'postponed'], 'notice', 'noticed', canNotice),
  row('M2', 'noticed', 'openCheckIn', 'checkIn', ({ checkInFrom }, now) =>
    demand(now >= checkInFrom, 'meetings.check_in_too_early'),
  ),
  row('M3', 'checkIn', 'start', 'inSession', isQuorate),
  row('M4', 'inSession', 'suspend', 'suspended'),
  row('M4a', 'inSession', 'loseQuorum', 'suspended', ({ isCouncil, isQuorate: isReached }) =>
    demand(isCouncil && !isReached, 'meetings.wrong_status'),
  ),
  row('M5', 'suspended', 'resume', 'inSession', isQuorate),
  row('M6', ['planned', 'noticed', 'checkIn', 'suspended'], 'postpone', 'postponed', canPostpone),
  row('M6a', ['planned', 'noticed', 'checkIn'], 'lapse', 'postponed', ({ lapsesAt }, now) =>
    demand(now >= lapsesAt, 'meetings.not_over'),
  ),
  row('M7', ['inSession', 'suspended'], 'adjourn', 'adjourned', isFloorEmpty),
  row('M8', 'adjourned', 'draftMinutes', 'minutesDraft', ({ hasMinutes }) =>
    demand(hasMinutes, 'meetings.minutes_missing'),
  ),
  row('M9', 'minutesDraft', 'confirmMinutes', 'minutesConfirmed', ({ areMinutesSigned }) =>
    demand(areMinutesSigned, 'meetings.minutes_unsigned'),
  ),
  row('M10', 'minutesConfirmed', 'archive', 'archived'),
  row('M11', ['planned', 'noticed', 'checkIn', 'postponed'], 'cancel', 'cancelled'),
]

/** The machine that every command asks. */
export const MEETING_MACHINE: TransitionTable<
  MeetingStatus,
  MeetingEvent,
  MeetingFacts,
  MeetingReason
> = { name: 'meeting', wrongState: 'meetings.wrong_status', rows: MEETING_ROWS }
