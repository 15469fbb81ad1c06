import { inTransaction } from '../../../platform/db/transaction'
import type { FileStore } from '../../../platform/files/file-store'
import { removeAfterCommit, unusedBefore } from '../../../platform/files/uploads'
import { photoFiles } from '../photo-files.rules'
import { dropPhotos, unusedPhotos } from '../photo.store'

const ROUND = 200

/** Deletes the pictures of a community that nobody handed in with anything within a day. */
export async function sweepPhotos(communityId: string, now: Date, files: FileStore): Promise<void> {
  let found: number
  do {
    found = await inTransaction(async () => {
      const ids = await unusedPhotos(communityId, unusedBefore(now), ROUND)
      await dropPhotos(communityId, ids)
      removeAfterCommit(
        files,
        ids.flatMap((id) => Object.values(photoFiles(id))),
      )
      return ids.length
    })
  } while (found === ROUND)
}
