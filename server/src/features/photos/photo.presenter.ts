import type { Photo } from '@linyi/shared/contract/fields'
import type { PhotoReference } from './photo.store'

/** Where the small form of a picture is read. */
export function thumbUrl(id: string): string {
  return `/files/${id}-thumb.jpg`
}

/** A picture as a screen shows it. */
export function presentPhoto({ id, width, height }: PhotoReference): Photo {
  return { id, url: `/files/${id}-full.jpg`, thumbUrl: thumbUrl(id), width, height }
}
