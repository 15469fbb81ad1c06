import type { Photo } from '@linyi/shared/contract/fields'

/** The part of a picture that other documents keep a copy of. */
export interface PhotoReference {
  readonly id: string
  readonly width: number
  readonly height: number
}

/** Where the small form of a picture is read. */
export function thumbUrl(id: string): string {
  return `/files/${id}-thumb.jpg`
}

/** A picture as a screen shows it. */
export function presentPhoto({ id, width, height }: PhotoReference): Photo {
  return { id, url: `/files/${id}-full.jpg`, thumbUrl: thumbUrl(id), width, height }
}
