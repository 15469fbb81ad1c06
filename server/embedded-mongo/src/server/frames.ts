import { decodeDoc, docLength } from '../bson/decode'
import type { Encodable } from '../bson/encode'
import { encodeDoc } from '../bson/encode'
import type { Doc } from '../bson/types'
import { crc32c } from './crc32c'

export const HEADER_BYTES = 16
export const MAX_MESSAGE_BYTES = 48_000_000

export const Opcode = { reply: 1, query: 2004, compressed: 2012, message: 2013 } as const

const CHECKSUM_PRESENT = 1
const MORE_TO_COME = 2
/** Bits below 16 that are not known must be refused. */
const KNOWN_REQUIRED_BITS = CHECKSUM_PRESENT | MORE_TO_COME

/** A command as it came over the wire. */
export interface Frame {
  readonly requestId: number
  readonly body: Doc
  /** The bytes of document sequences, so that documents can be stored as they were sent. */
  readonly sequences: ReadonlyMap<string, readonly Buffer[]>
  readonly expectsReply: boolean
  /** The old opcode, in which drivers may send their first hello. */
  readonly legacy: boolean
}

/** A frame that cannot be understood: the connection that sent it is closed. */
export class FrameError extends Error {}

/** Reads a complete message. Throws FrameError for anything that is not well formed. */
export function readFrame(message: Buffer): Frame {
  const requestId = message.readInt32LE(4)
  const opcode = message.readInt32LE(12)
  if (opcode === Opcode.message) return readMessage(message, requestId)
  if (opcode === Opcode.query) return readQuery(message, requestId)
  throw new FrameError(`opcode ${String(opcode)} is not supported by the embedded database`)
}

function readMessage(message: Buffer, requestId: number): Frame {
  if (message.length < HEADER_BYTES + 4) throw new FrameError('message without flags')
  const flags = message.readUInt32LE(16)
  if ((flags & 0xffff & ~KNOWN_REQUIRED_BITS) !== 0) throw new FrameError('unknown required flags')
  let end = message.length
  if ((flags & CHECKSUM_PRESENT) !== 0) {
    end -= 4
    if (end < HEADER_BYTES + 4 || crc32c(message.subarray(0, end)) !== message.readUInt32LE(end)) {
      throw new FrameError('checksum does not match')
    }
  }
  let body: Doc | undefined
  const sequences = new Map<string, Buffer[]>()
  let at = 20
  while (at < end) {
    const kind = message[at]
    at += 1
    if (kind === 0) {
      if (body) throw new FrameError('two bodies')
      const length = docLength(message, at, end)
      body = decodeDoc(message.subarray(at, at + length))
      at += length
    } else if (kind === 1) at = readSequence(message, at, end, sequences)
    else throw new FrameError('unknown section kind')
  }
  if (!body) throw new FrameError('message without a body')
  for (const [name, documents] of sequences) {
    if (body.has(name)) throw new FrameError('sequence repeats a field of the body')
    body.set(
      name,
      documents.map((bytes) => decodeDoc(bytes)),
    )
  }
  return { requestId, body, sequences, expectsReply: (flags & MORE_TO_COME) === 0, legacy: false }
}

function readSequence(
  message: Buffer,
  start: number,
  end: number,
  sequences: Map<string, Buffer[]>,
): number {
  if (start + 5 > end) throw new FrameError('truncated sequence')
  const size = message.readInt32LE(start)
  const stop = start + size
  if (size < 5 || stop > end) throw new FrameError('sequence length')
  const nameEnd = message.indexOf(0, start + 4)
  if (nameEnd < 0 || nameEnd >= stop) throw new FrameError('sequence without a name')
  const name = message.toString('utf8', start + 4, nameEnd)
  if (sequences.has(name)) throw new FrameError('a sequence twice')
  const documents: Buffer[] = []
  let at = nameEnd + 1
  while (at < stop) {
    const length = docLength(message, at, stop)
    documents.push(message.subarray(at, at + length))
    at += length
  }
  sequences.set(name, documents)
  return stop
}

function readQuery(message: Buffer, requestId: number): Frame {
  const nameEnd = message.indexOf(0, 20)
  if (nameEnd < 0) throw new FrameError('query without a namespace')
  const name = message.toString('utf8', 20, nameEnd)
  const at = nameEnd + 9
  if (!name.endsWith('.$cmd') || at >= message.length) throw new FrameError('legacy queries')
  const length = docLength(message, at, message.length)
  const body = decodeDoc(message.subarray(at, at + length))
  if (!body.has('$db')) body.set('$db', name.slice(0, -5))
  return { requestId, body, sequences: new Map(), expectsReply: true, legacy: true }
}

/** An answer that is already encoded. */
export type Reply = Buffer | Readonly<Record<string, Encodable>>

/** Writes the answer to a frame. */
export function writeReply(
  replyId: number,
  to: Pick<Frame, 'requestId' | 'legacy'>,
  reply: Reply,
): Buffer {
  const body = Buffer.isBuffer(reply) ? reply : encodeDoc(reply)
  const headLength = to.legacy ? 36 : 21
  const head = Buffer.alloc(headLength)
  head.writeInt32LE(headLength + body.length, 0)
  head.writeInt32LE(replyId, 4)
  head.writeInt32LE(to.requestId, 8)
  head.writeInt32LE(to.legacy ? Opcode.reply : Opcode.message, 12)
  if (to.legacy) {
    head.writeInt32LE(8, 16)
    head.writeInt32LE(1, 32)
  }
  return Buffer.concat([head, body])
}
