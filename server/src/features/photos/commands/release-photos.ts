import { keptPhotosOf } from '../kept-photos.queries'
import { setUnused } from '../photo.store'

/** Lets go of pictures that were taken off; those that a public matter shows as well stay. */
export async function releasePhotos(
  communityId: string,
  ownerId: string,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return
  const kept = await keptPhotosOf(communityId, ownerId)
  await setUnused(
    communityId,
    ownerId,
    ids.filter((id) => !kept.has(id)),
  )
}
