import type { Doc, Value } from '../bson/types'
import { isArray, isDoc } from '../bson/types'
import { doc as makeDoc, firstKey } from '../bson/doc'
import { failedToParse, located, mongoError, notSupported } from '../errors'
import { compileExpression } from '../expr/compile'
import type { Query } from '../plan/query'
import { compileContext, prepareQuery, runPrepared } from '../plan/query'
import { countMatches } from '../plan/count'
import { toSafeInteger } from '../values/numbers'
import type { Stage, StageCompiler, StageContext } from './context'
import {
  count,
  limit,
  limitCount,
  match,
  redact,
  sample,
  skip,
  skipCount,
  sort,
  unwind,
} from './stages/basic'
import { bucket, group, sortByCount } from './stages/group'
import { compileGraphLookup, compileLookup, compileUnionWith, nested } from './stages/join'
import { RESHAPING } from './stages/reshape'

/** The stages by name; the README's table is made of the keys. */
const STAGES: ReadonlyMap<string, StageCompiler> = new Map<string, StageCompiler>([
  ['$match', match],
  ['$sort', sort],
  ['$limit', limit],
  ['$skip', skip],
  ['$count', count],
  ['$unwind', unwind],
  ['$redact', redact],
  ['$sample', sample],
  ['$group', group],
  ['$sortByCount', sortByCount],
  ['$bucket', bucket],
  ['$lookup', (argument, context) => compileLookup(argument, context, runPipeline)],
  ['$unionWith', (argument, context) => compileUnionWith(argument, context, runPipeline)],
  ['$graphLookup', (argument, context) => compileGraphLookup(argument, context, runPipeline)],
  ['$facet', facet],
  ...[...RESHAPING].map(([name, compile]): [string, StageCompiler] => [
    name,
    (argument, context) => {
      const reshape = compile(argument, context.environment)
      return function* map(input) {
        for (const doc of input) yield reshape(doc)
      }
    },
  ]),
])

/** Supported stages including those that only the source or the end of a pipeline may have. */
export const STAGE_NAMES: readonly string[] = [
  ...STAGES.keys(),
  '$documents',
  '$out',
  '$merge',
  '$collStats',
  '$indexStats',
  '$listLocalSessions',
  '$currentOp',
]

const KNOWN_UNSUPPORTED = new Set([
  '$changeStream',
  '$changeStreamSplitLargeEvent',
  '$search',
  '$searchMeta',
  '$vectorSearch',
  '$geoNear',
  '$planCacheStats',
  '$listSessions',
  '$listSampledQueries',
  '$querySettings',
  '$densify',
  '$fill',
  '$setWindowFields',
  '$bucketAuto',
  '$shardedDataDistribution',
  '$queryStats',
])

/** Splits `{ $stage: argument }`. */
export function stageOf(stage: Value): { readonly name: string; readonly argument: Value } {
  if (!isDoc(stage)) {
    throw mongoError('TypeMismatch', "Each element of the 'pipeline' array must be an object")
  }
  if (stage.size !== 1) {
    throw located(40323, 'A pipeline stage specification object must contain exactly one field.')
  }
  const name = firstKey(stage) ?? ''
  return { name, argument: stage.get(name) ?? null }
}

function compileStage(stage: Value, context: StageContext): Stage {
  const { name, argument } = stageOf(stage)
  const compile = STAGES.get(name)
  if (compile) return compile(argument, context)
  if (name === '$out' || name === '$merge') {
    throw located(40601, `${name} can only be the final stage in the pipeline`)
  }
  if (name === '$documents') {
    throw located(40602, '$documents is only valid as the first stage in a pipeline.')
  }
  if (KNOWN_UNSUPPORTED.has(name)) {
    throw notSupported(`the aggregation stage ${name}`, 'CommandNotSupported')
  }
  throw located(40324, `Unrecognized pipeline stage name: '${name}' (embedded database)`)
}

/** Runs stages over documents. All stages are compiled before the first document is read. */
export function runStages(
  input: Iterable<Doc>,
  stages: readonly Value[],
  context: StageContext,
): Iterable<Doc> {
  const compiled = stages.map((stage) => compileStage(stage, context))
  return compiled.reduce((documents, stage) => stage(documents), input)
}

