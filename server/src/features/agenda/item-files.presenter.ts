import type { ItemInfo } from '@linyi/shared/contract/agenda.contract'
import type { Photo } from '@linyi/shared/contract/fields'
import {
  presentPhoto,
  presentPrivatePhoto,
  privateThumbUrl,
  thumbUrl,
  type PhotoReference,
} from '../photos/index'
import { presentPrivateVoice, presentVoice } from '../voices/index'
import type { ItemSummary, ItemView } from './item.store'

type Listed = Pick<ItemSummary, 'isListed'>

/** The small picture of a list. */
export function thumbOf({ isListed }: Listed, photoId: string, now: Date): string {
  return isListed ? thumbUrl(photoId) : privateThumbUrl(photoId, now)
}

/** Pictures of a matter that is between its raiser and the office are shown to these alone. */
export function presentPhotos(
  { isListed }: Listed,
  photos: readonly PhotoReference[],
  now: Date,
): Photo[] {
  return photos.map((photo) => (isListed ? presentPhoto(photo) : presentPrivatePhoto(photo, now)))
}

/** Pictures and voice of an item's page. */
export function presentFiles(item: ItemView, now: Date): Pick<ItemInfo, 'photos' | 'voice'> {
  const { voice, isListed, photos } = item
  const heard =
    voice === null ? null : isListed ? presentVoice(voice) : presentPrivateVoice(voice, now)
  return { photos: presentPhotos(item, photos, now), voice: heard }
}
