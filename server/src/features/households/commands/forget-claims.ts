import { clearClaimTexts, openClaimsOf } from '../claim.store'
import { moveClaim } from './move-claim'

/** Takes back what waits of somebody who leaves, and forgets what they and the staff wrote. */
export async function forgetClaims(
  communityId: string,
  accountId: string,
  now: Date,
): Promise<void> {
  for (const claim of await openClaimsOf(communityId, accountId)) {
    await moveClaim(claim, 'withdraw', { accountId }, now)
  }
  await clearClaimTexts(communityId, accountId)
}