/** The part of a pipeline that the collection's indexes can serve, and the rest. */
export function splitSource(
  stages: readonly Value[],
  hint: Query['hint'],
): { query: Query; rest: readonly Value[] } {
  const filters: Doc[] = []
  let sortSpec: Doc | undefined
  let skipped = 0
  let limited = 0
  let position = 0
  for (; position < stages.length; position += 1) {
    const { name, argument } = stageOf(stages[position] ?? null)
    const plain = sortSpec === undefined && skipped === 0 && limited === 0
    if (name === '$match' && isDoc(argument) && plain) filters.push(argument)
    else if (name === '$sort' && isDoc(argument) && argument.size > 0 && plain) sortSpec = argument
    else if (name === '$skip' && limited === 0 && skipped === 0) skipped = skipCount(argument)
    else if (name === '$limit' && limited === 0) limited = limitCount(argument)
    else break
  }
  const [only] = filters
  const filter =
    filters.length < 2 ? (only ?? new Map<string, Value>()) : makeDoc({ $and: filters })
  return {
    query: { filter, sort: sortSpec, skip: skipped, limit: limited, hint },
    rest: stages.slice(position),
  }
}

/** `{ $group: { _id: 1, n: { $sum: 1 } } }` right behind the source: what countDocuments sends. */
function plainCount(stage: Value | undefined): { id: Value; field: string } | undefined {
  if (!isDoc(stage)) return undefined
  const spec = stage.get('$group')
  if (!isDoc(spec) || spec.size !== 2) return undefined
  const id = spec.get('_id')
  const [, field] = spec.keys()
  const sum = field === undefined ? undefined : spec.get(field)
  const constant = id === null || typeof id === 'number'
  if (field?.startsWith('$') === true || field?.includes('.') === true) return undefined
  if (!constant || field === undefined || !isDoc(sum) || sum.size !== 1) return undefined
  return toSafeInteger(sum.get('$sum')) === 1 && sum.get('$sum') === 1 ? { id, field } : undefined
}

/** Reads a collection through a pipeline; views are unfolded into their own pipelines. */
export function runPipeline(
  ns: string,
  stages: readonly Value[],
  context: StageContext,
  hint?: Query['hint'],
): Iterable<Doc> {
  const [first] = stages
  if (isDoc(first) && first.has('$documents')) {
    return runStages(
      literalDocuments(first.get('$documents') ?? null, context),
      stages.slice(1),
      context,
    )
  }
  if (ns === '') throw failedToParse('a pipeline without a collection must begin with $documents')
  const collection = context.view.collection(ns)
  if (collection?.view) {
    // A view has the collation it was created with, which here is always the simple one.
    if (context.environment.collation) {
      throw mongoError(
        'OptionNotSupportedOnView',
        `Cannot override a view's default collation: ${ns}`,
      )
    }
    const unfolded = [...collection.view.pipeline, ...stages]
    return runPipeline(collection.view.on, unfolded, nested(context), hint)
  }
  const { query, rest } = splitSource(stages, hint)
  const prepared = prepareQuery(context.view, collection, query, context.environment)
  const counted = plainCount(rest[0])
  const bounded = query.limit === 0 && query.skip === 0
  if (counted && bounded) {
    const total = countMatches(context.view, collection, query, context.environment)
    const docs = total === 0 ? [] : [makeDoc({ _id: counted.id, [counted.field]: total })]
    return runStages(docs, rest.slice(1), context)
  }
  const rows = runPrepared(context.view, collection, prepared, context.environment)
  return runStages(documentsOf(rows), rest, context)
}

function* documentsOf(rows: Iterable<{ readonly doc: Doc }>): Generator<Doc> {
  for (const row of rows) yield row.doc
}

function literalDocuments(argument: Value, context: StageContext): Doc[] {
  const evaluate = compileExpression(argument, compileContext(context.environment))
  const value = evaluate(context.environment.scope)
  if (!isArray(value)) throw located(5858203, 'an array is expected for $documents')
  return value.map((item) => {
    if (isDoc(item)) return item
    throw located(40228, '$documents requires all elements to be objects')
  })
}

/** `$facet`: several pipelines over the same input. */
function facet(argument: Value, context: StageContext): Stage {
  if (!isDoc(argument) || argument.size === 0) {
    throw located(40169, 'the $facet specification must be a non-empty object')
  }
  const branches = [...argument].map(([name, stages]) => {
    if (!isArray(stages)) throw located(40170, `arguments to $facet must be arrays, ${name} is not`)
    for (const stage of stages) {
      const { name: inner } = stageOf(stage)
      if (
        [
          '$facet',
          '$out',
          '$merge',
          '$collStats',
          '$indexStats',
          '$documents',
          '$geoNear',
        ].includes(inner)
      ) {
        throw located(40600, `${inner} is not allowed to be used within a $facet stage`)
      }
    }
    const compiled = stages.map((stage) => compileStage(stage, nested(context)))
    return { name, compiled }
  })
  return (input) => {
    const documents = [...input]
    const out: Doc = new Map()
    for (const { name, compiled } of branches) {
      const result = compiled.reduce<Iterable<Doc>>((docs, stage) => stage(docs), documents)
      out.set(name, [...result])
    }
    return [out]
  }
}
