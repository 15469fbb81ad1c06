import type { RequestOf } from '@linyi/shared/contract/operations'
import { recordEvent } from '../../../platform/events/event.store'
import { ensure, found } from '../../../platform/http/app-error'
import type { SessionCall } from '../../../platform/http/handler'
import { decideCandidate, findCandidate } from '../candidate.store'
import { councilsPolicy } from '../councils.policy'

/**
 * Who recommended takes it back, or who was recommended says no: nobody is seated against their will.
 *
 * @throws AppError `councils.not_found` and the reasons of the policy
 */
export async function withdrawCandidate(
  { candidateId }: RequestOf<'councils.withdraw'>,
  { actor, now }: Pick<SessionCall, 'actor' | 'now'>,
): Promise<Record<string, never>> {
  const { communityId, accountId } = actor
  const candidate = found(await findCandidate(communityId, candidateId), 'councils.not_found')
  ensure(councilsPolicy.withdraw(actor, candidate, now))
  await decideCandidate(candidate, { status: 'withdrawn', by: accountId, reply: null, at: now })
  await recordEvent({
    communityId,
    type: 'councils.withdrawn',
    subject: { kind: 'candidate', id: candidateId },
    actorId: accountId,
    at: now,
    data: { gridId: candidate.gridId },
  })
  return {}
}
