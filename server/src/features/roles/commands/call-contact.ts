import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import { isInForce, type Actor } from '@linyi/shared/domain/people/actor'
import type { Role } from '@linyi/shared/domain/people/role'
import { CARD_ROLES } from '@linyi/shared/domain/roles/assignment'
import { AppError, ensure, found } from '../../../platform/http/app-error'
import type { SessionCall } from '../../../platform/http/handler'
import { findAccount, findRoleAssignment, phoneOf, recordReveal } from '../../people/index'
import { findBuilding } from '../../places/index'
import { rolesPolicy } from '../roles.policy'

/** The hat under which somebody asks: a neighbour, or the first office they hold. */
function hatOf(actor: Actor, buildingId: string, now: Date): Role {
  if (actor.residencies.some((home) => home.buildingId === buildingId)) return 'resident'
  return actor.roles.find((held) => isInForce(held, now))?.role ?? 'resident'
}

/**
 * The number behind a masked contact, for a neighbour who wants to call. Who was given it is told to
 * the person (personal information law, art. 44).
 *
 * @throws AppError `roles.not_found`, `roles.no_phone` and the reasons of `canCall`
 */
export async function callContact(
  { assignmentId }: RequestOf<'roles.callContact'>,
  { actor, now }: Pick<SessionCall, 'actor' | 'now'>,
): Promise<ResponseOf<'roles.callContact'>> {
  const { communityId, accountId } = actor
  const row = found(await findRoleAssignment(communityId, assignmentId), 'roles.not_found')
  if (!CARD_ROLES.includes(row.role) || !row.isOpen || !isInForce(row, now)) {
    throw new AppError('roles.not_found')
  }
  const building = found(await findBuilding(communityId, row.buildingId ?? ''), 'roles.not_found')
  ensure(rolesPolicy.call(actor, building, row, now))
  const account = found(await findAccount(communityId, row.accountId), 'roles.not_found')
  const phone = found(phoneOf(account), 'roles.no_phone')
  if (row.accountId !== accountId) {
    await recordReveal({
      communityId,
      subjectId: row.accountId,
      viewerId: accountId,
      viewerRole: hatOf(actor, building._id, now),
      purpose: `从${building.name}公示牌拨打电话`,
      fields: ['phone'],
      at: now,
    })
  }
  return { phone }
}
