import { personalDataParts } from '../../platform/privacy/personal-data'

/** Pictures somebody sent that are part of a public matter, by the word of every feature. */
export async function keptPhotosOf(
  communityId: string,
  ownerId: string,
): Promise<ReadonlySet<string>> {
  const kept = new Set<string>()
  for (const { keptPhotoIds } of personalDataParts()) {
    for (const id of (await keptPhotoIds?.(communityId, ownerId)) ?? []) kept.add(id)
  }
  return kept
}
