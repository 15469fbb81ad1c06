import type { ErrorCode } from '@linyi/shared/contract/errors'
import { all, demand, type Decision } from '@linyi/shared/domain/decision'
import { canTransition } from '@linyi/shared/domain/machine'
import { COUNCIL_TYPES, DECIDING_TYPES } from '@linyi/shared/domain/meetings/meeting'
import {
  MEETING_MACHINE,
  type MeetingEvent,
  type MeetingFacts,
} from '@linyi/shared/domain/meetings/meeting.machine'
import {
  canCheckIn,
  canDemand,
  canConvene,
  canEditAgenda,
  canKeep,
  canLead,
  canLeave,
  canRecuse,
  canRegister,
  canUnregister,
  checkInFrom,
  keepsMeetings,
  lapsesAt,
  noticeUntil,
  type OwnAttendance,
} from '@linyi/shared/domain/meetings/meeting.rules'
import { livesInGrid, roleActedIn, type Actor } from '@linyi/shared/domain/people/actor'
import type { Role } from '@linyi/shared/domain/people/role'
import type { AttendanceDocument } from './attendance.store'
import type { MeetingDocument } from './meeting.store'

type Answer = Decision<ErrorCode>

/** Offices that watch over a council read the whole of its minutes. */
const OVERSEERS: readonly Role[] = ['supervisor', 'streetOfficer', 'communitySecretary']

/** What a step brings along, or what only its command knows. */
export type BroughtFacts = Partial<
  Pick<
    MeetingFacts,
    'hasMaterials' | 'areAllInvited' | 'newStartsAt' | 'hasMinutes' | 'areMinutesSigned'
  >
>

/** What the machine must know of a meeting as it stands. */
export function meetingFacts(meeting: MeetingDocument, brought: BroughtFacts = {}): MeetingFacts {
  const { type, entries, itemEntries, venue, link, quorum, floor } = meeting
  return {
    entries,
    itemEntries,
    isCouncil: COUNCIL_TYPES.includes(type),
    hasPlace: venue !== '' || link !== null,
    hasMaterials: false,
    areAllInvited: false,
    noticeUntil: noticeUntil(meeting.startsAt, meeting.rules),
    checkInFrom: checkInFrom(meeting),
    lapsesAt: lapsesAt(meeting),
    isQuorate: quorum.isReached,
    hasMotionOnFloor: floor.motionId !== null,
    hasOpenBallot: floor.ballotId !== null,
    newStartsAt: null,
    hasMinutes: false,
    areMinutesSigned: false,
    ...brought,
  }
}

/** What a button's page asks for; the command is judged by what was really written. */
const BY_PAGE: BroughtFacts = { newStartsAt: new Date(8.64e15) }

/** Whether the meeting stands where this step belongs. */
function inPlaceFor(
  meeting: MeetingDocument,
  event: MeetingEvent,
  now: Date,
  brought: BroughtFacts = {},
): Answer {
  const facts = meetingFacts(meeting, { ...BY_PAGE, ...brought })
  return canTransition(MEETING_MACHINE, meeting.status, event, facts, now)
}

/** What somebody is to a meeting. */
export interface CallerFacts {
  readonly own: AttendanceDocument | null
}

/** A member who is represented is not in the room, and may still come. */
export function inPerson(row: AttendanceDocument | null): OwnAttendance | null {
  return row === null ? null : { ...row, isPresent: row.isPresent && row.proxyId === null }
}

const ownOf = ({ own }: CallerFacts): OwnAttendance | null => inPerson(own)

/** Whether somebody lives where the meeting is about. */
function isNeighbour(actor: Actor, gridId: string | null): boolean {
  return gridId === null ? actor.residencies.length > 0 : livesInGrid(actor, gridId)
}

