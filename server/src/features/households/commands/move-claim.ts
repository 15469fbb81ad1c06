import type { ClaimEvent, ClaimFacts } from '@linyi/shared/domain/households/claim.machine'
import { CLAIM_MACHINE } from '@linyi/shared/domain/households/claim.machine'
import type { EventType } from '@linyi/shared/domain/inbox/notice-matrix'
import { transition } from '@linyi/shared/domain/machine'
import type { Role } from '@linyi/shared/domain/people/role'
import { recordEvent } from '../../../platform/events/event.store'
import { AppError } from '../../../platform/http/app-error'
import { writeClaimStatus, type ClaimDecision, type ClaimDocument } from '../claim.store'
import { claimFacts } from '../households.policy'

const HAPPENED: Record<ClaimEvent, EventType> = {
  match: 'households.claimMatched',
  contest: 'households.claimDisputed',
  confirm: 'households.claimConfirmed',
  refuse: 'households.claimRefused',
  award: 'households.claimAwarded',
  dismiss: 'households.claimDismissed',
  withdraw: 'households.claimWithdrawn',
  expire: 'households.claimExpired',
}

/** Who moved a claim and in which office; the clock and the roll are nobody. */
export interface ClaimMover {
  readonly accountId: string | null
  readonly role?: Role | null
  readonly reason?: string | null
}

/**
 * Moves a claim by its machine, the only way its status changes, and writes the event. What staff
 * write to a claimant stays with the claim and out of the chain of events, from which nothing can be
 * erased.
 *
 * @throws AppError with the machine's reason, or `request.conflict`
 */
export async function moveClaim(
  claim: ClaimDocument,
  event: ClaimEvent,
  { accountId, role = null, reason = null }: ClaimMover,
  now: Date,
  known: Partial<Omit<ClaimFacts, 'expiresAt'>> = {},
): Promise<ClaimDocument> {
  const step = transition(CLAIM_MACHINE, claim.status, event, claimFacts(claim, known), now)
  if (!step.allowed) throw new AppError(step.reason)
  const decision: ClaimDecision | null =
    event === 'contest' ? null : { by: accountId, reason, at: now }
  const moved = await writeClaimStatus(claim, step.next, decision)
  await recordEvent({
    communityId: claim.communityId,
    type: HAPPENED[event],
    subject: { kind: 'claim', id: claim._id },
    actorId: accountId,
    role,
    at: now,
    data: { householdId: claim.householdId },
  })
  return moved
}
