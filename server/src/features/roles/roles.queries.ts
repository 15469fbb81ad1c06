import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import type { Actor } from '@linyi/shared/domain/people/actor'
import { SCOPE_KINDS_OF } from '@linyi/shared/domain/roles/assignment'
import {
  assignableRoles,
  canRead,
  readableGrids,
} from '@linyi/shared/domain/roles/assignment.rules'
import { cutPage } from '../../platform/db/keyset'
import { toAbility } from '../../platform/http/ability'
import { ensure, found } from '../../platform/http/app-error'
import {
  assignmentHistory,
  buildingHistory,
  findAccount,
  listRoleAssignments,
  publicNames,
  rolesOfAccounts,
  type RoleAssignmentDocument,
} from '../people/index'
import { buildingNames, findBuilding, findCommunity, gridsOf } from '../places/index'
import { presentAssignment } from './assignment.presenter'

/** The offices that the caller may fill, with the kinds of place each reaches. */
export function rolesAssignable(actor: Actor, now: Date): ResponseOf<'roles.assignable'> {
  return {
    roles: assignableRoles(actor, now).map((role) => ({
      role,
      scopeKinds: [...SCOPE_KINDS_OF[role]],
    })),
    read: toAbility(canRead(actor, null, now)),
  }
}

/**
 * Who holds which office where the caller may look, newest first.
 *
 * @throws AppError `roles.not_reader`
 */
export async function rolesList(
  { role, gridId, ended = false, after, limit }: RequestOf<'roles.list'>,
  actor: Actor,
  now: Date,
): Promise<ResponseOf<'roles.list'>> {
  ensure(canRead(actor, gridId ?? null, now))
  const gridIds = gridId === undefined ? readableGrids(actor, now) : [gridId]
  const rows = await listRoleAssignments(
    actor.communityId,
    { isOpen: !ended, role, gridIds },
    { after, limit },
  )
  return presentPage(rows, limit, actor, now)
}

/**
 * Everything a person has held, or everybody who has served a building. People see all of their own;
 * who looks after one grid sees what lies in it.
 *
 * @throws AppError `roles.not_reader`, `roles.person_not_found`, `places.not_found`
 */
export async function rolesHistory(
  { accountId, buildingId, after, limit }: RequestOf<'roles.history'>,
  actor: Actor,
  now: Date,
): Promise<ResponseOf<'roles.history'>> {
  const { communityId } = actor
  if (buildingId !== undefined) {
    const building = found(await findBuilding(communityId, buildingId), 'places.not_found')
    ensure(canRead(actor, building.gridId, now))
    const rows = await buildingHistory(communityId, buildingId, { after, limit })
    return presentPage(rows, limit, actor, now)
  }
  const subjectId = accountId ?? actor.accountId
  const isOwn = subjectId === actor.accountId
  if (!isOwn) {
    ensure(canRead(actor, null, now))
    found(await findAccount(communityId, subjectId), 'roles.person_not_found')
  }
  const grids = isOwn ? null : readableGrids(actor, now)
  const rows = await assignmentHistory(communityId, subjectId, { after, limit }, grids)
  return presentPage(rows, limit, actor, now)
}

async function presentPage(
  found: readonly RoleAssignmentDocument[],
  limit: number,
  actor: Actor,
  now: Date,
): Promise<ResponseOf<'roles.list'>> {
  const { rows, next } = cutPage(found, limit)
  const { communityId } = actor
  const holders = rows.map((row) => row.accountId)
  const people = rows.flatMap(({ accountId, assignedBy, endedBy }) =>
    [accountId, assignedBy, endedBy].filter((id) => id !== null),
  )
  const [community, grids, buildings, names, held] = await Promise.all([
    findCommunity(communityId),
    gridsOf(communityId),
    buildingNames(
      communityId,
      rows.flatMap(({ buildingId }) => (buildingId === null ? [] : [buildingId])),
    ),
    publicNames(communityId, people),
    rolesOfAccounts(communityId, holders),
  ])
  const context = {
    actor,
    now,
    communityName: community?.name ?? '',
    grids: new Map(grids.map((grid) => [grid._id, grid.name])),
    buildings,
    names,
    held,
  }
  return { items: rows.map((row) => presentAssignment(row, context)), next }
}
