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
import { OLD_BINARY } from './decode'
import type { Doc, Value } from './types'
import { isInt32 } from './types'

/** A stored document on its way to a client: copied as it is, never decoded. */
export class RawDoc {
  constructor(readonly bytes: Buffer) {}
}

/** What a reply may consist of: values, stored documents, and plain objects for convenience. */
export type Encodable =
  | Value
  | RawDoc
  | undefined
  | readonly Encodable[]
  | { readonly [key: string]: Encodable }

/** Writes a document as BSON. Fields of plain objects that are undefined are left out. */
export function encodeDoc(source: Doc | Readonly<Record<string, Encodable>>): Buffer {
  const writer = new Writer()
  writer.document(source)
  return writer.finish()
}

const START_SIZE = 1024

class Writer {
  private bytes = Buffer.allocUnsafe(START_SIZE)
  private at = 0

  finish(): Buffer {
    return this.bytes.subarray(0, this.at)
  }

  document(source: Doc | Readonly<Record<string, Encodable>>): void {
    const start = this.open()
    if (source instanceof Map) {
      for (const [key, value] of source) this.element(key, value)
    } else {
      for (const key of Object.keys(source)) this.element(key, source[key])
    }
    this.close(start)
  }

  private array(source: readonly Encodable[]): void {
    const start = this.open()
    for (let i = 0; i < source.length; i += 1) this.element(String(i), source[i] ?? null)
    this.close(start)
  }

  private open(): number {
    const start = this.at
    this.room(4)
    this.at += 4
    return start
  }

  private close(start: number): void {
    this.byte(0)
    this.bytes.writeInt32LE(this.at - start, start)
  }

  private element(key: string, value: Encodable): void {
    if (value === undefined) return
    const typeAt = this.at
    this.byte(0)
    this.cstring(key)
    const type = this.value(value)
    this.bytes[typeAt] = type
  }

  private value(value: Exclude<Encodable, undefined>): number {
    switch (typeof value) {
      case 'number':
        return isInt32(value) ? this.int32(value) : this.double(value)
      case 'string':
        return this.string(value)
      case 'boolean':
        this.byte(value ? 1 : 0)
        return 0x08
      default:
        return this.object(value)
    }
  }

  private object(value: Exclude<Encodable, undefined | number | string | boolean>): number {
    if (value === null) return 0x0a
    if (value instanceof Map) {
      this.document(value)
      return 0x03
    }
    if (Array.isArray(value)) {
      this.array(value)
      return 0x04
    }
    if (value instanceof RawDoc) {
      this.raw(value.bytes)
      return 0x03
    }
    if (value instanceof Date) return this.int64(BigInt(value.getTime()), 0x09)
    if (value instanceof ObjectId) {
      this.raw(value.id)
      return 0x07
    }
    return this.special(value)
  }

  private special(value: unknown): number {
    if (value instanceof Timestamp) return this.int64(BigInt.asIntN(64, value.toBigInt()), 0x11)
    if (value instanceof Long) return this.int64(value.toBigInt(), 0x12)
    if (value instanceof Double) return this.double(value.value)
    if (value instanceof Decimal128) {
      this.raw(value.bytes)
      return 0x13
    }
    if (value instanceof Binary) return this.binary(value)
    if (value instanceof BSONRegExp) {
      this.cstring(value.pattern)
      this.cstring(value.options)
      return 0x0b
    }
    if (value instanceof MinKey) return 0xff
    if (value instanceof MaxKey) return 0x7f
    if (value instanceof Code) return this.code(value)
    if (typeof value === 'object' && value !== null) {
      this.document(value as Readonly<Record<string, Encodable>>)
      return 0x03
    }
    throw invalidBson(`cannot write a ${typeof value}`)
  }

  private room(length: number): void {
    if (this.at + length <= this.bytes.length) return
    const grown = Buffer.allocUnsafe(Math.max(this.bytes.length * 2, this.at + length))
    this.bytes.copy(grown, 0, 0, this.at)
    this.bytes = grown
  }

  private byte(value: number): void {
    this.room(1)
    this.bytes[this.at] = value
    this.at += 1
  }

  private raw(bytes: Uint8Array): void {
    this.room(bytes.length)
    this.bytes.set(bytes, this.at)
    this.at += bytes.length
  }

  private int32(value: number): number {
    this.room(4)
    this.bytes.writeInt32LE(value, this.at)
    this.at += 4
    return 0x10
  }

  private int64(value: bigint, type: number): number {
    this.room(8)
    this.bytes.writeBigInt64LE(value, this.at)
    this.at += 8
    return type
  }

  private double(value: number): number {
    this.room(8)
    this.bytes.writeDoubleLE(value, this.at)
    this.at += 8
    return 0x01
  }

  private string(value: string): number {
    const length = Buffer.byteLength(value)
    this.room(length + 5)
    this.bytes.writeInt32LE(length + 1, this.at)
    this.bytes.write(value, this.at + 4)
    this.bytes[this.at + 4 + length] = 0
    this.at += length + 5
    return 0x02
  }

  private cstring(value: string): void {
    if (value.includes('\0')) throw invalidBson('field names may not contain a null byte')
    const length = Buffer.byteLength(value)
    this.room(length + 1)
    this.bytes.write(value, this.at)
    this.bytes[this.at + length] = 0
    this.at += length + 1
  }

  private binary(value: Binary): number {
    const content = value.value()
    const old = value.sub_type === OLD_BINARY
    this.int32(content.length + (old ? 4 : 0))
    this.byte(value.sub_type)
    if (old) this.int32(content.length)
    this.raw(content)
    return 0x05
  }

  private code(value: Code): number {
    if (!value.scope) {
      this.string(value.code)
      return 0x0d
    }
    const start = this.open()
    this.string(value.code)
    this.document(new Map(Object.entries(value.scope)))
    this.bytes.writeInt32LE(this.at - start, start)
    return 0x0f
  }
}
