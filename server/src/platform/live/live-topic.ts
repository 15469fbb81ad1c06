import type { ErrorCode } from '@linyi/shared/contract/errors'
import type { LiveState, LiveTopicName } from '@linyi/shared/contract/live.contract'
import type { Decision } from '@linyi/shared/domain/decision'
import type { Actor } from '@linyi/shared/domain/people/actor'
import type { EventDocument } from '../events/event.model'

/** What a feature says of a topic it lets others follow. */
export interface LiveTopicDefinition<Name extends LiveTopicName, Loaded> {
  /**
   * Reads all that the states of a subject need, once for everybody who follows it; null when there
   * is no such subject in the community.
   */
  readonly load: (communityId: string, id: string, now: Date) => Promise<Loaded | null>
  /** Asked when somebody begins to follow and before every state that is sent. */
  readonly mayFollow: (actor: Actor, loaded: Loaded, now: Date) => Decision<ErrorCode>
  /** Grows with every change that somebody is to see, from stored figures: the same on every instance. */
  readonly revisionOf: (loaded: Loaded) => number
  /**
   * The state for one viewer; pure. Where viewers see the same, give out the same object: it is
   * written as text once.
   */
  readonly present: (loaded: Loaded, actor: Actor, now: Date) => LiveState<Name>
  /** Which subject an event concerns, or null: how other instances learn of a change. */
  readonly concerns?: (event: LiveEvent) => string | null
  /** The revision that an event has led to, where it says: who has read that need not read again. */
  readonly revisionIn?: (event: LiveEvent) => number | null
  /** For changes that leave no event: how often a followed subject is read again. */
  readonly pollMs?: number
  /** Whether the accounts that follow are counted and shown. */
  readonly countsPresent?: boolean
}

/** What an event says of what it is about. */
export type LiveEvent = Pick<EventDocument, 'type' | 'subject' | 'data'>

/** A topic whose subjects are followed; what it loads is its own affair. */
export interface LiveTopic<Name extends LiveTopicName = LiveTopicName> {
  readonly name: Name
  readonly read: (communityId: string, id: string, now: Date) => Promise<LiveReading | null>
  readonly concerns: (event: LiveEvent) => string | null
  readonly revisionIn: (event: LiveEvent) => number | null
  readonly pollMs: number | null
  readonly countsPresent: boolean
}

/** A subject as it was read at one moment. */
export interface LiveReading {
  readonly revision: number
  readonly mayFollow: (actor: Actor, now: Date) => Decision<ErrorCode>
  readonly present: (actor: Actor, now: Date) => object
}

/** The topics of the service; one that the contract names and nobody defines does not compile. */
export type LiveTopics = { readonly [Name in LiveTopicName]: LiveTopic<Name> }

/** Makes a topic of what a feature says of it. */
export function defineLiveTopic<Name extends LiveTopicName, Loaded>(
  name: Name,
  definition: LiveTopicDefinition<Name, Loaded>,
): LiveTopic<Name> {
  const { load, mayFollow, revisionOf, present } = definition
  return {
    name,
    read: async (communityId, id, now) => {
      const loaded = await load(communityId, id, now)
      if (loaded === null) return null
      return {
        revision: revisionOf(loaded),
        mayFollow: (actor, at) => mayFollow(actor, loaded, at),
        present: (actor, at) => present(loaded, actor, at),
      }
    },
    concerns: definition.concerns ?? (() => null),
    revisionIn: definition.revisionIn ?? (() => null),
    pollMs: definition.pollMs ?? null,
    countsPresent: definition.countsPresent ?? false,
  }
}
