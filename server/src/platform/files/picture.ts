import sharp from 'sharp'

const FULL_EDGE = 1600
const THUMB_EDGE = 400
/** What phones send. Drawings and documents that a decoder would run are not among them. */
const FORMATS: readonly string[] = ['jpeg', 'png', 'webp', 'heif']
const PIXELS_MAX = 50_000_000

/** A picture in its two sizes, without any metadata: no place, no camera, no time. */
export interface Picture {
  readonly full: Buffer
  readonly thumb: Buffer
  readonly width: number
  readonly height: number
}

/**
 * Re-encodes an uploaded picture. The turn that a phone notes in the metadata is applied first, then
 * all metadata is dropped with the old encoding.
 *
 * @returns null when the bytes are no picture
 */
export async function encodePicture(bytes: Buffer): Promise<Picture | null> {
  try {
    const { format } = await sharp(bytes, { limitInputPixels: PIXELS_MAX }).metadata()
    if (!FORMATS.includes(format)) return null
    const upright = sharp(bytes, { limitInputPixels: PIXELS_MAX }).rotate()
    const within = { fit: 'inside', withoutEnlargement: true } as const
    const full = await upright
      .clone()
      .resize(FULL_EDGE, FULL_EDGE, within)
      .jpeg({ quality: 80, mozjpeg: true })
      .toBuffer({ resolveWithObject: true })
    const thumb = await upright
      .clone()
      .resize(THUMB_EDGE, THUMB_EDGE, { ...within, fit: 'cover' })
      .jpeg({ quality: 72 })
      .toBuffer()
    return { full: full.data, thumb, width: full.info.width, height: full.info.height }
  } catch {
    return null
  }
}
