import { RawDoc } from '../bson/encode'
import type { Doc, Value } from '../bson/types'
import { isArray } from '../bson/types'
import { badValue, located, missingField, notSupported, typeMismatch } from '../errors'
import type { Environment, Query } from '../plan/query'
import { prepareQuery, runPrepared, runQuery } from '../plan/query'
import { countMatches } from '../plan/count'
import { compilePicker, compileProjection, projectionArgument } from '../projection/projection'
import { filterArgument } from '../query/parse'
import type { CursorItem } from '../server/cursors'
import type { CollectionState } from '../storage/catalog'
import type { View } from '../storage/view'
import { compareValues } from '../values/compare'
import { hashKey } from '../values/keys'
import { isNumeric, toSafeInteger } from '../values/numbers'
import { countField, docField, environmentOf, flagField, namespace, stringField } from './arguments'
import type { Answer, Call, Command, CommandTable } from './definition'
import { runViewPipeline } from './views'

/** Options of find that would change the answer and that this database does not have. */
const REFUSED_FIND_OPTIONS = ['tailable', 'awaitData', 'returnKey', 'showRecordId', 'min', 'max']

const HARMLESS_FIND_FLAGS = [
  'oplogReplay',
  'noCursorTimeout',
  'allowPartialResults',
  'allowDiskUse',
]

/** Reads the query of a find command. */
export function findQuery(body: Doc): Query {
  for (const option of REFUSED_FIND_OPTIONS) {
    const value = body.get(option)
    if (value !== undefined && value !== false) throw notSupported(`the find option '${option}'`)
  }
  // These change nothing here, but have to be what they are.
  for (const option of HARMLESS_FIND_FLAGS) flagField(body, option)
  return {
    filter: filterArgument(body.get('filter'), 'filter'),
    sort: docField(body, 'sort'),
    skip: countField(body, 'skip'),
    limit: countField(body, 'limit'),
    hint: body.get('hint'),
  }
}

function find(call: Call, view: View): Answer {
  const ns = namespace(call)
  const collection = view.collection(ns)
  const environment = environmentOf(call)
  const query = findQuery(call.body)
  const items = collection?.view
    ? runViewPipeline(call, view, collection, query, environment)
    : findItems(call, view, collection, query, environment)
  return call.engine.cursors.create(items, {
    ns,
    batchSize: countField(call.body, 'batchSize'),
    singleBatch: flagField(call.body, 'singleBatch') === true,
    session: call.session,
    transaction: call.transaction,
    extra: call.cursorExtra,
    timeLimit: call.timeLimit,
  })
}

function findItems(
  call: Call,
  view: View,
  collection: CollectionState | undefined,
  query: Query,
  environment: Environment,
): Iterator<CursorItem> {
  const prepared = prepareQuery(view, collection, query, environment)
  const spec = projectionArgument(call.body.get('projection'))
  const project = spec && compileProjection(spec, environment, { matches: prepared.matches })
  const picker = spec && compilePicker(spec)
  const rows = runPrepared(view, collection, prepared, environment)
  return (function* (): Generator<CursorItem> {
    for (const row of rows) {
      const picked = picker?.pick(row.raw)
      if (picked) yield new RawDoc(picked)
      else yield project ? project(row.doc) : new RawDoc(row.raw)
    }
  })()
}

function count(call: Call, view: View): Answer {
  const ns = namespace(call)
  const collection = view.collection(ns)
  const environment = environmentOf(call)
  const skip = countField(call.body, 'skip') ?? 0
  const limit = countLimit(call.body)
  const query: Query = {
    filter: filterArgument(call.body.get('query'), 'query'),
    hint: call.body.get('hint'),
  }
  const total = collection?.view
    ? countItems(runViewPipeline(call, view, collection, query, environment))
    : countMatches(view, collection, query, environment)
  return { n: Math.min(Math.max(0, total - skip), limit), ok: 1 }
}

function countLimit(body: Doc): number {
  const value = body.get('limit')
  if (value === undefined || value === null) return Infinity
  if (!isNumeric(value)) throw typeMismatch("BSON field 'count.limit' has to be a number")
  const limit = toSafeInteger(value)
  if (limit === undefined) throw badValue('limit must be an integer')
  return limit === 0 ? Infinity : Math.abs(limit)
}

function countItems(items: Iterator<unknown>): number {
  let total = 0
  while (items.next().done !== true) total += 1
  return total
}

function distinct(call: Call, view: View): Answer {
  const ns = namespace(call)
  const key = stringField(call.body, 'key')
  if (key === undefined) throw missingField('distinct.key')
  if (key === '') throw located(40352, 'FieldPath cannot be constructed with empty string')
  const collection = view.collection(ns)
  const environment = environmentOf(call)
  const query: Query = {
    filter: filterArgument(call.body.get('query'), 'query'),
    hint: call.body.get('hint'),
  }
  const values = new DistinctValues(environment)
  const parts = key.split('.')
  const add = (doc: Doc): void => {
    collectValues(doc, parts, 0, (value) => {
      values.add(value)
    })
  }
  if (collection?.view) {
    const items = runViewPipeline(call, view, collection, query, environment)
    for (let next = items.next(); next.done !== true; next = items.next()) {
      if (!(next.value instanceof RawDoc)) add(next.value)
    }
  } else for (const row of runQuery(view, collection, query, environment)) add(row.doc)
  return { values: values.list, ok: 1 }
}

const NUMERIC_PART = /^(?:0|[1-9]\d*)$/

/** The values at a path: through arrays on the way and at the end. */
function collectValues(
  value: Value | undefined,
  parts: readonly string[],
  from: number,
  add: (value: Value) => void,
): void {
  const part = parts[from]
  if (part === undefined) {
    if (isArray(value)) value.forEach(add)
    else if (value !== undefined) add(value)
    return
  }
  if (value instanceof Map) collectValues(value.get(part), parts, from + 1, add)
  else if (isArray(value)) {
    if (NUMERIC_PART.test(part)) collectValues(value[Number(part)], parts, from + 1, add)
    for (const item of value) {
      if (item instanceof Map) collectValues(item.get(part), parts, from + 1, add)
    }
  }
}

class DistinctValues {
  readonly list: Value[] = []
  private readonly keys = new Set<string>()

  constructor(private readonly environment: Environment) {}

  add(value: Value): void {
    const { collation } = this.environment
    if (collation) {
      if (!this.list.some((have) => compareValues(have, value, collation) === 0)) {
        this.list.push(value)
      }
      return
    }
    const key = hashKey(value)
    if (this.keys.has(key)) return
    this.keys.add(key)
    this.list.push(value)
  }
}

/** Reading commands. */
export const QUERY_COMMANDS: CommandTable = new Map<string, Command>([
  [
    'find',
    {
      fields: [
        'filter',
        'sort',
        'projection',
        'hint',
        'skip',
        'limit',
        'batchSize',
        'singleBatch',
        'max',
        'min',
        'returnKey',
        'showRecordId',
        'tailable',
        'awaitData',
        'oplogReplay',
        'noCursorTimeout',
        'allowPartialResults',
        'collation',
        'allowDiskUse',
        'let',
      ],
      inTransactions: true,
      read: find,
    },
  ],
  ['count', { fields: ['query', 'limit', 'skip', 'hint', 'collation', 'fields'], read: count }],
  [
    'distinct',
    { fields: ['key', 'query', 'collation', 'hint'], inTransactions: true, read: distinct },
  ],
])
