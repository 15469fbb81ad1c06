import { SEATED_KINDS } from '@linyi/shared/domain/meetings/attendance'
import { isInTransaction } from '../../platform/db/transaction'
import { AttendanceModel, MeetingModel, type AttendanceDocument } from './meeting.model'
import type { MeetingDocument } from './meeting.store'

/** What the rules of order and the minutes ask about somebody's part in a meeting. */
export type Seated = Pick<
  AttendanceDocument,
  | '_id'
  | 'key'
  | 'accountId'
  | 'kind'
  | 'party'
  | 'isPresent'
  | 'checkedInAt'
  | 'how'
  | 'proxyId'
  | 'recusals'
>

const FIELDS = {
  _id: 1,
  key: 1,
  accountId: 1,
  kind: 1,
  party: 1,
  isPresent: 1,
  checkedInAt: 1,
  how: 1,
  proxyId: 1,
  recusals: 1,
} as const satisfies Record<keyof Seated, 1>

/** Meetings that are held at the same time on one instance. */
const KEPT_MAX = 20

interface Kept {
  readonly roster: number
  readonly rows: readonly Seated[]
}

const kept = new Map<string, Kept>()

/** Says that these rows have changed, in the transaction that has changed them. */
export async function countRows(
  rows: readonly Pick<AttendanceDocument, 'communityId' | 'meetingId' | 'kind'>[],
): Promise<void> {
  const seated = rows.filter(({ kind }) => kind !== 'resident')
  const [first] = seated
  if (first === undefined) return
  await countRoster(first.communityId, [...new Set(seated.map(({ meetingId }) => meetingId))])
}

/** The same for all rows of some meetings. */
export async function countRoster(
  communityId: string,
  meetingIds: readonly string[],
): Promise<void> {
  const filter = { communityId, _id: { $in: [...meetingIds] } }
  await MeetingModel.updateMany(filter, { $inc: { roster: 1 } })
}

/**
 * Everybody with a part in a meeting: members, raisers and the invited, in the order of their rows. It
 * is read again when the roster has changed, and not when somebody raises a hand: three hundred rows a
 * change were most of what a live meeting cost. What is kept is what was committed under that number,
 * for it is read outside of transactions alone; who has taken the meeting's turn has the newest number.
 * A command that has changed rows itself must not ask afterwards.
 */
export async function seatedIn({
  communityId,
  _id: meetingId,
  roster,
}: MeetingDocument): Promise<readonly Seated[]> {
  const known = kept.get(meetingId)
  if (known?.roster === roster) return known.rows
  const found = await AttendanceModel.find({ communityId, meetingId, kind: { $in: SEATED_KINDS } })
    .select(FIELDS)
    .sort({ kind: 1, _id: 1 })
    .lean<Seated[]>()
  const rows = SEATED_KINDS.flatMap((kind) => found.filter((row) => row.kind === kind))
  if (!isInTransaction() && roster >= (known?.roster ?? 0)) keep(meetingId, { roster, rows })
  return rows
}

function keep(meetingId: string, rows: Kept): void {
  kept.delete(meetingId)
  kept.set(meetingId, rows)
  const [oldest] = kept.keys()
  if (kept.size > KEPT_MAX && oldest !== undefined) kept.delete(oldest)
}
