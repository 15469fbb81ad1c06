/** One block of a stream of sound: how long it is, in bytes and in seconds. */
export interface Frame {
  readonly length: number
  readonly seconds: number
  /** Whether it holds a table of the encoder's instead of sound. */
  readonly isTable?: boolean
}

/** Reads the frame that begins at a place; null when none does. */
export type FrameReader = (bytes: Buffer, at: number) => Frame | null

/** Fewer than these could be chance; they are less than a tenth of a second. */
const FRAMES_MIN = 3
const ID3_HEADER = 10

/** Where the sound begins: after tags (ID3v2) that stand before it. */
function afterTags(bytes: Buffer): number {
  let at = 0
  while (bytes.length >= at + ID3_HEADER && bytes.toString('latin1', at, at + 3) === 'ID3') {
    const [a = 0, b = 0, c = 0, d = 0] = bytes.subarray(at + 6, at + ID3_HEADER)
    at += ID3_HEADER + ((a & 127) << 21) + ((b & 127) << 14) + ((c & 127) << 7) + (d & 127)
  }
  return at
}

/**
 * The frames of a stream one after another, and nothing else: tags before, between and after them
 * (ID3, APE, Lyrics) and the encoder's tables stay behind. It begins with a frame, or is no stream.
 */
export function framesOf(
  bytes: Buffer,
  read: FrameReader,
): { readonly bytes: Buffer; readonly seconds: number } | null {
  const kept: Buffer[] = []
  let seconds = 0
  let at = afterTags(bytes)
  for (;;) {
    const frame = read(bytes, at)
    if (frame === null || at + frame.length > bytes.length) break
    if (frame.isTable !== true) {
      kept.push(bytes.subarray(at, at + frame.length))
      seconds += frame.seconds
    }
    at += frame.length
  }
  return kept.length < FRAMES_MIN ? null : { bytes: Buffer.concat(kept), seconds }
}
