import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import { officeAt, SETTLERS } from '@linyi/shared/domain/households/claim.rules'
import { AppError, ensure, found } from '../../../platform/http/app-error'
import type { SessionCall } from '../../../platform/http/handler'
import { residenciesIn, type ResidencyDocument } from '../../people/index'
import { openClaimsOfDoor, type ClaimDocument } from '../claim.store'
import { claimPolicy } from '../households.policy'
import { takeTurns } from '../turn.store'
import { letIn } from './confirm-claim'
import { endResidencies } from './end-residencies'
import { moveClaim } from './move-claim'

type Settlement = RequestOf<'households.settle'>

/**
 * Staff settle a door that several people claim: for one, for several who live together, or for none,
 * each with a reason that the claimant reads (C5, C6). Residencies that turn out to be wrong end with
 * it. The settlement names every open claim of the door, so that nobody is decided on unseen.
 *
 * @throws AppError `households.household_not_found`, `households.dispute_changed`,
 *   `households.household_full`, `households.merge_impossible` and the reasons of the policy
 */
export async function settleDispute(
  input: Settlement,
  { actor, now }: Pick<SessionCall, 'actor' | 'now'>,
): Promise<ResponseOf<'households.settle'>> {
  const { communityId, accountId } = actor
  // a household that nobody here claims has no turn to take: it may be another community's
  const before = await openClaimsOfDoor(communityId, input.householdId)
  found(before[0], 'households.household_not_found')
  const claims = await openClaimsOfDoor(communityId, input.householdId)
  const first = found(claims[0], 'households.household_not_found')
  await takeTurns(communityId, [input.householdId])
  const members = await residenciesIn(communityId, input.householdId, now)
  ensure(claimPolicy.settle(actor, claims, members, now))
  const decisions = decisionsFor(claims, input.decisions)
  await endWrong(input, members, accountId, now)
  const role = officeAt(actor, SETTLERS, first, now)
  let accepted = 0
  for (const [claim, { isAccepted, reason }] of decisions) {
    const moved = await moveClaim(
      claim,
      isAccepted ? 'award' : 'dismiss',
      { accountId, role, reason },
      now,
    )
    if (!isAccepted) continue
    await letIn(moved, accountId, now)
    accepted += 1
  }
  return { accepted, refused: decisions.length - accepted }
}

/** @throws AppError `households.dispute_changed` unless each open claim has exactly one decision */
function decisionsFor(
  claims: readonly ClaimDocument[],
  decisions: Settlement['decisions'],
): [ClaimDocument, Settlement['decisions'][number]][] {
  const byClaim = new Map(decisions.map((decision) => [decision.claimId, decision]))
  if (byClaim.size !== decisions.length || byClaim.size !== claims.length) {
    throw new AppError('households.dispute_changed')
  }
  return claims.map((claim) => [claim, found(byClaim.get(claim._id), 'households.dispute_changed')])
}

/** @throws AppError `households.dispute_changed` when one of them lives there no more */
async function endWrong(
  { endedResidencyIds, endNote }: Settlement,
  members: readonly ResidencyDocument[],
  endedBy: string,
  now: Date,
): Promise<void> {
  const wrong = members.filter((member) => endedResidencyIds.includes(member._id))
  if (wrong.length !== new Set(endedResidencyIds).size) {
    throw new AppError('households.dispute_changed')
  }
  // nobody's home ends without a word
  if (wrong.length > 0 && endNote === '') {
    throw new AppError('request.invalid', [{ path: 'endNote', message: '请写明理由' }])
  }
  await endResidencies(wrong, { reason: 'revoked', by: endedBy, note: endNote, at: now })
}
