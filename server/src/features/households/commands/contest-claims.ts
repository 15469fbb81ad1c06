import type { ClaimDocument } from '../claim.store'
import { moveClaim } from './move-claim'

/** Puts the claims of a door that were undisputed so far into dispute. */
export async function contestClaims(claims: readonly ClaimDocument[], now: Date): Promise<void> {
  for (const claim of claims) {
    if (claim.status !== 'pending') continue
    await moveClaim(claim, 'contest', { accountId: null }, now, { isContested: true })
  }
}
