import { defineServiceModel } from '../db/model'

/** Which account a WeChat user is. The openid is sealed and found by its keyed hash, the `_id`. */
export interface IdentityDocument {
  readonly _id: string
  readonly communityId: string
  readonly accountId: string
  readonly openidSealed: string
  readonly boundAt: Date
}

export const IdentityModel = defineServiceModel<IdentityDocument>(
  'identities',
  {
    communityId: { type: String, required: true },
    accountId: { type: String, required: true },
    openidSealed: { type: String, required: true },
    boundAt: { type: Date, required: true },
  },
  [{ name: 'identities_by_account', fields: { communityId: 1, accountId: 1 }, unique: true }],
)
