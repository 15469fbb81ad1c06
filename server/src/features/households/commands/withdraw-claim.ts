import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import { AppError, ensure, found } from '../../../platform/http/app-error'
import type { SessionCall } from '../../../platform/http/handler'
import { findClaim } from '../claim.store'
import { claimPolicy } from '../households.policy'
import { moveClaim } from './move-claim'

/**
 * A claimant takes the claim back (C7).
 *
 * @throws AppError `households.claim_not_found`, also for somebody else's claim, `households.claim_closed`
 */
export async function withdrawClaim(
  { claimId }: RequestOf<'households.withdrawClaim'>,
  { actor, now }: Pick<SessionCall, 'actor' | 'now'>,
): Promise<ResponseOf<'households.withdrawClaim'>> {
  const claim = found(await findClaim(actor.communityId, claimId), 'households.claim_not_found')
  if (claim.accountId !== actor.accountId) throw new AppError('households.claim_not_found')
  ensure(claimPolicy.withdraw(claim, now))
  const { status } = await moveClaim(claim, 'withdraw', { accountId: actor.accountId }, now)
  return { status }
}
