import type { AttendanceKind, Registration } from '@linyi/shared/domain/meetings/attendance'
import type { MemberHere } from '@linyi/shared/domain/meetings/quorum'
import { newerThan } from '../../platform/db/keyset'
import { isDuplicateKey } from '../../platform/db/mongo-errors'
import { AppError } from '../../platform/http/app-error'
import { newId } from '../../platform/ids'
import {
  AttendanceModel,
  CheckInTriesModel,
  PresenceModel,
  type AttendanceDocument,
  type PresenceDocument,
} from './meeting.model'
import type { MeetingDocument } from './meeting.store'
import { countRoster, countRows } from './roster.store'

export type { AttendanceDocument, PresenceDocument } from './meeting.model'

type Whose = Pick<MeetingDocument, 'communityId' | '_id'>

const OWN_MAX = 500
const SPANS_MAX = 5000

/** What a new row of a meeting says beside whose it is. */
export type NewAttendance = Pick<AttendanceDocument, 'kind' | 'registration' | 'queuedAt'> &
  Partial<Pick<AttendanceDocument, 'accountId' | 'party'>>

/** A row as it begins: not in the room. */
export function newAttendance(
  { communityId, _id: meetingId }: Whose,
  { accountId = null, party = null, ...own }: NewAttendance,
): AttendanceDocument {
  const _id = newId(own.queuedAt)
  return {
    _id,
    communityId,
    meetingId,
    key: accountId ?? _id,
    accountId,
    party,
    ...own,
    isPresent: false,
    checkedInAt: null,
    leftAt: null,
    how: null,
    checkedInBy: null,
    proxyId: null,
    recusals: [],
  }
}

/** Adds rows of one meeting. */
export async function insertAttendances(rows: readonly AttendanceDocument[]): Promise<void> {
  if (rows.length === 0) return
  await AttendanceModel.insertMany([...rows])
  await countRows(rows)
}

export async function findAttendance(
  { communityId, _id: meetingId }: Whose,
  attendanceId: string,
): Promise<AttendanceDocument | null> {
  const row = await AttendanceModel.findOne({ communityId, _id: attendanceId }).lean()
  return row?.meetingId === meetingId ? row : null
}

/** Somebody's own row, or null. */
export async function attendanceOf(
  { communityId, _id: meetingId }: Whose,
  accountId: string,
): Promise<AttendanceDocument | null> {
  return AttendanceModel.findOne({ communityId, meetingId, key: accountId }).lean()
}

/** Somebody's rows in several meetings. */
export async function attendancesOfAccount(
  communityId: string,
  accountId: string,
): Promise<AttendanceDocument[]> {
  return AttendanceModel.find({ communityId, accountId }).sort({ _id: -1 }).limit(OWN_MAX).lean()
}

/** Somebody's rows in these meetings, by meeting. */
export async function attendancesIn(
  communityId: string,
  accountId: string,
  meetingIds: readonly string[],
): Promise<Map<string, AttendanceDocument>> {
  const rows = await AttendanceModel.find({
    communityId,
    meetingId: { $in: [...meetingIds] },
    key: accountId,
  }).lean()
  return new Map(rows.map((row) => [row.meetingId, row]))
}

/** Who came into the room themselves, by their accounts; a member who was represented did not. */
export async function attendeesOf({ communityId, _id: meetingId }: Whose): Promise<string[]> {
  const rows = await AttendanceModel.find({
    communityId,
    meetingId,
    checkedInAt: { $ne: null },
    how: { $ne: 'proxy' },
  })
    .select({ accountId: 1 })
    .sort({ _id: 1 })
    .lean<Pick<AttendanceDocument, 'accountId'>[]>()
  return rows.flatMap(({ accountId }) => (accountId === null ? [] : [accountId]))
}

/** Everybody of a kind; members, raisers and the invited are few. */
export async function attendancesOfKind(
  { communityId, _id: meetingId }: Whose,
  kind: Exclude<AttendanceKind, 'resident'>,
): Promise<AttendanceDocument[]> {
  return AttendanceModel.find({ communityId, meetingId, kind }).sort({ _id: 1 }).lean()
}

/** Which of these people have a row, and of what kind it is. */
export async function rowsOfAccounts(
  { communityId, _id: meetingId }: Whose,
  accountIds: readonly string[],
): Promise<Map<string, AttendanceDocument>> {
  const rows = await AttendanceModel.find({
    communityId,
    meetingId,
    key: { $in: [...accountIds] },
  }).lean()
  return new Map(rows.map((row) => [row.key, row]))
}

/** After a postponement everybody who was called answers anew; neighbours keep their places. */
export async function resetAnswers({ communityId, _id: meetingId }: Whose): Promise<void> {
  await AttendanceModel.updateMany(
    { communityId, meetingId, kind: { $in: ['member', 'invited', 'raiser'] } },
    { $set: { registration: 'invited' } },
  )
}

/** Nobody is in the room any longer: the sitting was put off. Its spans stay on record. */
export async function clearRoom(meeting: Whose, at: Date): Promise<void> {
  const { communityId, _id: meetingId } = meeting
  await closePresences(meeting, at)
  await AttendanceModel.updateMany(
    { communityId, meetingId },
    {
      $set: {
        isPresent: false,
        checkedInAt: null,
        leftAt: null,
        how: null,
        checkedInBy: null,
        proxyId: null,
        recusals: [],
      },
    },
  )
  await countRoster(communityId, [meetingId])
}

/** One page and one more, in the order of entry. */
export async function listAttendances(
  { communityId, _id: meetingId }: Whose,
  kind: AttendanceKind | undefined,
  { after, limit }: { readonly after: string | undefined; readonly limit: number },
): Promise<AttendanceDocument[]> {
  return AttendanceModel.find({
    communityId,
    meetingId,
    ...(kind === undefined ? {} : { kind }),
    ...newerThan(after),
  })
    .sort({ _id: 1 })
    .limit(limit + 1)
    .lean()
}

