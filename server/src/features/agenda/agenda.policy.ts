import { canChair, canEndorse, canReview, canScreen } from '@linyi/shared/domain/agenda/item.rules'
import { ITEM_MACHINE, type ItemEvent } from '@linyi/shared/domain/agenda/item.machine'
import { all, type Decision } from '@linyi/shared/domain/decision'
import { canTransition } from '@linyi/shared/domain/machine'
import { canPublish } from '@linyi/shared/domain/outcomes/outcome.rules'
import type { Actor } from '@linyi/shared/domain/people/actor'
import type { ErrorCode } from '@linyi/shared/contract/errors'
import type { ItemDocument } from './item.store'

/** What the machine must know of an item. */
export function itemFacts(item: ItemDocument) {
  return {
    endorsers: item.endorsers,
    endorsersNeeded: item.endorsersNeeded,
    endorsingEndsAt: item.endorsingEndsAt,
    result: item.ballot?.result ?? null,
  }
}

function inStatusFor(item: ItemDocument, event: ItemEvent, now: Date): Decision<ErrorCode> {
  return canTransition(ITEM_MACHINE, item.status, event, itemFacts(item), now)
}

/**
 * Who may do what with an item now: the rules of the person and the state of the matter together.
 * Commands ask it before they write and presenters send it along as abilities.
 */
export const agendaPolicy = {
  endorse: (actor: Actor, item: ItemDocument, hasEndorsed: boolean, now: Date) =>
    canEndorse(actor, { ...item, hasEndorsed }, now),

  screen: (actor: Actor, item: ItemDocument, now: Date): Decision<ErrorCode> =>
    all<ErrorCode>(
      canScreen(actor, item, now),
      item.status === 'screening'
        ? inStatusFor(item, 'admit', now)
        : inStatusFor(item, 'claim', now),
    ),

  review: (actor: Actor, item: ItemDocument, now: Date): Decision<ErrorCode> =>
    all<ErrorCode>(canReview(actor, item, now), inStatusFor(item, 'agree', now)),

  openBallot: (actor: Actor, item: ItemDocument, now: Date): Decision<ErrorCode> =>
    all<ErrorCode>(canChair(actor, item.gridId, now), inStatusFor(item, 'deliberate', now)),

  publish: (actor: Actor, item: ItemDocument, now: Date): Decision<ErrorCode> =>
    canPublish(actor, { status: item.status, isPublished: item.outcome !== null }, now),
}
