import { defineServiceModel } from '../db/model'

export type PushState = 'waiting' | 'done' | 'failed'

/** A push that was taken, once however often WeChat has sent it. */
export interface PushDocument {
  /** The SHA-256 of the message: its repetitions are word for word the same. */
  readonly _id: string
  readonly event: string
  /** What came, for it names a person; null as soon as it is done. */
  readonly pushSealed: string | null
  readonly state: PushState
  readonly tries: number
  /** When somebody may take it up; while it is worked on, when that is given up. */
  readonly dueAt: Date
  readonly receivedAt: Date
}

/** Repetitions come within a minute, recordings of a signed push are refused after five. */
const KEPT_SECONDS = 3 * 24 * 60 * 60

export const PushModel = defineServiceModel<PushDocument>(
  'wechatPushes',
  {
    event: { type: String, required: true },
    pushSealed: { type: String, default: null },
    state: { type: String, required: true },
    tries: { type: Number, required: true },
    dueAt: { type: Date, required: true },
    receivedAt: { type: Date, required: true },
  },
  [
    {
      name: 'wechatPushes_waiting',
      fields: { state: 1, dueAt: 1 },
      partialFilterExpression: { state: 'waiting' },
    },
    {
      name: 'wechatPushes_expire',
      fields: { receivedAt: 1 },
      expireAfterSeconds: KEPT_SECONDS,
    },
  ],
)
