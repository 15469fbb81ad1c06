import type { RequestOf } from '@linyi/shared/contract/operations'
import { canRemove } from '@linyi/shared/domain/households/household.rules'
import { ensure, found } from '../../../platform/http/app-error'
import type { SessionCall } from '../../../platform/http/handler'
import { residenciesByIds, residenciesIn } from '../../people/index'
import { endResidencies } from './end-residencies'

/**
 * An owner or the delegate ends the membership of a tenant or relative who has left; that person reads
 * the reason.
 *
 * @throws AppError `households.member_not_found` and the reasons of `canRemove`
 */
export async function removeMember(
  { residencyId, reason }: RequestOf<'households.removeMember'>,
  { actor, now }: Pick<SessionCall, 'actor' | 'now'>,
): Promise<Record<string, never>> {
  const { communityId, accountId } = actor
  const [row] = await residenciesByIds(communityId, [residencyId], now)
  const residency = found(row, 'households.member_not_found')
  const members = await residenciesIn(communityId, residency.householdId, now)
  ensure(canRemove(members, accountId, residency.accountId))
  await endResidencies([residency], { reason: 'movedOut', by: accountId, note: reason, at: now })
  return {}
}
