import { RELATIONS, type Relation } from '@linyi/shared/domain/people/residency'
import { defineCommunityModel, type CommunityDocument } from '../../platform/db/model'

const text = { type: String, required: true } as const
const instant = { type: Date, required: true } as const
const count = { type: Number, required: true } as const

/** A code by which a household lets its own people in. The code itself is never stored. */
export interface InvitationDocument extends CommunityDocument {
  readonly householdId: string
  readonly inviterId: string
  readonly codeIndex: string
  readonly relation: Relation
  readonly uses: number
  readonly usesMax: number
  readonly createdAt: Date
  readonly expiresAt: Date
  readonly revokedAt: Date | null
}

export const InvitationModel = defineCommunityModel<InvitationDocument>(
  'invitations',
  {
    householdId: text,
    inviterId: text,
    codeIndex: text,
    relation: { type: String, required: true, enum: RELATIONS },
    uses: count,
    usesMax: count,
    createdAt: instant,
    expiresAt: instant,
    revokedAt: { type: Date, default: null },
  },
  [
    { name: 'invitations_by_code', fields: { communityId: 1, codeIndex: 1 }, unique: true },
    {
      name: 'invitations_by_household',
      fields: { communityId: 1, householdId: 1, expiresAt: 1 },
    },
    { name: 'invitations_by_inviter', fields: { communityId: 1, inviterId: 1 } },
  ],
)

/** Wrong codes of an account; one row per account. */
export interface CodeTriesDocument extends CommunityDocument {
  readonly accountId: string
  readonly wrong: number
  readonly since: Date
}

export const CodeTriesModel = defineCommunityModel<CodeTriesDocument>(
  'codeTries',
  { accountId: text, wrong: count, since: instant },
  [{ name: 'codeTries_by_account', fields: { communityId: 1, accountId: 1 }, unique: true }],
)
