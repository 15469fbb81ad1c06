import { Schema } from 'mongoose'
import { defineCommunityModel, type CommunityDocument } from '../../platform/db/model'

const text = { type: String, required: true } as const

/**
 * `active` signs in; `assisted` was registered by staff for somebody without a phone; `merged` went
 * into another account; `erased` has no name any more, its votes and items stay counted.
 */
export const ACCOUNT_STATUSES = ['active', 'assisted', 'merged', 'erased'] as const

export type AccountStatus = (typeof ACCOUNT_STATUSES)[number]

/** The part of a picture that is kept with the person who shows it. */
export interface AccountAvatar {
  readonly id: string
  readonly width: number
  readonly height: number
}

/**
 * A person of the community. Real name and phone are sealed and found by keyed hashes; the masked
 * name is what others see.
 */
export interface AccountDocument extends CommunityDocument {
  readonly status: AccountStatus
  readonly nameSealed: string
  readonly nameMasked: string
  /** The grids and buildings of the person's homes: where staff of a place may find them. */
  readonly searchScopes: readonly string[]
  /** Keyed hashes of the parts of the name that it may be searched by, alone and with each place. */
  readonly nameIndex: readonly string[]
  readonly phoneSealed: string | null
  /** `138****1234`, or null without a phone. */
  readonly phoneMasked: string | null
  /** Keyed hashes of the whole number and of its last four figures, alone and with each place. */
  readonly phoneIndex: readonly string[]
  readonly birthYear: number | null
  /** How the person stands under what they say on matters; null means by the family name. */
  readonly nickname: string | null
  readonly avatar: AccountAvatar | null
  readonly consentVersion: string | null
  readonly consentedAt: Date | null
  /** The account this one went into. */
  readonly mergedInto: string | null
  readonly personaId: string | null
  readonly personaHint: string | null
  readonly createdAt: Date
}

export const AccountModel = defineCommunityModel<AccountDocument>(
  'accounts',
  {
    status: { type: String, required: true, enum: ACCOUNT_STATUSES },
    nameSealed: { type: String, default: '' },
    nameMasked: text,
    searchScopes: { type: [String], required: true },
    nameIndex: { type: [String], required: true },
    phoneSealed: { type: String, default: null },
    phoneMasked: { type: String, default: null },
    phoneIndex: { type: [String], required: true },
    birthYear: { type: Number, default: null },
    nickname: { type: String, default: null },
    avatar: {
      type: new Schema(
        {
          id: { type: String, required: true },
          width: { type: Number, required: true },
          height: { type: Number, required: true },
        },
        { _id: false },
      ),
      default: null,
    },
    consentVersion: { type: String, default: null },
    consentedAt: { type: Date, default: null },
    mergedInto: { type: String, default: null },
    personaId: { type: String, default: null },
    personaHint: { type: String, default: null },
    createdAt: { type: Date, required: true },
  },
  [
    {
      name: 'accounts_by_persona',
      fields: { communityId: 1, personaId: 1 },
      unique: true,
      partialFilterExpression: { personaId: { $type: 'string' } },
    },
    { name: 'accounts_by_name', fields: { communityId: 1, nameIndex: 1, _id: -1 } },
    { name: 'accounts_by_phone', fields: { communityId: 1, phoneIndex: 1, _id: -1 } },
  ],
)
