import type { MediaKind } from '@linyi/shared/domain/checks/media-check'
import { mustHaveMatched } from '../db/compare-and-set'
import { dueAfter, newerFirst } from '../db/keyset'
import { afterCommit } from '../db/transaction'
import type { ContentScene } from '../wechat/gateway'
import { wechat } from '../wechat/current'
import {
  MediaCheckModel,
  MediaTraceModel,
  type MediaCheckDocument,
  type MediaTraceDocument,
} from './media-check.model'

export type { MediaCheckDocument, MediaTraceDocument, TakenDown } from './media-check.model'

/** Where others will meet a picture or recording; `office` is no such place: proofs of homes, lists. */
export type MediaAudience = ContentScene | 'office'

/** One picture or recording that is handed in with something. */
export interface HandedIn {
  readonly id: string
  readonly files: readonly string[]
  readonly sentAt: Date
}

/** The same with whose it is, for whoever looks at it after it was handed in. */
export interface SentMedia extends HandedIn {
  readonly kind: MediaKind
  readonly senderId: string
}

const AT_ONCE = new Date(0)

/** Communities in which something was handed in here since somebody last asked. */
let stirred = new Set<string>()

/** Where this process knows of something new to check; it is told once. */
export function takeStirred(): ReadonlySet<string> {
  const taken = stirred
  stirred = new Set()
  return taken
}

/**
 * Puts down, in the command's own transaction, that these are to be checked before others see them.
 * Whatever was put down before stays as it is: taking a picture up a second time asks nothing anew.
 *
 * Without WeChat there is nobody to ask, and all is shown at once.
 */
export async function demandMediaCheck(
  handedIn: readonly HandedIn[],
  about: {
    readonly communityId: string
    readonly senderId: string
    readonly kind: MediaKind
    readonly audience: MediaAudience
  },
): Promise<void> {
  const { communityId, senderId, kind, audience } = about
  if (wechat() === null || audience === 'office' || handedIn.length === 0) return
  const known = await MediaCheckModel.find({
    communityId,
    _id: { $in: handedIn.map(({ id }) => id) },
  })
    .select({ _id: 1 })
    .lean()
  const before = new Set(known.map(({ _id }) => _id))
  const rows = handedIn.filter(({ id }) => !before.has(id))
  for (const { id, files, sentAt } of rows) {
    await MediaCheckModel.create({
      _id: id,
      communityId,
      kind,
      files: [...files],
      scene: audience,
      senderId,
      state: 'waiting',
      isShown: false,
      sentAt,
      nextAt: AT_ONCE,
      version: 1,
    })
  }
  afterCommit(() => {
    stirred.add(communityId)
  })
}

/** What others are shown of a file: all of it, or why they are not. */
export type MediaShowing = 'shown' | 'waiting' | 'refused' | 'takenDown'

/** What had passed when it was last looked at, and until when that is taken for granted. */
const passed = new Map<string, number>()
const PASSED_MAX = 50_000
/** Within a minute every instance knows of a picture that was taken down; this one at once. */
const PASSED_FOR_MS = 60_000

/**
 * Whether others may see a picture or hear a recording. One that has passed is asked for once a minute,
 * so that the pictures of a busy page cost nothing. It runs on the machine's own time: a demo clock that
 * jumps must not keep an answer.
 */
export async function mediaShowing(mediaId: string): Promise<MediaShowing> {
  if ((passed.get(mediaId) ?? 0) > Date.now()) return 'shown'
  const row = await MediaCheckModel.findOne({ _id: mediaId })
    .setOptions({ acrossCommunities: true })
    .select({ state: 1, takenDown: 1 })
    .lean()
  // handed in with nothing that others see: whoever has its address is entitled to it
  if (row === null && wechat() !== null) return 'shown'
  // without WeChat nothing waits to be checked, and only what was taken down has a row
  const state = row?.state ?? 'passed'
  if (state === 'refused') return (row?.takenDown ?? null) === null ? 'refused' : 'takenDown'
  if (state !== 'passed') return 'waiting'
  if (passed.size >= PASSED_MAX) passed.clear()
  passed.set(mediaId, Date.now() + PASSED_FOR_MS)
  return 'shown'
}

export async function findMediaCheck(
  communityId: string,
  mediaId: string,
): Promise<MediaCheckDocument | null> {
  return MediaCheckModel.findOne({ communityId, _id: mediaId }).lean()
}

/** Those of these that have a check. */
export async function mediaChecksAmong(
  communityId: string,
  ids: readonly string[],
): Promise<MediaCheckDocument[]> {
  if (ids.length === 0) return []
  return MediaCheckModel.find({ communityId, _id: { $in: [...ids] } }).lean()
}

/** How a picture or recording stands that everybody sees without ever having been checked. */
export function uncheckedMedia(communityId: string, sent: SentMedia): MediaCheckDocument {
  const { id, files, sentAt, kind, senderId } = sent
  return {
    ...{ _id: id, communityId, kind, files: [...files], scene: 'item', senderId, sentAt },
    ...{ state: 'passed', isShown: true, doubt: null, label: null, askedAt: null, nextAt: null },
    ...{ heldAt: null, dueAt: null, decidedAt: null, decidedBy: null, reason: null },
    ...{ appeal: null, appealUntil: null, takenDown: null, version: 1 },
  }
}

