import type { Photo, UploadedPhoto } from '@linyi/shared/contract/fields'
import { addressUntil, privateAddress, publicAddress } from '../../platform/files/file-address'
import { photoFiles } from './photo-files.rules'
import type { PhotoReference } from './photo.store'

type Address = (name: string) => string

/** Where the small form of a picture is read that everybody may see. */
export function thumbUrl(id: string): string {
  return publicAddress(photoFiles(id).thumb)
}

/** The same for a picture that this reader alone is shown. */
export function privateThumbUrl(id: string, now: Date): string {
  return privateAddress(photoFiles(id).thumb, now)
}

function withAddresses({ id, width, height }: PhotoReference, address: Address): Photo {
  const { full, thumb } = photoFiles(id)
  return { id, url: address(full), thumbUrl: address(thumb), width, height }
}

/** A picture as a screen shows it to everybody: of a public matter, of an outcome, of a card. */
export function presentPhoto(photo: PhotoReference): Photo {
  return withAddresses(photo, publicAddress)
}

/**
 * A picture for one reader who is entitled to it, as a proof of a home or a sheet of names: its
 * addresses are good for this look.
 */
export function presentPrivatePhoto(photo: PhotoReference, now: Date): Photo {
  return withAddresses(photo, (name) => privateAddress(name, now))
}

/** A picture for whoever checks it: seen by them before others see it. */
export function presentCheckedPhoto(id: string, now: Date): { url: string; thumbUrl: string } {
  const { full, thumb } = photoFiles(id)
  return { url: privateAddress(full, now, 'check'), thumbUrl: privateAddress(thumb, now, 'check') }
}

/** A picture for the person who has just sent it: shown to them also while it is checked. */
export function presentUpload({
  keptUntil,
  ...photo
}: PhotoReference & { readonly keptUntil: Date }): UploadedPhoto {
  return {
    ...withAddresses(photo, (name) => addressUntil(name, keptUntil, 'own')),
    keptUntil: keptUntil.toISOString(),
  }
}
