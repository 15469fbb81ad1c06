import type { ErrorCode } from '@linyi/shared/contract/errors'
import { all, deny, type Decision } from '@linyi/shared/domain/decision'
import {
  CLAIM_MACHINE,
  type ClaimEvent,
  type ClaimFacts,
} from '@linyi/shared/domain/households/claim.machine'
import { canSettle, canVerify } from '@linyi/shared/domain/households/claim.rules'
import { canTransition } from '@linyi/shared/domain/machine'
import type { Actor } from '@linyi/shared/domain/people/actor'
import type { ClaimDocument } from './claim.store'

/** What the machine must know of a claim. */
export function claimFacts(
  { expiresAt }: ClaimDocument,
  known: Partial<Omit<ClaimFacts, 'expiresAt'>> = {},
): ClaimFacts {
  return { expiresAt, isOnRoll: false, isContested: false, ...known }
}

function inStatusFor(claim: ClaimDocument, event: ClaimEvent, now: Date): Decision<ErrorCode> {
  return canTransition(CLAIM_MACHINE, claim.status, event, claimFacts(claim), now)
}

/**
 * Who may do what with a claim now: the rules of the person and the state of the claim together.
 * Commands ask it before they write and presenters send it along as abilities.
 */
export const claimPolicy = {
  withdraw: (claim: ClaimDocument, now: Date): Decision<ErrorCode> =>
    inStatusFor(claim, 'withdraw', now),

  confirm: (actor: Actor, claim: ClaimDocument, now: Date): Decision<ErrorCode> =>
    all<ErrorCode>(canVerify(actor, claim, now), inStatusFor(claim, 'confirm', now)),

  refuse: (actor: Actor, claim: ClaimDocument, now: Date): Decision<ErrorCode> =>
    all<ErrorCode>(canVerify(actor, claim, now), inStatusFor(claim, 'refuse', now)),

  /** A dispute is settled for all of its claims at once, by nobody who claims or lives there. */
  settle: (
    actor: Actor,
    claims: readonly ClaimDocument[],
    members: readonly { readonly accountId: string }[],
    now: Date,
  ): Decision<ErrorCode> => {
    const [first] = claims
    if (first === undefined) return deny('households.dispute_changed')
    const parties = [...claims, ...members].map(({ accountId }) => accountId)
    return all<ErrorCode>(
      canSettle(actor, first, parties, now),
      ...claims.map((claim) => inStatusFor(claim, 'award', now)),
    )
  },
}
