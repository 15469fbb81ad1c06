import { lookAt } from '../../platform/db/looks'
import type { DueLooks } from '../../platform/due/due'
import { dayOf, startOfDay } from '@linyi/shared/domain/calendar/shanghai-day'
import type { MeetingStatus } from '@linyi/shared/domain/meetings/meeting'
import { startingIn, type TimePage } from '../../platform/db/by-time'
import { mustHaveMatched } from '../../platform/db/compare-and-set'
import { tellLive } from '../../platform/live/tell-live'
import { AppError } from '../../platform/http/app-error'
import { MeetingModel, type MeetingDocument } from './meeting.model'

export type { MeetingDocument } from './meeting.model'

const DUE_MAX = 50
const CALENDAR_MAX = 200

export async function findMeeting(
  communityId: string,
  meetingId: string,
): Promise<MeetingDocument | null> {
  return MeetingModel.findOne({ communityId, _id: meetingId }).lean()
}

export async function insertMeeting(meeting: MeetingDocument): Promise<void> {
  await MeetingModel.create(meeting)
}

/**
 * Makes the running transaction wait its turn at a meeting and counts its revision up. Whatever
 * changes a meeting begins with it: what is read afterwards stands until the commit, so that of two
 * who press at once the second decides on what the first has left.
 *
 * @throws AppError `meetings.not_found`
 */
export async function touchMeeting(
  communityId: string,
  meetingId: string,
): Promise<MeetingDocument> {
  const meeting = await MeetingModel.findOneAndUpdate(
    { communityId, _id: meetingId },
    { $inc: { revision: 1 } },
    { returnDocument: 'after' },
  ).lean()
  if (meeting === null) throw new AppError('meetings.not_found')
  tellLive(communityId, 'meeting', meetingId)
  // attendance and quorum change what people may do on the floor
  tellLive(communityId, 'floor', meetingId)
  return meeting
}

/** What a command may change of a meeting whose turn it has taken. */
export type MeetingFields = Partial<
  Omit<MeetingDocument, '_id' | 'communityId' | 'revision' | 'roster'>
>

/**
 * Writes a change that was decided on `meeting`, as the turn gave it out.
 *
 * @throws AppError `request.conflict` when the turn was not taken
 */
export async function writeMeeting(
  meeting: MeetingDocument,
  change: MeetingFields,
): Promise<MeetingDocument> {
  const { communityId, _id, revision } = meeting
  mustHaveMatched(await MeetingModel.updateOne({ communityId, _id, revision }, { $set: change }))
  return { ...meeting, ...change }
}

/** A page of the calendar, of one grid and the whole community or of everything. */
export type CalendarPage = TimePage & { readonly gridId?: string | undefined }

/** One page and one more of the meetings, by the time they begin. */
export async function meetingsOnCalendar(
  communityId: string,
  page: CalendarPage,
): Promise<MeetingDocument[]> {
  const order = page.isFalling ? -1 : 1
  return MeetingModel.find({
    communityId,
    ...(page.gridId === undefined ? {} : { gridId: { $in: [page.gridId, null] } }),
    ...startingIn(page),
  })
    .sort({ startsAt: order, _id: order })
    .limit(page.limit + 1)
    .lean()
}

/** Meetings of days that are over which have not begun. */
const notHeld = (communityId: string, now: Date) => ({
  communityId,
  status: { $in: ['planned', 'noticed', 'checkIn'] satisfies MeetingStatus[] },
  startsAt: { $lt: startOfDay(dayOf(now)) },
})

export const meetingsDue: DueLooks = (communityId, now) => [
  lookAt(MeetingModel, notHeld(communityId, now)),
]

export async function meetingsNotHeld(communityId: string, now: Date): Promise<MeetingDocument[]> {
  return MeetingModel.find(notHeld(communityId, now)).sort({ startsAt: 1 }).limit(DUE_MAX).lean()
}

/** Meetings in one of these statuses: what is being prepared, held or recorded now. */
export async function meetingsIn(
  communityId: string,
  statuses: readonly MeetingStatus[],
): Promise<MeetingDocument[]> {
  return MeetingModel.find({ communityId, status: { $in: [...statuses] } })
    .sort({ startsAt: 1 })
    .limit(CALENDAR_MAX)
    .lean()
}

/** Several meetings, by id. */
export async function meetingsByIds(
  communityId: string,
  meetingIds: readonly string[],
): Promise<Map<string, MeetingDocument>> {
  const rows = await MeetingModel.find({ communityId, _id: { $in: [...meetingIds] } }).lean()
  return new Map(rows.map((row) => [row._id, row]))
}

/** When the council of a grid last met, or null. */
export async function lastHeldAt(communityId: string, gridId: string): Promise<Date | null> {
  const [last] = await MeetingModel.find({ communityId, gridId, startedAt: { $type: 'date' } })
    .select({ startedAt: 1 })
    .sort({ startedAt: -1 })
    .limit(1)
    .lean()
  return last?.startedAt ?? null
}