/** Gives what was shown without a check its row. */
export async function insertMediaCheck(check: MediaCheckDocument): Promise<void> {
  await MediaCheckModel.create(check)
}

export type MediaChange = Partial<
  Omit<MediaCheckDocument, '_id' | 'communityId' | 'kind' | 'version' | 'isShown'>
>

/**
 * Writes a change that was decided on `check`, and only if nobody changed it since.
 *
 * @throws AppError `request.conflict`
 */
export async function writeMediaCheck(
  check: Pick<MediaCheckDocument, 'communityId' | '_id' | 'version'>,
  change: MediaChange,
): Promise<void> {
  const { communityId, _id, version } = check
  const isShown = change.state === undefined ? {} : { isShown: change.state === 'passed' }
  mustHaveMatched(
    await MediaCheckModel.updateOne(
      { communityId, _id, version },
      { $set: { ...change, ...isShown }, $inc: { version: 1 } },
    ),
  )
  if (change.state !== undefined && change.state !== 'passed') {
    afterCommit(() => {
      passed.delete(_id)
    })
  }
}

/** Checks about which there is something to do now, whoever waits longest first. */
export async function dueMediaChecks(
  communityId: string,
  now: Date,
  limit: number,
): Promise<MediaCheckDocument[]> {
  return MediaCheckModel.find({ communityId, nextAt: { $lte: now } })
    .sort({ nextAt: 1 })
    .limit(limit)
    .lean()
}

/**
 * Takes a check on until `until`; false when another instance was first. An instance that is killed
 * meanwhile has only cost this time.
 */
export async function takeMediaCheck(
  { communityId, _id, version }: MediaCheckDocument,
  until: Date,
): Promise<boolean> {
  const { matchedCount } = await MediaCheckModel.updateOne(
    { communityId, _id, version },
    { $set: { nextAt: until }, $inc: { version: 1 } },
  )
  return matchedCount === 1
}

/** What a check is of, or what it found: the two halves of a trace. */
export type TraceHalf =
  | { readonly communityId: string; readonly mediaId: string }
  | { readonly suggest: string; readonly label: number; readonly errcode: number }

/**
 * Puts one half beside the other under the number that WeChat gave the check, and returns what is
 * known then. Whoever comes second sees both, whichever that is; of several results the first counts.
 */
export async function joinTrace(
  traceId: string,
  half: TraceHalf,
  at: Date,
): Promise<MediaTraceDocument> {
  await MediaTraceModel.updateOne({ _id: traceId }, { $setOnInsert: { at } }, { upsert: true })
  const isUnknown =
    'mediaId' in half ? { mediaId: { $exists: false } } : { errcode: { $exists: false } }
  await MediaTraceModel.updateOne({ _id: traceId, ...isUnknown }, { $set: half })
  const row = await MediaTraceModel.findById(traceId).lean()
  return row ?? { _id: traceId, ...half, at }
}

interface Page {
  readonly after: string | undefined
  readonly limit: number
}

/** What a person is to look at, whatever is due first in front. */
export async function heldMedia(
  communityId: string,
  { after, limit }: Page,
): Promise<MediaCheckDocument[]> {
  return MediaCheckModel.find({ communityId, state: 'held', ...dueAfter(after) })
    .sort({ dueAt: 1, _id: 1 })
    .limit(limit + 1)
    .lean()
}

export async function countHeldMedia(communityId: string, max: number): Promise<number> {
  return MediaCheckModel.countDocuments({ communityId, state: 'held' }, { limit: max })
}

/** What somebody handed in and others do not see yet, the latest first. */
export async function unshownMediaOf(
  communityId: string,
  senderId: string,
  { after, limit }: Page,
): Promise<MediaCheckDocument[]> {
  return MediaCheckModel.find({
    communityId,
    senderId,
    isShown: false,
    ...newerFirst('sentAt', after, {}),
  })
    .sort({ sentAt: -1, _id: -1 })
    .limit(limit + 1)
    .lean()
}

const OWN_MAX = 5000

/** All checks of what somebody handed in. */
export async function mediaChecksOf(
  communityId: string,
  senderId: string,
): Promise<MediaCheckDocument[]> {
  return MediaCheckModel.find({ communityId, senderId }).limit(OWN_MAX).lean()
}

/** The checks go with the pictures and recordings they are of. */
export async function dropMediaChecks(communityId: string, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await MediaCheckModel.deleteMany({ communityId, _id: { $in: [...ids] } })
}

/** Gives the checks of one account to another, which it has become. */
export async function moveMediaChecks(
  communityId: string,
  from: string,
  to: string,
): Promise<void> {
  await MediaCheckModel.updateMany({ communityId, senderId: from }, { $set: { senderId: to } })
}

/** What somebody wrote when asking for another look is forgotten with the account. */
export async function forgetAppeals(communityId: string, senderId: string): Promise<void> {
  await MediaCheckModel.updateMany(
    { communityId, senderId, appeal: { $ne: null } },
    { $set: { appeal: '' } },
  )
}
