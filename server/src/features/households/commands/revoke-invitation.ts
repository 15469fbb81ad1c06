import type { RequestOf } from '@linyi/shared/contract/operations'
import { canManage } from '@linyi/shared/domain/households/household.rules'
import { recordEvent } from '../../../platform/events/event.store'
import { ensure, found } from '../../../platform/http/app-error'
import type { SessionCall } from '../../../platform/http/handler'
import { residenciesIn } from '../../people/index'
import { closeInvitation, findInvitation } from '../invitation.store'

/**
 * An owner or the delegate takes a code back.
 *
 * @throws AppError `households.invitation_not_found` and the reasons of `canManage`
 */
export async function revokeInvitation(
  { invitationId }: RequestOf<'households.revokeInvitation'>,
  { actor, now }: Pick<SessionCall, 'actor' | 'now'>,
): Promise<Record<string, never>> {
  const { communityId, accountId } = actor
  const invitation = found(
    await findInvitation(communityId, invitationId),
    'households.invitation_not_found',
  )
  const { householdId } = invitation
  ensure(canManage(await residenciesIn(communityId, householdId, now), accountId))
  await closeInvitation(communityId, invitationId, now)
  await recordEvent({
    communityId,
    type: 'households.invitationRevoked',
    subject: { kind: 'household', id: householdId },
    actorId: accountId,
    at: now,
    data: { invitationId },
  })
  return {}
}
