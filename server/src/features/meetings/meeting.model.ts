import type { PartyKind } from '@linyi/shared/domain/agenda/stakeholder'
import {
  ATTENDANCE_KINDS,
  CHECK_IN_WAYS,
  REGISTRATIONS,
  type AttendanceCounts,
  type AttendanceKind,
  type CheckInWay,
  type InvitationWay,
  type Registration,
} from '@linyi/shared/domain/meetings/attendance'
import {
  ENTRY_STATUSES,
  MEETING_SERVICES,
  MEETING_STATUSES,
  MEETING_TYPES,
  type EntryStatus,
  type MeetingService,
  type MeetingStatus,
  type MeetingType,
} from '@linyi/shared/domain/meetings/meeting'
import type { MeetingRules } from '@linyi/shared/domain/meetings/meeting.rules'
import type { Quorum } from '@linyi/shared/domain/meetings/quorum'
import { Schema } from 'mongoose'
import { defineCommunityModel, type CommunityDocument } from '../../platform/db/model'
import type { PhotoReference } from '../photos/index'

const text = { type: String, required: true } as const
const maybeText = { type: String, default: null } as const
const time = { type: Date, required: true } as const
const maybeTime = { type: Date, default: null } as const
const count = { type: Number, required: true } as const
const flag = { type: Boolean, required: true } as const
const mixed = { type: Schema.Types.Mixed, required: true } as const
const list = { type: [Schema.Types.Mixed], default: [] }

/** What stands on the floor, kept with the meeting: one motion at a time, and no end over a ballot. */
export interface MeetingFloor {
  readonly motionId: string | null
  readonly ballotId: string | null
}

export interface MeetingDocument extends CommunityDocument {
  readonly type: MeetingType
  readonly title: string
  /** Null for a meeting of the whole community. */
  readonly gridId: string | null
  /** The grid's name, or the community's. */
  readonly placeName: string
  readonly status: MeetingStatus
  readonly startsAt: Date
  /** When it ends if every entry takes its minutes. */
  readonly endsAt: Date
  readonly venue: string
  readonly link: string | null
  readonly services: readonly MeetingService[]
  /** Places for residents who listen; members and the invited have theirs. */
  readonly places: number
  readonly plannedBy: string
  readonly noticedAt: Date | null
  /** How often it was noticed: a calendar takes the later file for the newer one. */
  readonly notices: number
  readonly checkInAt: Date | null
  readonly startedAt: Date | null
  readonly adjournedAt: Date | null
  /** Why it was suspended, put off or called off. */
  readonly reason: string | null
  /** The entry that is being discussed. */
  readonly entryId: string | null
  readonly entries: number
  readonly itemEntries: number
  readonly quorum: Quorum
  readonly counts: AttendanceCounts
  readonly floor: MeetingFloor
  /** What the check-in codes are made from; never leaves the service. */
  readonly codeSecret: string
  /** The rules this meeting runs under, copied when it is noticed. */
  readonly rules: MeetingRules
  /** One more with every change: the turn of a command, and the position of a live state. */
  readonly revision: number
  /** One more with every change of who has a part in it and who is there; see `seatedIn`. */
  readonly roster: number
}

