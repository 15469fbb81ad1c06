import { isInForce, type HeldRole } from '@linyi/shared/domain/people/actor'
import type { Role, RoleScope } from '@linyi/shared/domain/people/role'
import { RoleAssignmentModel, type RoleAssignmentDocument } from './role-assignment.model'

export type { RoleAssignmentDocument } from './role-assignment.model'

const ROLES_PER_PERSON_MAX = 100

export async function addRoleAssignments(
  assignments: readonly RoleAssignmentDocument[],
): Promise<void> {
  await RoleAssignmentModel.insertMany(assignments)
}

/** @throws when the row lacks the place its scope names; it must never widen to the community */
export function scopeOf({
  scopeKind,
  gridId,
  buildingId,
  unit,
}: Pick<RoleAssignmentDocument, 'scopeKind' | 'gridId' | 'buildingId' | 'unit'>): RoleScope {
  if (scopeKind === 'community') return { kind: 'community' }
  if (scopeKind === 'grid' && gridId !== null) return { kind: 'grid', gridId }
  if (gridId !== null && buildingId !== null) {
    if (scopeKind === 'building') return { kind: 'building', gridId, buildingId }
    if (unit !== null) return { kind: 'stairUnit', gridId, buildingId, unit }
  }
  throw new Error(`role assignment of scope ${scopeKind} without its place`)
}

export function toHeldRole(row: RoleAssignmentDocument): HeldRole {
  return { role: row.role, scope: scopeOf(row), from: row.from, to: row.to }
}

/** The assignments of a person that have not ended by `now`, future ones too. */
export async function roleAssignmentsOf(
  communityId: string,
  accountId: string,
  now: Date,
): Promise<RoleAssignmentDocument[]> {
  return RoleAssignmentModel.find({
    communityId,
    accountId,
    $or: [{ to: null }, { to: { $gt: now } }],
  })
    .limit(ROLES_PER_PERSON_MAX)
    .lean()
}

/** The roles of several people, for a list of personas. */
export async function rolesOfAccounts(
  communityId: string,
  accountIds: readonly string[],
): Promise<Map<string, HeldRole[]>> {
  const rows = await RoleAssignmentModel.find({
    communityId,
    accountId: { $in: [...accountIds] },
  }).lean()
  const held = new Map<string, HeldRole[]>()
  for (const row of rows) {
    held.set(row.accountId, [...(held.get(row.accountId) ?? []), toHeldRole(row)])
  }
  return held
}

/** Ids of those who hold `role` in a grid at `now`, sorted. */
export async function holdersInGrid(
  communityId: string,
  role: Role,
  gridId: string,
  now: Date,
): Promise<string[]> {
  const rows = await RoleAssignmentModel.find({ communityId, role, gridId }).lean()
  const holders = rows.filter((row) => isInForce(toHeldRole(row), now)).map((row) => row.accountId)
  return [...new Set(holders)].sort()
}

/** How many hold `role` in each grid at `now`. */
export async function holdersByGrid(
  communityId: string,
  role: Role,
  now: Date,
): Promise<Map<string, number>> {
  const rows = await RoleAssignmentModel.find({ communityId, role }).lean()
  const holders = new Map<string, Set<string>>()
  for (const row of rows) {
    if (row.gridId === null || !isInForce(toHeldRole(row), now)) continue
    holders.set(row.gridId, (holders.get(row.gridId) ?? new Set()).add(row.accountId))
  }
  return new Map([...holders].map(([gridId, people]) => [gridId, people.size]))
}
