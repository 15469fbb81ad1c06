import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import { findItem, unpublishItem, type ItemCall } from '../../agenda/index'
import { setNotice } from '../../resolutions/index'
import { maskedText } from '../masked-outcome.queries'
import type { OutcomeDocument } from '../outcome.store'
import { outcomesPolicy } from '../outcomes.policy'
import { moveOutcome, outcomeFor, tellOutcome } from './move-outcome'

/** An item that waits on this notice has none any more, and waits for another. */
async function takeDown(outcome: OutcomeDocument, now: Date): Promise<void> {
  const { _id, communityId, itemId, resolutionId } = outcome
  const item = itemId === null ? null : await findItem(communityId, itemId)
  if (item === null || !['resolved', 'publicising'].includes(item.status)) return
  if (item.execution?.id === _id) {
    await unpublishItem(item, 'execution', now)
  } else if (item.outcome?.id === _id && item.execution === null) {
    const isOnIt = item.status === 'resolved' || item.decision?.result !== 'passed'
    if (!isOnIt) return
    await unpublishItem(item, 'decision', now)
    await setNotice(communityId, resolutionId, null)
  }
}

/**
 * A publication is taken back; where it stood, residents read why. What waited on its notice waits for
 * another publication.
 *
 * @throws AppError `outcomes.not_found`, `outcomes.objections_open` and the
 *   policy's reasons
 */
export async function withdrawOutcome(
  { outcomeId, reason }: RequestOf<'outcomes.withdraw'>,
  call: ItemCall,
): Promise<ResponseOf<'outcomes.withdraw'>> {
  const { actor, now } = call
  const { communityId, accountId } = actor
  const outcome = await outcomeFor(outcomeId, call, outcomesPolicy.withdraw)
  const said = await maskedText(communityId, reason, now)
  const withdrawn = await moveOutcome(outcome, 'withdraw', now, {
    // its place is free for the one that follows
    round: `${outcome.round} ${outcomeId}`,
    withdrawal: { reason: said, at: now, byId: accountId },
  })
  await takeDown(withdrawn, now)
  await tellOutcome(withdrawn, 'outcomes.withdrawn', actor, now, said)
  return { status: withdrawn.status }
}
