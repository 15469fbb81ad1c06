import {
  Binary,
  BSONRegExp,
  Code,
  Decimal128,
  Double,
  Long,
  MaxKey,
  MinKey,
  ObjectId,
  Timestamp,
} from 'bson'
import { invalidBson } from '../errors'
import type { Doc, Value } from './types'
import { isInt32 } from './types'

/** MongoDB allows 180 levels from clients and 200 in storage. */
const MAX_DEPTH = 200
const MAX_DATE = 8_640_000_000_000_000n
/** The old binary subtype, which repeats its length. */
export const OLD_BINARY = 2

/**
 * Reads one BSON document. Promises the exact types and key order that were sent, and a clear
 * error (never a crash, never a guess) for bytes that are not a well-formed document.
 */
export function decodeDoc(bytes: Buffer, offset = 0): Doc {
  const reader = new Reader(bytes, offset)
  return reader.document(0)
}

/** The length that a document at this offset claims, checked against the bytes that are there. */
export function docLength(bytes: Buffer, offset: number, end: number): number {
  if (offset + 5 > end) throw invalidBson('truncated document')
  const length = bytes.readInt32LE(offset)
  if (length < 5 || offset + length > end) throw invalidBson(`document length ${String(length)}`)
  return length
}

const NAME_SLOTS = 4096
const NAME_BYTES_MAX = 40

/** Names that were read lately: documents of a collection have the same few, over and over. */
const names: (string | undefined)[] = new Array<string | undefined>(NAME_SLOTS).fill(undefined)

/** The text of a name; `hash` is that of its bytes. Only plain ASCII is kept. */
function nameAt(bytes: Buffer, start: number, stop: number, hash: number): string {
  const slot = (hash ^ (hash >>> 12)) & (NAME_SLOTS - 1)
  const kept = names[slot]
  if (kept !== undefined && isText(kept, bytes, start, stop)) return kept
  const text = bytes.toString('utf8', start, stop)
  if (stop - start <= NAME_BYTES_MAX && isText(text, bytes, start, stop)) names[slot] = text
  return text
}

/** Whether these bytes are the text, each of them one of its characters. */
function isText(text: string, bytes: Buffer, start: number, stop: number): boolean {
  if (text.length !== stop - start) return false
  for (let at = 0; at < text.length; at += 1) {
    const byte = bytes[start + at] ?? 0
    if (byte > 0x7f || text.charCodeAt(at) !== byte) return false
  }
  return true
}

class Reader {
  private end: number

  constructor(
    private readonly bytes: Buffer,
    private at: number,
  ) {
    this.end = bytes.length
  }

  document(depth: number): Doc {
    const out: Doc = new Map()
    this.elements(depth, (key, value) => out.set(key, value))
    return out
  }

  private array(depth: number): Value[] {
    const out: Value[] = []
    this.elements(depth, (_key, value) => out.push(value))
    return out
  }

  private elements(depth: number, add: (key: string, value: Value) => void): void {
    if (depth > MAX_DEPTH) throw invalidBson('nested too deeply', 15)
    const outerEnd = this.end
    const length = docLength(this.bytes, this.at, outerEnd)
    const end = this.at + length
    if (this.bytes[end - 1] !== 0) throw invalidBson('document without its end')
    this.end = end - 1
    this.at += 4
    while (this.at < this.end) {
      const type = this.bytes[this.at]
      this.at += 1
      const key = this.cstring()
      add(key, this.value(type, key, depth))
    }
    if (this.at !== this.end) throw invalidBson('document is longer than its length')
    this.at = end
    this.end = outerEnd
  }

  private value(type: number | undefined, key: string, depth: number): Value {
    switch (type) {
      case 0x01:
        return this.double()
      case 0x02:
        return this.string()
      case 0x03:
        return this.document(depth + 1)
      case 0x04:
        return this.array(depth + 1)
      case 0x05:
        return this.binary()
      case 0x07:
        return new ObjectId(Buffer.from(this.take(12)))
      case 0x08:
        return this.boolean()
      case 0x09:
        return this.date()
      case 0x0a:
        return null
      case 0x0b:
        return new BSONRegExp(this.cstring(), this.cstring())
      case 0x0d:
        return new Code(this.string())
      case 0x0f:
        return this.codeWithScope(depth)
      case 0x10:
        return this.int32()
      case 0x11:
        return new Timestamp(Long.fromBytesLE([...this.take(8)], true))
      case 0x12:
        return this.int64()
      case 0x13:
        return new Decimal128(Buffer.from(this.take(16)))
      case 0x7f:
        return new MaxKey()
      case 0xff:
        return new MinKey()
      default:
        throw invalidBson(`type 0x${(type ?? 0).toString(16)} of field '${key}' is not supported`)
    }
  }

  private need(length: number): number {
    const start = this.at
    if (length < 0 || start + length > this.end) throw invalidBson('truncated value')
    this.at = start + length
    return start
  }

  private take(length: number): Buffer {
    const start = this.need(length)
    return this.bytes.subarray(start, start + length)
  }

  private cstring(): string {
    const { bytes, at: start, end } = this
    let stop = start
    let hash = 0
    while (stop < end && bytes[stop] !== 0) {
      hash = (hash * 31 + (bytes[stop] ?? 0)) | 0
      stop += 1
    }
    if (stop >= end) throw invalidBson('field name without its end')
    this.at = stop + 1
    return nameAt(bytes, start, stop, hash)
  }

  private string(): string {
    const length = this.bytes.readInt32LE(this.need(4))
    if (length < 1) throw invalidBson('string length')
    const start = this.need(length)
    if (this.bytes[start + length - 1] !== 0) throw invalidBson('string without its end')
    return this.bytes.toString('utf8', start, start + length - 1)
  }

  private double(): number | Double {
    const value = this.bytes.readDoubleLE(this.need(8))
    return isInt32(value) ? new Double(value) : value
  }

  private int32(): number {
    return this.bytes.readInt32LE(this.need(4))
  }

  private int64(): Long {
    const start = this.need(8)
    return new Long(this.bytes.readInt32LE(start), this.bytes.readInt32LE(start + 4))
  }

  private boolean(): boolean {
    const byte = this.bytes[this.need(1)]
    if (byte !== 0 && byte !== 1) throw invalidBson('boolean that is neither 0 nor 1')
    return byte === 1
  }

  private date(): Date {
    const time = this.bytes.readBigInt64LE(this.need(8))
    if (time > MAX_DATE || time < -MAX_DATE) {
      throw invalidBson('dates beyond the year 275760 are not supported')
    }
    return new Date(Number(time))
  }

  private binary(): Binary {
    const length = this.bytes.readInt32LE(this.need(4))
    const subType = this.bytes[this.need(1)] ?? 0
    if (subType !== OLD_BINARY) {
      return new Binary(Buffer.from(this.take(length)), subType)
    }
    const inner = this.bytes.readInt32LE(this.need(4))
    if (inner !== length - 4) throw invalidBson('binary of the old subtype has a wrong length')
    return new Binary(Buffer.from(this.take(inner)), subType)
  }

  private codeWithScope(depth: number): Code {
    this.need(4)
    const code = this.string()
    const scope = this.document(depth + 1)
    return new Code(code, Object.fromEntries(scope))
  }
}
