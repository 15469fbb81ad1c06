import { roleActedIn, type Actor } from '@linyi/shared/domain/people/actor'
import type { PlaceKind } from '@linyi/shared/domain/places/place'
import { recordEvent } from '../../../platform/events/event.store'

/** A place as the record names it: never by its door. */
export interface RecordedPlace {
  readonly kind: PlaceKind
  readonly id: string
  /** Where it is, for the office it was done in; null for what belongs to the whole community. */
  readonly gridId: string | null
}

/** Writes down who changed the map, in which office, and to what. */
export async function recordPlaceEvent(
  type: 'places.added' | 'places.changed' | 'places.closed' | 'places.zoned',
  place: RecordedPlace,
  { actor, now }: { readonly actor: Actor; readonly now: Date },
  data: Readonly<Record<string, unknown>>,
): Promise<void> {
  await recordEvent({
    communityId: actor.communityId,
    type,
    subject: { kind: place.kind, id: place.id },
    actorId: actor.accountId,
    role: roleActedIn(actor, ['communitySecretary', 'gridWorker'], place.gridId ?? '', now),
    at: now,
    data,
  })
}
