import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const RATE = 8000

/** A box of an MP4 file. */
function box(type: string, ...content: readonly Buffer[]): Buffer {
  const body = Buffer.concat(content)
  const header = Buffer.alloc(8)
  header.writeUInt32BE(body.length + 8)
  header.write(type, 4, 'latin1')
  return Buffer.concat([header, body])
}

const numbers = (...values: readonly number[]): Buffer =>
  Buffer.concat(
    values.map((value) => {
      const four = Buffer.alloc(4)
      four.writeUInt32BE(value)
      return four
    }),
  )

/** A chunk of a WAV file. */
function chunk(name: string, body: Buffer): Buffer {
  const header = Buffer.alloc(8)
  header.write(name, 'latin1')
  header.writeUInt32LE(body.length, 4)
  return Buffer.concat([header, body, Buffer.alloc(body.length % 2)])
}

/** A WAV of a tone in 8 kHz and 16 bits, with what a program wrote beside it. */
export function wavFile(seconds: number, secret = ''): Buffer {
  const samples = Buffer.alloc(Math.round(seconds * RATE) * 2)
  for (let at = 0; at < samples.length; at += 2) {
    samples.writeInt16LE(Math.round(8000 * Math.sin(at / 7)), at)
  }
  const format = Buffer.alloc(16)
  format.writeUInt16LE(1, 0)
  format.writeUInt16LE(1, 2)
  format.writeUInt32LE(RATE, 4)
  format.writeUInt32LE(RATE * 2, 8)
  format.writeUInt16LE(2, 12)
  format.writeUInt16LE(16, 14)
  const info = chunk(
    'LIST',
    Buffer.concat([Buffer.from('INFO'), chunk('IART', Buffer.from(secret))]),
  )
  return chunk(
    'RIFF',
    Buffer.concat([
      Buffer.from('WAVE'),
      chunk('fmt ', format),
      ...(secret === '' ? [] : [info]),
      chunk('data', samples),
      ...(secret === '' ? [] : [info]),
    ]),
  )
}

/** An MP3 of silent frames (MPEG 1 layer III, 32 kbit/s, 32 kHz: 144 bytes and 36 ms each). */
export function mp3File(seconds: number, secret = ''): Buffer {
  const frame = Buffer.alloc(144)
  frame.writeUInt32BE(0xfffb1800)
  const table = Buffer.from(frame)
  table.write('Info', 36, 'latin1')
  table.write(secret, 60, 'latin1')
  const tag = Buffer.concat([Buffer.from('ID3\x03\x00\x00', 'latin1'), numbers(secret.length)])
  const end = Buffer.alloc(128)
  end.write(`TAG${secret}`, 'latin1')
  const frames = Array<Buffer>(Math.round(seconds / 0.036)).fill(frame)
  return Buffer.concat(
    secret === '' ? frames : [tag, Buffer.from(secret, 'latin1'), table, ...frames, end],
  )
}

/** A bare stream of AAC (16 kHz: 64 ms a frame). */
export function aacFile(seconds: number): Buffer {
  const frame = Buffer.alloc(40)
  frame.writeUInt16BE(0xfff1)
  frame.writeUInt32BE(((1 << 30) | (8 << 26) | (1 << 22) | (40 << 5)) >>> 0, 2)
  return Buffer.concat(Array<Buffer>(Math.round(seconds / 0.064)).fill(frame))
}

const DATE = 0xdeadbeef

/** An M4A as a phone writes it: with the place and the device in `udta`, and dates everywhere. */
export function m4aFile(seconds: number, secret = '', handler = 'soun'): Buffer {
  const flags = numbers(0)
  const dates = numbers(DATE, DATE)
  const ticks = Math.round(seconds * 16)
  const sound = Buffer.alloc(ticks * 4, 7)
  const secrets = box('udta', box('loci', Buffer.from(secret)), box('auth', Buffer.from(secret)))
  const table = box(
    'stbl',
    box('stsd', flags, numbers(0)),
    box('stts', flags, numbers(1, ticks, 1000)),
    box('stsc', flags, numbers(1, 1, ticks, 1)),
    box('stsz', flags, numbers(4, ticks)),
    box('stco', flags, numbers(1, 36)),
  )
  const minf = box('minf', box('smhd', flags, numbers(0)), box('dinf', box('dref', flags)), table)
  const mdia = box(
    'mdia',
    box('mdhd', flags, dates, numbers(16_000, ticks * 1000), numbers(0)),
    box('hdlr', flags, numbers(0), Buffer.from(handler), numbers(0, 0, 0), Buffer.from(secret)),
    minf,
  )
  return Buffer.concat([
    box('ftyp', Buffer.from('M4A '), numbers(0), Buffer.from('M4A ')),
    box('mdat', sound),
    box(
      'moov',
      box('mvhd', flags, dates, numbers(16_000, ticks * 1000), Buffer.alloc(80)),
      box('trak', box('tkhd', flags, dates, Buffer.alloc(72)), mdia, secrets),
      secrets,
      box('meta', Buffer.from(secret)),
    ),
    box('uuid', Buffer.from(secret)),
  ])
}

/** A recording as WeChat's recorder leaves it, in the folder for things that pass. */
export const VOICE_FILE = path.join(mkdtempSync(path.join(tmpdir(), 'linyi-voice-')), 'voice.mp3')
writeFileSync(VOICE_FILE, mp3File(4))
