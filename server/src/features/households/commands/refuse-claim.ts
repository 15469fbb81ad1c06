import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import { officeAt, VERIFIERS } from '@linyi/shared/domain/households/claim.rules'
import { ensure, found } from '../../../platform/http/app-error'
import type { SessionCall } from '../../../platform/http/handler'
import { findClaim } from '../claim.store'
import { claimPolicy } from '../households.policy'
import { moveClaim } from './move-claim'

/**
 * The building lead or the grid worker does not confirm, for a reason that the claimant reads (C4).
 *
 * @throws AppError `households.claim_not_found` and the reasons of the policy
 */
export async function refuseClaim(
  { claimId, reason }: RequestOf<'households.refuseClaim'>,
  { actor, now }: Pick<SessionCall, 'actor' | 'now'>,
): Promise<ResponseOf<'households.refuseClaim'>> {
  const claim = found(await findClaim(actor.communityId, claimId), 'households.claim_not_found')
  ensure(claimPolicy.refuse(actor, claim, now))
  const role = officeAt(actor, VERIFIERS, claim, now)
  const refused = await moveClaim(
    claim,
    'refuse',
    { accountId: actor.accountId, role, reason },
    now,
  )
  return { status: refused.status }
}
