import type { Doc, Maybe, Value } from '../bson/types'
import { isArray, isDoc } from '../bson/types'
import { located, mongoError } from '../errors'
import { EMPTY_ARRAY_KEY, encodeKey, invert } from '../values/keys'
import type { IndexField, IndexState } from './catalog'

/** One entry of an index for a document: the bytes, and the values for error messages. */
export interface IndexKey {
  readonly bytes: Buffer
  readonly values: readonly Maybe[]
}

/** All entries of a document in one index, and which fields went through an array. */
export interface IndexKeys {
  readonly keys: readonly IndexKey[]
  readonly multikey: readonly boolean[]
}

/** Stands for an empty array, which MongoDB orders below null. */
export const EMPTY_ARRAY = Symbol('empty array')
export type Extracted = Maybe | typeof EMPTY_ARRAY

/** A field on its way to its value: found, or waiting at an array with the rest of its path. */
type Cursor =
  | { readonly state: 'found'; readonly value: Extracted }
  | { readonly state: 'array'; readonly items: readonly Value[]; readonly rest: readonly string[] }

const NUMERIC_PART = /^(?:0|[1-9]\d*)$/

function descend(start: Maybe, parts: readonly string[]): Cursor {
  let value = start
  for (let i = 0; i < parts.length; i += 1) {
    const part = parts[i] ?? ''
    if (isDoc(value)) value = value.get(part)
    else if (isArray(value)) {
      const index = Number(part)
      if (!NUMERIC_PART.test(part) || index >= value.length) {
        return { state: 'array', items: value, rest: parts.slice(i) }
      }
      if (value.some((item) => isDoc(item) && item.has(part))) {
        throw located(
          16746,
          `Ambiguous field name found in array (do not use numeric field names in embedded elements in an array), field: '${part}'`,
        )
      }
      value = value[index]
    } else return { state: 'found', value: undefined }
  }
  if (isArray(value)) return { state: 'array', items: value, rest: [] }
  return { state: 'found', value }
}

/**
 * The value tuples of a document for a list of fields: one unless a path runs through an array.
 * Fields that run through the same array take their values from the same element; two different
 * arrays are refused, as MongoDB does. Marks in `multikey` which fields met an array.
 */
export function valueTuples(
  fields: readonly IndexField[],
  source: Doc,
  multikey: boolean[],
): Extracted[][] {
  const cursors = fields.map((field) => descend(source, field.path.parts))
  const tuples: Extracted[][] = []
  expand(fields, cursors, multikey, tuples)
  return tuples
}

/** The index entries of a document. */
export function indexKeys(index: IndexState, source: Doc): IndexKeys {
  const nothing: IndexKeys = { keys: [], multikey: index.multikey }
  if (index.partial && !index.partial.matches(source)) return nothing
  const marks = index.fields.map(() => false)
  const tuples = valueTuples(index.fields, source, marks)
  const present = tuples.some((tuple) => tuple.some((value) => value !== undefined))
  if (index.sparse && !present) return nothing
  const keys = tuples.map((tuple) => buildKey(index, tuple))
  if (!marks.includes(true)) return { keys, multikey: index.multikey }
  const multikey = marks.map((mark, position) => mark || index.multikey[position] === true)
  const unique = new Map(keys.map((key) => [key.bytes.toString('latin1'), key]))
  return { keys: [...unique.values()], multikey }
}

function expand(
  fields: readonly IndexField[],
  cursors: readonly Cursor[],
  multikey: boolean[],
  out: Extracted[][],
): void {
  const waiting = cursors.find((cursor) => cursor.state === 'array')
  if (waiting?.state !== 'array') {
    out.push(cursors.map((cursor) => (cursor.state === 'found' ? cursor.value : undefined)))
    return
  }
  const { items } = waiting
  cursors.forEach((cursor, position) => {
    if (cursor.state !== 'array') return
    if (cursor.items !== items) throw parallelArrays(fields, cursors)
    multikey[position] = true
  })
  if (items.length === 0) {
    const ended = cursors.map((cursor): Cursor => {
      if (cursor.state === 'found') return cursor
      return { state: 'found', value: cursor.rest.length === 0 ? EMPTY_ARRAY : undefined }
    })
    expand(fields, ended, multikey, out)
    return
  }
  for (const item of items) {
    const next = cursors.map((cursor): Cursor => {
      if (cursor.state === 'found') return cursor
      if (cursor.rest.length === 0) return { state: 'found', value: item }
      return isDoc(item) ? descend(item, cursor.rest) : { state: 'found', value: undefined }
    })
    expand(fields, next, multikey, out)
  }
}

function parallelArrays(fields: readonly IndexField[], cursors: readonly Cursor[]): Error {
  const names = fields
    .filter((_field, position) => cursors[position]?.state === 'array')
    .map((field) => `[${field.path.parts.at(-1) ?? ''}]`)
  return mongoError('CannotIndexParallelArrays', `cannot index parallel arrays ${names.join(' ')}`)
}

function buildKey(index: IndexState, tuple: readonly Extracted[]): IndexKey {
  return {
    bytes: tupleBytes(index.fields, tuple),
    values: tuple.map((value) => (value === EMPTY_ARRAY ? undefined : value)),
  }
}

/** The sortable bytes of a tuple; bytes of descending fields are inverted. */
export function tupleBytes(fields: readonly IndexField[], tuple: readonly Extracted[]): Buffer {
  const parts = tuple.map((value, position) => {
    const bytes = value === EMPTY_ARRAY ? EMPTY_ARRAY_KEY : encodeKey(value)
    return fields[position]?.direction === -1 ? invert(bytes) : bytes
  })
  const [only] = parts
  return parts.length === 1 && only ? only : Buffer.concat(parts)
}

const RID_BYTES = 8

/** The stored entry: the key, then the record's number. */
export function entryBytes(key: Buffer, rid: number): Buffer {
  const out = Buffer.allocUnsafe(key.length + RID_BYTES)
  key.copy(out)
  out.writeUInt32BE(Math.floor(rid / 2 ** 32), key.length)
  out.writeUInt32BE(rid % 2 ** 32, key.length + 4)
  return out
}

/** The record's number in a stored entry. */
export function ridOf(entry: Buffer): number {
  const at = entry.length - RID_BYTES
  return entry.readUInt32BE(at) * 2 ** 32 + entry.readUInt32BE(at + 4)
}

/** The key in a stored entry. */
export function keyOf(entry: Buffer): Buffer {
  return entry.subarray(0, entry.length - RID_BYTES)
}
