import { addDays, dayOf, endOfDay } from '../calendar/shanghai-day'
import { all, demand, type Decision } from '../decision'
import { FLOOR_DEFAULT, type FloorFigures } from '../floor/floor.rules'
import { holdsRoleInCommunity, holdsRoleInGrid, type Actor } from '../people/actor'
import type { Role } from '../people/role'
import { leastReaching, type Fraction } from '../rules/fraction'
import { REGISTERING_STATUSES, type AttendanceKind, type Registration } from './attendance'
import { GATHERED_STATUSES, type MeetingStatus } from './meeting'
import type { MeetingReason } from './meeting.machine'

/** Figures for the meetings of a council. */
export interface MeetingRules {
  /** Days between the notice and the meeting. */
  readonly noticeDays: number
  /** Minutes before the meeting from which people are checked in. */
  readonly checkInMinutes: number
  /** Share of the members that must be there: 以上, the number itself is enough. */
  readonly quorum: Fraction
  /** Items one meeting takes up at most. */
  readonly maxMotions: number
  readonly speechSeconds: number
  readonly speechesPerMotion: number
  readonly floor: FloorFigures
  /** Whether a member who stays away may be represented by another one. */
  readonly proxies: boolean
  /** Whether the chair may put a matter to the vote after a deliberation in writing (线上议事). */
  readonly onlineDeliberation: boolean
  /** Working days until the minutes are drafted. */
  readonly minutesWorkingDays: number
  /** Days in which those who were there may correct the minutes. */
  readonly correctionDays: number
  /** A council meets at least once in so many days. */
  readonly cadenceDays: number
  /** Share of the members who can demand a meeting. */
  readonly demand: Fraction
  /** Working days in which the chair then calls it. */
  readonly demandWorkingDays: number
  /** Wrong check-in codes one account may enter for a meeting. */
  readonly wrongCodesMax: number
  readonly basis: string
}

/** The figures until a community writes its own. */
export const MEETING_DEFAULT: MeetingRules = {
  noticeDays: 3,
  checkInMinutes: 30,
  quorum: { num: 2, den: 3 },
  maxMotions: 5,
  speechSeconds: 120,
  speechesPerMotion: 2,
  floor: FLOOR_DEFAULT,
  proxies: false,
  onlineDeliberation: true,
  minutesWorkingDays: 2,
  correctionDays: 3,
  cadenceDays: 30,
  demand: { num: 1, den: 2 },
  demandWorkingDays: 5,
  wrongCodesMax: 5,
  basis:
    '提前三天通知并公布议题、每月至少开会一次、三分之二以上成员到会方可议事、半数以上成员可要求开会，参照居民议事会通用模板；每人每项发言不超过两次、每次不超过两分钟，参照南塘议事规则；其余时限为建议值，由社区议事规则确认',
}

export type PlanReason = 'meetings.not_convener'
export type LeadReason = 'meetings.not_chair'
export type KeepReason = 'meetings.not_keeper'
export type RegisterReason =
  | 'meetings.not_member'
  | 'meetings.not_registering'
  | 'meetings.no_places'
  | 'meetings.already_registered'
  | 'meetings.not_registered'
export type CheckInReason =
  | 'meetings.not_gathered'
  | 'meetings.already_checked_in'
  | 'meetings.not_checked_in'
  | 'meetings.too_many_codes'
  | 'meetings.proxies_off'
  | 'meetings.proxy_unfit'
export type RecuseReason = 'meetings.not_voting' | 'meetings.already_recused'
export type DemandReason = 'meetings.not_council_member' | 'meetings.already_demanded'
export type EntryReason = 'meetings.agenda_frozen'

/** Every reason that the rules of meetings can give. */
export type MeetingRefusal =
  | MeetingReason
  | PlanReason
  | LeadReason
  | KeepReason
  | RegisterReason
  | CheckInReason
  | RecuseReason
  | DemandReason
  | EntryReason

/** Offices that call the council of a grid together: its chair, or the Party organisation (A2.5). */
export const CONVENERS: readonly Role[] = ['councilChair', 'gridSecretary', 'communitySecretary']
/** Who leads the meeting of a grid's council, and who that of the whole community. */
export const GRID_CHAIRS: readonly Role[] = ['councilChair']
export const COMMUNITY_CHAIRS: readonly Role[] = ['communitySecretary']
/** Offices that keep the door and the record. Whoever leads may keep the door, too. */
export const RECORDERS: readonly Role[] = ['recorder', 'gridWorker']

/** What the rules must know of a meeting; no grid means the whole community. */
export interface MeetingHead {
  readonly gridId: string | null
  readonly status: MeetingStatus
  readonly startsAt: Date
  readonly rules: MeetingRules
}

const holdsHere = (actor: Actor, roles: readonly Role[], gridId: string | null, now: Date) =>
  gridId === null
    ? holdsRoleInCommunity(actor, roles, now)
    : holdsRoleInGrid(actor, roles, gridId, now)

/** Whether somebody leads the meetings of that place: alone they start, put and close. */
export function leadsMeetings(actor: Actor, gridId: string | null, now: Date): boolean {
  return gridId === null
    ? holdsRoleInCommunity(actor, COMMUNITY_CHAIRS, now)
    : holdsRoleInGrid(actor, GRID_CHAIRS, gridId, now)
}

