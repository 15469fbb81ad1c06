import { recordEvent } from '../../../platform/events/event.store'
import { inTransaction } from '../../../platform/db/transaction'
import { newId } from '../../../platform/ids'
import { addCommunity, addStreet, allCommunities, streetNamed } from '../place.store'

/** A community as whoever installs the service names it. */
export interface CommunityToFound {
  readonly streetName: string
  readonly name: string
}

/**
 * Opens a community, and its street where it is the first of it. It is done once for each name: the
 * second time it answers with the one that is there. Grids and buildings are added in the app.
 */
export async function foundCommunity(
  { streetName, name }: CommunityToFound,
  now: Date,
): Promise<{ readonly id: string; readonly isNew: boolean }> {
  const known = (await allCommunities()).find(
    (one) => one.name === name && one.streetName === streetName,
  )
  if (known !== undefined) return { id: known._id, isNew: false }
  return inTransaction(async () => {
    const street = await streetNamed(streetName)
    const streetId = street?._id ?? newId(now)
    if (street === null) await addStreet({ _id: streetId, name: streetName })
    const id = newId(now)
    await addCommunity({ _id: id, streetId, streetName, name })
    await recordEvent({
      communityId: id,
      type: 'places.added',
      subject: { kind: 'community', id },
      actorId: null,
      at: now,
      data: { name },
    })
    return { id, isNew: true }
  })
}
