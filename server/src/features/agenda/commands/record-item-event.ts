import { roleActedIn, type Actor } from '@linyi/shared/domain/people/actor'
import type { Role } from '@linyi/shared/domain/people/role'
import { recordEvent } from '../../../platform/events/event.store'
import type { ItemDocument } from '../item.store'

/** Who did it and in which of the offices that may; null when the clock or a count did. */
export interface ItemEventAuthor {
  readonly actor: Actor
  readonly offices?: readonly Role[]
}

/** Writes a step of an item's life; its timeline is read from these events. */
export async function recordItemEvent(
  item: Pick<ItemDocument, '_id' | 'communityId' | 'gridId'>,
  type: string,
  author: ItemEventAuthor | null,
  at: Date,
  data: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  await recordEvent({
    communityId: item.communityId,
    type,
    subject: { kind: 'item', id: item._id },
    actorId: author?.actor.accountId ?? null,
    role: author === null ? null : roleActedIn(author.actor, author.offices ?? [], item.gridId, at),
    at,
    data,
  })
}
