import type { ErrorCode } from '@linyi/shared/contract/errors'
import type { Decision } from '@linyi/shared/domain/decision'
import type { EventType } from '@linyi/shared/domain/inbox/notice-matrix'
import { transition } from '@linyi/shared/domain/machine'
import type { Actor } from '@linyi/shared/domain/people/actor'
import type { ResolutionStatus } from '@linyi/shared/domain/resolutions/resolution'
import {
  RESOLUTION_MACHINE,
  type ResolutionEvent,
} from '@linyi/shared/domain/resolutions/resolution.machine'
import {
  KEEPERS,
  resolutionFacts,
  resolutionStatusAt,
} from '@linyi/shared/domain/resolutions/resolution.rules'
import { AppError, ensure, found } from '../../../platform/http/app-error'
import { changeItem, findItem, recordItemEvent, type ItemCall } from '../../agenda/index'
import {
  findResolution,
  writeResolution,
  type ResolutionDocument,
  type ResolutionFields,
} from '../resolution.store'
import { asResolution } from '../resolutions.policy'

/**
 * A resolution this caller may do something with.
 *
 * @throws AppError `resolutions.not_found`, also for one of another community, and the policy's reason
 */
export async function resolutionFor(
  resolutionId: string,
  { actor, now }: ItemCall,
  may: (actor: Actor, resolution: ResolutionDocument, now: Date) => Decision<ErrorCode>,
): Promise<ResolutionDocument> {
  const resolution = found(
    await findResolution(actor.communityId, resolutionId),
    'resolutions.not_found',
  )
  ensure(may(actor, resolution, now))
  return resolution
}

/** Where an event finds a resolution: what writes a status down finds the one that is written. */
export function standsAt(
  resolution: ResolutionDocument,
  event: ResolutionEvent,
  now: Date,
): ResolutionStatus {
  return event === 'takeEffect' || event === 'publish'
    ? resolution.status
    : resolutionStatusAt(asResolution(resolution), now)
}

/**
 * Moves a resolution by its machine, the only way its status changes, from the status that holds at
 * `now`: what took effect by the clock need not have been written down.
 *
 * @throws AppError with the machine's reason, or `request.conflict`
 */
export async function moveResolution(
  resolution: ResolutionDocument,
  event: ResolutionEvent,
  now: Date,
  change: ResolutionFields = {},
): Promise<ResolutionDocument> {
  const wanted = asResolution({ ...resolution, ...change })
  const hasLegalReason = (change.ending ?? resolution.ending) !== null
  const status = standsAt(resolution, event, now)
  const facts = resolutionFacts(wanted, hasLegalReason)
  const step = transition(RESOLUTION_MACHINE, status, event, facts, now)
  if (!step.allowed) throw new AppError(step.reason)
  return writeResolution(resolution, { ...change, status: step.next })
}

/** Tells it in the timeline of the item, which its raiser and followers read. */
export async function tellResolution(
  { _id, communityId, itemId, gridId, category, adoptedAt, status }: ResolutionDocument,
  type: EventType,
  actor: Actor | null,
  now: Date,
  text: string,
): Promise<void> {
  const author = actor === null ? null : { actor, offices: KEEPERS }
  await recordItemEvent({ _id: itemId, communityId, gridId }, type, author, now, {
    resolutionId: _id,
    gridId,
    category,
    status,
    adoptedAt: adoptedAt.toISOString(),
    text,
  })
}

/** The item shows the status of its resolution; its machine asks whether the work may go on. */
export async function showOnItem(resolution: ResolutionDocument): Promise<void> {
  const { communityId, itemId, _id, status } = resolution
  const item = await findItem(communityId, itemId)
  if (item?.resolution?.id !== _id) return
  await changeItem(item, { resolution: { id: _id, status } })
}
