import type { MeetingTask } from '@linyi/shared/contract/inbox.contract'
import { dueAfterDays } from '@linyi/shared/domain/calendar/deadline'
import { HOLIDAYS } from '@linyi/shared/domain/calendar/holidays'
import { GATHERED_STATUSES, type MeetingStatus } from '@linyi/shared/domain/meetings/meeting'
import {
  checkInFrom,
  GRID_CHAIRS,
  keepsMeetings,
  noticeUntil,
} from '@linyi/shared/domain/meetings/meeting.rules'
import { isInForce, type Actor } from '@linyi/shared/domain/people/actor'
import { ruleSetAt } from '../councils/index'
import { gridsByIds } from '../places/index'
import { attendancesIn, type AttendanceDocument } from './attendance.store'
import { callOf } from './demand.store'
import { lastHeldAt, meetingsIn, type MeetingDocument } from './meeting.store'
import { meetingsPolicy } from './meetings.policy'

const WAITING: readonly MeetingStatus[] = ['planned', 'postponed', 'noticed', ...GATHERED_STATUSES]

/** The chair is reminded a week before the month is over. */
const REMINDER_MS = 7 * 24 * 60 * 60 * 1000

const taskOf = (
  kind: MeetingTask['kind'],
  { _id, gridId, title, placeName }: MeetingDocument,
  dueAt: Date,
): MeetingTask => ({ kind, meetingId: _id, gridId, title, placeName, dueAt: dueAt.toISOString() })

/** Whether a meeting waits for somebody who is called to it: for an answer, or in the room. */
function waitsFor(meeting: MeetingDocument, own: AttendanceDocument | undefined): boolean {
  if (own === undefined || own.registration === 'cancelled') return false
  if (meeting.status === 'noticed') return own.registration === 'invited'
  return GATHERED_STATUSES.includes(meeting.status) && !own.isPresent && own.kind !== 'resident'
}

/** What a meeting waits for from this person, at most one thing each. */
function taskFor(
  meeting: MeetingDocument,
  own: AttendanceDocument | undefined,
  actor: Actor,
  now: Date,
): MeetingTask[] {
  const { status, gridId, startsAt, rules } = meeting
  const isPrepared = status === 'planned' || status === 'postponed'
  if (isPrepared) {
    const isMine = meetingsPolicy.plan(actor, gridId, now).allowed
    return isMine ? [taskOf('prepareMeeting', meeting, noticeUntil(startsAt, rules))] : []
  }
  const isAtHand = GATHERED_STATUSES.includes(status) || now >= checkInFrom(meeting)
  if (isAtHand && keepsMeetings(actor, gridId, now)) {
    return [taskOf('holdMeeting', meeting, startsAt)]
  }
  return waitsFor(meeting, own) ? [taskOf('attendMeeting', meeting, startsAt)] : []
}

/** The grids whose council somebody chairs. */
function chairedGrids(actor: Actor, now: Date): string[] {
  return actor.roles.flatMap((held) =>
    GRID_CHAIRS.includes(held.role) && isInForce(held, now) && held.scope.kind === 'grid'
      ? [held.scope.gridId]
      : [],
  )
}

/**
 * A council whose members demand a meeting, or that has not met for as long as its rules allow, waits
 * for its chair to call one (A2.5). Whatever is planned already is the call.
 */
async function callsFor(
  actor: Actor,
  meetings: readonly MeetingDocument[],
  now: Date,
): Promise<MeetingTask[]> {
  const { communityId } = actor
  const uncalled = chairedGrids(actor, now).filter(
    (gridId) => !meetings.some((meeting) => meeting.gridId === gridId),
  )
  if (uncalled.length === 0) return []
  const [{ meetings: rules }, grids] = await Promise.all([
    ruleSetAt(communityId, now),
    gridsByIds(communityId, uncalled),
  ])
  const tasks = await Promise.all(
    grids.map(async ({ _id, name }): Promise<MeetingTask[]> => {
      const [call, lastHeld] = await Promise.all([
        callOf(communityId, _id),
        lastHeldAt(communityId, _id),
      ])
      const monthly = lastHeld === null ? null : dueAfterDays(lastHeld, rules.cadenceDays, HOLIDAYS)
      const isDue = monthly !== null && now >= new Date(monthly.getTime() - REMINDER_MS)
      const dueAt = call?.dueAt ?? (isDue ? monthly : null)
      if (dueAt === null) return []
      const demanded = call !== null && call.dueAt !== null
      const title = demanded ? `${String(call.demands)} 位成员要求开会` : '议事会每月至少开一次会'
      return [
        {
          kind: 'callMeeting',
          meetingId: null,
          gridId: _id,
          title,
          placeName: name,
          dueAt: dueAt.toISOString(),
        },
      ]
    }),
  )
  return tasks.flat()
}

/** What waits for this person around the meetings of the community. */
export async function meetingsWaitingFor(actor: Actor, now: Date): Promise<MeetingTask[]> {
  const { communityId, accountId } = actor
  const meetings = await meetingsIn(communityId, WAITING)
  const own = await attendancesIn(
    communityId,
    accountId,
    meetings.map(({ _id }) => _id),
  )
  return [
    ...meetings.flatMap((meeting) => taskFor(meeting, own.get(meeting._id), actor, now)),
    ...(await callsFor(actor, meetings, now)),
  ]
}
