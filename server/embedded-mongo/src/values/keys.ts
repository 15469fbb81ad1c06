import { Binary, BSONRegExp, type Code, Decimal128, Long, ObjectId, Timestamp } from 'bson'
import type { Doc, Maybe, Value } from '../bson/types'
import type { Decimal } from './decimal'
import { exactDifference, exactFromDouble } from './decimal'
import { Rank, rankOf } from './compare'
import type { Numeric } from './numbers'
import { isNumeric, toDouble, toExactDecimal } from './numbers'

/**
 * Order-preserving encoding: for any two values, comparing the bytes gives what `compareValues`
 * gives (without collation), and no encoding is a prefix of another. Index entries, grouping and
 * sets are made of it.
 */
export function encodeKey(value: Maybe): Buffer {
  const out = new KeyWriter()
  out.value(value)
  return out.finish()
}

/** The same key as a string for use in a JavaScript Map; missing differs from null here. */
export function hashKey(value: Maybe): string {
  return value === undefined ? '' : encodeKey(value).toString('latin1')
}

/** The index key of an empty array, which MongoDB indexes as "undefined", below null. */
export const EMPTY_ARRAY_KEY = Buffer.from([Rank.undefinedArray])

/** Flips every byte, which reverses the order: keys of descending index fields. */
export function invert(key: Buffer): Buffer {
  const out = Buffer.allocUnsafe(key.length)
  for (let i = 0; i < key.length; i += 1) out[i] = 255 - (key[i] ?? 0)
  return out
}

/** The smallest byte string above every string that starts with `prefix`. */
export function afterPrefix(prefix: Buffer): Buffer {
  for (let i = prefix.length - 1; i >= 0; i -= 1) {
    const byte = prefix[i] ?? 0
    if (byte < 255) {
      const out = Buffer.from(prefix.subarray(0, i + 1))
      out[i] = byte + 1
      return out
    }
  }
  return Buffer.alloc(prefix.length + 16, 255)
}

const EXACT = 0x80
const BELOW = 0x40
const ABOVE = 0xc0

class KeyWriter {
  private bytes = Buffer.allocUnsafe(64)
  private at = 0

  finish(): Buffer {
    return this.bytes.subarray(0, this.at)
  }

  value(value: Maybe): void {
    const rank = rankOf(value)
    this.byte(rank)
    switch (rank) {
      case Rank.number:
        this.number(value as Numeric)
        break
      case Rank.string:
        this.text(value as string)
        break
      case Rank.object:
        this.doc(value as Doc)
        break
      case Rank.array:
        for (const item of value as Value[]) this.value(item)
        this.byte(0)
        break
      default:
        this.simple(rank, value as Value)
    }
  }

  private simple(rank: number, value: Value): void {
    if (value instanceof ObjectId) this.raw(value.id)
    else if (typeof value === 'boolean') this.byte(value ? 1 : 0)
    else if (value instanceof Date) this.ordered64(BigInt(value.getTime()) + (1n << 63n))
    else if (value instanceof Timestamp) this.ordered64(BigInt.asUintN(64, value.toBigInt()))
    else if (value instanceof Binary) this.binary(value)
    else if (value instanceof BSONRegExp) {
      this.text(value.pattern)
      this.text(value.options)
    } else if (rank === Rank.code || rank === Rank.codeWithScope) this.text((value as Code).code)
  }

  private doc(value: Doc): void {
    for (const [key, item] of value) {
      this.byte(rankOf(item))
      this.text(key)
      this.value(item)
    }
    this.byte(0)
  }

  private binary(value: Binary): void {
    const content = value.value()
    this.room(5)
    this.bytes.writeUInt32BE(content.length, this.at)
    this.bytes[this.at + 4] = value.sub_type
    this.at += 5
    this.raw(content)
  }

  /**
   * A number is its nearest double in sortable form, then whether it lies exactly there, below or
   * above, then how far: so that long and decimal keep their order and equal numbers of any type
   * get equal bytes.
   */
  private number(value: Numeric): void {
    const nearest = toDouble(value)
    const finite = isNumeric(value) && Number.isFinite(nearest)
    if (!(value instanceof Long) && !(value instanceof Decimal128)) {
      this.sortableDouble(nearest)
      this.byte(EXACT)
      return
    }
    if (value instanceof Long && Number.isSafeInteger(nearest)) {
      this.sortableDouble(nearest)
      this.byte(EXACT)
      return
    }
    const exact = toExactDecimal(value)
    if (exact.kind !== 'finite') {
      this.sortableDouble(nearest)
      this.byte(EXACT)
      return
    }
    const base = finite ? nearest : Math.sign(nearest) * Number.MAX_VALUE
    this.sortableDouble(base)
    this.distance(exactDifference(exact, exactFromDouble(base)))
  }

  private distance(difference: Decimal): void {
    if (difference.coefficient === 0n) {
      this.byte(EXACT)
      return
    }
    const digits = difference.coefficient.toString()
    const magnitude = digits.length + difference.exponent + 32768
    const part = Buffer.from(`\0\0${digits.replace(/0+$/, '')}\0`, 'latin1')
    part.writeUInt16BE(magnitude, 0)
    this.byte(difference.negative ? BELOW : ABOVE)
    this.raw(difference.negative ? invert(part) : part)
  }

  private sortableDouble(value: number): void {
    this.room(8)
    if (Number.isNaN(value)) {
      this.bytes.fill(0, this.at, this.at + 8)
    } else {
      this.bytes.writeDoubleBE(value === 0 ? 0 : value, this.at)
      const first = this.bytes[this.at] ?? 0
      if (first >= 128) {
        for (let i = this.at; i < this.at + 8; i += 1) this.bytes[i] = 255 - (this.bytes[i] ?? 0)
      } else this.bytes[this.at] = first | 128
    }
    this.at += 8
  }

  private ordered64(value: bigint): void {
    this.room(8)
    this.bytes.writeBigUInt64BE(value, this.at)
    this.at += 8
  }

  /** UTF-8 with 00 written as 00 FF, ended by 00 00: no string is a prefix of another. */
  private text(value: string): void {
    const size = Buffer.byteLength(value)
    this.room(size + 2)
    if (!value.includes('\0')) {
      this.bytes.write(value, this.at)
      this.at += size
    } else {
      for (const byte of Buffer.from(value)) {
        this.byte(byte)
        if (byte === 0) this.byte(255)
      }
    }
    this.byte(0)
    this.byte(0)
  }

  private byte(value: number): void {
    this.room(1)
    this.bytes[this.at] = value
    this.at += 1
  }

  private raw(content: Uint8Array): void {
    this.room(content.length)
    this.bytes.set(content, this.at)
    this.at += content.length
  }

  private room(length: number): void {
    if (this.at + length <= this.bytes.length) return
    const grown = Buffer.allocUnsafe(Math.max(this.bytes.length * 2, this.at + length))
    this.bytes.copy(grown, 0, 0, this.at)
    this.bytes = grown
  }
}
