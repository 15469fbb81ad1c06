import { isDuplicateKey } from '../../platform/db/mongo-errors'
import { AppError } from '../../platform/http/app-error'
import { EntryModel, type EntryDocument } from './meeting.model'

export type { EntryDocument, EntryMaterial } from './meeting.model'

/** The whole agenda of a meeting, in its order; at most `MEETING_LIMITS.entries`. */
export async function entriesOf(communityId: string, meetingId: string): Promise<EntryDocument[]> {
  return EntryModel.find({ communityId, meetingId }).sort({ position: 1 }).lean()
}

/** What a screen shows of the agenda while the meeting runs; its materials are read before. */
export type LiveEntry = Pick<
  EntryDocument,
  '_id' | 'parentId' | 'title' | 'minutes' | 'status' | 'openedAt'
>

export async function liveEntriesOf(communityId: string, meetingId: string): Promise<LiveEntry[]> {
  return EntryModel.find({ communityId, meetingId })
    .select({ parentId: 1, title: 1, minutes: 1, status: 1, openedAt: 1 })
    .sort({ position: 1 })
    .lean<LiveEntry[]>()
}

export async function findEntry(
  communityId: string,
  meetingId: string,
  entryId: string,
): Promise<EntryDocument | null> {
  const entry = await EntryModel.findOne({ communityId, _id: entryId }).lean()
  return entry?.meetingId === meetingId ? entry : null
}

/**
 * Adds an entry. The unique index has the last word on an item that two meetings want.
 *
 * @throws AppError `meetings.item_taken`
 */
export async function insertEntry(entry: EntryDocument): Promise<void> {
  await holding(EntryModel.create(entry))
}

export type EntryFields = Partial<Omit<EntryDocument, '_id' | 'communityId' | 'meetingId'>>

/**
 * Changes an entry; the turn at its meeting has been taken.
 *
 * @throws AppError `meetings.item_taken` when it takes an item that another meeting has
 */
export async function writeEntry(
  entry: EntryDocument,
  change: EntryFields,
): Promise<EntryDocument> {
  const { communityId, _id } = entry
  await holding(EntryModel.updateOne({ communityId, _id }, { $set: change }).exec())
  return { ...entry, ...change }
}

export async function dropEntries(communityId: string, entryIds: readonly string[]): Promise<void> {
  await EntryModel.deleteMany({ communityId, _id: { $in: [...entryIds] } })
}

async function holding(write: Promise<unknown>): Promise<void> {
  try {
    await write
  } catch (error) {
    if (isDuplicateKey(error, 'meetingEntries_holding')) throw new AppError('meetings.item_taken')
    throw error
  }
}
