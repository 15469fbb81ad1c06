import type {
  AgendaEntry,
  AttendanceRow,
  CalendarEntry,
  MeetingInfo,
  OwnAttendance,
} from '@linyi/shared/contract/meetings.contract'
import { SEATED_KINDS } from '@linyi/shared/domain/meetings/attendance'
import { inOrder, nextEntry, timetable } from '@linyi/shared/domain/meetings/agenda-order'
import { checkInFrom, noticeUntil } from '@linyi/shared/domain/meetings/meeting.rules'
import type { Actor } from '@linyi/shared/domain/people/actor'
import { ROLE_TEXT, type Role } from '@linyi/shared/domain/people/role'
import { fractionText } from '@linyi/shared/domain/rules/fraction'
import { toAbility } from '../../platform/http/ability'
import type { ItemDocument } from '../agenda/index'
import type { PublicName } from '../people/index'
import { presentPhoto } from '../photos/index'
import type { AttendanceDocument } from './attendance.store'
import type { EntryDocument } from './entry.store'
import type { MeetingDocument } from './meeting.store'
import { meetingsPolicy, type BroughtFacts } from './meetings.policy'

type Names = ReadonlyMap<string, PublicName>

const SOMEBODY = '已注销'
const iso = (at: Date | null): string | null => at?.toISOString() ?? null

/** A meeting as it stands on the calendar, for one reader. */
export function presentMeetingCard(
  meeting: MeetingDocument,
  own: AttendanceDocument | undefined,
): CalendarEntry {
  const { _id, type, title, status, placeName, startsAt, endsAt, venue, link } = meeting
  return {
    kind: 'meeting',
    id: _id,
    type,
    title,
    status,
    placeName,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    venue,
    hasLink: link !== null,
    items: meeting.itemEntries,
    mine: own?.registration ?? null,
  }
}

/** The agenda with its times, every part below its whole. */
function presentEntries(
  { startsAt }: MeetingDocument,
  entries: readonly EntryDocument[],
  items: readonly ItemDocument[],
  names: Names,
): AgendaEntry[] {
  const { startOf } = timetable(entries, startsAt)
  const itemOf = (itemId: string | null) => items.find(({ _id }) => _id === itemId)
  return inOrder(entries).map((entry) => {
    const item = itemOf(entry.itemId)
    return {
      id: entry._id,
      parentId: entry.parentId,
      position: entry.position,
      item:
        item === undefined
          ? null
          : {
              id: item._id,
              number: item.number ?? '',
              status: item.status,
              proposal: item.proposal,
              raiser: names.get(item.raiserId)?.masked ?? SOMEBODY,
            },
      title: entry.title,
      minutes: entry.minutes,
      startsAt: (startOf.get(entry._id) ?? startsAt).toISOString(),
      presenter: entry.presenter,
      materials: entry.materials.map(({ title, text, photo }) => ({
        title,
        text,
        photo: photo === null ? null : presentPhoto(photo),
      })),
      status: entry.status,
      openedAt: iso(entry.openedAt),
      doneAt: iso(entry.doneAt),
    }
  })
}

/** The reader's own part. */
export function presentOwn(
  own: AttendanceDocument | null,
  waitingBefore: number | null,
): OwnAttendance | null {
  if (own === null) return null
  const { kind, registration, isPresent, checkedInAt, recusals } = own
  return {
    kind,
    registration,
    waitingBefore,
    isPresent,
    checkedInAt: iso(checkedInAt),
    recusedFrom: recusals.map(({ entryId }) => entryId),
  }
}

/** What the page of a meeting is made of, beside the meeting. */
export interface MeetingSurroundings {
  readonly entries: readonly EntryDocument[]
  readonly items: readonly ItemDocument[]
  readonly invited: readonly AttendanceDocument[]
  readonly affected: MeetingInfo['affected']
  readonly ready: BroughtFacts
  readonly chairId: string | null
  readonly chairRole: Role
  readonly names: Names
  readonly own: AttendanceDocument | null
  readonly waitingBefore: number | null
}

