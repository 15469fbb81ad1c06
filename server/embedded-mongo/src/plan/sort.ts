import type { Doc, Value } from '../bson/types'
import { isDoc } from '../bson/types'
import { badValue, mongoError, MongoError, notSupported } from '../errors'
import { fieldPath } from '../query/ast'
import type { IndexField } from '../storage/catalog'
import type { Extracted } from '../storage/indexKeys'
import { EMPTY_ARRAY, tupleBytes, valueTuples } from '../storage/indexKeys'
import type { Collation } from '../values/collation'
import { compareValues } from '../values/compare'
import { isNumeric, toDouble } from '../values/numbers'
import { show } from '../values/show'

/** The fields of a sort in their order. */
export type SortFields = readonly IndexField[]

/** Reads `{ a: 1, b: -1 }`. */
export function parseSort(spec: Doc): SortFields {
  if (spec.size > 32) throw badValue('too many compound keys in sort')
  return [...spec].map(([path, direction]): IndexField => {
    if (path === '') throw badValue('FieldPath cannot be constructed with empty string')
    if (path.startsWith('$')) {
      throw badValue(`FieldPath field names may not start with '$': ${path}`)
    }
    return { path: fieldPath(path), direction: parseDirection(direction) }
  })
}

function parseDirection(direction: Value): 1 | -1 {
  if (isDoc(direction)) throw notSupported('sorting by $meta')
  const number = isNumeric(direction) ? toDouble(direction) : undefined
  if (number === 1 || number === -1) return number
  if (number === undefined) {
    throw new MongoError(15974, `Illegal key in $sort specification: ${show(direction)}`)
  }
  throw new MongoError(15975, '$sort key ordering must be 1 (for ascending) or -1 (for descending)')
}

type SortKey = Buffer | readonly Extracted[]
export type SortKeyOf = (doc: Doc) => SortKey
export type CompareSortKeys = (a: SortKey, b: SortKey) => number

/** How documents are ordered: a key per document and the order of keys. */
export interface Ordering {
  readonly keyOf: SortKeyOf
  readonly compare: CompareSortKeys
}

/**
 * Sorting sees a document as an index does: an array counts by its smallest element (largest when
 * descending), missing as null. Without collation the key is bytes, with one it is the values.
 */
export function ordering(fields: SortFields, collation?: Collation): Ordering {
  const compare = collation ? compareTuples(fields, collation) : compareBytes
  const build = collation
    ? (tuple: readonly Extracted[]): SortKey => tuple
    : (tuple: readonly Extracted[]): SortKey => tupleBytes(fields, tuple)
  return {
    compare,
    keyOf: (source) => {
      const tuples = tuplesForSort(fields, source)
      let best: SortKey | undefined
      for (const tuple of tuples) {
        const key = build(tuple)
        if (best === undefined || compare(key, best) < 0) best = key
      }
      return best ?? []
    },
  }
}

function tuplesForSort(fields: SortFields, source: Doc): Extracted[][] {
  try {
    return valueTuples(
      fields,
      source,
      fields.map(() => false),
    )
  } catch (error) {
    if (error instanceof MongoError && error.codeName === 'CannotIndexParallelArrays') {
      throw badValue('cannot sort with keys that are parallel arrays')
    }
    throw error
  }
}

function compareBytes(a: SortKey, b: SortKey): number {
  return Buffer.isBuffer(a) && Buffer.isBuffer(b) ? Buffer.compare(a, b) : 0
}

function compareTuples(fields: SortFields, collation: Collation): CompareSortKeys {
  return (a, b) => {
    if (Buffer.isBuffer(a) || Buffer.isBuffer(b)) return 0
    for (let i = 0; i < fields.length; i += 1) {
      const order = compareExtracted(a[i], b[i], collation) * (fields[i]?.direction ?? 1)
      if (order !== 0) return order
    }
    return 0
  }
}

function compareExtracted(a: Extracted, b: Extracted, collation: Collation): number {
  if (a === EMPTY_ARRAY || b === EMPTY_ARRAY) {
    if (a === b) return 0
    // Only MinKey is smaller than an empty array.
    if (a === EMPTY_ARRAY) return b !== undefined && typeof b === 'object' && isMinKey(b) ? 1 : -1
    return a !== undefined && typeof a === 'object' && isMinKey(a) ? -1 : 1
  }
  return compareValues(a, b, collation)
}

function isMinKey(value: Value | symbol): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    '_bsontype' in value &&
    value._bsontype === 'MinKey'
  )
}

/** MongoDB's limit for sorting in memory. */
const SORT_MEMORY_BYTES = 100 * 1024 * 1024

interface Keyed<T> {
  readonly key: SortKey
  readonly position: number
  readonly item: T
}

/**
 * Sorts in memory, keeping only what `limit` needs. More than 100 MB to keep is an error: this
 * database does not spill to disk.
 */
export function sortItems<T>(
  items: Iterable<T>,
  order: Ordering,
  access: { readonly doc: (item: T) => Doc; readonly bytes: (item: T) => number },
  limit = Infinity,
): T[] {
  let kept: Keyed<T>[] = []
  let bytes = 0
  let position = 0
  const byOrder = (a: Keyed<T>, b: Keyed<T>): number =>
    order.compare(a.key, b.key) || a.position - b.position
  for (const item of items) {
    kept.push({ key: order.keyOf(access.doc(item)), position, item })
    position += 1
    bytes += access.bytes(item) + 64
    const crowded = bytes > SORT_MEMORY_BYTES / 2 && kept.length > limit * 2
    if (crowded || kept.length > limit * 2 + 256) {
      kept = kept.sort(byOrder).slice(0, limit)
      bytes = kept.reduce((sum, entry) => sum + access.bytes(entry.item) + 64, 0)
    }
    if (bytes > SORT_MEMORY_BYTES) throw sortTooLarge()
  }
  kept.sort(byOrder)
  return kept.slice(0, limit).map((entry) => entry.item)
}

function sortTooLarge(): Error {
  return mongoError(
    'QueryExceededMemoryLimitNoDiskUseAllowed',
    `Sort exceeded memory limit of ${String(SORT_MEMORY_BYTES)} bytes; the embedded database does not sort on disk`,
  )
}
