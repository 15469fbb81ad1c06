import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import { timetable } from '@linyi/shared/domain/meetings/agenda-order'
import { lapsesAt } from '@linyi/shared/domain/meetings/meeting.rules'
import { inTransaction } from '../../../platform/db/transaction'
import { eachDue } from '../../../platform/due/due'
import { ensure } from '../../../platform/http/app-error'
import { ruleSetAt } from '../../councils/index'
import { clearRoom } from '../attendance.store'
import { entriesOf } from '../entry.store'
import { meetingsNotHeld, touchMeeting, type MeetingDocument } from '../meeting.store'
import { meetingsPolicy } from '../meetings.policy'
import { mustBeInTime } from './plan-meeting'
import { releaseItems } from './release-items'
import { stepMeeting, type MeetingCall } from './step-meeting'

const NOTHING_OPEN = { entryId: null, checkInAt: null } as const
const LAPSED = '当天没有开成，请另定日期'

/**
 * The meeting is put off to another day: it is noticed anew, its items are free until then (A4.2).
 *
 * @throws AppError `meetings.not_found`, `meetings.in_the_past`, `meetings.notice_too_late`,
 *   and the reasons of the policy
 */
export async function postponeMeeting(
  { meetingId, startsAt, reason }: RequestOf<'meetings.postpone'>,
  { actor, now }: MeetingCall,
): Promise<ResponseOf<'meetings.postpone'>> {
  const { communityId } = actor
  const { meetings: rules } = await ruleSetAt(communityId, now)
  const meeting = await touchMeeting(communityId, meetingId)
  ensure(meetingsPolicy.postpone(actor, meeting, now))
  const at = mustBeInTime(startsAt, rules, now)
  await releaseItems(meeting, actor, now, { isOver: false })
  await clearRoom(meeting, now)
  const { endsAt } = timetable(await entriesOf(communityId, meetingId), at)
  const { status } = await stepMeeting(meeting, 'postpone', actor, now, {
    change: { ...NOTHING_OPEN, startsAt: at, endsAt, reason, rules },
    brought: { newStartsAt: at },
    data: { from: meeting.startsAt.toISOString(), startsAt: at.toISOString(), text: reason },
  })
  return { status }
}

/**
 * The meeting is called off, and everybody reads why.
 *
 * @throws AppError `meetings.not_found` and the reasons of the policy
 */
export async function cancelMeeting(
  { meetingId, reason }: RequestOf<'meetings.cancel'>,
  { actor, now }: MeetingCall,
): Promise<ResponseOf<'meetings.cancel'>> {
  const meeting = await touchMeeting(actor.communityId, meetingId)
  ensure(meetingsPolicy.cancel(actor, meeting, now))
  await releaseItems(meeting, actor, now, { isOver: true })
  await clearRoom(meeting, now)
  const { status } = await stepMeeting(meeting, 'cancel', actor, now, {
    change: { ...NOTHING_OPEN, reason },
    data: { text: reason },
  })
  return { status }
}

async function lapseMeeting({ communityId, _id }: MeetingDocument, now: Date): Promise<void> {
  await inTransaction(async () => {
    const meeting = await touchMeeting(communityId, _id)
    if (!['planned', 'noticed', 'checkIn'].includes(meeting.status) || lapsesAt(meeting) > now) {
      return
    }
    await releaseItems(meeting, null, now, { isOver: false })
    await clearRoom(meeting, now)
    await stepMeeting(meeting, 'lapse', null, now, {
      change: { ...NOTHING_OPEN, reason: LAPSED },
      data: { text: LAPSED },
    })
  })
}

/**
 * What was not held on its day is put off by the clock, so that no item waits for a meeting that never
 * comes together.
 */
export async function lapseMeetings(communityId: string, now: Date): Promise<void> {
  await eachDue(await meetingsNotHeld(communityId, now), (meeting) => lapseMeeting(meeting, now))
}
