import { all, allow, demand, deny, type Decision } from '../decision'
import { holdsRoleInCommunity, type Actor } from '../people/actor'
import type { ItemStatus } from '../agenda/item'
import type { Role } from '../people/role'
import type { OutcomePhase } from './outcome'

export type PublishReason =
  'outcomes.not_publisher' | 'outcomes.not_decided' | 'outcomes.already_published'

/** Offices that publish. */
export const PUBLISHERS: readonly Role[] = ['communitySecretary']

/** What decides whether a decision may be published. */
export interface PublishFacts {
  readonly status: ItemStatus
  readonly isPublished: boolean
}

/** A4.5: the community secretary alone publishes, once, and only what has been decided. */
export function canPublish(actor: Actor, facts: PublishFacts, now: Date): Decision<PublishReason> {
  return all<PublishReason>(
    demand(holdsRoleInCommunity(actor, PUBLISHERS, now), 'outcomes.not_publisher'),
    facts.isPublished ? deny('outcomes.already_published') : allow(),
    demand(facts.status === 'resolved', 'outcomes.not_decided'),
  )
}

/** Whether the notice still runs at `now`. */
export function outcomePhase(outcome: { readonly publicityEndsAt: Date }, now: Date): OutcomePhase {
  return now < outcome.publicityEndsAt ? 'publicity' : 'final'
}
