import { ROLES, type Role } from '@linyi/shared/domain/people/role'
import { defineCommunityModel, type CommunityDocument } from '../../platform/db/model'

const text = { type: String, required: true } as const

export const SCOPE_KINDS = ['community', 'grid', 'building', 'stairUnit'] as const

/** A role with its scope, term and source. Assignments end; they are never deleted. */
export interface RoleAssignmentDocument extends CommunityDocument {
  readonly accountId: string
  readonly role: Role
  readonly scopeKind: (typeof SCOPE_KINDS)[number]
  readonly gridId: string | null
  readonly buildingId: string | null
  readonly unit: number | null
  readonly from: Date
  readonly to: Date | null
  /** How the person came to it, in words: 推选, 任命, 居民推荐. */
  readonly source: string
  readonly assignedBy: string | null
  /** Set when somebody ended it before its term. */
  readonly endedBy: string | null
  readonly endReason: string | null
}

export const RoleAssignmentModel = defineCommunityModel<RoleAssignmentDocument>(
  'roleAssignments',
  {
    accountId: text,
    role: { type: String, required: true, enum: ROLES },
    scopeKind: { type: String, required: true, enum: SCOPE_KINDS },
    gridId: { type: String, default: null },
    buildingId: { type: String, default: null },
    unit: { type: Number, default: null },
    from: { type: Date, required: true },
    to: { type: Date, default: null },
    source: text,
    assignedBy: { type: String, default: null },
    endedBy: { type: String, default: null },
    endReason: { type: String, default: null },
  },
  [
    { name: 'roleAssignments_by_account', fields: { communityId: 1, accountId: 1 } },
    {
      name: 'roleAssignments_by_role',
      fields: { communityId: 1, role: 1, gridId: 1, accountId: 1 },
    },
    {
      name: 'roleAssignments_by_building',
      fields: { communityId: 1, buildingId: 1, role: 1, accountId: 1 },
    },
  ],
)
