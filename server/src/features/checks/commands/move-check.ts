import { CHECK_MACHINE, type CheckEvent } from '@linyi/shared/domain/checks/check.machine'
import type { Decision } from '@linyi/shared/domain/decision'
import type { ErrorCode } from '@linyi/shared/contract/errors'
import type { EventType } from '@linyi/shared/domain/inbox/notice-matrix'
import { transition } from '@linyi/shared/domain/machine'
import type { Actor } from '@linyi/shared/domain/people/actor'
import { recordEvent } from '../../../platform/events/event.store'
import { AppError, ensure, found } from '../../../platform/http/app-error'
import type { SessionCall } from '../../../platform/http/handler'
import { findCheck, writeCheck, type CheckDocument } from '../check.store'

/** What a command of a kept text is called with. */
export type CheckCall = Pick<SessionCall, 'actor' | 'now'>

/**
 * A kept text that this caller may act on.
 *
 * @throws AppError `checks.not_found`, also for one of another community, and the policy's reason
 */
export async function checkFor(
  checkId: string,
  { actor, now }: CheckCall,
  may: (actor: Actor, check: CheckDocument, now: Date) => Decision<ErrorCode>,
): Promise<CheckDocument> {
  const check = found(await findCheck(actor.communityId, checkId), 'checks.not_found')
  ensure(may(actor, check, now))
  return check
}

type Change = Parameters<typeof writeCheck>[1]

/** The event that a step leaves behind. */
const EVENT_OF: Record<CheckEvent, EventType> = {
  clear: 'checks.cleared',
  refuse: 'checks.refused',
  withdraw: 'checks.withdrawn',
  appeal: 'checks.appealed',
  overturn: 'checks.overturned',
  uphold: 'checks.upheld',
  show: 'checks.passed',
  lapse: 'checks.lapsed',
}

/**
 * Moves a kept text by its machine, the only way its status changes. No event holds the words: the
 * chain of events never forgets.
 *
 * @throws AppError `checks.wrong_status`, `request.conflict`
 */
export async function moveCheck(
  check: CheckDocument,
  event: CheckEvent,
  actor: Actor | null,
  now: Date,
  change: Change,
): Promise<CheckDocument> {
  const step = transition(CHECK_MACHINE, check.status, event, null, now)
  if (!step.allowed) throw new AppError(step.reason)
  await writeCheck(check, { ...change, status: step.next })
  await tellOfCheck(check, EVENT_OF[event], actor, now, change)
  return { ...check, ...change, status: step.next, version: check.version + 1 }
}

/** Writes down what became of a kept text; its author is told. */
export async function tellOfCheck(
  { _id, communityId, authorId, operation, gridId, dueAt }: CheckDocument,
  type: EventType,
  actor: Actor | null,
  now: Date,
  { refused, lapse }: Pick<Change, 'refused' | 'lapse'> = {},
): Promise<void> {
  await recordEvent({
    communityId,
    type,
    subject: { kind: 'check', id: _id },
    actorId: actor?.accountId ?? null,
    at: now,
    data: {
      authorId,
      operation,
      ...(gridId === null ? {} : { gridId }),
      dueAt: dueAt.toISOString(),
      ...(refused ? { appealUntil: refused.appealUntil.toISOString() } : {}),
      ...(lapse ? { lapse } : {}),
    },
  })
}