function presentAbilities(
  meeting: MeetingDocument,
  { own, ready }: MeetingSurroundings,
  actor: Actor,
  now: Date,
): MeetingInfo['abilities'] {
  const { lead, ...may } = meetingsPolicy
  const caller = { own }
  return {
    edit: toAbility(may.edit(actor, meeting, now)),
    notice: toAbility(may.notice(actor, meeting, now, ready)),
    postpone: toAbility(may.postpone(actor, meeting, now)),
    cancel: toAbility(may.cancel(actor, meeting, now)),
    openCheckIn: toAbility(may.openCheckIn(actor, meeting, now)),
    readAttendance: toAbility(may.readAttendance(actor, meeting, now)),
    readMinutes: toAbility(
      may.readMinutes(actor, meeting, own !== null && SEATED_KINDS.includes(own.kind), now),
    ),
    keepDoor: toAbility(may.keepDoor(actor, meeting, now)),
    start: toAbility(lead(actor, meeting, 'start', now)),
    suspend: toAbility(lead(actor, meeting, 'suspend', now)),
    resume: toAbility(lead(actor, meeting, 'resume', now)),
    adjourn: toAbility(lead(actor, meeting, 'adjourn', now)),
    openEntry: toAbility(may.openEntry(actor, meeting, now)),
    register: toAbility(may.register(actor, meeting, caller)),
    unregister: toAbility(may.unregister(actor, meeting, caller)),
    checkIn: toAbility(may.checkIn(actor, meeting, caller)),
    leave: toAbility(may.leave(actor, meeting, caller)),
    recuse: toAbility(may.recuse(actor, meeting, caller)),
  }
}

/** Everything the page of a meeting shows, with what this reader may do. */
export function presentMeetingInfo(
  meeting: MeetingDocument,
  surroundings: MeetingSurroundings,
  actor: Actor,
  now: Date,
): MeetingInfo {
  const { entries, items, invited, affected, names, chairId, chairRole } = surroundings
  const { rules, status, startsAt } = meeting
  const isUnnoticed = status === 'planned' || status === 'postponed'
  const chair = chairId === null ? undefined : names.get(chairId)
  return {
    id: meeting._id,
    type: meeting.type,
    title: meeting.title,
    status,
    gridId: meeting.gridId,
    placeName: meeting.placeName,
    startsAt: startsAt.toISOString(),
    endsAt: meeting.endsAt.toISOString(),
    venue: meeting.venue,
    link: meeting.link,
    services: [...meeting.services],
    places: meeting.places,
    chair: chair === undefined ? null : `${ROLE_TEXT[chairRole]} ${chair.full}`,
    noticeUntil: isUnnoticed ? noticeUntil(startsAt, rules).toISOString() : null,
    noticedAt: iso(meeting.noticedAt),
    checkInFrom: checkInFrom(meeting).toISOString(),
    startedAt: iso(meeting.startedAt),
    adjournedAt: iso(meeting.adjournedAt),
    reason: meeting.reason,
    entryId: meeting.entryId,
    nextEntryId: nextEntry(entries)?._id ?? null,
    entries: presentEntries(meeting, entries, items, names),
    parties: invited.flatMap(({ _id, party, isPresent }) =>
      party === null ? [] : [{ attendanceId: _id, ...party, isPresent }],
    ),
    affected,
    quorum: meeting.quorum,
    counts: meeting.counts,
    mine: presentOwn(surroundings.own, surroundings.waitingBefore),
    rules: {
      noticeDays: rules.noticeDays,
      quorumText: `${fractionText(rules.quorum)}以上成员到会`,
      speechSeconds: rules.speechSeconds,
      speechesPerMotion: rules.speechesPerMotion,
      maxMotions: rules.maxMotions,
      proxies: rules.proxies,
      correctionDays: rules.correctionDays,
      basis: rules.basis,
    },
    revision: meeting.revision,
    abilities: presentAbilities(meeting, surroundings, actor, now),
  }
}

/** A line of the list at the door. Members act in office and are named in full. */
export function presentAttendance(
  row: AttendanceDocument,
  meeting: MeetingDocument,
  names: Names,
): AttendanceRow {
  const nameOf = (accountId: string | null): string | null => {
    const name = accountId === null ? undefined : names.get(accountId)
    return name === undefined ? null : row.kind === 'member' ? name.full : name.masked
  }
  const { _id, kind, party, registration, isPresent, checkedInAt, leftAt, how } = row
  return {
    id: _id,
    kind,
    name: party?.name ?? nameOf(row.accountId) ?? SOMEBODY,
    party: party?.kind ?? null,
    registration,
    isPresent,
    checkedInAt: iso(checkedInAt),
    leftAt: iso(leftAt),
    how,
    proxyId: row.proxyId,
    isRecused: row.recusals.some(({ entryId }) => entryId === meeting.entryId),
  }
}
