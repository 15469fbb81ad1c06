import type { AssignmentView } from '@linyi/shared/contract/roles.contract'
import type { Actor, HeldRole } from '@linyi/shared/domain/people/actor'
import { assignmentState } from '@linyi/shared/domain/roles/assignment'
import { toAbility } from '../../platform/http/ability'
import { scopeOf, type PublicName, type RoleAssignmentDocument } from '../people/index'
import { rolesPolicy } from './roles.policy'

const DAY_MS = 86_400_000

/** What the rows of a list stand beside: names of people and places, and what holders hold. */
export interface AssignmentContext {
  readonly actor: Actor
  readonly now: Date
  readonly communityName: string
  readonly grids: ReadonlyMap<string, string>
  readonly buildings: ReadonlyMap<string, string>
  readonly names: ReadonlyMap<string, PublicName>
  readonly held: ReadonlyMap<string, readonly HeldRole[]>
}

/** Where an office reaches, in words: 「8号网格」, 「杏林苑1号楼 2单元」. */
export function scopeText(
  row: RoleAssignmentDocument,
  { communityName, grids, buildings }: Omit<AssignmentContext, 'actor' | 'now' | 'names' | 'held'>,
): string {
  const scope = scopeOf(row)
  switch (scope.kind) {
    case 'community':
      return communityName
    case 'grid':
      return grids.get(scope.gridId) ?? ''
    case 'building':
      return buildings.get(scope.buildingId) ?? ''
    case 'stairUnit':
      return `${buildings.get(scope.buildingId) ?? ''} ${String(scope.unit)}单元`
  }
}

/** One assignment as staff see it: who, what, where, until when, and how they came to it. */
export function presentAssignment(
  row: RoleAssignmentDocument,
  context: AssignmentContext,
): AssignmentView {
  const { actor, now, names, held } = context
  const nameOf = (accountId: string | null): string | null =>
    accountId === null ? null : (names.get(accountId)?.full ?? '已注销')
  const longer = new Date((row.to ?? now).getTime() + DAY_MS)
  return {
    id: row._id,
    accountId: row.accountId,
    name: nameOf(row.accountId) ?? '',
    role: row.role,
    scopeKind: row.scopeKind,
    scopeText: scopeText(row, context),
    from: row.from.toISOString(),
    to: row.to?.toISOString() ?? null,
    state: assignmentState(row, now),
    source: row.source,
    isTemporary: row.isTemporary,
    origin: row.origin,
    duties: [...row.duties],
    constituency: row.constituency,
    isNamePublic: row.isNamePublic,
    isPhoneShown: row.isPhoneShown,
    assignedBy: nameOf(row.assignedBy),
    endedBy: nameOf(row.endedBy),
    endReason: row.endReason,
    abilities: {
      end: toAbility(rolesPolicy.end(actor, row, held.get(row.accountId) ?? [], now)),
      extend: toAbility(rolesPolicy.extend(actor, row, longer, now)),
    },
  }
}
