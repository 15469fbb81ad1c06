import { inTransaction } from '../../../platform/db/transaction'
import { drainDue } from '../../../platform/due/due'
import { dueClaims, findClaim } from '../claim.store'
import { moveClaim } from './move-claim'

/**
 * Ends the claims that nobody decided in their time (C8), all of them. It is the clock that ends
 * them, this only writes it down.
 */
export async function expireClaims(communityId: string, now: Date): Promise<void> {
  await drainDue(
    (failed) => dueClaims(communityId, now, failed),
    (due) =>
      inTransaction(async () => {
        const claim = await findClaim(communityId, due._id)
        if (claim?.isOpen !== true) return
        await moveClaim(claim, 'expire', { accountId: null }, now)
      }),
  )
}
