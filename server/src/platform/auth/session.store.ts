import type { DeviceKind } from '@linyi/shared/domain/people/device'
import { together } from '../db/together'
import { afterCommit } from '../db/transaction'
import { randomId, randomToken, sha256 } from '../ids'
import { EndedSessionsModel, SessionModel, type SessionDocument } from './session.model'

const HOUR_MS = 60 * 60 * 1000
const DAY_MS = 24 * HOUR_MS

/**
 * How long a token opens anything, and how long its device stays known. Inside WeChat the app renews
 * it without a word, because WeChat says each time who is there; a desk stands where others pass by.
 */
const LIFETIMES: Record<DeviceKind, { readonly validMs: number; readonly keptMs: number }> = {
  wechat: { validMs: 2 * HOUR_MS, keptMs: 30 * DAY_MS },
  desk: { validMs: 12 * HOUR_MS, keptMs: 12 * HOUR_MS },
  demo: { validMs: 30 * DAY_MS, keptMs: 30 * DAY_MS },
}

/** Devices of one kind that an account may have; the one unused for longest gives way. */
const DEVICES_PER_KIND_MAX = 20

/** Whose session it is. */
export interface Session {
  readonly id: string
  readonly accountId: string
  readonly communityId: string
  /** Until when the token opens anything. */
  readonly expiresAt: Date
  /** Whether its owner ended it from elsewhere. */
  readonly isEnded: boolean
  readonly since: Date
  readonly seenAt: Date
}

/** The device a session is opened for. */
export interface NewDevice {
  readonly kind: DeviceKind
  readonly text: string
  /** The session of the same device that this one continues. */
  readonly former?: Session | null
}

const UNKNOWN_DEVICE: NewDevice = { kind: 'demo', text: '' }

const hourOf = (instant: Date): Date => new Date(Math.floor(instant.getTime() / HOUR_MS) * HOUR_MS)

/** Opens a session and gives out its token, the only time it is seen. */
export async function openSession(
  owner: { readonly accountId: string; readonly communityId: string },
  now: Date,
  { kind, text, former = null }: NewDevice = UNKNOWN_DEVICE,
): Promise<{ token: string; expiresAt: Date }> {
  const token = randomToken()
  const { validMs, keptMs } = LIFETIMES[kind]
  const validUntil = new Date(now.getTime() + validMs)
  await SessionModel.create({
    _id: sha256(token),
    ...owner,
    kind,
    device: text,
    since: former?.since ?? now,
    seenAt: hourOf(now),
    endedAt: null,
    createdAt: now,
    validUntil,
    expiresAt: new Date(now.getTime() + keptMs),
  })
  if (former !== null) await SessionModel.deleteOne({ _id: former.id })
  // the demo's people are shared by whoever looks at it
  if (kind !== 'demo') await dropOldest(owner, kind)
  return { token, expiresAt: validUntil }
}

/** Keeps the devices of an account from growing without end, as a phone that forgets its token makes them. */
async function dropOldest(
  { communityId, accountId }: { readonly communityId: string; readonly accountId: string },
  kind: DeviceKind,
): Promise<void> {
  const rows = await SessionModel.find({ communityId, accountId, kind })
    .select({ createdAt: 1 })
    .limit(DEVICES_MAX)
    .lean()
  const oldest = rows
    .sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime())
    .slice(DEVICES_PER_KIND_MAX)
    .map(({ _id }) => _id)
  if (oldest.length > 0) await SessionModel.deleteMany({ _id: { $in: oldest } })
}

const sessionOf = (row: SessionDocument): Session => ({
  id: row._id,
  accountId: row.accountId,
  communityId: row.communityId,
  expiresAt: row.validUntil ?? row.expiresAt,
  isEnded: row.endedAt !== null,
  since: row.since ?? row.createdAt,
  seenAt: row.seenAt ?? row.createdAt,
})

const sessionById = together<string, Session | null>(async (ids) => {
  const rows = await SessionModel.find({ _id: { $in: [...ids] } }).lean()
  const sessions = new Map(rows.map((row) => [row._id, sessionOf(row)]))
  return ids.map((id) => sessions.get(id) ?? null)
})

