import { dueAfterDays } from '@linyi/shared/domain/calendar/deadline'
import { HOLIDAYS } from '@linyi/shared/domain/calendar/holidays'
import { addMonths, dayOf, startOfDay } from '@linyi/shared/domain/calendar/shanghai-day'
import type { CalendarEntry } from '@linyi/shared/contract/meetings.contract'
import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import { FITTING_STATUSES } from '@linyi/shared/domain/meetings/item-fit'
import {
  COMMUNITY_CHAIRS,
  CONVENERS,
  demandsNeeded,
  GRID_CHAIRS,
} from '@linyi/shared/domain/meetings/meeting.rules'
import { isInForce, type Actor } from '@linyi/shared/domain/people/actor'
import type { Role } from '@linyi/shared/domain/people/role'
import { cutPage } from '../../platform/db/keyset'
import { toAbility } from '../../platform/http/ability'
import { AppError, ensure, found } from '../../platform/http/app-error'
import { itemsForMeeting } from '../agenda/index'
import { ruleSetAt } from '../councils/index'
import { listeningOnCalendar } from '../listening/index'
import { assignmentsInForce, holdersInGrid, publicNames } from '../people/index'
import { findGrid } from '../places/index'
import { attendanceOf, attendancesIn, listAttendances, waitingBefore } from './attendance.store'
import { callOf, hasDemanded } from './demand.store'
import { presentAttendance, presentMeetingCard, presentMeetingInfo } from './meeting.presenter'
import {
  findMeeting,
  lastHeldAt,
  meetingsOnCalendar,
  type CalendarPage,
  type MeetingDocument,
} from './meeting.store'
import { meetingsPolicy } from './meetings.policy'
import { memberIds } from './members.queries'
import { preparationOf } from './preparation.queries'

type ListAsked = RequestOf<'meetings.list'>

/** @throws AppError `request.invalid` when `after` is not a position that a page gave out */
function positionOf(after: string | undefined): CalendarPage['after'] {
  if (after === undefined) return null
  const [, at, id] = /^(\d{1,16})\.([0-9a-f]{24})$/.exec(after) ?? []
  if (at === undefined || id === undefined) {
    throw new AppError('request.invalid', [{ path: 'after', message: '翻页位置不对，请刷新列表' }])
  }
  return { at: new Date(Number(at)), id }
}

/** @throws AppError `request.invalid` */
function pageAsked({ when, month, gridId, after, limit }: ListAsked, now: Date): CalendarPage {
  const today = startOfDay(dayOf(now))
  const page = { after: positionOf(after), limit, gridId, isFalling: false, from: null, to: null }
  switch (when) {
    case 'upcoming':
      return { ...page, from: today }
    case 'past':
      return { ...page, to: today, isFalling: true }
    case 'month': {
      if (month === undefined) {
        throw new AppError('request.invalid', [{ path: 'month', message: '请选择月份' }])
      }
      const first = `${month}-01`
      return { ...page, from: startOfDay(first), to: startOfDay(addMonths(first, 1)) }
    }
  }
}

interface Placed {
  readonly at: Date
  readonly id: string
  readonly entry: CalendarEntry
}

/** The place a person would plan for: the first of their offices, else the whole community. */
function planAbility(actor: Actor, now: Date) {
  const scope = actor.roles.find(
    (held) => CONVENERS.includes(held.role) && isInForce(held, now),
  )?.scope
  const gridId = scope !== undefined && 'gridId' in scope ? scope.gridId : null
  return toAbility(meetingsPolicy.plan(actor, gridId, now))
}

/**
 * The calendar: meetings and the sessions of 民情夜话 in one order of time.
 *
 * @throws AppError `request.invalid`
 */
export async function meetingsList(
  asked: ListAsked,
  actor: Actor,
  now: Date,
): Promise<ResponseOf<'meetings.list'>> {
  const { communityId, accountId } = actor
  const page = pageAsked(asked, now)
  const [meetings, sessions] = await Promise.all([
    meetingsOnCalendar(communityId, page),
    listeningOnCalendar(communityId, page, now),
  ])
  const own = await attendancesIn(
    communityId,
    accountId,
    meetings.map(({ _id }) => _id),
  )
  const placed: Placed[] = [
    ...meetings.map((meeting) => ({
      at: meeting.startsAt,
      id: meeting._id,
      entry: presentMeetingCard(meeting, own.get(meeting._id)),
    })),
    ...sessions.map((session) => ({
      at: session.startsAt,
      id: session.id,
      entry: {
        kind: 'listening' as const,
        ...session,
        startsAt: session.startsAt.toISOString(),
        endsAt: session.endsAt.toISOString(),
      },
    })),
  ]
  const order = page.isFalling ? -1 : 1
  placed.sort((a, b) => order * (a.at.getTime() - b.at.getTime() || (a.id < b.id ? -1 : 1)))
  const shown = placed.slice(0, page.limit)
  const last = placed.length > page.limit ? shown.at(-1) : undefined
  return {
    items: shown.map(({ entry }) => entry),
    next: last === undefined ? null : `${String(last.at.getTime())}.${last.id}`,
    plan: planAbility(actor, now),
  }
}

