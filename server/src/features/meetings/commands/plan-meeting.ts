import { randomBytes } from 'node:crypto'
import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import { timetable } from '@linyi/shared/domain/meetings/agenda-order'
import { NO_ATTENDANCE } from '@linyi/shared/domain/meetings/attendance'
import { noticeUntil, type MeetingRules } from '@linyi/shared/domain/meetings/meeting.rules'
import { quorumNow } from '@linyi/shared/domain/meetings/quorum'
import { AppError, ensure, found } from '../../../platform/http/app-error'
import { newId } from '../../../platform/ids'
import { ruleSetAt } from '../../councils/index'
import { findCommunity, findGrid } from '../../places/index'
import { entriesOf } from '../entry.store'
import { insertMeeting, touchMeeting, writeMeeting } from '../meeting.store'
import { meetingsPolicy } from '../meetings.policy'
import { memberIds } from '../members.queries'
import { recordMeetingEvent, type MeetingCall } from './step-meeting'

const MINUTE_MS = 60_000

/**
 * A meeting begins on a whole minute, as it is announced, and leaves the days for its notice.
 *
 * @throws AppError `meetings.in_the_past`, `meetings.notice_too_late`
 */
export function mustBeInTime(startsAt: string, rules: MeetingRules, now: Date): Date {
  const at = new Date(Math.floor(Date.parse(startsAt) / MINUTE_MS) * MINUTE_MS)
  if (at <= now) throw new AppError('meetings.in_the_past')
  if (noticeUntil(at, rules) <= now) throw new AppError('meetings.notice_too_late')
  return at
}

/**
 * A meeting is prepared: what kind, when and where. Nobody is told before its notice.
 *
 * @throws AppError `meetings.not_convener`, `meetings.in_the_past`, `meetings.notice_too_late`,
 *   `places.not_found`
 */
export async function planMeeting(
  { type, gridId, title, startsAt, venue, link, services, places }: RequestOf<'meetings.plan'>,
  { actor, now }: MeetingCall,
): Promise<ResponseOf<'meetings.plan'>> {
  const { communityId, accountId } = actor
  const grid =
    gridId === undefined ? null : found(await findGrid(communityId, gridId), 'places.not_found')
  ensure(meetingsPolicy.plan(actor, grid?._id ?? null, now))
  const { meetings: rules } = await ruleSetAt(communityId, now)
  const at = mustBeInTime(startsAt, rules, now)
  const community = found(await findCommunity(communityId), 'places.not_found')
  const members = await memberIds(communityId, grid?._id ?? null, now)
  const absent = members.map((id) => ({ accountId: id, isPresent: false, isRecused: false }))
  const meeting = {
    _id: newId(now),
    communityId,
    type,
    title,
    gridId: grid?._id ?? null,
    placeName: grid?.name ?? community.name,
    status: 'planned' as const,
    startsAt: at,
    endsAt: at,
    venue,
    link: link === '' ? null : link,
    services,
    places,
    plannedBy: accountId,
    noticedAt: null,
    notices: 0,
    checkInAt: null,
    startedAt: null,
    adjournedAt: null,
    reason: null,
    entryId: null,
    entries: 0,
    itemEntries: 0,
    quorum: quorumNow(absent, rules.quorum),
    counts: NO_ATTENDANCE,
    floor: { motionId: null, ballotId: null },
    codeSecret: randomBytes(32).toString('base64'),
    rules,
    revision: 1,
    roster: 0,
  }
  await insertMeeting(meeting)
  await recordMeetingEvent(meeting, 'meetings.planned', actor, now, {
    type,
    title,
    startsAt: at.toISOString(),
  })
  return { id: meeting._id, noticeUntil: noticeUntil(at, rules).toISOString() }
}

/**
 * Another time, place or number of places, before the notice.
 *
 * @throws AppError `meetings.not_found`, `meetings.not_convener`, `meetings.agenda_frozen`,
 *   `meetings.in_the_past`, `meetings.notice_too_late`
 */
export async function editMeeting(
  { meetingId, title, startsAt, venue, link, services, places }: RequestOf<'meetings.edit'>,
  { actor, now }: MeetingCall,
): Promise<ResponseOf<'meetings.edit'>> {
  const { communityId } = actor
  const meeting = await touchMeeting(communityId, meetingId)
  ensure(meetingsPolicy.edit(actor, meeting, now))
  const { meetings: rules } = await ruleSetAt(communityId, now)
  const at = mustBeInTime(startsAt, rules, now)
  const { endsAt } = timetable(await entriesOf(communityId, meetingId), at)
  const edited = await writeMeeting(meeting, {
    title,
    startsAt: at,
    endsAt,
    venue,
    link: link === '' ? null : link,
    services,
    places,
    rules,
  })
  await recordMeetingEvent(edited, 'meetings.edited', actor, now, { startsAt: at.toISOString() })
  return { noticeUntil: noticeUntil(at, rules).toISOString() }
}
