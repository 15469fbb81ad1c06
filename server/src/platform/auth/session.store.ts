import { together } from '../db/together'
import { afterCommit } from '../db/transaction'
import { randomId, randomToken, sha256 } from '../ids'
import { EndedSessionsModel, SessionModel } from './session.model'

const LIFETIME_MS = 30 * 24 * 60 * 60 * 1000

/** Whose session it is. */
export interface Session {
  readonly id: string
  readonly accountId: string
  readonly communityId: string
  readonly expiresAt: Date
}

/** Opens a session and gives out its token, the only time it is seen. */
export async function openSession(
  owner: { readonly accountId: string; readonly communityId: string },
  now: Date,
): Promise<{ token: string; expiresAt: Date }> {
  const token = randomToken()
  const expiresAt = new Date(now.getTime() + LIFETIME_MS)
  await SessionModel.create({ _id: sha256(token), ...owner, createdAt: now, expiresAt })
  return { token, expiresAt }
}

const sessionById = together<string, Session | null>(async (ids) => {
  const rows = await SessionModel.find({ _id: { $in: [...ids] } }).lean()
  const sessions = new Map(
    rows.map(({ _id, accountId, communityId, expiresAt }) => [
      _id,
      { id: _id, accountId, communityId, expiresAt },
    ]),
  )
  return ids.map((id) => sessions.get(id) ?? null)
})

/** The session of a token, or null; whether it has expired is the caller's to judge. */
export async function findSession(token: string): Promise<Session | null> {
  return sessionById(sha256(token))
}

/** The same by its id, for a connection that outlives the request it came with. */
export async function findSessionById(id: string): Promise<Session | null> {
  return sessionById(id)
}

/** Which sessions ended: one device, or all of an account. */
export type SessionsEnded =
  { readonly sessionId: string } | { readonly communityId: string; readonly accountId: string }

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

/** Ends a session; ending it twice is no fault. */
export async function closeSession(id: string): Promise<void> {
  await SessionModel.deleteOne({ _id: id })
  await noteEnded([id])
  tellEnded({ sessionId: id })
}

const DEVICES_MAX = 200

/** The signed-in devices of a person. */
export async function sessionsOf(
  communityId: string,
  accountId: string,
): Promise<{ readonly createdAt: Date; readonly expiresAt: Date }[]> {
  return SessionModel.find({ communityId, accountId })
    .select({ createdAt: 1, expiresAt: 1 })
    .limit(DEVICES_MAX)
    .lean()
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
