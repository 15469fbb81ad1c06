import type { CleanVoice } from './clean-voice'

const RIFF_HEADER = 12
const CHUNK_HEADER = 8
const FORMAT_BYTES = 16
/** Plain samples, whole or as fractions. */
const SAMPLE_FORMATS: readonly number[] = [1, 3]

function chunk(name: string, body: Buffer): Buffer {
  const header = Buffer.alloc(CHUNK_HEADER)
  header.write(name, 'latin1')
  header.writeUInt32LE(body.length, 4)
  return Buffer.concat([header, body, Buffer.alloc(body.length % 2)])
}

/**
 * A WAV file made anew of its format and its samples: titles, dates, programs (LIST INFO, bext, id3)
 * and whatever else stood beside them stay behind.
 *
 * @returns null when the bytes are no such file
 */
export function cleanWav(bytes: Buffer): CleanVoice | null {
  if (bytes.length < RIFF_HEADER || bytes.toString('latin1', 0, 4) !== 'RIFF') return null
  if (bytes.toString('latin1', 8, 12) !== 'WAVE') return null
  let format: Buffer | null = null
  let samples: Buffer | null = null
  for (let at = RIFF_HEADER; at + CHUNK_HEADER <= bytes.length && samples === null;) {
    const name = bytes.toString('latin1', at, at + 4)
    const size = bytes.readUInt32LE(at + 4)
    // A recorder that was cut off leaves a length it never reached.
    const body = bytes.subarray(at + CHUNK_HEADER, at + CHUNK_HEADER + size)
    if (name === 'fmt ' && body.length >= FORMAT_BYTES) format = body.subarray(0, FORMAT_BYTES)
    if (name === 'data') samples = body
    at += CHUNK_HEADER + size + (size % 2)
  }
  if (format === null || samples === null) return null
  const bytesPerSecond = format.readUInt32LE(8)
  const isPlain = SAMPLE_FORMATS.includes(format.readUInt16LE(0))
  if (!isPlain || bytesPerSecond === 0 || samples.length === 0) return null
  const body = Buffer.concat([Buffer.from('WAVE'), chunk('fmt ', format), chunk('data', samples)])
  const header = Buffer.alloc(CHUNK_HEADER)
  header.write('RIFF', 'latin1')
  header.writeUInt32LE(body.length, 4)
  return {
    kind: 'wav',
    bytes: Buffer.concat([header, body]),
    seconds: samples.length / bytesPerSecond,
  }
}
