import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import { transition } from '@linyi/shared/domain/machine'
import { OBJECTION_MACHINE } from '@linyi/shared/domain/outcomes/objection.machine'
import { haltsWork } from '@linyi/shared/domain/outcomes/outcome.rules'
import type { ResolutionStatus } from '@linyi/shared/domain/resolutions/resolution'
import { AppError, ensure, found } from '../../../platform/http/app-error'
import { redoWork } from '../../actions/index'
import {
  findItem,
  giveBackItem,
  noteObjections,
  type ItemCall,
  type ItemDocument,
} from '../../agenda/index'
import { findResolution, followObjection, haltWork } from '../../resolutions/index'
import { maskedText } from '../masked-outcome.queries'
import { findObjection, writeAnswer, type ObjectionDocument } from '../objection.store'
import { countObjections, type OutcomeDocument } from '../outcome.store'
import { outcomesPolicy } from '../outcomes.policy'
import { tellOutcome } from './move-outcome'
import { standsOn } from './object-outcome'

/** One answer fewer is waited for; the next step is not taken before this moment. */
async function release(item: ItemDocument, now: Date): Promise<ItemDocument> {
  const { objections } = item
  if (objections === null) return item
  const dueAt = objections.dueAt > now ? objections.dueAt : now
  return noteObjections(item, { open: Math.max(0, objections.open - 1), dueAt })
}

/** What was decided is the council's again: its resolution ends, the work of it stops (T11c). */
async function sendToCouncil(
  { communityId, resolutionId }: OutcomeDocument,
  item: ItemDocument,
  reason: string,
  call: ItemCall,
): Promise<void> {
  const resolution = await followObjection(communityId, resolutionId, 'uphold', call.now)
  if (resolution === null) {
    await giveBackItem(item, { ground: 'objection', reason, at: call.now }, call)
    return
  }
  await haltWork(resolution, 'objection', reason, call)
}

/** An objection that is right stops what was published: the decision, or the work that was not done. */
async function halt(
  outcome: OutcomeDocument,
  item: ItemDocument,
  reason: string,
  call: ItemCall,
): Promise<void> {
  if (outcome.kind === 'decision') await sendToCouncil(outcome, item, reason, call)
  else if (item.status === 'publicising') await redoWork(item, reason, call)
}

/** What an answer does to the matter that stands on this notice. */
async function follow(
  outcome: OutcomeDocument,
  isUpheld: boolean,
  text: string,
  call: ItemCall,
): Promise<void> {
  const { communityId, itemId, kind, resolutionId, openObjections, upheldObjections } = outcome
  const item = itemId === null ? null : await findItem(communityId, itemId)
  if (item === null || !haltsWork(kind)) return
  const isOnIt = standsOn(item, outcome)
  const released = await release(item, call.now)
  if (!isOnIt) return
  if (isUpheld) {
    await halt(outcome, released, `异议成立：${text}`, call)
  } else if (kind === 'decision' && openObjections === 0 && upheldObjections === 0) {
    await followObjection(communityId, resolutionId, 'reject', call.now)
  }
}

async function statusesOf({ communityId, resolutionId, itemId }: OutcomeDocument): Promise<{
  readonly resolutionStatus: ResolutionStatus | null
  readonly itemStatus: ItemDocument['status'] | null
}> {
  const [resolution, item] = await Promise.all([
    resolutionId === null ? null : findResolution(communityId, resolutionId),
    itemId === null ? null : findItem(communityId, itemId),
  ])
  return { resolutionStatus: resolution?.status ?? null, itemStatus: item?.status ?? null }
}

/** The answer itself, once. */
async function write(
  objection: ObjectionDocument,
  isUpheld: boolean,
  text: string,
  { actor, now }: ItemCall,
): Promise<OutcomeDocument> {
  const event = isUpheld ? 'uphold' : 'reject'
  const step = transition(OBJECTION_MACHINE, objection.status, event, null, now)
  if (!step.allowed) throw new AppError(step.reason)
  const answer = { text, at: now, byId: actor.accountId }
  await writeAnswer(objection, { status: step.next, answer })
  const { communityId, outcomeId } = objection
  const counted = await countObjections(
    { communityId, _id: outcomeId },
    { openObjections: -1, upheldObjections: isUpheld ? 1 : 0 },
  )
  return found(counted, 'outcomes.not_found')
}

/**
 * The secretary answers an objection. One that is right stops what was published: a decision goes back to
 * the council, work goes back to its lead; everybody concerned reads it in the timeline (A4.5).
 *
 * @throws AppError `outcomes.objection_unknown`, `outcomes.answered` and the
 *   policy's reasons
 */
export async function answerObjection(
  { objectionId, isUpheld, text }: RequestOf<'outcomes.answerObjection'>,
  call: ItemCall,
): Promise<ResponseOf<'outcomes.answerObjection'>> {
  const { actor, now } = call
  const objection = found(
    await findObjection(actor.communityId, objectionId),
    'outcomes.objection_unknown',
  )
  ensure(outcomesPolicy.answerObjection(actor, objection, now))
  const said = await maskedText(actor.communityId, text, now)
  const outcome = await write(objection, isUpheld, said, call)
  const type = isUpheld ? 'outcomes.objectionUpheld' : 'outcomes.objectionRejected'
  await tellOutcome(outcome, type, actor, now, said)
  await follow(outcome, isUpheld, said, call)
  return {
    status: isUpheld ? 'upheld' : 'rejected',
    ...(await statusesOf(outcome)),
  }
}
