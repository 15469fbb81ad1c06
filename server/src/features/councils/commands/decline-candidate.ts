import type { RequestOf } from '@linyi/shared/contract/operations'
import { APPROVERS } from '@linyi/shared/domain/councils/council.rules'
import { roleActedIn } from '@linyi/shared/domain/people/actor'
import { recordEvent } from '../../../platform/events/event.store'
import { ensure, found } from '../../../platform/http/app-error'
import type { SessionCall } from '../../../platform/http/handler'
import { decideCandidate, findCandidate } from '../candidate.store'
import { councilsPolicy } from '../councils.policy'

/**
 * Does not seat a candidate, and says why to who recommended: even a refusal is an answer
 * (事事有回音).
 *
 * @throws AppError `councils.not_found` and the reasons of the policy
 */
export async function declineCandidate(
  { candidateId, reply }: RequestOf<'councils.decline'>,
  { actor, now }: Pick<SessionCall, 'actor' | 'now'>,
): Promise<Record<string, never>> {
  const { communityId } = actor
  const candidate = found(await findCandidate(communityId, candidateId), 'councils.not_found')
  ensure(councilsPolicy.decline(actor, candidate, now))
  await decideCandidate(candidate, { status: 'declined', by: actor.accountId, reply, at: now })
  await recordEvent({
    communityId,
    type: 'councils.declined',
    subject: { kind: 'candidate', id: candidateId },
    actorId: actor.accountId,
    role: roleActedIn(actor, APPROVERS, candidate.gridId, now),
    at: now,
    // the answer stays with the recommendation: nothing can be erased from the chain of events
    data: { gridId: candidate.gridId },
  })
  return {}
}
