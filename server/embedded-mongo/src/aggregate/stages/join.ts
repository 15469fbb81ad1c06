import { Long } from 'bson'
import type { Doc, Maybe, Value } from '../../bson/types'
import { isArray, isDoc } from '../../bson/types'
import { doc as makeDoc } from '../../bson/doc'
import { failedToParse, located, notSupported } from '../../errors'
import { compileExpression, namedArguments } from '../../expr/compile'
import type { Evaluate } from '../../expr/scope'
import { valueAtPath } from '../../expr/scope'
import { compileContext } from '../../plan/query'
import { hashKey } from '../../values/keys'
import type { PipelineRunner, Stage, StageContext } from '../context'
import { withPath } from './basic'

const MAX_DEPTH = 20

/** The context of a sub-pipeline. */
export function nested(context: StageContext): StageContext {
  if (context.depth >= MAX_DEPTH) {
    throw located(5, 'Maximum number of nested sub-pipelines exceeded')
  }
  return { ...context, depth: context.depth + 1 }
}

/** The namespace of another collection of the same database. */
export function foreignNamespace(value: Maybe, context: StageContext, stage: string): string {
  if (typeof value !== 'string') throw failedToParse(`${stage} argument 'from' must be a string`)
  if (value === '') throw failedToParse(`${stage} argument 'from' must not be empty`)
  return `${context.db}.${value}`
}

interface Lookup {
  readonly ns: string | undefined
  readonly as: readonly string[]
  readonly local: readonly string[] | undefined
  readonly foreign: string | undefined
  readonly pipeline: readonly Value[] | undefined
  readonly variables: readonly (readonly [string, Evaluate])[]
}

function parseLookup(argument: Value, context: StageContext): Lookup {
  const spec = namedArguments(
    '$lookup',
    argument,
    ['as'],
    ['from', 'localField', 'foreignField', 'let', 'pipeline'],
  )
  const local = spec.get('localField')
  const foreign = spec.get('foreignField')
  const pipeline = spec.get('pipeline')
  const as = spec.get('as')
  if (typeof as !== 'string') throw failedToParse("$lookup argument 'as' must be a string")
  if ((local === undefined) !== (foreign === undefined)) {
    throw failedToParse('$lookup requires both or neither of localField and foreignField')
  }
  if (local === undefined && pipeline === undefined) {
    throw failedToParse(
      "$lookup requires either 'pipeline' or both 'localField' and 'foreignField'",
    )
  }
  if (pipeline !== undefined && !isArray(pipeline)) {
    throw failedToParse("'pipeline' option must be specified as an array")
  }
  if (spec.has('let') && pipeline === undefined) {
    throw failedToParse("$lookup with a 'let' argument must also specify 'pipeline'")
  }
  return {
    ns: spec.has('from') ? foreignNamespace(spec.get('from'), context, '$lookup') : undefined,
    as: as.split('.'),
    local: local === undefined ? undefined : stringPath(local, 'localField').split('.'),
    foreign: foreign === undefined ? undefined : stringPath(foreign, 'foreignField'),
    pipeline: isArray(pipeline) ? pipeline : undefined,
    variables: letVariables(spec.get('let'), context),
  }
}

function stringPath(value: Value, name: string): string {
  if (typeof value === 'string' && value !== '' && !value.startsWith('$')) return value
  throw failedToParse(`$lookup argument '${name}' must be a field path`)
}

function letVariables(value: Maybe, context: StageContext): (readonly [string, Evaluate])[] {
  if (value === undefined) return []
  if (!isDoc(value)) throw failedToParse("$lookup argument 'let' must be an object")
  const compile = compileContext(context.environment)
  return [...value].map(
    ([name, expression]) => [name, compileExpression(expression, compile)] as const,
  )
}

/** What `foreignField` has to equal: the local value, or any element of a local array. */
function foreignFilter(lookup: Lookup, doc: Doc): Doc | undefined {
  if (!lookup.local || lookup.foreign === undefined) return undefined
  const value = valueAtPath(doc, lookup.local) ?? null
  const values = isArray(value) ? value : [value]
  // $eq keeps a regular expression a value, as $lookup means it.
  const only = values.length === 1 ? values[0] : undefined
  if (only !== undefined) return new Map([[lookup.foreign, new Map([['$eq', only]])]])
  const branches = values.map((item) => makeDoc({ [lookup.foreign ?? '']: makeDoc({ $eq: item }) }))
  return branches.length === 0 ? makeDoc({ $alwaysFalse: 1 }) : makeDoc({ $or: branches })
}

