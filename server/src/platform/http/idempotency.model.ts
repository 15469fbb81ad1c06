import { Schema } from 'mongoose'
import { defineServiceModel } from '../db/model'

/** The answer a command has given, kept so that a repetition gets the same one. */
export interface IdempotencyDocument {
  readonly _id: string
  readonly fingerprint: string
  readonly response: unknown
  readonly expiresAt: Date
}

export const IdempotencyModel = defineServiceModel<IdempotencyDocument>(
  'idempotencyKeys',
  {
    fingerprint: { type: String, required: true },
    response: { type: Schema.Types.Mixed, required: true },
    expiresAt: { type: Date, required: true },
  },
  [{ name: 'idempotencyKeys_expire', fields: { expiresAt: 1 }, expireAfterSeconds: 0 }],
)
