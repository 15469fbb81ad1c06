import type { CleanVoice } from './clean-voice'
import { framesOf, type Frame } from './frames'

const HEADER = 7
const SAMPLES = 1024
const FREQUENCIES = [
  96_000, 88_200, 64_000, 48_000, 44_100, 32_000, 24_000, 22_050, 16_000, 12_000, 11_025, 8_000,
  7_350,
]

function readFrame(bytes: Buffer, at: number): Frame | null {
  if (at + HEADER > bytes.length) return null
  const sync = bytes.readUInt16BE(at)
  const isAdts = sync >>> 4 === 0xfff && ((sync >>> 1) & 3) === 0
  const fields = bytes.readUInt32BE(at + 2)
  const frequency = FREQUENCIES[(fields >>> 26) & 15]
  const length = (fields >>> 5) & 0x1fff
  const blocks = (bytes.readUInt8(at + 6) & 3) + 1
  if (!isAdts || frequency === undefined || length <= HEADER) return null
  return { length, seconds: (SAMPLES * blocks) / frequency }
}

/** A bare stream of AAC of its frames alone. @returns null when the bytes are no such stream */
export function cleanAdts(bytes: Buffer): CleanVoice | null {
  const sound = framesOf(bytes, readFrame)
  return sound === null ? null : { kind: 'aac', ...sound }
}