/** `$lookup` in all its forms; equality uses the foreign collection's indexes. */
export function compileLookup(argument: Value, context: StageContext, run: PipelineRunner): Stage {
  const lookup = parseLookup(argument, context)
  const names = lookup.variables.map(([name]) => name)
  const stagesOf = (doc: Doc): Value[] => {
    const filter = foreignFilter(lookup, doc)
    const match: Value[] = filter ? [makeDoc({ $match: filter })] : []
    return [...match, ...(lookup.pipeline ?? [])]
  }
  const source = (doc: Doc): Value[] => {
    if (lookup.ns === undefined && lookup.local) {
      // Without "from" the pipeline starts with $documents, which has to stay first.
      const [first, ...rest] = lookup.pipeline ?? []
      const filter = foreignFilter(lookup, doc)
      return [
        ...(first === undefined ? [] : [first]),
        ...(filter ? [makeDoc({ $match: filter })] : []),
        ...rest,
      ]
    }
    return stagesOf(doc)
  }
  // Compiled once against nothing, so that mistakes show even when there is no input.
  const inner = nested(context)
  const probe = withVariables(inner, lookup, new Map())
  checkPipeline(lookup, probe, run)
  const cache = new Map<string, Value[]>()
  return function* join(input) {
    for (const doc of input) {
      const cacheable = names.length === 0
      const key = cacheable
        ? hashKey(lookup.local ? (valueAtPath(doc, lookup.local) ?? null) : null)
        : undefined
      let found = key === undefined ? undefined : cache.get(key)
      if (!found) {
        found = [...run(lookup.ns ?? '', source(doc), withVariables(inner, lookup, doc))]
        if (key !== undefined) {
          if (cache.size > 1000) cache.clear()
          cache.set(key, found)
        }
      }
      yield withPath(doc, lookup.as, found)
    }
  }
}

function checkPipeline(lookup: Lookup, context: StageContext, run: PipelineRunner): void {
  if (!lookup.pipeline) return
  for (const stage of lookup.pipeline) {
    if (isDoc(stage) && (stage.has('$out') || stage.has('$merge'))) {
      throw located(51047, '$out and $merge are not allowed within a $lookup pipeline')
    }
  }
  run(lookup.ns ?? '', lookup.pipeline, context)
}

function withVariables(context: StageContext, lookup: Lookup, doc: Doc): StageContext {
  let { scope } = context.environment
  const outer = scope.on(doc)
  for (const [name, evaluate] of lookup.variables) scope = scope.with(name, evaluate(outer))
  const variables = new Set([
    ...context.environment.variables,
    ...lookup.variables.map(([name]) => name),
  ])
  return { ...context, environment: { ...context.environment, scope, variables } }
}

/** `$unionWith`. */
export function compileUnionWith(
  argument: Value,
  context: StageContext,
  run: PipelineRunner,
): Stage {
  const spec: Doc = isDoc(argument) ? argument : makeDoc({ coll: argument })
  for (const key of spec.keys()) {
    if (key !== 'coll' && key !== 'pipeline') {
      throw located(40415, `BSON field '$unionWith.${key}' is an unknown field.`)
    }
  }
  const pipeline = spec.get('pipeline') ?? []
  if (!isArray(pipeline)) throw failedToParse('$unionWith pipeline must be an array')
  const ns = spec.has('coll') ? foreignNamespace(spec.get('coll'), context, '$unionWith') : ''
  const inner = nested(context)
  return function* union(input) {
    yield* input
    yield* run(ns, pipeline, inner)
  }
}

/** `$graphLookup`. */
export function compileGraphLookup(
  argument: Value,
  context: StageContext,
  run: PipelineRunner,
): Stage {
  const required = ['from', 'startWith', 'connectFromField', 'connectToField', 'as']
  const spec = namedArguments('$graphLookup', argument, required, [
    'maxDepth',
    'depthField',
    'restrictSearchWithMatch',
  ])
  const ns = foreignNamespace(spec.get('from'), context, '$graphLookup')
  const start = compileExpression(
    spec.get('startWith') ?? null,
    compileContext(context.environment),
  )
  const from = stringPath(spec.get('connectFromField') ?? null, 'connectFromField').split('.')
  const to = stringPath(spec.get('connectToField') ?? null, 'connectToField')
  const as = stringPath(spec.get('as') ?? null, 'as').split('.')
  const depthField = spec.get('depthField')
  const maxDepth = spec.get('maxDepth')
  const restrict = spec.get('restrictSearchWithMatch')
  if (maxDepth !== undefined && typeof maxDepth !== 'number') {
    throw notSupported('$graphLookup maxDepth of this type')
  }
  const inner = nested(context)
  return function* search(input) {
    for (const doc of input) {
      const first = start(context.environment.scope.on(doc))
      const found = new Map<string, Doc>()
      const asked = new Set<string>()
      let frontier: Value[] = isArray(first) ? first : first === undefined ? [] : [first]
      for (let depth = 0; frontier.length > 0 && depth <= (maxDepth ?? Infinity); depth += 1) {
        const fresh = frontier.filter((value) => !asked.has(hashKey(value)))
        for (const value of fresh) asked.add(hashKey(value))
        if (fresh.length === 0) break
        const filter = makeDoc({ [to]: makeDoc({ $in: fresh }) })
        const match = restrict === undefined ? filter : makeDoc({ $and: [filter, restrict] })
        frontier = []
        for (const hit of run(ns, [makeDoc({ $match: match })], inner)) {
          const key = hashKey(hit.get('_id') ?? null)
          if (found.has(key)) continue
          found.set(
            key,
            typeof depthField === 'string'
              ? withPath(hit, depthField.split('.'), longDepth(depth))
              : hit,
          )
          const next = valueAtPath(hit, from)
          if (isArray(next)) frontier.push(...next)
          else if (next !== undefined) frontier.push(next)
        }
      }
      yield withPath(doc, as, [...found.values()])
    }
  }
}

function longDepth(depth: number): Value {
  return Long.fromNumber(depth)
}