/** A grid's council is called by its chair or the Party organisation, the community by its secretary. */
export function canConvene(actor: Actor, gridId: string | null, now: Date): Decision<PlanReason> {
  return demand(holdsHere(actor, CONVENERS, gridId, now), 'meetings.not_convener')
}

export function canLead(actor: Actor, gridId: string | null, now: Date): Decision<LeadReason> {
  return demand(leadsMeetings(actor, gridId, now), 'meetings.not_chair')
}

/** Whether somebody keeps the door and the record of the meetings of that place. */
export function keepsMeetings(actor: Actor, gridId: string | null, now: Date): boolean {
  return leadsMeetings(actor, gridId, now) || holdsHere(actor, RECORDERS, gridId, now)
}

export function canKeep(actor: Actor, gridId: string | null, now: Date): Decision<KeepReason> {
  return demand(keepsMeetings(actor, gridId, now), 'meetings.not_keeper')
}

/** The agenda may change until the notice freezes it, and again when the meeting is put off. */
export function canEditAgenda({ status }: Pick<MeetingHead, 'status'>): Decision<EntryReason> {
  return demand(status === 'planned' || status === 'postponed', 'meetings.agenda_frozen')
}

/**
 * The last instant for the notice of a meeting: so many days before its own day, 24:00. A meeting on
 * the 26th with three days is noticed on the 23rd at the latest.
 */
export function noticeUntil(startsAt: Date, { noticeDays }: MeetingRules): Date {
  return endOfDay(addDays(dayOf(startsAt), -noticeDays))
}

const MINUTE_MS = 60_000

/** From when on people are checked in. */
export function checkInFrom({ startsAt, rules }: MeetingHead): Date {
  return new Date(startsAt.getTime() - rules.checkInMinutes * MINUTE_MS)
}

/** A meeting that has not begun on its day does not take place; it is put off (M6a). */
export function lapsesAt({ startsAt }: Pick<MeetingHead, 'startsAt'>): Date {
  return endOfDay(dayOf(startsAt))
}

/** What somebody is to a meeting; nothing where no row names them. */
export interface OwnAttendance {
  readonly kind: AttendanceKind
  readonly registration: Registration
  readonly isPresent: boolean
}

/** Who may ask for a place, or say that they come: members, the invited and neighbours. */
export function canRegister(
  { status }: Pick<MeetingHead, 'status'>,
  facts: {
    readonly isNeighbour: boolean
    readonly own: OwnAttendance | null
    readonly places: number
  },
): Decision<RegisterReason> {
  const { isNeighbour, own, places } = facts
  const hasSeat = own !== null && own.kind !== 'resident'
  return all<RegisterReason>(
    demand(hasSeat || isNeighbour, 'meetings.not_member'),
    demand(REGISTERING_STATUSES.includes(status), 'meetings.not_registering'),
    demand(hasSeat || places > 0, 'meetings.no_places'),
    demand(
      own === null || !['registered', 'waiting'].includes(own.registration),
      'meetings.already_registered',
    ),
  )
}

/** Giving back a place, or saying that one does not come. */
export function canUnregister(
  { status }: Pick<MeetingHead, 'status'>,
  own: OwnAttendance | null,
): Decision<RegisterReason> {
  return all<RegisterReason>(
    demand(own !== null && own.registration !== 'cancelled', 'meetings.not_registered'),
    demand(REGISTERING_STATUSES.includes(status), 'meetings.not_registering'),
  )
}

/** People are checked in from the opening of the door to the end, late comers too. */
export function canCheckIn(
  { status }: Pick<MeetingHead, 'status'>,
  own: OwnAttendance | null,
): Decision<CheckInReason> {
  return all<CheckInReason>(
    demand(GATHERED_STATUSES.includes(status), 'meetings.not_gathered'),
    demand(own?.isPresent !== true, 'meetings.already_checked_in'),
  )
}

export function canLeave(
  { status }: Pick<MeetingHead, 'status'>,
  own: OwnAttendance | null,
): Decision<CheckInReason> {
  return all<CheckInReason>(
    demand(GATHERED_STATUSES.includes(status), 'meetings.not_gathered'),
    demand(own?.isPresent === true, 'meetings.not_checked_in'),
  )
}

/** A member with an interest of their own stands aside in one matter (A2.5). */
export function canRecuse(
  { status }: Pick<MeetingHead, 'status'>,
  own: OwnAttendance | null,
  isRecused: boolean,
): Decision<RecuseReason | CheckInReason> {
  return all<RecuseReason | CheckInReason>(
    demand(own?.kind === 'member', 'meetings.not_voting'),
    demand(GATHERED_STATUSES.includes(status), 'meetings.not_gathered'),
    demand(!isRecused, 'meetings.already_recused'),
  )
}

/** How many members can have a meeting called (A2.5: ≥ 1/2 of members). */
export function demandsNeeded(members: number, rules: MeetingRules): number {
  return Math.max(1, leastReaching(members, rules.demand))
}

export function canDemand(isMember: boolean, hasDemanded: boolean): Decision<DemandReason> {
  return all<DemandReason>(
    demand(isMember, 'meetings.not_council_member'),
    demand(!hasDemanded, 'meetings.already_demanded'),
  )
}
