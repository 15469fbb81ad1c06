import { z } from 'zod'
import { PARTY_KINDS } from '../domain/agenda/stakeholder'
import { LISTENING_STATUSES } from '../domain/listening/listening'
import {
  ATTENDANCE_KINDS,
  CHECK_IN_WAYS,
  INVITATION_WAYS,
  REGISTRATIONS,
} from '../domain/meetings/attendance'
import {
  ENTRY_STATUSES,
  MEETING_SERVICES,
  MEETING_STATUSES,
  MEETING_TYPES,
} from '../domain/meetings/meeting'
import { ITEM_STATUSES } from '../domain/agenda/item'
import { ability, id, instant, photo } from './fields'

const count = z.number().int()

/** Whether enough members are there for what is being discussed. */
export const quorum = z.object({
  members: count,
  /** Of them, those who stand aside: on neither side of the fraction. */
  recused: count,
  present: count,
  needed: count,
  isReached: z.boolean(),
})

export const attendanceCounts = z.object({
  /** Residents with a place, and those who wait for one. */
  registered: count,
  waiting: count,
  /** People in the room who are no members. */
  guests: count,
})

/** The reader's own part in a meeting; null where they have none. */
export const ownAttendance = z.object({
  kind: z.enum(ATTENDANCE_KINDS),
  registration: z.enum(REGISTRATIONS),
  /** How many wait before the reader; null unless waiting. */
  waitingBefore: count.nullable(),
  isPresent: z.boolean(),
  checkedInAt: instant.nullable(),
  /** Entries in which the reader stands aside. */
  recusedFrom: z.array(id),
})

const meetingCard = z.object({
  kind: z.literal('meeting'),
  id,
  type: z.enum(MEETING_TYPES),
  title: z.string(),
  status: z.enum(MEETING_STATUSES),
  /** The grid, or the community where it is for all. */
  placeName: z.string(),
  startsAt: instant,
  endsAt: instant,
  venue: z.string(),
  hasLink: z.boolean(),
  /** Items on the agenda. */
  items: count,
  mine: z.enum(REGISTRATIONS).nullable(),
})

/** 民情夜话 on the same calendar; it has its own page. */
const listeningCard = z.object({
  kind: z.literal('listening'),
  id,
  title: z.string(),
  status: z.enum(LISTENING_STATUSES),
  placeName: z.string(),
  startsAt: instant,
  endsAt: instant,
  venue: z.string(),
})

export const calendarEntry = z.discriminatedUnion('kind', [meetingCard, listeningCard])

const material = z.object({ title: z.string(), text: z.string(), photo: photo.nullable() })

export const agendaEntry = z.object({
  id,
  /** Set for a part of another entry. */
  parentId: id.nullable(),
  position: count,
  item: z
    .object({
      id,
      number: z.string(),
      status: z.enum(ITEM_STATUSES),
      proposal: z.string(),
      raiser: z.string(),
    })
    .nullable(),
  title: z.string(),
  minutes: count,
  /** When it begins if everything before takes its minutes. */
  startsAt: instant,
  presenter: z.string().nullable(),
  materials: z.array(material),
  status: z.enum(ENTRY_STATUSES),
  openedAt: instant.nullable(),
  doneAt: instant.nullable(),
})

/** A party whose coming the items on the agenda demand, and whether one of it is invited. */
const affectedParty = z.object({
  kind: z.enum(PARTY_KINDS),
  name: z.string(),
  isInvited: z.boolean(),
})

export const invitedParty = z.object({
  attendanceId: id,
  kind: z.enum(PARTY_KINDS),
  name: z.string(),
  way: z.enum(INVITATION_WAYS),
  isPresent: z.boolean(),
})

export const meetingInfo = z.object({
  id,
  type: z.enum(MEETING_TYPES),
  title: z.string(),
  status: z.enum(MEETING_STATUSES),
  gridId: id.nullable(),
  placeName: z.string(),
  startsAt: instant,
  endsAt: instant,
  venue: z.string(),
  link: z.string().nullable(),
  services: z.array(z.enum(MEETING_SERVICES)),
  places: count,
  /** Who leads it, named with the office; null while the office is vacant. */
  chair: z.string().nullable(),
  /** The last instant for the notice; null once it is out. */
  noticeUntil: instant.nullable(),
  noticedAt: instant.nullable(),
  checkInFrom: instant,
  startedAt: instant.nullable(),
  adjournedAt: instant.nullable(),
  /** Why it was suspended, put off or called off. */
  reason: z.string().nullable(),
  /** The entry that is being discussed, and the one that comes next. */
  entryId: id.nullable(),
  nextEntryId: id.nullable(),
  entries: z.array(agendaEntry),
  parties: z.array(invitedParty),
  affected: z.array(affectedParty),
  quorum,
  counts: attendanceCounts,
  mine: ownAttendance.nullable(),
  /** The rules of order that hold here, and where they come from. */
  rules: z.object({
    noticeDays: count,
    quorumText: z.string(),
    speechSeconds: count,
    speechesPerMotion: count,
    maxMotions: count,
    proxies: z.boolean(),
    correctionDays: count,
    basis: z.string(),
  }),
  /** Grows with every change that people see; the position of its live state. */
  revision: count,
  abilities: z.object({
    edit: ability,
    notice: ability,
    postpone: ability,
    cancel: ability,
    openCheckIn: ability,
    readAttendance: ability,
    /** The minutes in full; whoever may not reads the public ones. */
    readMinutes: ability,
    keepDoor: ability,
    start: ability,
    suspend: ability,
    resume: ability,
    adjourn: ability,
    openEntry: ability,
    register: ability,
    unregister: ability,
    checkIn: ability,
    leave: ability,
    recuse: ability,
  }),
})

export const attendanceRow = z.object({
  id,
  kind: z.enum(ATTENDANCE_KINDS),
  /** Full for an act in office, masked for neighbours; the firm's name for a party from outside. */
  name: z.string(),
  party: z.enum(PARTY_KINDS).nullable(),
  registration: z.enum(REGISTRATIONS),
  isPresent: z.boolean(),
  checkedInAt: instant.nullable(),
  leftAt: instant.nullable(),
  how: z.enum(CHECK_IN_WAYS).nullable(),
  /** The row of the member who speaks for this one. */
  proxyId: id.nullable(),
  /** Whether they stand aside in what is being discussed. */
  isRecused: z.boolean(),
})

/** What changes of a meeting while people watch: its part of the live state. */
export const meetingLive = z.object({
  status: z.enum(MEETING_STATUSES),
  reason: z.string().nullable(),
  startedAt: instant.nullable(),
  entry: z
    .object({ id, title: z.string(), minutes: count, openedAt: instant.nullable() })
    .nullable(),
  /** How many entries are done, of how many. */
  entriesDone: count,
  entries: count,
  quorum,
  counts: attendanceCounts,
})

export type CalendarEntry = z.infer<typeof calendarEntry>
export type AgendaEntry = z.infer<typeof agendaEntry>
export type MeetingInfo = z.infer<typeof meetingInfo>
export type MeetingLive = z.infer<typeof meetingLive>
export type AttendanceRow = z.infer<typeof attendanceRow>
export type OwnAttendance = z.infer<typeof ownAttendance>
