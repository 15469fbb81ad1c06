import { defineServiceModel } from '../db/model'

/** A signed-in device. The token itself is never stored, only its SHA-256. */
export interface SessionDocument {
  readonly _id: string
  readonly accountId: string
  readonly communityId: string
  readonly createdAt: Date
  readonly expiresAt: Date
}

export const SessionModel = defineServiceModel<SessionDocument>(
  'sessions',
  {
    accountId: { type: String, required: true },
    communityId: { type: String, required: true },
    createdAt: { type: Date, required: true },
    expiresAt: { type: Date, required: true },
  },
  [
    { name: 'sessions_expire', fields: { expiresAt: 1 }, expireAfterSeconds: 0 },
    { name: 'sessions_by_account', fields: { communityId: 1, accountId: 1 } },
  ],
)

/** Sessions that were ended early, for as long as other instances may not have heard of it. */
export interface EndedSessionsDocument {
  readonly _id: string
  readonly sessionIds: readonly string[]
  /** On the machines' own time. */
  readonly at: Date
}

const KEPT_SECONDS = 60

export const EndedSessionsModel = defineServiceModel<EndedSessionsDocument>(
  'endedSessions',
  { sessionIds: { type: [String], required: true }, at: { type: Date, required: true } },
  [{ name: 'endedSessions_expire', fields: { at: 1 }, expireAfterSeconds: KEPT_SECONDS }],
)