/** Who has waited longest for a place. */
export async function firstWaiting({
  communityId,
  _id: meetingId,
}: Whose): Promise<AttendanceDocument | null> {
  const registration: Registration = 'waiting'
  const [first] = await AttendanceModel.find({ communityId, meetingId, registration })
    .sort({ queuedAt: 1, _id: 1 })
    .limit(1)
    .lean()
  return first ?? null
}

/** How many wait before somebody. */
export async function waitingBefore({
  communityId,
  meetingId,
  queuedAt,
  _id,
}: AttendanceDocument): Promise<number> {
  const registration: Registration = 'waiting'
  return AttendanceModel.countDocuments({
    communityId,
    meetingId,
    registration,
    queuedAt: { $lte: queuedAt },
    $or: [{ queuedAt: { $lt: queuedAt } }, { _id: { $lt: _id } }],
  })
}

export type AttendanceFields = Partial<
  Omit<AttendanceDocument, '_id' | 'communityId' | 'meetingId' | 'key'>
>

/**
 * Changes a row; the turn at its meeting has been taken.
 *
 * @throws AppError `meetings.proxy_unfit` when the proxy already speaks for somebody
 */
export async function writeAttendance(
  row: AttendanceDocument,
  change: AttendanceFields,
): Promise<AttendanceDocument> {
  const { communityId, _id } = row
  try {
    await AttendanceModel.updateOne({ communityId, _id }, { $set: change })
  } catch (error) {
    if (isDuplicateKey(error, 'meetingAttendances_proxy')) {
      throw new AppError('meetings.proxy_unfit')
    }
    throw error
  }
  await countRows([row])
  return { ...row, ...change }
}

export async function dropAttendance(row: AttendanceDocument): Promise<void> {
  const { communityId, _id } = row
  await AttendanceModel.deleteOne({ communityId, _id })
  await countRows([row])
}

/** The member who stays away and is represented by this one, or null. */
export async function representedBy({
  communityId,
  meetingId,
  _id,
}: AttendanceDocument): Promise<AttendanceDocument | null> {
  return AttendanceModel.findOne({ communityId, meetingId, proxyId: _id }).lean()
}

/** The members of a meeting and whether they are there, for the entry that is open. */
export async function membersOf(meeting: MeetingDocument): Promise<MemberHere[]> {
  const { communityId, _id: meetingId } = meeting
  const rows = await AttendanceModel.find({ communityId, meetingId, kind: 'member' })
    .select({ accountId: 1, isPresent: 1, recusals: 1 })
    .sort({ _id: 1 })
    .lean<Pick<AttendanceDocument, 'accountId' | 'isPresent' | 'recusals'>[]>()
  return rows.flatMap(({ accountId, isPresent, recusals }) => {
    if (accountId === null) return []
    const isRecused = recusals.some(({ entryId }) => entryId === meeting.entryId)
    return [{ accountId, isPresent, isRecused }]
  })
}

/** Opens a span in the room; a unique index keeps somebody from being there twice. */
export async function openPresence(
  { communityId, meetingId, _id: attendanceId }: AttendanceDocument,
  inAt: Date,
): Promise<void> {
  await PresenceModel.create({
    _id: newId(inAt),
    communityId,
    meetingId,
    attendanceId,
    inAt,
    outAt: null,
    isOpen: true,
  })
}

export async function closePresence(
  { communityId, meetingId, _id: attendanceId }: AttendanceDocument,
  outAt: Date,
): Promise<void> {
  await PresenceModel.updateOne(
    { communityId, meetingId, attendanceId, isOpen: true },
    { $set: { outAt, isOpen: false } },
  )
}

/** Ends every span that is open: the meeting is over. */
export async function closePresences({ communityId, _id }: Whose, outAt: Date): Promise<void> {
  await PresenceModel.updateMany(
    { communityId, meetingId: _id, isOpen: true },
    { $set: { outAt, isOpen: false } },
  )
}

/** Every span of a meeting, the earliest first. */
export async function presencesOf({ communityId, _id }: Whose): Promise<PresenceDocument[]> {
  return PresenceModel.find({ communityId, meetingId: _id })
    .sort({ inAt: 1, _id: 1 })
    .limit(SPANS_MAX)
    .lean()
}

export async function wrongCodesOf(
  { communityId, _id: meetingId }: Whose,
  accountId: string,
): Promise<number> {
  const row = await CheckInTriesModel.findOne({ communityId, meetingId, accountId }).lean()
  return row?.wrong ?? 0
}

/** Counts one more wrong code of somebody; the turn at the meeting has been taken. */
export async function countWrongCode(
  { communityId, _id: meetingId }: Whose,
  accountId: string,
  at: Date,
): Promise<void> {
  await CheckInTriesModel.updateOne(
    { communityId, meetingId, accountId },
    { $inc: { wrong: 1 }, $setOnInsert: { _id: newId(at) } },
    { upsert: true },
  )
}

/** Forgets the wrong codes of an account. */
export async function dropTriesOf(communityId: string, accountId: string): Promise<void> {
  await CheckInTriesModel.deleteMany({ communityId, accountId })
}

/** Gives the rows of one account to another, which it has become; wrong codes are forgotten. */
export async function moveAttendances(
  communityId: string,
  from: string,
  to: string,
): Promise<void> {
  const rows = await attendancesOfAccount(communityId, from)
  await AttendanceModel.updateMany(
    { communityId, accountId: from },
    { $set: { accountId: to, key: to } },
  )
  await countRows(rows)
  await dropTriesOf(communityId, from)
}
