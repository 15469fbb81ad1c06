import { defineServiceModel } from '../db/model'

/** The token of an app, shared by all instances, and how often a new one was forced. */
export interface AccessTokenDocument {
  /** The appid. */
  readonly _id: string
  /** Null before the first one. */
  readonly tokenSealed: string | null
  readonly expiresAt: Date
  /** The Shanghai day for which `forcedTimes` counts. */
  readonly forcedDay: string
  readonly forcedTimes: number
  readonly forcedAt: Date
}

export const AccessTokenModel = defineServiceModel<AccessTokenDocument>('wechatTokens', {
  tokenSealed: { type: String, default: null },
  expiresAt: { type: Date, required: true },
  forcedDay: { type: String, required: true },
  forcedTimes: { type: Number, required: true },
  forcedAt: { type: Date, required: true },
})
