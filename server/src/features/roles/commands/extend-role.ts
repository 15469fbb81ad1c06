import type { RequestOf } from '@linyi/shared/contract/operations'
import { assignerRole } from '@linyi/shared/domain/roles/assignment.rules'
import { recordEvent } from '../../../platform/events/event.store'
import { AppError, ensure, found } from '../../../platform/http/app-error'
import type { SessionCall } from '../../../platform/http/handler'
import { findRoleAssignment, scopeOf, setTermEnd } from '../../people/index'
import { rolesPolicy } from '../roles.policy'

/**
 * Gives a running office a later end.
 *
 * @throws AppError `roles.not_found` and the reasons of `canExtend`
 */
export async function extendRole(
  { assignmentId, to }: RequestOf<'roles.extend'>,
  { actor, now }: Pick<SessionCall, 'actor' | 'now'>,
): Promise<Record<string, never>> {
  const { communityId } = actor
  const row = found(await findRoleAssignment(communityId, assignmentId), 'roles.not_found')
  const end = new Date(to)
  ensure(rolesPolicy.extend(actor, row, end, now))
  if (!(await setTermEnd(communityId, assignmentId, end))) throw new AppError('roles.not_open')
  await recordEvent({
    communityId,
    type: 'roles.extended',
    subject: { kind: 'assignment', id: assignmentId },
    actorId: actor.accountId,
    role: assignerRole(actor, row.role, scopeOf(row), now),
    at: now,
    data: { accountId: row.accountId, role: row.role, from: row.to, to: end },
  })
  return {}
}
