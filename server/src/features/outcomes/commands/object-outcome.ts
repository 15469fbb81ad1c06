import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import { haltsWork } from '@linyi/shared/domain/outcomes/outcome.rules'
import { deadlineText } from '@linyi/shared/domain/text/date-text'
import { ensure, found } from '../../../platform/http/app-error'
import { newId } from '../../../platform/ids'
import { findItem, noteObjections, type ItemCall, type ItemDocument } from '../../agenda/index'
import { followObjection } from '../../resolutions/index'
import { maskedText } from '../masked-outcome.queries'
import { objectionDue } from '../objection-due.queries'
import { insertObjection, objectionOf } from '../objection.store'
import { countObjections, findPublicOutcome, type OutcomeDocument } from '../outcome.store'
import { outcomesPolicy } from '../outcomes.policy'
import { tellOutcome } from './move-outcome'

/** Whether an item stands on this notice now: then it waits for the answer. */
export function standsOn(item: ItemDocument | null, { _id }: OutcomeDocument): boolean {
  return item !== null && (item.outcome?.id === _id || item.execution?.id === _id)
}

/** The item and its resolution wait for the answer. */
async function holdUp(
  outcome: OutcomeDocument,
  item: ItemDocument | null,
  dueAt: Date,
  now: Date,
): Promise<void> {
  if (item === null || !standsOn(item, outcome) || !haltsWork(outcome.kind)) return
  const last = item.objections?.dueAt ?? dueAt
  await noteObjections(item, {
    open: (item.objections?.open ?? 0) + 1,
    dueAt: last > dueAt ? last : dueAt,
  })
  if (outcome.kind === 'decision') {
    await followObjection(outcome.communityId, outcome.resolutionId, 'object', now)
  }
}

/**
 * A resident of its scope objects to what is on public notice, once, while the notice runs; the answer is
 * due in three working days, and what was decided waits for it (A4.5).
 *
 * @throws AppError `outcomes.not_found`, `outcomes.already_objected` and the
 *   policy's reasons
 */
export async function objectToOutcome(
  { outcomeId, text }: RequestOf<'outcomes.object'>,
  { actor, now }: ItemCall,
): Promise<ResponseOf<'outcomes.object'>> {
  const { communityId, accountId } = actor
  const outcome = found(await findPublicOutcome(communityId, outcomeId), 'outcomes.not_found')
  const own = await objectionOf(communityId, outcomeId, accountId)
  ensure(outcomesPolicy.object(actor, outcome, own !== null, now))
  const { itemId, itemNumber, title, gridName, kind } = outcome
  const item = itemId === null ? null : await findItem(communityId, itemId)
  const dueAt = await objectionDue(communityId, item, now)
  const objectionId = newId(now)
  await insertObjection({
    _id: objectionId,
    communityId,
    outcomeId,
    ...{ kind, itemId, itemNumber, title, gridName },
    accountId,
    text: await maskedText(communityId, text, now),
    at: now,
    dueAt,
    status: 'open',
    answer: null,
  })
  await countObjections(outcome, { objections: 1, openObjections: 1 })
  await holdUp(outcome, item, dueAt, now)
  // that there is an objection is public, whose it is, is for whoever answers it
  const words = `一位居民提出异议，书记会在 ${deadlineText(dueAt)} 前答复。`
  await tellOutcome(outcome, 'outcomes.objected', null, now, words)
  return { objectionId, dueAt: dueAt.toISOString() }
}
