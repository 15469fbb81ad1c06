import { releasePhotos } from '../../photos/index'
import type { BallotRef } from '../ballot.store'
import { clearDoorstep, paperEntries, type PaperEntryDocument } from '../doorstep.store'

const BATCH = 200

/**
 * Lets go of the picture of a paper: two people have read it, or nobody will any more. A picture
 * shows how somebody voted; the paper itself is kept by the office, away from the service.
 */
export async function forgetPicture({
  communityId,
  enteredBy,
  photo,
}: PaperEntryDocument): Promise<void> {
  if (photo !== null) await releasePhotos(communityId, enteredBy, [photo.id])
}

/** Forgets the doorstep of a ballot that is over: what was not confirmed does not count. */
export async function forgetDoorstep(ballot: BallotRef): Promise<void> {
  for (let seen = BATCH; seen === BATCH;) {
    const entries = await paperEntries(ballot, BATCH)
    for (const entry of entries) await forgetPicture(entry)
    await clearDoorstep(ballot, entries)
    seen = entries.length
  }
}
