import type { CleanVoice } from './clean-voice'

const HEADER = 8
const DEPTH_MAX = 8
/** Boxes that hold other boxes, each with what of it belongs to the sound. */
const HOLDERS: Readonly<Record<string, readonly string[]>> = {
  '': ['ftyp', 'moov', 'mdat'],
  moov: ['mvhd', 'trak'],
  trak: ['tkhd', 'edts', 'mdia'],
  edts: ['elst'],
  mdia: ['mdhd', 'hdlr', 'minf'],
  minf: ['smhd', 'dinf', 'stbl'],
  dinf: ['dref'],
  stbl: ['stsd', 'stts', 'stsc', 'stsz', 'stco', 'co64', 'stss', 'sgpd', 'sbgp'],
}
/** Boxes that say when the recording was made and changed, right behind version and flags. */
const DATED: readonly string[] = ['mvhd', 'tkhd', 'mdhd']
const HANDLER_NAME = 24

/** What was found out about the recording on the way. */
interface Findings {
  hasSound: boolean
  hasOther: boolean
  hasData: boolean
  timescale: number
  ticks: number
}

class Broken extends Error {}

function boxEnd(bytes: Buffer, at: number, end: number): number {
  if (at + HEADER > end) throw new Broken()
  const size = bytes.readUInt32BE(at)
  const boxEnds = size === 0 ? end : at + size
  // Sizes of eight bytes belong to files of gigabytes.
  if (size === 1 || (size !== 0 && size < HEADER) || boxEnds > end) throw new Broken()
  return boxEnds
}

/** Makes a box free space: the places of the sound, which others count by, stay where they are. */
function blank(bytes: Buffer, at: number, end: number): void {
  bytes.write('free', at + 4, 'latin1')
  bytes.fill(0, at + HEADER, end)
}

function blankDates(bytes: Buffer, at: number): void {
  const isLong = bytes.readUInt8(at + HEADER) === 1
  bytes.fill(0, at + HEADER + 4, at + HEADER + 4 + (isLong ? 16 : 8))
}

/** Sums up how long all samples play (stts: so many samples of so many ticks). */
function ticksOf(bytes: Buffer, at: number, end: number): number {
  const first = at + HEADER + 8
  let ticks = 0
  for (let entry = first; entry + 8 <= end; entry += 8) {
    ticks += bytes.readUInt32BE(entry) * bytes.readUInt32BE(entry + 4)
  }
  return ticks
}

function look(bytes: Buffer, type: string, at: number, end: number, found: Findings): void {
  if (DATED.includes(type)) blankDates(bytes, at)
  if (type === 'mdhd') {
    const isLong = bytes.readUInt8(at + HEADER) === 1
    found.timescale = bytes.readUInt32BE(at + HEADER + (isLong ? 20 : 12))
  }
  if (type === 'hdlr') {
    const isSound = bytes.toString('latin1', at + HEADER + 8, at + HEADER + 12) === 'soun'
    if (isSound) found.hasSound = true
    else found.hasOther = true
    bytes.fill(0, Math.min(end, at + HEADER + HANDLER_NAME), end)
  }
  if (type === 'stts') found.ticks += ticksOf(bytes, at, end)
  if (type === 'mdat') found.hasData = true
}

function walk(
  bytes: Buffer,
  holder: string,
  [start, end]: readonly [number, number],
  depth: number,
  found: Findings,
): void {
  if (depth > DEPTH_MAX) throw new Broken()
  for (let at = start; at < end;) {
    const next = boxEnd(bytes, at, end)
    const type = bytes.toString('latin1', at + 4, at + HEADER)
    if (!(HOLDERS[holder] ?? []).includes(type)) blank(bytes, at, next)
    else if (type in HOLDERS) walk(bytes, type, [at + HEADER, next], depth + 1, found)
    else look(bytes, type, at, next, found)
    at = next
  }
}

/**
 * An M4A file (AAC in MP4) in which all that is not needed to play its sound has been made free
 * space: titles, places, devices (udta, meta, uuid) and the dates of the recording.
 *
 * @returns null when the bytes are no such file, or one with anything else than sound
 */
export function cleanMp4(file: Buffer): CleanVoice | null {
  if (file.length < HEADER || file.toString('latin1', 4, HEADER) !== 'ftyp') return null
  const bytes = Buffer.from(file)
  const found: Findings = {
    hasSound: false,
    hasOther: false,
    hasData: false,
    timescale: 0,
    ticks: 0,
  }
  try {
    walk(bytes, '', [0, bytes.length], 0, found)
  } catch {
    // Whatever a cut or forged file breaks, a read beyond its end too, it is no recording of ours.
    return null
  }
  const isVoice = found.hasSound && !found.hasOther && found.hasData
  if (!isVoice || found.timescale === 0 || found.ticks === 0) return null
  return { kind: 'm4a', bytes, seconds: found.ticks / found.timescale }
}