/** Who may do what with a meeting now. Commands ask it, presenters send it along as abilities. */
export const meetingsPolicy = {
  plan: (actor: Actor, gridId: string | null, now: Date): Answer => canConvene(actor, gridId, now),

  edit: (actor: Actor, meeting: MeetingDocument, now: Date): Answer =>
    all<ErrorCode>(canConvene(actor, meeting.gridId, now), canEditAgenda(meeting)),

  notice: (
    actor: Actor,
    meeting: MeetingDocument,
    now: Date,
    ready: BroughtFacts = { hasMaterials: true, areAllInvited: true },
  ): Answer =>
    all<ErrorCode>(
      canConvene(actor, meeting.gridId, now),
      inPlaceFor(meeting, 'notice', now, ready),
    ),

  postpone: (actor: Actor, meeting: MeetingDocument, now: Date): Answer =>
    all<ErrorCode>(canConvene(actor, meeting.gridId, now), inPlaceFor(meeting, 'postpone', now)),

  cancel: (actor: Actor, meeting: MeetingDocument, now: Date): Answer =>
    all<ErrorCode>(canConvene(actor, meeting.gridId, now), inPlaceFor(meeting, 'cancel', now)),

  openCheckIn: (actor: Actor, meeting: MeetingDocument, now: Date): Answer =>
    all<ErrorCode>(canKeep(actor, meeting.gridId, now), inPlaceFor(meeting, 'openCheckIn', now)),

  /** Starting, suspending, resuming and closing are the chair's alone. */
  lead: (actor: Actor, meeting: MeetingDocument, event: MeetingEvent, now: Date): Answer =>
    all<ErrorCode>(canLead(actor, meeting.gridId, now), inPlaceFor(meeting, event, now)),

  openEntry: (actor: Actor, meeting: MeetingDocument, now: Date): Answer =>
    all<ErrorCode>(
      canLead(actor, meeting.gridId, now),
      demand(meeting.status === 'inSession', 'meetings.not_in_session'),
      demand(meeting.floor.motionId === null, 'meetings.motion_on_floor'),
      demand(meeting.floor.ballotId === null, 'meetings.ballot_open'),
    ),

  /** Lists of who comes are for those who keep the door, and for whoever called the meeting. */
  readAttendance: (actor: Actor, meeting: MeetingDocument, now: Date): Answer => {
    const isConvener = canConvene(actor, meeting.gridId, now).allowed
    return isConvener ? { allowed: true } : canKeep(actor, meeting.gridId, now)
  },

  /** The minutes in full, with names, are for those who had a part and for the offices. */
  readMinutes: (actor: Actor, meeting: MeetingDocument, hasPart: boolean, now: Date): Answer => {
    const { gridId } = meeting
    const isOffice =
      keepsMeetings(actor, gridId, now) ||
      canConvene(actor, gridId, now).allowed ||
      roleActedIn(actor, OVERSEERS, gridId ?? '', now) !== null
    return demand(hasPart || isOffice, 'minutes.not_reader')
  },

  register: (actor: Actor, meeting: MeetingDocument, caller: CallerFacts): Answer =>
    canRegister(meeting, {
      isNeighbour: isNeighbour(actor, meeting.gridId),
      own: ownOf(caller),
      places: meeting.places,
    }),

  unregister: (_actor: Actor, meeting: MeetingDocument, caller: CallerFacts): Answer =>
    canUnregister(meeting, ownOf(caller)),

  /** A resident who did not register is checked in all the same: the door is open to neighbours. */
  checkIn: (actor: Actor, meeting: MeetingDocument, caller: CallerFacts): Answer =>
    all<ErrorCode>(
      demand(caller.own !== null || isNeighbour(actor, meeting.gridId), 'meetings.not_member'),
      canCheckIn(meeting, ownOf(caller)),
    ),

  leave: (_actor: Actor, meeting: MeetingDocument, caller: CallerFacts): Answer =>
    canLeave(meeting, ownOf(caller)),

  recuse: (_actor: Actor, meeting: MeetingDocument, caller: CallerFacts): Answer =>
    canRecuse(
      meeting,
      ownOf(caller),
      caller.own?.recusals.some(({ entryId }) => entryId === meeting.entryId) ?? false,
    ),

  demand: (isMember: boolean, hasDemanded: boolean): Answer => canDemand(isMember, hasDemanded),

  /** Everything done at the door for others. */
  keepDoor: (actor: Actor, meeting: MeetingDocument, now: Date): Answer =>
    all<ErrorCode>(
      canKeep(actor, meeting.gridId, now),
      demand(
        ['checkIn', 'inSession', 'suspended'].includes(meeting.status),
        'meetings.not_gathered',
      ),
    ),
}

/** Whether a meeting decides on the items of its agenda. */
export function isDeciding({ type }: Pick<MeetingDocument, 'type'>): boolean {
  return DECIDING_TYPES.includes(type)
}
