import type { NoticeEntry } from '@linyi/shared/domain/inbox/notice'
import { olderThan } from '../../platform/db/keyset'
import { communitiesBehind } from '../../platform/events/position.store'
import { newId } from '../../platform/ids'
import {
  InboxEntryModel,
  InboxPositionModel,
  InboxReminderModel,
  type InboxEntryDocument,
  type InboxPart,
  type InboxPositionDocument,
} from './inbox.model'

export type { InboxEntryDocument, InboxPart, InboxPositionDocument } from './inbox.model'

const DAY_MS = 24 * 60 * 60 * 1000
/** An inbox is for what is going on; the timelines keep what was. */
const KEPT_MS = 180 * DAY_MS
/** What happened longer before telling began is known from elsewhere. */
const HISTORY_MS = 3 * DAY_MS
const SWEPT_AT_ONCE = 1000
const EXPORTED_MAX = 1000

export async function positionOf(communityId: string): Promise<InboxPositionDocument | null> {
  return InboxPositionModel.findOne({ communityId }).lean()
}

/** Where something has happened that nobody has been told yet. */
export async function communitiesToTell(): Promise<string[]> {
  return communitiesBehind(InboxPositionModel)
}

/**
 * Moves the position on, if nobody else has.
 *
 * @returns false when somebody else was there first
 */
export async function movePosition(
  communityId: string,
  before: InboxPositionDocument | null,
  to: { readonly seq: number; readonly part: InboxPart | null },
  now: Date,
): Promise<boolean> {
  if (before === null) {
    // not an insert: a duplicate would undo the transaction this is a part of
    const { upsertedCount } = await InboxPositionModel.updateOne(
      { communityId, _id: communityId },
      { $setOnInsert: { ...to, begunAt: now, step: 1 } },
      { upsert: true },
    )
    return upsertedCount === 1
  }
  const { modifiedCount } = await InboxPositionModel.updateOne(
    { communityId, step: before.step },
    { $set: to, $inc: { step: 1 } },
  )
  return modifiedCount === 1
}

const pairKey = (eventId: string, accountId: string): string => `${eventId} ${accountId}`

/**
 * Adds notices that are not there yet; those of before `begunAt` lie there as read, so that nobody finds
 * a hundred unread ones on the first day.
 *
 * @returns those that were added
 */
export async function addEntries(
  communityId: string,
  entries: readonly NoticeEntry[],
  begunAt: Date,
): Promise<NoticeEntry[]> {
  if (entries.length === 0) return []
  const there = await InboxEntryModel.find({
    communityId,
    eventId: { $in: [...new Set(entries.map(({ eventId }) => eventId))] },
    accountId: { $in: [...new Set(entries.map(({ accountId }) => accountId))] },
  })
    .select({ _id: 0, eventId: 1, accountId: 1 })
    .lean()
  const known = new Set(there.map(({ eventId, accountId }) => pairKey(eventId, accountId)))
  const fresh = entries.filter(({ eventId, accountId }) => {
    const key = pairKey(eventId, accountId)
    if (known.has(key)) return false
    known.add(key)
    return true
  })
  if (fresh.length > 0) {
    const rows = fresh.map((entry) => ({
      ...entry,
      isRead: begunAt.getTime() - entry.at.getTime() > HISTORY_MS,
      expiresAt: new Date(entry.at.getTime() + KEPT_MS),
    }))
    await InboxEntryModel.insertMany(rows, { lean: true })
  }
  return fresh
}

interface Page {
  readonly after: string | undefined
  readonly limit: number
}

/** One page and one more of somebody's notices, the latest first. */
export async function listEntries(
  communityId: string,
  accountId: string,
  show: 'all' | 'unread',
  { after, limit }: Page,
): Promise<InboxEntryDocument[]> {
  return InboxEntryModel.find({
    communityId,
    accountId,
    ...(show === 'unread' ? { isRead: false } : {}),
    ...olderThan(after),
  })
    .sort({ _id: -1 })
    .limit(limit + 1)
    .lean()
}

/** How many notices somebody has not read, up to `max`. */
export async function countUnread(
  communityId: string,
  accountId: string,
  max: number,
): Promise<number> {
  return InboxEntryModel.countDocuments({ communityId, accountId, isRead: false }).limit(max)
}

/** Marks one of somebody's notices as read. @returns false when it is not theirs, or gone */
export async function readEntry(
  communityId: string,
  accountId: string,
  entryId: string,
): Promise<boolean> {
  const { matchedCount } = await InboxEntryModel.updateOne(
    { communityId, accountId, _id: entryId },
    { $set: { isRead: true } },
  )
  return matchedCount === 1
}

/** Marks everything up to a notice as read; what came after it was not seen yet. */
export async function readUpTo(
  communityId: string,
  accountId: string,
  entryId: string,
): Promise<void> {
  await InboxEntryModel.updateMany(
    { communityId, accountId, isRead: false, _id: { $lte: entryId } },
    { $set: { isRead: true } },
  )
}

/** Removes some of what was kept long enough. @returns whether there may be more */
export async function sweepEntries(communityId: string, now: Date): Promise<boolean> {
  const old = await InboxEntryModel.find({ communityId, expiresAt: { $lte: now } })
    .select({ _id: 1 })
    .limit(SWEPT_AT_ONCE)
    .lean()
  if (old.length > 0) {
    await InboxEntryModel.deleteMany({ communityId, _id: { $in: old.map(({ _id }) => _id) } })
  }
  await InboxReminderModel.deleteMany({
    communityId,
    at: { $lt: new Date(now.getTime() - KEPT_MS) },
  })
  return old.length === SWEPT_AT_ONCE
}

/** Which of these reminders have been given. */
export async function givenReminders(
  communityId: string,
  keys: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await InboxReminderModel.find({ communityId, key: { $in: [...keys] } })
    .select({ _id: 0, key: 1 })
    .lean()
  return new Set(rows.map(({ key }) => key))
}

/** Takes a reminder, in the running transaction. @throws a duplicate key when somebody has */
export async function takeReminder(communityId: string, key: string, now: Date): Promise<void> {
  await InboxReminderModel.create({ _id: newId(now), communityId, key, at: now })
}

/** Somebody's notices for their own file, the latest first. */
export async function entriesOf(
  communityId: string,
  accountId: string,
): Promise<InboxEntryDocument[]> {
  return InboxEntryModel.find({ communityId, accountId })
    .sort({ _id: -1 })
    .limit(EXPORTED_MAX)
    .lean()
}

/** The notices go with the account. */
export async function dropEntries(communityId: string, accountId: string): Promise<void> {
  await InboxEntryModel.deleteMany({ communityId, accountId })
}

/** The notices follow an account that went into another; what both were told is kept once. */
export async function moveEntries(communityId: string, from: string, to: string): Promise<void> {
  const own = await InboxEntryModel.find({ communityId, accountId: from })
    .select({ eventId: 1 })
    .lean()
  const theirs = await InboxEntryModel.find({
    communityId,
    eventId: { $in: own.map(({ eventId }) => eventId) },
    accountId: to,
  })
    .select({ _id: 0, eventId: 1 })
    .lean()
  await InboxEntryModel.deleteMany({
    communityId,
    accountId: from,
    eventId: { $in: theirs.map(({ eventId }) => eventId) },
  })
  await InboxEntryModel.updateMany({ communityId, accountId: from }, { $set: { accountId: to } })
}
