import type { EventType } from '@linyi/shared/domain/inbox/notice-matrix'
import { roleActedIn, type Actor } from '@linyi/shared/domain/people/actor'
import type { Role } from '@linyi/shared/domain/people/role'
import { recordEvent } from '../../../platform/events/event.store'
import type { ItemState } from '@linyi/shared/domain/measures/item-state'
import type { ItemDocument } from '../item.store'

/** Who did it and in which of the offices that may; null when the clock or a count did. */
export interface ItemEventAuthor {
  readonly actor: Actor
  readonly offices?: readonly Role[]
}

/** The state an item is in after the step, so that figures are added up from the events alone. */
function stateOf(item: Partial<ItemDocument>): { readonly state: ItemState } | object {
  const { version, gridId, category, status, isListed, enteredAt } = item
  if (
    version === undefined ||
    gridId === undefined ||
    category === undefined ||
    status === undefined ||
    isListed === undefined ||
    enteredAt === undefined
  ) {
    return {}
  }
  return {
    state: {
      version,
      gridId,
      category,
      status,
      isListed,
      enteredAt: enteredAt.getTime(),
      dueAt: item.dueAt?.getTime() ?? null,
      contactDueAt: item.firstContactDueAt?.getTime() ?? null,
      contactedAt: item.firstContactAt?.getTime() ?? null,
      hasReply: (item.reply ?? null) !== null,
      disposition: item.disposition ?? null,
    } satisfies ItemState,
  }
}

/**
 * Writes a step of an item's life; its timeline is read from these events, and so are the measures:
 * give it the item as the step left it.
 */
export async function recordItemEvent(
  item: Pick<ItemDocument, '_id' | 'communityId' | 'gridId'> & Partial<ItemDocument>,
  type: EventType,
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
    data: { ...data, ...stateOf(item) },
  })
}
