import type { Constituency } from '@linyi/shared/domain/councils/council'
import { ROLES, type Role } from '@linyi/shared/domain/people/role'
import {
  DUTY_TYPES,
  MEMBER_ORIGINS,
  SCOPE_KINDS,
  type DutyType,
  type MemberOrigin,
  type ScopeKind,
} from '@linyi/shared/domain/roles/assignment'
import { Schema } from 'mongoose'
import { defineCommunityModel, type CommunityDocument } from '../../platform/db/model'

const text = { type: String, required: true } as const

/** A role with its scope, term and source. Assignments end; they are never deleted. */
export interface RoleAssignmentDocument extends CommunityDocument {
  readonly accountId: string
  readonly role: Role
  readonly scopeKind: ScopeKind
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
  /** Until it is ended or its end has been written down; whether it is in force, the term says. */
  readonly isOpen: boolean
  /** The office of which there is one, while open; null otherwise. */
  readonly soleKey: string | null
  /** Role and place, while open: nobody holds them twice. */
  readonly onceKey: string | null
  /** Appointed for the time being (临时楼栋长). */
  readonly isTemporary: boolean
  readonly origin: MemberOrigin | null
  readonly duties: readonly DutyType[]
  /** Whom a member of the council speaks for. */
  readonly constituency: Constituency | null
  /** Whether the person agreed to be named in public, where nobody needs to sign in. */
  readonly isNamePublic: boolean
  /** Whether the person agreed to be called by the residents of the building. */
  readonly isPhoneShown: boolean
  readonly photo: CardPhoto | null
}

/** The picture on the service card; chosen by the person on it. */
export interface CardPhoto {
  readonly id: string
  readonly width: number
  readonly height: number
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
    isOpen: { type: Boolean, required: true },
    soleKey: { type: String, default: null },
    onceKey: { type: String, default: null },
    isTemporary: { type: Boolean, required: true },
    origin: { type: String, enum: [...MEMBER_ORIGINS, null], default: null },
    duties: { type: [{ type: String, enum: DUTY_TYPES }], default: [] },
    constituency: { type: String, default: null },
    isNamePublic: { type: Boolean, required: true },
    isPhoneShown: { type: Boolean, required: true },
    photo: { type: Schema.Types.Mixed, default: null },
  },
  [
    { name: 'roleAssignments_by_account', fields: { communityId: 1, accountId: 1, _id: -1 } },
    {
      name: 'roleAssignments_by_role',
      fields: { communityId: 1, role: 1, isOpen: 1, gridId: 1, _id: -1 },
    },
    {
      name: 'roleAssignments_by_building',
      fields: { communityId: 1, buildingId: 1, isOpen: 1, _id: -1 },
    },
    { name: 'roleAssignments_list', fields: { communityId: 1, isOpen: 1, _id: -1 } },
    { name: 'roleAssignments_list_role', fields: { communityId: 1, isOpen: 1, role: 1, _id: -1 } },
    {
      name: 'roleAssignments_list_gridId',
      fields: { communityId: 1, isOpen: 1, gridId: 1, _id: -1 },
    },
    { name: 'roleAssignments_by_end', fields: { communityId: 1, isOpen: 1, to: 1 } },
    {
      name: 'roleAssignments_sole',
      fields: { communityId: 1, soleKey: 1 },
      unique: true,
      partialFilterExpression: { soleKey: { $type: 'string' } },
    },
    {
      name: 'roleAssignments_once',
      fields: { communityId: 1, accountId: 1, onceKey: 1 },
      unique: true,
      partialFilterExpression: { onceKey: { $type: 'string' } },
    },
  ],
)

/**
 * The turn of a person's offices. Who gives or ends one counts it up, so that two who do it at the
 * same moment wait for each other: duties that must stay apart are on different documents.
 */
export interface OfficeTurnDocument extends CommunityDocument {
  readonly turn: number
}

export const OfficeTurnModel = defineCommunityModel<OfficeTurnDocument>(
  'officeTurns',
  { turn: { type: Number, required: true } },
  [{ name: 'officeTurns_by_id', fields: { communityId: 1, _id: 1 } }],
)
