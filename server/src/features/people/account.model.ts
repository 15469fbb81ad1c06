import { ROLES, type Role } from '@linyi/shared/domain/people/role'
import { defineCommunityModel, type CommunityDocument } from '../../platform/db/model'

const text = { type: String, required: true } as const

/** A person of the community. The real name is sealed; the masked one is what others see. */
export interface AccountDocument extends CommunityDocument {
  readonly nameSealed: string
  readonly nameMasked: string
  readonly birthYear: number | null
  readonly personaId: string | null
  readonly personaHint: string | null
  readonly createdAt: Date
}

export const AccountModel = defineCommunityModel<AccountDocument>(
  'accounts',
  {
    nameSealed: text,
    nameMasked: text,
    birthYear: { type: Number, default: null },
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
  ],
)

/** A verified tie between a person and a household; it carries what electorates are drawn by. */
export interface ResidencyDocument extends CommunityDocument {
  readonly accountId: string
  readonly householdId: string
  readonly gridId: string
  readonly buildingId: string
  readonly birthYear: number | null
  readonly verifiedAt: Date
}

export const ResidencyModel = defineCommunityModel<ResidencyDocument>(
  'residencies',
  {
    accountId: text,
    householdId: text,
    gridId: text,
    buildingId: text,
    birthYear: { type: Number, default: null },
    verifiedAt: { type: Date, required: true },
  },
  [
    {
      name: 'residencies_once',
      fields: { communityId: 1, accountId: 1, householdId: 1 },
      unique: true,
    },
    {
      name: 'residencies_by_grid',
      fields: { communityId: 1, gridId: 1, birthYear: 1, accountId: 1 },
    },
  ],
)

/** A role with its scope, term and source. Assignments end; they are never deleted. */
export interface RoleAssignmentDocument extends CommunityDocument {
  readonly accountId: string
  readonly role: Role
  readonly scopeKind: 'community' | 'grid' | 'building'
  readonly gridId: string | null
  readonly buildingId: string | null
  readonly from: Date
  readonly to: Date | null
  readonly source: string
}

export const RoleAssignmentModel = defineCommunityModel<RoleAssignmentDocument>(
  'roleAssignments',
  {
    accountId: text,
    role: { type: String, required: true, enum: ROLES },
    scopeKind: { type: String, required: true, enum: ['community', 'grid', 'building'] },
    gridId: { type: String, default: null },
    buildingId: { type: String, default: null },
    from: { type: Date, required: true },
    to: { type: Date, default: null },
    source: text,
  },
  [
    { name: 'roleAssignments_by_account', fields: { communityId: 1, accountId: 1 } },
    {
      name: 'roleAssignments_by_role',
      fields: { communityId: 1, role: 1, gridId: 1, accountId: 1 },
    },
  ],
)
