import { roleActedIn, type Actor } from '@linyi/shared/domain/people/actor'
import { CERTIFIERS } from '@linyi/shared/domain/ballots/office.rules'
import type { EventType } from '@linyi/shared/domain/inbox/notice-matrix'
import { recordEvent } from '../../../platform/events/event.store'
import { tellLive } from '../../../platform/live/tell-live'
import type { BallotDocument } from '../ballot.store'

/** Writes what happened to a ballot; who voted and when is never among it. */
export async function recordBallotEvent(
  { communityId, _id, gridId }: BallotDocument,
  type: EventType,
  actor: Actor | null,
  at: Date,
  data: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  await recordEvent({
    communityId,
    type,
    subject: { kind: 'ballot', id: _id },
    actorId: actor?.accountId ?? null,
    role: actor === null ? null : roleActedIn(actor, CERTIFIERS, gridId, at),
    at,
    data,
  })
  tellLive(communityId, 'ballot', _id)
}
