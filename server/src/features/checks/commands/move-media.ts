import { CHECKERS } from '@linyi/shared/domain/checks/check.rules'
import { MEDIA_MACHINE, type MediaEvent } from '@linyi/shared/domain/checks/media-check.machine'
import type { EventType } from '@linyi/shared/domain/inbox/notice-matrix'
import { transition } from '@linyi/shared/domain/machine'
import type { Actor } from '@linyi/shared/domain/people/actor'
import { isInForce } from '@linyi/shared/domain/people/actor'
import {
  writeMediaCheck,
  type MediaChange,
  type MediaCheckDocument,
} from '../../../platform/content/media-check.store'
import { recordEvent } from '../../../platform/events/event.store'
import { AppError } from '../../../platform/http/app-error'

/** The event that tells of a step; null where nobody is told of it. */
function eventOf(
  before: MediaCheckDocument,
  after: MediaCheckDocument,
  isAppeal: boolean,
): EventType | null {
  if (isAppeal) return 'checks.mediaAppealed'
  if (after.state === 'held') return 'checks.mediaHeld'
  if (before.state === 'passed') return 'checks.mediaTakenDown'
  if (after.state === 'refused') {
    return before.appeal === null ? 'checks.mediaRefused' : 'checks.mediaUpheld'
  }
  // what passes at once was never kept back
  return before.state === 'held' ? 'checks.mediaPassed' : null
}

const officeOf = (actor: Actor | null, now: Date) =>
  actor?.roles.find((held) => CHECKERS.includes(held.role) && isInForce(held, now))?.role ?? null

/**
 * Moves a check by its machine, the only way its state changes, and tells whoever sent the picture or
 * recording. The event holds neither the file nor what was written about it.
 *
 * @throws AppError the machine's reasons, `request.conflict`
 */
export async function moveMedia(
  check: MediaCheckDocument,
  event: MediaEvent,
  now: Date,
  { actor, ...change }: MediaChange & { readonly actor: Actor | null },
): Promise<MediaCheckDocument> {
  const facts = { ...check, isAppealed: check.appeal !== null }
  const step = transition(MEDIA_MACHINE, check.state, event, facts, now)
  if (!step.allowed) throw new AppError(step.reason)
  const after: MediaCheckDocument = { ...check, nextAt: null, ...change, state: step.next }
  await writeMediaCheck(check, { nextAt: null, ...change, state: step.next })
  const type = eventOf(check, after, event === 'appeal')
  if (type !== null) {
    const { communityId, _id, senderId, kind } = check
    // the day of a result, or the last day on which another look may be asked for
    const until = after.state === 'refused' ? after.appealUntil : after.dueAt
    await recordEvent({
      communityId,
      type,
      subject: { kind: 'media', id: _id },
      actorId: actor?.accountId ?? null,
      role: officeOf(actor, now),
      at: now,
      data: {
        authorId: senderId,
        kind,
        ...(until === null ? {} : { dueAt: until.toISOString() }),
      },
    })
  }
  return after
}
