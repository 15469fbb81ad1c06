import { Binary } from 'bson'
import { randomBytes } from 'node:crypto'
import { doc } from '../bson/doc'
import type { Doc, Value } from '../bson/types'
import { isArray, isDoc } from '../bson/types'
import type { FieldPath, FilterNode } from '../query/ast'
import { fieldPath } from '../query/ast'
import type { Matcher } from '../query/match'
import { compileFilter } from '../query/match'
import { parseFilter } from '../query/parse'
import { notSupported } from '../errors'
import { isNumeric, toDouble } from '../values/numbers'

/** One field of an index key. */
export interface IndexField {
  readonly path: FieldPath
  readonly direction: 1 | -1
}

/** The filter of a partial index in the three forms in which it is needed. */
export interface PartialFilter {
  readonly filter: Doc
  readonly node: FilterNode
  readonly matches: Matcher
}

/** An index as planner and storage see it. */
export interface IndexState {
  readonly id: number
  readonly name: string
  /** The specification as `listIndexes` answers it. */
  readonly spec: Doc
  readonly fields: readonly IndexField[]
  /** The index on `_id` that every collection has. */
  readonly onId: boolean
  readonly unique: boolean
  readonly sparse: boolean
  readonly hidden: boolean
  readonly expireAfterSeconds: number | undefined
  readonly partial: PartialFilter | undefined
  /** Per field: whether any document ever had an array on that path. Never goes back. */
  readonly multikey: readonly boolean[]
}

/** A collection's definition and its running figures. Replaced, never changed in place. */
export interface CollectionState {
  readonly id: number
  readonly ns: string
  readonly uuid: Binary
  readonly options: Doc
  readonly indexes: readonly IndexState[]
  readonly count: number
  readonly nextRid: number
  /** Set for views: they have no storage of their own. */
  readonly view: { readonly on: string; readonly pipeline: readonly Value[] } | undefined
}

/** The database part of a namespace. */
export function databaseOf(ns: string): string {
  return ns.slice(0, ns.indexOf('.'))
}

/** The collection part of a namespace. */
export function collectionOf(ns: string): string {
  return ns.slice(ns.indexOf('.') + 1)
}

function flag(value: Value | undefined): boolean {
  return isNumeric(value) ? toDouble(value) !== 0 : value === true
}

/** Builds an index state from its specification. */
export function indexState(id: number, spec: Doc, multikey?: readonly boolean[]): IndexState {
  const key = spec.get('key')
  const entries = isDoc(key) ? [...key] : []
  const fields = entries.map(([path, direction]): IndexField => ({
    path: fieldPath(path),
    direction: isNumeric(direction) && toDouble(direction) < 0 ? -1 : 1,
  }))
  const partial = spec.get('partialFilterExpression')
  const seconds = spec.get('expireAfterSeconds')
  const name = spec.get('name')
  const onId = fields.length === 1 && fields[0]?.path.text === '_id' && fields[0].direction === 1
  return {
    id,
    name: typeof name === 'string' ? name : '',
    spec,
    fields,
    onId,
    unique: flag(spec.get('unique')) || flag(spec.get('prepareUnique')) || onId,
    sparse: flag(spec.get('sparse')),
    hidden: flag(spec.get('hidden')),
    expireAfterSeconds: isNumeric(seconds) ? toDouble(seconds) : undefined,
    partial: isDoc(partial) ? partialFilter(partial) : undefined,
    multikey: multikey ?? fields.map(() => false),
  }
}

function partialFilter(filter: Doc): PartialFilter {
  const node = parseFilter(filter)
  const matches = compileFilter(node, {
    compileExpr: () => {
      throw notSupported('$expr in partialFilterExpression')
    },
  })
  return { filter, node, matches }
}

/** The specification of the index every collection has; clustered ones may name it. */
export function idIndexSpec(options: Doc = new Map()): Doc {
  const clustered = options.get('clusteredIndex')
  if (!isDoc(clustered)) return doc({ v: 2, key: doc({ _id: 1 }), name: '_id_' })
  return new Map([...clustered, ['clustered', true]])
}

/** Whether the natural order of a collection is that of its `_id`. */
export function isClustered(state: CollectionState): boolean {
  return state.options.has('clusteredIndex')
}

/** A fresh collection with its `_id` index. */
export function newCollection(
  ids: { readonly collection: number; readonly index: number },
  ns: string,
  options: Doc,
): CollectionState {
  return {
    id: ids.collection,
    ns,
    uuid: new Binary(randomUuid(), Binary.SUBTYPE_UUID),
    options,
    indexes: isView(options) ? [] : [indexState(ids.index, idIndexSpec(options))],
    count: 0,
    nextRid: 1,
    view: viewOf(ns, options),
  }
}

function randomUuid(): Buffer {
  const bytes = randomBytes(16)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  return bytes
}

function isView(options: Doc): boolean {
  return options.has('viewOn')
}

function viewOf(ns: string, options: Doc): CollectionState['view'] {
  const on = options.get('viewOn')
  const pipeline = options.get('pipeline')
  if (typeof on !== 'string') return undefined
  return { on: `${databaseOf(ns)}.${on}`, pipeline: isArray(pipeline) ? pipeline : [] }
}

/** A collection's definition as it is stored in the catalog table. */
export function collectionToDoc(state: CollectionState): Doc {
  return doc({
    ns: state.ns,
    uuid: state.uuid,
    options: state.options,
    indexes: state.indexes.map((index) =>
      doc({ id: index.id, spec: index.spec, multikey: [...index.multikey] }),
    ),
  })
}

/** Reads a definition back, see {@link collectionToDoc}. */
export function collectionFromDoc(
  id: number,
  stored: Doc,
  figures: { readonly count: number; readonly nextRid: number },
): CollectionState {
  const ns = stored.get('ns')
  const uuid = stored.get('uuid')
  const options = stored.get('options')
  const indexes = stored.get('indexes')
  if (typeof ns !== 'string' || !(uuid instanceof Binary) || !isDoc(options) || !isArray(indexes)) {
    throw new Error(`the catalog entry ${String(id)} is damaged`)
  }
  return {
    id,
    ns,
    uuid,
    options,
    indexes: indexes.filter(isDoc).map(indexFromDoc),
    ...figures,
    view: viewOf(ns, options),
  }
}

function indexFromDoc(stored: Doc): IndexState {
  const id = stored.get('id')
  const spec = stored.get('spec')
  const multikey = stored.get('multikey')
  if (!isNumeric(id) || !isDoc(spec) || !isArray(multikey)) {
    throw new Error('an index in the catalog is damaged')
  }
  return indexState(
    toDouble(id),
    spec,
    multikey.map((item) => item === true),
  )
}
