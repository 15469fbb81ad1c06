import { DEVICE_KINDS, type DeviceKind } from '@linyi/shared/domain/people/device'
import { defineServiceModel } from '../db/model'

/** A signed-in device. The token itself is never stored, only its SHA-256. */
export interface SessionDocument {
  readonly _id: string
  readonly accountId: string
  readonly communityId: string
  readonly kind: DeviceKind
  /** What the device is called to its owner. */
  readonly device: string
  /** Since when the device is signed in, through all renewals; null means since `createdAt`. */
  readonly since: Date | null
  /** The beginning of the hour in which it was used last; null means not since `createdAt`. */
  readonly seenAt: Date | null
  /** When its owner ended it from elsewhere; it stays known, so that it is not renewed in silence. */
  readonly endedAt: Date | null
  readonly createdAt: Date
  /** Until when the token opens anything; null means until the row goes. */
  readonly validUntil: Date | null
  /** When the row goes: the device has not come back for so long. */
  readonly expiresAt: Date
}

export const SessionModel = defineServiceModel<SessionDocument>(
  'sessions',
  {
    accountId: { type: String, required: true },
    communityId: { type: String, required: true },
    kind: { type: String, enum: DEVICE_KINDS, default: 'demo' },
    device: { type: String, default: '' },
    since: { type: Date, default: null },
    seenAt: { type: Date, default: null },
    endedAt: { type: Date, default: null },
    createdAt: { type: Date, required: true },
    validUntil: { type: Date, default: null },
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
