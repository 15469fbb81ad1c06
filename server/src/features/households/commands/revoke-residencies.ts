import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import { canKeep } from '@linyi/shared/domain/households/household.rules'
import { AppError, ensure } from '../../../platform/http/app-error'
import type { SessionCall } from '../../../platform/http/handler'
import { residenciesByIds } from '../../people/index'
import { endResidencies } from './end-residencies'

/**
 * Staff end residencies that are not true, one or many in one transaction; those people read the
 * reason.
 *
 * @throws AppError `households.member_not_found` when one is gone, and the reasons of `canKeep`
 */
export async function revokeResidencies(
  { residencyIds, reason }: RequestOf<'households.revoke'>,
  { actor, now }: Pick<SessionCall, 'actor' | 'now'>,
): Promise<ResponseOf<'households.revoke'>> {
  const ids = [...new Set(residencyIds)]
  const residencies = await residenciesByIds(actor.communityId, ids, now)
  if (residencies.length !== ids.length) throw new AppError('households.member_not_found')
  ensure(canKeep(actor, residencies, now))
  await endResidencies(residencies, {
    reason: 'revoked',
    by: actor.accountId,
    note: reason,
    at: now,
  })
  return { ended: residencies.length }
}