/** The session of a token, or null; whether it has expired or was ended is the caller's to judge. */
export async function findSession(token: string): Promise<Session | null> {
  return sessionById(sha256(token))
}

/** The same by its id, for a connection that outlives the request it came with. */
export async function findSessionById(id: string): Promise<Session | null> {
  return sessionById(id)
}

/**
 * Notes that a device was used, by the hour: a finer mark would be a record of somebody's day, and a
 * write for each request. Whoever waits for the answer does not wait for it.
 */
export function touchSession({ id, seenAt }: Session, now: Date): void {
  if (now.getTime() - seenAt.getTime() < HOUR_MS) return
  // a mark that is lost is made by the next request
  void SessionModel.updateOne({ _id: id }, { $max: { seenAt: hourOf(now) } }).catch(() => undefined)
}

/** Which sessions ended: one device, or all of an account. */
export type SessionsEnded =
  | { readonly sessionId: string }
  | { readonly communityId: string; readonly accountId: string }

const listeners = new Set<(ended: SessionsEnded) => void>()

/** Hears of sessions that are ended by this process. @returns what stops it */
export function onSessionsEnded(listener: (ended: SessionsEnded) => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

function tellEnded(ended: SessionsEnded): void {
  afterCommit(() => {
    for (const listener of listeners) listener(ended)
  })
}

/** Leaves word for the other instances, whose connections outlive the session they came with. */
async function noteEnded(sessionIds: readonly string[]): Promise<void> {
  if (sessionIds.length === 0) return
  await EndedSessionsModel.create({ _id: randomId(), sessionIds, at: new Date() })
}

/** The sessions that were ended early since then, on any instance. */
export async function sessionsEndedSince(at: Date): Promise<ReadonlySet<string>> {
  const rows = await EndedSessionsModel.find({ at: { $gt: at } }).lean()
  return new Set(rows.flatMap(({ sessionIds }) => sessionIds))
}

/** Ends a session on its own device; ending it twice is no fault. */
export async function closeSession(id: string): Promise<void> {
  await SessionModel.deleteOne({ _id: id })
  await noteEnded([id])
  tellEnded({ sessionId: id })
}

const DEVICES_MAX = 200

/** A device as its owner sees it. */
export interface SignedInDevice extends Session {
  readonly kind: DeviceKind
  readonly text: string
}

/** The signed-in devices of a person, the one used last first. */
export async function devicesOf(
  communityId: string,
  accountId: string,
  now: Date,
): Promise<SignedInDevice[]> {
  const rows = await SessionModel.find({ communityId, accountId }).limit(DEVICES_MAX).lean()
  return rows
    .filter((row) => row.endedAt === null && row.expiresAt > now)
    .map((row) => ({ ...sessionOf(row), kind: row.kind, text: row.device }))
    .sort(
      (a, b) => b.seenAt.getTime() - a.seenAt.getTime() || b.since.getTime() - a.since.getTime(),
    )
}

/**
 * Ends a session from another device. It stays known until it would have gone anyway, so that the
 * app on that device is told and does not sign in again by itself.
 */
export async function endSession(id: string, now: Date): Promise<void> {
  await SessionModel.updateOne({ _id: id, endedAt: null }, { $set: { endedAt: now } })
  await noteEnded([id])
  tellEnded({ sessionId: id })
}

/** Signs a person out everywhere. */
export async function closeSessionsOf(communityId: string, accountId: string): Promise<void> {
  const open = await SessionModel.find({ communityId, accountId })
    .select({ _id: 1 })
    .limit(DEVICES_MAX)
    .lean()
  await noteEnded(open.map(({ _id }) => _id))
  await SessionModel.deleteMany({ communityId, accountId })
  tellEnded({ communityId, accountId })
}

/** Gives the sessions of one account to another, which it has become; its devices stay signed in. */
export async function moveSessions(communityId: string, from: string, to: string): Promise<void> {
  await SessionModel.updateMany({ communityId, accountId: from }, { $set: { accountId: to } })
}
