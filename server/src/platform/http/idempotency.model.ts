import { defineServiceModel } from '../db/model'

/** The answer a command has given, kept so that a repetition gets the same one. */
export interface IdempotencyDocument {
  readonly _id: string
  readonly fingerprint: string
  /** Sealed, for an answer may hold what was opened for one person's eyes: a name, a code. */
  readonly responseSealed: string
  readonly expiresAt: Date
}

export const IdempotencyModel = defineServiceModel<IdempotencyDocument>(
  'idempotencyKeys',
  {
    fingerprint: { type: String, required: true },
    responseSealed: { type: String, required: true },
    expiresAt: { type: Date, required: true },
  },
  [{ name: 'idempotencyKeys_expire', fields: { expiresAt: 1 }, expireAfterSeconds: 0 }],
)
