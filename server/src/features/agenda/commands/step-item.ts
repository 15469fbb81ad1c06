import type { ErrorCode } from '@linyi/shared/contract/errors'
import type { ItemEvent } from '@linyi/shared/domain/agenda/item.machine'
import type { Disposition } from '@linyi/shared/domain/agenda/triage'
import type { Decision } from '@linyi/shared/domain/decision'
import { roleActedIn, type Actor } from '@linyi/shared/domain/people/actor'
import type { Role } from '@linyi/shared/domain/people/role'
import { ensure, found } from '../../../platform/http/app-error'
import type { SessionCall } from '../../../platform/http/handler'
import { EVENT_OF } from '@linyi/shared/domain/agenda/item.text'
import { findItem, type ItemDocument } from '../item.store'
import { moveItem, type ItemChange } from './move-item'
import { recordItemEvent } from './record-item-event'

/** What a command of an item is called with. */
export type ItemCall = Pick<SessionCall, 'actor' | 'now'>

/**
 * An item this caller may act on.
 *
 * @throws AppError `agenda.not_found`, also for an item of another community, and the policy's reason
 */
export async function itemFor(
  itemId: string,
  { actor, now }: ItemCall,
  may: (actor: Actor, item: ItemDocument, now: Date) => Decision<ErrorCode>,
): Promise<ItemDocument> {
  const item = found(await findItem(actor.communityId, itemId), 'agenda.not_found')
  ensure(may(actor, item, now))
  return item
}

/** Words to the raiser and where the matter came to rest, as every answer has both (4.19). */
export function answering(
  item: ItemDocument,
  disposition: Disposition,
  text: string,
  { actor, now }: ItemCall,
  offices: readonly Role[] = [],
): Pick<ItemDocument, 'reply' | 'disposition' | 'firstContactAt'> {
  return {
    reply: {
      text,
      at: now,
      byId: actor.accountId,
      role: roleActedIn(actor, offices, item.gridId, now),
    },
    disposition,
    // An answer is a contact.
    firstContactAt: item.firstContactAt ?? now,
  }
}

/** The same where the clock answers: the words follow from what happened. */
export function answeringByClock(
  disposition: Disposition,
  text: string,
  at: Date,
): Pick<ItemDocument, 'reply' | 'disposition'> {
  return { reply: { text, at, byId: null, role: null }, disposition }
}

/** What is said of a step in the timeline. */
export interface StepWords {
  readonly offices?: readonly Role[]
  readonly text?: string
  readonly data?: Readonly<Record<string, unknown>>
}

/**
 * One step by a person: the machine moves the item, and the timeline says so.
 *
 * @throws AppError with the machine's reason, or `request.conflict`
 */
export async function stepItem(
  item: ItemDocument,
  event: ItemEvent,
  { actor, now }: ItemCall,
  change: ItemChange,
  { offices = [], text, data = {} }: StepWords = {},
): Promise<ItemDocument> {
  const moved = await moveItem(item, event, now, change)
  await recordItemEvent(moved, EVENT_OF[event], { actor, offices }, now, {
    ...data,
    ...(text === undefined ? {} : { text }),
  })
  return moved
}
