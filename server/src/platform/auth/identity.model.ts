import { defineServiceModel } from '../db/model'

/**
 * Which account a WeChat user is. The openid is sealed and found by its keyed hashes; it is in no
 * other collection, no event, no log and no answer.
 */
export interface IdentityDocument {
  readonly _id: string
  readonly communityId: string
  readonly accountId: string
  readonly openidSealed: string
  /** The hash under every key of the ring, so that two instances with different rings meet. */
  readonly openidIndex: readonly string[]
  readonly boundAt: Date
}

export const IdentityModel = defineServiceModel<IdentityDocument>(
  'identities',
  {
    communityId: { type: String, required: true },
    accountId: { type: String, required: true },
    openidSealed: { type: String, required: true },
    openidIndex: { type: [String], required: true },
    boundAt: { type: Date, required: true },
  },
  [
    { name: 'identities_by_account', fields: { communityId: 1, accountId: 1 }, unique: true },
    // whoever comes through WeChat does not say of which community they are
    { name: 'identities_by_openid', fields: { openidIndex: 1 }, unique: true },
  ],
)

/** What somebody new holds from signing in until the registration is sent. */
export interface SignInTicketDocument {
  /** SHA-256 of the ticket. */
  readonly _id: string
  readonly openidSealed: string
  readonly expiresAt: Date
}

export const SignInTicketModel = defineServiceModel<SignInTicketDocument>(
  'signInTickets',
  { openidSealed: { type: String, required: true }, expiresAt: { type: Date, required: true } },
  [{ name: 'signInTickets_expire', fields: { expiresAt: 1 }, expireAfterSeconds: 0 }],
)
