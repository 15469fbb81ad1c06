import { transition } from '../machine'
import { MEETING_STATUSES, type MeetingStatus } from './meeting'
import {
  MEETING_EVENTS,
  MEETING_MACHINE,
  MEETING_ROWS,
  type MeetingEvent,
  type MeetingFacts,
} from './meeting.machine'

const now = new Date('2026-11-26T11:00:00Z')
const before = new Date(now.getTime() - 1)
const later = new Date(now.getTime() + 86_400_000)

/** A meeting to which nothing is in the way. */
const ready: MeetingFacts = {
  entries: 3,
  itemEntries: 1,
  isCouncil: true,
  hasPlace: true,
  hasMaterials: true,
  areAllInvited: true,
  noticeUntil: later,
  checkInFrom: now,
  lapsesAt: now,
  isQuorate: true,
  hasMotionOnFloor: false,
  hasOpenBallot: false,
  newStartsAt: later,
  hasMinutes: true,
  areMinutesSigned: true,
}

const step = (status: MeetingStatus, event: MeetingEvent, changed: Partial<MeetingFacts> = {}) =>
  transition(MEETING_MACHINE, status, event, { ...ready, ...changed }, now)

/** A4.2, whole: where each event leads from each status; everything else is refused. */
const LEADS_TO: Partial<Record<`${MeetingStatus} ${MeetingEvent}`, [MeetingStatus, string]>> = {
  'planned notice': ['noticed', 'M1'],
  'postponed notice': ['noticed', 'M1'],
  'noticed openCheckIn': ['checkIn', 'M2'],
  'checkIn start': ['inSession', 'M3'],
  'inSession suspend': ['suspended', 'M4'],
  'suspended resume': ['inSession', 'M5'],
  'planned postpone': ['postponed', 'M6'],
  'noticed postpone': ['postponed', 'M6'],
  'checkIn postpone': ['postponed', 'M6'],
  'suspended postpone': ['postponed', 'M6'],
  'planned lapse': ['postponed', 'M6a'],
  'noticed lapse': ['postponed', 'M6a'],
  'checkIn lapse': ['postponed', 'M6a'],
  'inSession adjourn': ['adjourned', 'M7'],
  'suspended adjourn': ['adjourned', 'M7'],
  'adjourned draftMinutes': ['minutesDraft', 'M8'],
  'minutesDraft confirmMinutes': ['minutesConfirmed', 'M9'],
  'minutesConfirmed archive': ['archived', 'M10'],
  'planned cancel': ['cancelled', 'M11'],
  'noticed cancel': ['cancelled', 'M11'],
  'checkIn cancel': ['cancelled', 'M11'],
  'postponed cancel': ['cancelled', 'M11'],
}

describe('MEETING_MACHINE', () => {
  const matrix = MEETING_STATUSES.flatMap((status) =>
    MEETING_EVENTS.map((event) => [status, event] as const),
  )

  it.each(matrix)('%s · %s leads where A4.2 says, or nowhere', (status, event) => {
    const [next, rule] = LEADS_TO[`${status} ${event}`] ?? []

    expect(step(status, event)).toEqual(
      next === undefined
        ? { allowed: false, reason: 'meetings.wrong_status' }
        : { allowed: true, next, rule },
    )
  })

  it('has one row for each rule', () => {
    const rules = MEETING_ROWS.map(({ rule }) => rule)

    expect(new Set(rules).size).toBe(rules.length)
  })
})

const REFUSED: [MeetingStatus, MeetingEvent, Partial<MeetingFacts>, string][] = [
  ['planned', 'notice', { entries: 0 }, 'meetings.agenda_empty'],
  ['planned', 'notice', { itemEntries: 0 }, 'meetings.no_item'],
  ['planned', 'notice', { hasPlace: false }, 'meetings.place_missing'],
  ['planned', 'notice', { hasMaterials: false }, 'meetings.materials_missing'],
  ['planned', 'notice', { areAllInvited: false }, 'meetings.parties_missing'],
  ['planned', 'notice', { noticeUntil: now }, 'meetings.notice_too_late'],
  ['noticed', 'openCheckIn', { checkInFrom: later }, 'meetings.check_in_too_early'],
  ['checkIn', 'start', { isQuorate: false }, 'meetings.no_quorum'],
  ['suspended', 'resume', { isQuorate: false }, 'meetings.no_quorum'],
  ['inSession', 'adjourn', { hasMotionOnFloor: true }, 'meetings.motion_on_floor'],
  ['inSession', 'adjourn', { hasOpenBallot: true }, 'meetings.ballot_open'],
  ['suspended', 'postpone', { hasMotionOnFloor: true }, 'meetings.motion_on_floor'],
  ['suspended', 'postpone', { hasOpenBallot: true }, 'meetings.ballot_open'],
  ['noticed', 'postpone', { newStartsAt: null }, 'meetings.new_date'],
  ['noticed', 'postpone', { newStartsAt: before }, 'meetings.new_date'],
  ['noticed', 'lapse', { lapsesAt: later }, 'meetings.not_over'],
  ['adjourned', 'draftMinutes', { hasMinutes: false }, 'meetings.minutes_missing'],
  ['minutesDraft', 'confirmMinutes', { areMinutesSigned: false }, 'meetings.minutes_unsigned'],
]

describe('the guards of MEETING_MACHINE', () => {
  it.each(REFUSED)('%s · %s with %j is refused: %s', (status, event, facts, reason) => {
    expect(step(status, event).allowed).toBe(true)
    expect(step(status, event, facts)).toEqual({ allowed: false, reason })
  })

  it('suspend a council that has lost its quorum, and nothing else', () => {
    expect(step('inSession', 'loseQuorum', { isQuorate: false })).toEqual({
      allowed: true,
      next: 'suspended',
      rule: 'M4a',
    })
    expect(step('inSession', 'loseQuorum').allowed).toBe(false)
    expect(step('inSession', 'loseQuorum', { isCouncil: false, isQuorate: false }).allowed).toBe(
      false,
    )
  })

  it('let a hearing be held by whoever comes, about whatever it is', () => {
    const hearing = { isCouncil: false, isQuorate: false, itemEntries: 0 }

    expect(step('planned', 'notice', hearing).allowed).toBe(true)
    expect(step('checkIn', 'start', hearing).allowed).toBe(true)
  })
})
