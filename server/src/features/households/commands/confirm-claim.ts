import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import { officeAt, VERIFIERS } from '@linyi/shared/domain/households/claim.rules'
import { ensure, found } from '../../../platform/http/app-error'
import type { SessionCall } from '../../../platform/http/handler'
import { residenciesIn } from '../../people/index'
import { findClaim, type ClaimDocument } from '../claim.store'
import { claimPolicy } from '../households.policy'
import { takeTurns } from '../turn.store'
import { admitResident } from './admit-resident'
import { mergeAssisted } from './merge-assisted'
import { moveClaim } from './move-claim'

/**
 * The building lead or the grid worker confirms that somebody lives there (C3).
 *
 * @throws AppError `households.claim_not_found`, `households.household_full`,
 *   `households.merge_impossible` and the reasons of the policy
 */
export async function confirmClaim(
  { claimId }: RequestOf<'households.confirmClaim'>,
  { actor, now }: Pick<SessionCall, 'actor' | 'now'>,
): Promise<ResponseOf<'households.confirmClaim'>> {
  const claim = found(await findClaim(actor.communityId, claimId), 'households.claim_not_found')
  ensure(claimPolicy.confirm(actor, claim, now))
  await takeTurns(claim.communityId, [claim.householdId])
  const role = officeAt(actor, VERIFIERS, claim, now)
  const confirmed = await moveClaim(claim, 'confirm', { accountId: actor.accountId, role }, now)
  await letIn(confirmed, actor.accountId, now)
  return { status: confirmed.status }
}

/** Lets a confirmed claimant in: as a new member, or as the one whom staff had registered there. */
export async function letIn(claim: ClaimDocument, confirmedBy: string, now: Date): Promise<void> {
  const { communityId, householdId, assistedAccountId } = claim
  const members = await residenciesIn(communityId, householdId, now)
  const assisted = members.find(({ accountId }) => accountId === assistedAccountId)
  if (assisted === undefined) {
    await admitResident({ ...claim, basis: 'confirmation', verifiedBy: confirmedBy }, now)
  } else {
    await mergeAssisted(claim, assisted.accountId, confirmedBy, now)
  }
}
