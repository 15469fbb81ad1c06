import { ObjectId } from 'bson'
import { cloneDoc, withIdFirst } from '../bson/doc'
import { encodeDoc } from '../bson/encode'
import type { Doc, Maybe } from '../bson/types'
import { badValue, mongoError } from '../errors'
import type { Environment } from '../plan/query'
import type { MatchDetails, Matcher } from '../query/match'
import type { FilterNode } from '../query/ast'
import { equalValues } from '../values/compare'
import { show } from '../values/show'
import type { ArrayFilters } from './arrayFilters'
import { parseArrayFilters } from './arrayFilters'
import type { FieldUpdate, Update } from './parse'
import { conflict } from './parse'
import { checkViable, concretePaths, leadsThroughArray, modifyPath, readPath } from './paths'
import { compileUpdatePipeline } from './pipeline'
import { equalityFields } from './upsert'

/** An update that is ready to be applied to documents. */
export interface PreparedUpdate {
  /** The new document; throws when the update cannot be applied to this one. */
  readonly apply: (before: Doc, matches: Matcher) => Doc
  /** The document that an upsert inserts when nothing matched. */
  readonly insert: (filter: FilterNode) => Doc
}

/** Compiles an update for one command. */
export function prepareUpdate(
  update: Update,
  arrayFilters: Maybe,
  environment: Environment,
): PreparedUpdate {
  if (update.kind !== 'operators' && arrayFilters !== undefined) {
    throw mongoError(
      'FailedToParse',
      'arrayFilters may not be specified for replacement or pipeline-syle updates',
    )
  }
  switch (update.kind) {
    case 'replace':
      return {
        apply: (before) => replaced(before, update.document),
        insert: (filter) => finishInsert(update.document, equalityFields(filter).get('_id')),
      }
    case 'pipeline': {
      const run = compileUpdatePipeline(update.stages, environment)
      return {
        apply: (before) => keepId(before, run(before)),
        insert: (filter) => {
          const base = equalityFields(filter)
          return finishInsert(run(base), base.get('_id'))
        },
      }
    }
    case 'operators': {
      const filters = parseArrayFilters(arrayFilters, update.fields, environment)
      const { collation, scope } = environment
      const change = { fields: update.fields, filters, now: scope.now, collation }
      return {
        apply: (before, matches) => {
          const after = applyFields(before, change, matches, false)
          if (before.has('_id') && !after.has('_id')) throw immutableId()
          return keepId(before, after)
        },
        insert: (filter) => {
          const base = equalityFields(filter)
          return finishInsert(applyFields(base, change, undefined, true), base.get('_id'))
        },
      }
    }
  }
}

interface Change {
  readonly fields: readonly FieldUpdate[]
  readonly filters: ArrayFilters
  readonly now: Date
  readonly collation: Environment['collation']
}

function applyFields(
  before: Doc,
  change: Change,
  matches: Matcher | undefined,
  inserting: boolean,
): Doc {
  const target = cloneDoc(before)
  const positions = {
    matched: matchedIndex(before, change.fields, matches),
    filters: change.filters,
  }
  const state = {
    inserting,
    now: change.now,
    collation: change.collation,
    read: (path: string) => readPath(before, path.split('.')),
    id: before.get('_id'),
  }
  const touched: string[][] = []
  for (const field of change.fields) {
    if (field.info.onInsertOnly === true && !inserting) continue
    for (const path of concretePaths(target, field.parts, positions)) {
      checkTouched(touched, path, field.path)
      applyField(target, field, path, state)
    }
  }
  return target
}

function applyField(
  target: Doc,
  field: FieldUpdate,
  path: readonly string[],
  state: Parameters<FieldUpdate['change']>[1],
): void {
  if (field.info.moves !== true) {
    modifyPath(target, path, field.info, (current) => field.change(current, state))
    return
  }
  const moved = field.change(undefined, state)
  const side = field.info.target === true ? 'destination' : 'source'
  if (moved === undefined) {
    if (side === 'source') checkViable(target, path)
    return
  }
  if (leadsThroughArray(target, path)) {
    throw badValue(`The ${side} field cannot be an array element: '${path.join('.')}' in $rename`)
  }
  if (side === 'destination') modifyPath(target, path, { creates: true }, () => moved)
  else modifyPath(target, path, { creates: false }, () => undefined)
}

function matchedIndex(
  before: Doc,
  fields: readonly FieldUpdate[],
  matches: Matcher | undefined,
): number | undefined {
  if (!matches || !fields.some((field) => field.parts.includes('$'))) return undefined
  const details: MatchDetails = { index: undefined }
  matches(before, details)
  return details.index
}

/** Two identifiers of one update may meet at the same element; that is a conflict. */
function checkTouched(touched: string[][], path: string[], written: string): void {
  for (const other of touched) {
    const length = Math.min(other.length, path.length)
    if (other.slice(0, length).every((part, position) => part === path[position])) {
      throw conflict(written, path.slice(0, length).join('.'))
    }
  }
  touched.push(path)
}

function replaced(before: Doc, document: Doc): Doc {
  const id = before.get('_id')
  const next = document.get('_id')
  if (id === undefined) return document
  if (next !== undefined && !equalValues(id, next)) {
    throw mongoError(
      'ImmutableField',
      `After applying the update, the (immutable) field '_id' was found to have been altered to _id: ${show(next)}`,
    )
  }
  return withIdFirst(document, id)
}

function keepId(before: Doc, after: Doc): Doc {
  const id = before.get('_id')
  const next = after.get('_id')
  if (id === undefined) return after
  if (next === undefined) return withIdFirst(after, id)
  if (equalValues(id, next)) {
    if (encodeDoc(new Map([['v', id]])).equals(encodeDoc(new Map([['v', next]])))) return after
    return withIdFirst(after, id)
  }
  throw immutableId()
}

function immutableId(): Error {
  return mongoError(
    'ImmutableField',
    `Performing an update on the path '_id' would modify the immutable field '_id'`,
  )
}

function finishInsert(document: Doc, filterId: Maybe): Doc {
  const id = document.get('_id') ?? filterId ?? new ObjectId()
  if (filterId !== undefined && !equalValues(id, filterId)) {
    throw immutableId()
  }
  checkId(id)
  return withIdFirst(document, id)
}

/** What may not be an `_id`. */
export function checkId(id: Maybe): void {
  if (Array.isArray(id)) {
    throw mongoError('InvalidIdField', "The '_id' value cannot be of type array")
  }
  if (id instanceof Map) {
    for (const key of id.keys()) {
      if (key.startsWith('$')) {
        throw mongoError(
          'DollarPrefixedFieldName',
          `_id fields may not contain '$'-prefixed fields: ${key} is not valid for storage.`,
        )
      }
    }
  } else if (
    id !== null &&
    typeof id === 'object' &&
    '_bsontype' in id &&
    id._bsontype === 'BSONRegExp'
  ) {
    throw mongoError('InvalidIdField', "The '_id' value cannot be of type regex")
  }
}

/** A bulk update that replaces whole documents makes no sense and is refused. */
export function checkMulti(update: Update, multi: boolean): void {
  if (multi && update.kind === 'replace') {
    throw mongoError('FailedToParse', 'multi update is not supported for replacement-style update')
  }
}
