import type { RequestOf } from '@linyi/shared/contract/operations'
import { assignerRole } from '@linyi/shared/domain/roles/assignment.rules'
import { recordEvent } from '../../../platform/events/event.store'
import { AppError, ensure, found } from '../../../platform/http/app-error'
import type { SessionCall } from '../../../platform/http/handler'
import {
  endRoleAssignment,
  findRoleAssignment,
  roleAssignmentsOf,
  scopeOf,
  takeTurnAtOffices,
  toHeldRole,
} from '../../people/index'
import { rolesPolicy } from '../roles.policy'

/**
 * Ends an office before its term, with a reason that stays with it; the office gives nothing from
 * this moment.
 *
 * @throws AppError `roles.not_found` and the reasons of `canEnd`
 */
export async function endRole(
  { assignmentId, reason }: RequestOf<'roles.end'>,
  { actor, now }: Pick<SessionCall, 'actor' | 'now'>,
): Promise<Record<string, never>> {
  const { communityId } = actor
  const row = found(await findRoleAssignment(communityId, assignmentId), 'roles.not_found')
  await takeTurnAtOffices(communityId, row.accountId)
  const holderRoles = (await roleAssignmentsOf(communityId, row.accountId, now)).map(toHeldRole)
  ensure(rolesPolicy.end(actor, row, holderRoles, now))
  const ending = { at: now, by: actor.accountId, reason }
  const isEnded = await endRoleAssignment(communityId, assignmentId, ending)
  if (!isEnded) throw new AppError('roles.not_open')
  await recordEvent({
    communityId,
    type: 'roles.ended',
    subject: { kind: 'assignment', id: assignmentId },
    actorId: actor.accountId,
    role: assignerRole(actor, row.role, scopeOf(row), now),
    at: now,
    // the reason stays with the assignment: nothing can be erased from the chain of events
    data: { accountId: row.accountId, role: row.role },
  })
  return {}
}