/** Who leads the meetings of a place, and in which office. */
async function chairOf(
  { communityId, gridId }: MeetingDocument,
  now: Date,
): Promise<{ chairId: string | null; chairRole: Role }> {
  const chairRole = (gridId === null ? COMMUNITY_CHAIRS : GRID_CHAIRS)[0] ?? 'councilChair'
  const ids =
    gridId === null
      ? (await assignmentsInForce(communityId, chairRole, now)).map(({ accountId }) => accountId)
      : await holdersInGrid(communityId, chairRole, gridId, now)
  return { chairId: ids[0] ?? null, chairRole }
}

/**
 * One meeting, with everything its page shows.
 *
 * @throws AppError `meetings.not_found`, also for one of another community
 */
export async function meetingInfo(
  { meetingId }: RequestOf<'meetings.info'>,
  actor: Actor,
  now: Date,
): Promise<ResponseOf<'meetings.info'>> {
  const { communityId, accountId } = actor
  const meeting = found(await findMeeting(communityId, meetingId), 'meetings.not_found')
  const [preparation, own, chair] = await Promise.all([
    preparationOf(meeting),
    attendanceOf(meeting, accountId),
    chairOf(meeting, now),
  ])
  const { entries, items, invited, affected, hasMaterials, areAllInvited } = preparation
  const names = await publicNames(communityId, [
    ...items.map(({ raiserId }) => raiserId),
    ...(chair.chairId === null ? [] : [chair.chairId]),
  ])
  const before = own?.registration === 'waiting' ? await waitingBefore(own) : null
  return presentMeetingInfo(
    meeting,
    {
      entries,
      items,
      invited,
      affected: [...affected],
      ready: { hasMaterials, areAllInvited },
      ...chair,
      names,
      own,
      waitingBefore: before,
    },
    actor,
    now,
  )
}

/**
 * Items that could be put on the agenda of a meeting, by their date.
 *
 * @throws AppError `meetings.not_found`, `meetings.not_convener`
 */
export async function meetingItems(
  { meetingId, after, limit }: RequestOf<'meetings.items'>,
  actor: Actor,
  now: Date,
): Promise<ResponseOf<'meetings.items'>> {
  const meeting = found(await findMeeting(actor.communityId, meetingId), 'meetings.not_found')
  ensure(meetingsPolicy.plan(actor, meeting.gridId, now))
  const page = await itemsForMeeting(
    actor.communityId,
    { statuses: FITTING_STATUSES[meeting.type], gridId: meeting.gridId },
    { after, limit },
  )
  const { rows, next } = cutPage(page, limit)
  return {
    items: rows.map(({ _id, number, title, gridName, dueAt, meeting: other }) => ({
      id: _id,
      number: number ?? '',
      title,
      gridName,
      dueAt: dueAt?.toISOString() ?? null,
      isTaken: other !== null && other !== undefined,
    })),
    next,
  }
}

/**
 * Who comes and who is there, for those who called the meeting or keep its door.
 *
 * @throws AppError `meetings.not_found`, `meetings.not_keeper`
 */
export async function meetingAttendance(
  { meetingId, kind, after, limit }: RequestOf<'meetings.attendance'>,
  actor: Actor,
  now: Date,
): Promise<ResponseOf<'meetings.attendance'>> {
  const { communityId } = actor
  const meeting = found(await findMeeting(communityId, meetingId), 'meetings.not_found')
  ensure(meetingsPolicy.readAttendance(actor, meeting, now))
  const { rows, next } = cutPage(await listAttendances(meeting, kind, { after, limit }), limit)
  const names = await publicNames(
    communityId,
    rows.flatMap(({ accountId }) => accountId ?? []),
  )
  return {
    items: rows.map((row) => presentAttendance(row, meeting, names)),
    next,
    quorum: meeting.quorum,
  }
}

/**
 * How long ago a council met, and who demands that it meet again.
 *
 * @throws AppError `places.not_found`
 */
export async function meetingDemands(
  { gridId }: RequestOf<'meetings.demands'>,
  actor: Actor,
  now: Date,
): Promise<ResponseOf<'meetings.demands'>> {
  const { communityId, accountId } = actor
  found(await findGrid(communityId, gridId), 'places.not_found')
  const [members, call, lastHeld, demanded, { meetings: rules }] = await Promise.all([
    memberIds(communityId, gridId, now),
    callOf(communityId, gridId),
    lastHeldAt(communityId, gridId),
    hasDemanded(communityId, gridId, accountId),
    ruleSetAt(communityId, now),
  ])
  return {
    members: members.length,
    demands: call?.demands ?? 0,
    needed: demandsNeeded(members.length, rules),
    dueAt: call?.dueAt?.toISOString() ?? null,
    lastHeldAt: lastHeld?.toISOString() ?? null,
    nextBy:
      lastHeld === null ? null : dueAfterDays(lastHeld, rules.cadenceDays, HOLIDAYS).toISOString(),
    demand: toAbility(meetingsPolicy.demand(members.includes(accountId), demanded)),
  }
}