export const MeetingModel = defineCommunityModel<MeetingDocument>(
  'meetings',
  {
    type: { type: String, required: true, enum: MEETING_TYPES },
    title: text,
    gridId: maybeText,
    placeName: text,
    status: { type: String, required: true, enum: MEETING_STATUSES },
    startsAt: time,
    endsAt: time,
    venue: { type: String, default: '' },
    link: maybeText,
    services: { type: [{ type: String, enum: MEETING_SERVICES }], default: [] },
    places: count,
    plannedBy: text,
    noticedAt: maybeTime,
    notices: count,
    checkInAt: maybeTime,
    startedAt: maybeTime,
    adjournedAt: maybeTime,
    reason: maybeText,
    entryId: maybeText,
    entries: count,
    itemEntries: count,
    quorum: mixed,
    counts: mixed,
    floor: mixed,
    codeSecret: text,
    rules: mixed,
    revision: count,
    roster: { type: Number, default: 0 },
  },
  [
    { name: 'meetings_calendar', fields: { communityId: 1, startsAt: 1, _id: 1 } },
    {
      name: 'meetings_calendar_gridId',
      fields: { communityId: 1, gridId: 1, startsAt: 1, _id: 1 },
    },
    { name: 'meetings_due', fields: { communityId: 1, status: 1, startsAt: 1 } },
    { name: 'meetings_held', fields: { communityId: 1, gridId: 1, startedAt: -1 } },
  ],
)

/** Something to read beforehand. */
export interface EntryMaterial {
  readonly title: string
  readonly text: string
  readonly photo: PhotoReference | null
}

export interface EntryDocument extends CommunityDocument {
  readonly meetingId: string
  /** Set for a part of another entry; parts have no parts. */
  readonly parentId: string | null
  /** From nought, among the entries of the same parent. */
  readonly position: number
  readonly itemId: string | null
  readonly itemNumber: string | null
  readonly title: string
  readonly minutes: number
  readonly presenter: string | null
  readonly materials: readonly EntryMaterial[]
  readonly status: EntryStatus
  readonly openedAt: Date | null
  readonly doneAt: Date | null
  /** While true the item is this meeting's: a unique index keeps it from being in two. */
  readonly isHolding: boolean
}

export const EntryModel = defineCommunityModel<EntryDocument>(
  'meetingEntries',
  {
    meetingId: text,
    parentId: maybeText,
    position: count,
    itemId: maybeText,
    itemNumber: maybeText,
    title: text,
    minutes: count,
    presenter: maybeText,
    materials: list,
    status: { type: String, required: true, enum: ENTRY_STATUSES },
    openedAt: maybeTime,
    doneAt: maybeTime,
    isHolding: flag,
  },
  [
    { name: 'meetingEntries_list', fields: { communityId: 1, meetingId: 1, position: 1 } },
    {
      name: 'meetingEntries_holding',
      fields: { communityId: 1, itemId: 1 },
      unique: true,
      partialFilterExpression: { isHolding: true },
    },
  ],
)

/** A party from outside, as the notice names it. */
export interface InvitedParty {
  readonly kind: PartyKind
  readonly name: string
  readonly way: InvitationWay
}

export interface Recusal {
  readonly entryId: string
  readonly reason: string
  readonly at: Date
}

/** Somebody's part in a meeting: a place, an invitation, and whether they are in the room. */
export interface AttendanceDocument extends CommunityDocument {
  readonly meetingId: string
  /** The account, or the row's own id for a party without one: one row each. */
  readonly key: string
  readonly accountId: string | null
  readonly kind: AttendanceKind
  readonly party: InvitedParty | null
  readonly registration: Registration
  /** Since when somebody waits; the first who waits gets the next place. */
  readonly queuedAt: Date
  readonly isPresent: boolean
  readonly checkedInAt: Date | null
  readonly leftAt: Date | null
  readonly how: CheckInWay | null
  /** Who checked them in, where they did not do it themselves. */
  readonly checkedInBy: string | null
  /** The member in the room who speaks for this one. */
  readonly proxyId: string | null
  readonly recusals: readonly Recusal[]
}

