import {
  CANDIDATE_MACHINE,
  type CandidateEvent,
} from '@linyi/shared/domain/councils/candidate.machine'
import { canDecide } from '@linyi/shared/domain/councils/council.rules'
import { all, demand, type Decision } from '@linyi/shared/domain/decision'
import { canTransition } from '@linyi/shared/domain/machine'
import type { Actor } from '@linyi/shared/domain/people/actor'
import type { ErrorCode } from '@linyi/shared/contract/errors'
import type { CandidateDocument } from './candidate.store'

function inStatusFor(
  candidate: CandidateDocument,
  event: CandidateEvent,
  seatsLeft: number,
  now: Date,
): Decision<ErrorCode> {
  // what the form still asks for is not a reason to hide the button
  const facts = {
    isKnown: candidate.accountId !== null,
    seatsLeft,
    hasReply: true,
    hasAgreed: true,
  }
  return canTransition(CANDIDATE_MACHINE, candidate.status, event, facts, now)
}

/** Who may do what with a recommendation now. */
export const councilsPolicy = {
  approve: (
    actor: Actor,
    candidate: CandidateDocument,
    seatsLeft: number,
    now: Date,
  ): Decision<ErrorCode> =>
    all<ErrorCode>(
      canDecide(actor, candidate, now),
      inStatusFor(candidate, 'approve', seatsLeft, now),
    ),

  decline: (actor: Actor, candidate: CandidateDocument, now: Date): Decision<ErrorCode> =>
    all<ErrorCode>(canDecide(actor, candidate, now), inStatusFor(candidate, 'decline', 0, now)),

  withdraw: (actor: Actor, candidate: CandidateDocument, now: Date): Decision<ErrorCode> =>
    all<ErrorCode>(
      demand(candidate.parties.includes(actor.accountId), 'councils.not_yours'),
      inStatusFor(candidate, 'withdraw', 0, now),
    ),
}
