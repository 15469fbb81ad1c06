import type { ErrorCode } from '@linyi/shared/contract/errors'
import type { Decision } from '@linyi/shared/domain/decision'
import type { EventType } from '@linyi/shared/domain/inbox/notice-matrix'
import { transition } from '@linyi/shared/domain/machine'
import { OUTCOME_FIELD_TEXT } from '@linyi/shared/domain/outcomes/outcome'
import { OUTCOME_MACHINE, type OutcomeEvent } from '@linyi/shared/domain/outcomes/outcome.machine'
import { PUBLISHERS } from '@linyi/shared/domain/outcomes/outcome.rules'
import { roleActedIn, type Actor } from '@linyi/shared/domain/people/actor'
import { recordEvent } from '../../../platform/events/event.store'
import { AppError, ensure, found } from '../../../platform/http/app-error'
import { recordItemEvent, type ItemCall } from '../../agenda/index'
import {
  findOutcome,
  writeOutcome,
  type OutcomeDocument,
  type OutcomeFields,
} from '../outcome.store'
import { factsOf, missingOf, outcomesPolicy } from '../outcomes.policy'

/**
 * A publication this caller may do something with. That there is a draft is the publishers' to know.
 *
 * @throws AppError `outcomes.not_found`, also for one of another community, and the policy's reason
 */
export async function outcomeFor(
  outcomeId: string,
  { actor, now }: ItemCall,
  may: (actor: Actor, outcome: OutcomeDocument, now: Date) => Decision<ErrorCode>,
): Promise<OutcomeDocument> {
  const outcome = found(await findOutcome(actor.communityId, outcomeId), 'outcomes.not_found')
  ensure(outcomesPolicy.prepare(actor, now))
  refuse(may(actor, outcome, now), outcome)
  return outcome
}

/** @throws AppError `request.conflict` where somebody wrote since the caller read it */
export function mustBeVersion({ version }: OutcomeDocument, read: number): void {
  if (version !== read) throw new AppError('request.conflict')
}

/** A refusal for missing figures names them: the screen shows the list. */
function refuse(answer: Decision<ErrorCode>, outcome: OutcomeDocument): void {
  if (answer.allowed) return
  if (answer.reason !== 'outcomes.figures_missing') throw new AppError(answer.reason)
  throw new AppError(
    answer.reason,
    missingOf(outcome).map((field) => ({ path: field, message: OUTCOME_FIELD_TEXT[field] })),
  )
}

/**
 * Moves a publication by its machine, the only way its status changes. Runs in the caller's
 * transaction.
 *
 * @throws AppError with the machine's reason, the list of what is missing, or `request.conflict`
 */
export async function moveOutcome(
  outcome: OutcomeDocument,
  event: OutcomeEvent,
  now: Date,
  change: OutcomeFields = {},
): Promise<OutcomeDocument> {
  const wanted = { ...outcome, ...change }
  const step = transition(OUTCOME_MACHINE, outcome.status, event, factsOf(wanted, event), now)
  if (!step.allowed) {
    refuse(step, wanted)
    throw new AppError(step.reason)
  }
  return writeOutcome(outcome, { ...change, status: step.next })
}

/**
 * Tells it where those concerned read it: in the timeline of the item, which its raiser, seconders and
 * followers see; what is of no item has its own.
 */
export async function tellOutcome(
  outcome: OutcomeDocument,
  type: EventType,
  actor: Actor | null,
  now: Date,
  text: string,
): Promise<void> {
  const { _id, communityId, itemId, gridId, kind } = outcome
  const data = { outcomeId: _id, kind, text }
  if (itemId !== null && gridId !== null) {
    const author = actor === null ? null : { actor, offices: PUBLISHERS }
    await recordItemEvent({ _id: itemId, communityId, gridId }, type, author, now, data)
    return
  }
  await recordEvent({
    communityId,
    type,
    subject: { kind: 'outcome', id: _id },
    actorId: actor?.accountId ?? null,
    role: actor === null ? null : roleActedIn(actor, PUBLISHERS, gridId ?? '', now),
    at: now,
    data,
  })
}
