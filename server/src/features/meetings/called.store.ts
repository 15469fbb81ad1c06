import { AttendanceModel, MeetingModel } from './meeting.model'
import type { MeetingDocument } from './meeting.store'

type Whose = Pick<MeetingDocument, 'communityId' | '_id'>

const COMING_MAX = 50

/** A page of those with an account whom a meeting calls, or who have a place to listen, by row. */
export async function calledPage(
  { communityId, _id: meetingId }: Whose,
  which: 'called' | 'registered',
  { after, limit }: { readonly after: string | null; readonly limit: number },
): Promise<{ readonly accountIds: string[]; readonly last: string | null }> {
  const rows = await AttendanceModel.find({
    communityId,
    meetingId,
    ...(after === null ? {} : { _id: { $gt: after } }),
  })
    .select({ accountId: 1, kind: 1, registration: 1 })
    .sort({ _id: 1 })
    .limit(limit)
    .lean()
  const meant = rows.filter(({ kind, registration }) =>
    which === 'called'
      ? kind !== 'resident' && registration !== 'cancelled'
      : kind === 'resident' && registration === 'registered',
  )
  return {
    accountIds: meant.flatMap(({ accountId }) => (accountId === null ? [] : [accountId])),
    last: rows.length < limit ? null : (rows.at(-1)?._id ?? null),
  }
}

/** Meetings that were noticed and begin between two instants. */
export async function meetingsComing(
  communityId: string,
  from: Date,
  to: Date,
): Promise<Pick<MeetingDocument, '_id' | 'startsAt' | 'noticedAt'>[]> {
  return MeetingModel.find({ communityId, status: 'noticed', startsAt: { $gt: from, $lte: to } })
    .select({ startsAt: 1, noticedAt: 1 })
    .sort({ startsAt: 1 })
    .limit(COMING_MAX)
    .lean()
}