export const AttendanceModel = defineCommunityModel<AttendanceDocument>(
  'meetingAttendances',
  {
    meetingId: text,
    key: text,
    accountId: maybeText,
    kind: { type: String, required: true, enum: ATTENDANCE_KINDS },
    party: { type: Schema.Types.Mixed, default: null },
    registration: { type: String, required: true, enum: REGISTRATIONS },
    queuedAt: time,
    isPresent: flag,
    checkedInAt: maybeTime,
    leftAt: maybeTime,
    how: { type: String, enum: [...CHECK_IN_WAYS, null], default: null },
    checkedInBy: maybeText,
    proxyId: maybeText,
    recusals: list,
  },
  [
    {
      name: 'meetingAttendances_once',
      fields: { communityId: 1, meetingId: 1, key: 1 },
      unique: true,
    },
    { name: 'meetingAttendances_list', fields: { communityId: 1, meetingId: 1, _id: 1 } },
    { name: 'meetingAttendances_kind', fields: { communityId: 1, meetingId: 1, kind: 1, _id: 1 } },
    {
      name: 'meetingAttendances_queue',
      fields: { communityId: 1, meetingId: 1, registration: 1, queuedAt: 1, _id: 1 },
    },
    { name: 'meetingAttendances_mine', fields: { communityId: 1, accountId: 1, _id: -1 } },
    {
      name: 'meetingAttendances_proxy',
      fields: { communityId: 1, meetingId: 1, proxyId: 1 },
      unique: true,
      partialFilterExpression: { proxyId: { $type: 'string' } },
    },
  ],
)

/** A span in the room: the minutes say who was there when something was decided. */
export interface PresenceDocument extends CommunityDocument {
  readonly meetingId: string
  readonly attendanceId: string
  readonly inAt: Date
  readonly outAt: Date | null
  readonly isOpen: boolean
}

export const PresenceModel = defineCommunityModel<PresenceDocument>(
  'meetingPresences',
  { meetingId: text, attendanceId: text, inAt: time, outAt: maybeTime, isOpen: flag },
  [
    { name: 'meetingPresences_list', fields: { communityId: 1, meetingId: 1, inAt: 1, _id: 1 } },
    {
      name: 'meetingPresences_open',
      fields: { communityId: 1, meetingId: 1, attendanceId: 1 },
      unique: true,
      partialFilterExpression: { isOpen: true },
    },
  ],
)

/** How often an account has entered a wrong code for a meeting. */
export interface CheckInTriesDocument extends CommunityDocument {
  readonly meetingId: string
  readonly accountId: string
  readonly wrong: number
}

export const CheckInTriesModel = defineCommunityModel<CheckInTriesDocument>(
  'meetingCodeTries',
  { meetingId: text, accountId: text, wrong: count },
  [
    {
      name: 'meetingCodeTries_once',
      fields: { communityId: 1, meetingId: 1, accountId: 1 },
      unique: true,
    },
    { name: 'meetingCodeTries_account', fields: { communityId: 1, accountId: 1 } },
  ],
)

/** A member's demand for a meeting of the council, until one is noticed. */
export interface DemandDocument extends CommunityDocument {
  readonly gridId: string
  readonly accountId: string
  readonly reason: string
  readonly at: Date
  readonly isOpen: boolean
}

export const DemandModel = defineCommunityModel<DemandDocument>(
  'meetingDemands',
  { gridId: text, accountId: text, reason: text, at: time, isOpen: flag },
  [
    {
      name: 'meetingDemands_open',
      fields: { communityId: 1, gridId: 1, accountId: 1 },
      unique: true,
      partialFilterExpression: { isOpen: true },
    },
    { name: 'meetingDemands_account', fields: { communityId: 1, accountId: 1, _id: -1 } },
  ],
)

/** How a council's demands stand: the turn of those who demand, and the chair's date once enough do. */
export interface CallDocument extends CommunityDocument {
  /** The grid's id. */
  readonly demands: number
  /** Since when enough members demand a meeting, and by when it is to be called. */
  readonly reachedAt: Date | null
  readonly dueAt: Date | null
}

export const CallModel = defineCommunityModel<CallDocument>(
  'meetingCalls',
  { demands: count, reachedAt: maybeTime, dueAt: maybeTime },
  [{ name: 'meetingCalls_by_grid', fields: { communityId: 1, _id: 1 } }],
)
