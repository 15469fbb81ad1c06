import type { ErrorCode } from '@linyi/shared/contract/errors'
import type { EventType } from '@linyi/shared/domain/inbox/notice-matrix'
import { transition } from '@linyi/shared/domain/machine'
import { MEETING_MACHINE, type MeetingEvent } from '@linyi/shared/domain/meetings/meeting.machine'
import {
  COMMUNITY_CHAIRS,
  CONVENERS,
  GRID_CHAIRS,
  RECORDERS,
} from '@linyi/shared/domain/meetings/meeting.rules'
import { quorumNow } from '@linyi/shared/domain/meetings/quorum'
import { roleActedIn, type Actor } from '@linyi/shared/domain/people/actor'
import type { Role } from '@linyi/shared/domain/people/role'
import { recordEvent } from '../../../platform/events/event.store'
import { AppError } from '../../../platform/http/app-error'
import type { SessionCall } from '../../../platform/http/handler'
import { membersOf } from '../attendance.store'
import { writeMeeting, type MeetingDocument, type MeetingFields } from '../meeting.store'
import { meetingFacts, type BroughtFacts } from '../meetings.policy'

/** What a command of a meeting is called with. */
export type MeetingCall = Pick<SessionCall, 'actor' | 'now'>

/** Who did it; null when the clock or a count did. */
export type MeetingAuthor = Actor | null

/** The hats worn in a meeting, the heaviest first. */
const HATS: readonly Role[] = [
  ...new Set([
    ...GRID_CHAIRS,
    ...COMMUNITY_CHAIRS,
    ...CONVENERS,
    ...RECORDERS,
    'councilMember' as const,
  ]),
]

/** Writes what happened in a meeting; its record is read from these events. */
export async function recordMeetingEvent(
  { _id, communityId, gridId, revision }: MeetingDocument,
  type: EventType,
  author: MeetingAuthor,
  at: Date,
  data: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  await recordEvent({
    communityId,
    type,
    subject: { kind: 'meeting', id: _id },
    actorId: author?.accountId ?? null,
    role: author === null ? null : roleActedIn(author, HATS, gridId ?? '', at),
    at,
    data: { revision, ...data },
  })
}

/** What a step changes beside the status, and what is said of it. */
export interface MeetingStep {
  readonly change?: Omit<MeetingFields, 'status'>
  readonly brought?: BroughtFacts
  readonly data?: Readonly<Record<string, unknown>>
}

/** The event that a step leaves behind. */
const EVENT_OF: Record<MeetingEvent, EventType> = {
  notice: 'meetings.noticed',
  openCheckIn: 'meetings.checkInOpened',
  start: 'meetings.started',
  suspend: 'meetings.suspended',
  loseQuorum: 'meetings.quorumLost',
  resume: 'meetings.resumed',
  adjourn: 'meetings.adjourned',
  postpone: 'meetings.postponed',
  lapse: 'meetings.lapsed',
  cancel: 'meetings.cancelled',
  draftMinutes: 'meetings.minutesDrafted',
  confirmMinutes: 'meetings.minutesConfirmed',
  archive: 'meetings.archived',
}

/**
 * Moves a meeting whose turn has been taken by its machine, the only way a status changes.
 *
 * @throws AppError with the machine's reason, or `request.conflict`
 */
export async function stepMeeting(
  meeting: MeetingDocument,
  event: MeetingEvent,
  author: MeetingAuthor,
  now: Date,
  { change = {}, brought = {}, data = {} }: MeetingStep = {},
): Promise<MeetingDocument> {
  const facts = meetingFacts({ ...meeting, ...change }, brought)
  const step = transition(MEETING_MACHINE, meeting.status, event, facts, now)
  if (!step.allowed) throw new AppError(step.reason satisfies ErrorCode)
  const moved = await writeMeeting(meeting, { ...change, status: step.next })
  await recordMeetingEvent(moved, EVENT_OF[event], author, now, data)
  return moved
}

/**
 * Counts the quorum anew, for the entry that is open. Who leaves or stands aside may take it away:
 * then the meeting is suspended at once, by itself, and everybody reads why (A4.2).
 */
export async function weighQuorum(meeting: MeetingDocument, now: Date): Promise<MeetingDocument> {
  const quorum = quorumNow(await membersOf(meeting), meeting.rules.quorum)
  const weighed = await writeMeeting(meeting, { quorum })
  const facts = meetingFacts(weighed)
  const isLost = transition(MEETING_MACHINE, weighed.status, 'loseQuorum', facts, now).allowed
  if (!isLost) return weighed
  return stepMeeting(weighed, 'loseQuorum', null, now, {
    change: { reason: QUORUM_LOST },
    data: { ...quorum },
  })
}

const QUORUM_LOST = '到会成员不足法定人数，暂停议决'
