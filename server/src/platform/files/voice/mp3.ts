import type { CleanVoice } from './clean-voice'
import { framesOf, type Frame } from './frames'

const HEADER = 4
/** Bit rates of layer III in kbit/s by their index: MPEG 1, and MPEG 2 and 2.5. */
const RATES_1 = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320]
const RATES_2 = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160]
const FREQUENCIES = [44_100, 48_000, 32_000]
/** By the version's two bits: 2.5, none, 2, 1. */
const FREQUENCY_PART = [4, 0, 2, 1]
const TABLE_NAMES: readonly string[] = ['Xing', 'Info', 'VBRI']
const TABLE_WITHIN = 40

function readFrame(bytes: Buffer, at: number): Frame | null {
  if (at + HEADER > bytes.length) return null
  const header = bytes.readUInt32BE(at)
  const version = (header >>> 19) & 3
  const isLayer3 = ((header >>> 17) & 3) === 1
  const part = FREQUENCY_PART[version] ?? 0
  const frequency = FREQUENCIES[(header >>> 10) & 3]
  if (header >>> 21 !== 0x7ff || !isLayer3 || part === 0 || frequency === undefined) return null
  const isFirst = version === 3
  const rate = (isFirst ? RATES_1 : RATES_2)[(header >>> 12) & 15] ?? 0
  if (rate === 0) return null
  const perSecond = frequency / part
  const samples = isFirst ? 1152 : 576
  const length = Math.floor((samples * rate * 125) / perSecond) + ((header >>> 9) & 1)
  const start = bytes.toString('latin1', at + HEADER, at + HEADER + TABLE_WITHIN)
  return {
    length,
    seconds: samples / perSecond,
    isTable: TABLE_NAMES.some((name) => start.includes(name)),
  }
}

/** An MP3 of its frames alone. @returns null when the bytes are no such stream */
export function cleanMp3(bytes: Buffer): CleanVoice | null {
  const sound = framesOf(bytes, readFrame)
  return sound === null ? null : { kind: 'mp3', ...sound }
}
