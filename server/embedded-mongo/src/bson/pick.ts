import { invalidBson } from '../errors'
import { docLength } from './decode'

/** Names of fields; below a name another tree for parts of its document, or nothing for all of it. */
export type FieldTree = ReadonlyMap<string, FieldTree | undefined>

interface Named {
  readonly bytes: Buffer
  /** For the fields of the document that has this name; undefined for the whole value. */
  readonly inner: FieldPicker | undefined
}

const DOCUMENT = 0x03
const ARRAY = 0x04

/**
 * Copies a part of an encoded document, as it is and in its order, without decoding it: a list that
 * shows twenty fields of large documents pays for those twenty.
 */
export class FieldPicker {
  private readonly names = new Map<number, Named[]>()

  /** @param keeps whether what the tree names is copied, or all but that */
  constructor(
    tree: FieldTree,
    private readonly keeps: boolean,
  ) {
    for (const [field, below] of tree) {
      const bytes = Buffer.from(field)
      const hash = hashOf(bytes, 0, bytes.length)
      const alike = this.names.get(hash) ?? []
      alike.push({ bytes, inner: below && new FieldPicker(below, keeps) })
      this.names.set(hash, alike)
    }
  }

  /**
   * The copy, or undefined when a path leads through an array, which asks for more than bytes.
   *
   * @throws MongoError when the bytes are not a document
   */
  pick(source: Buffer): Buffer | undefined {
    const end = docLength(source, 0, source.length) - 1
    const out = Buffer.allocUnsafe(end + 1)
    let size = 4
    let at = 4
    while (at < end) {
      const nameEnd = source.indexOf(0, at + 1)
      if (nameEnd < 0 || nameEnd >= end) throw invalidBson('field name without its end')
      const type = source[at] ?? 0
      const next = valueEnd(source, type, nameEnd + 1)
      if (next > end) throw invalidBson('truncated value')
      const named = this.find(source, at + 1, nameEnd)
      if (named?.inner !== undefined && type === ARRAY) return undefined
      if (named?.inner !== undefined && type === DOCUMENT) {
        const part = named.inner.pick(source.subarray(nameEnd + 1, next))
        if (part === undefined) return undefined
        size += source.copy(out, size, at, nameEnd + 1)
        size += part.copy(out, size)
      } else if ((named !== undefined && named.inner === undefined) === this.keeps) {
        size += source.copy(out, size, at, next)
      }
      at = next
    }
    out[size] = 0
    out.writeInt32LE(size + 1, 0)
    return out.subarray(0, size + 1)
  }

  private find(source: Buffer, from: number, to: number): Named | undefined {
    const alike = this.names.get(hashOf(source, from, to))
    return alike?.find(({ bytes }) => isSame(bytes, source, from, to))
  }
}

function hashOf(bytes: Buffer, from: number, to: number): number {
  let hash = to - from
  for (let at = from; at < to; at += 1) hash = (hash * 31 + (bytes[at] ?? 0)) | 0
  return hash
}

function isSame(name: Buffer, source: Buffer, from: number, to: number): boolean {
  if (name.length !== to - from) return false
  for (let at = 0; at < name.length; at += 1) if (name[at] !== source[from + at]) return false
  return true
}

/** Where the value ends that begins at `at`. */
function valueEnd(bytes: Buffer, type: number, at: number): number {
  switch (type) {
    case 0x01:
    case 0x09:
    case 0x11:
    case 0x12:
      return at + 8
    case 0x02:
    case 0x0d:
      return at + 4 + bytes.readInt32LE(at)
    case 0x03:
    case 0x04:
    case 0x0f:
      return at + bytes.readInt32LE(at)
    case 0x05:
      return at + 5 + bytes.readInt32LE(at)
    case 0x07:
      return at + 12
    case 0x08:
      return at + 1
    case 0x0a:
    case 0x7f:
    case 0xff:
      return at
    case 0x0b:
      return bytes.indexOf(0, bytes.indexOf(0, at) + 1) + 1
    case 0x10:
      return at + 4
    case 0x13:
      return at + 16
    default:
      throw invalidBson(`type 0x${type.toString(16)} is not supported`)
  }
}
