import { doc as makeDoc } from '../bson/doc'
import type { Doc, Maybe, Value } from '../bson/types'
import { isArray, isDoc } from '../bson/types'
import { mongoError } from '../errors'
import { runPipeline } from '../aggregate/pipeline'
import type { Environment, Query } from '../plan/query'
import { projectionArgument } from '../projection/projection'
import type { CollectionState } from '../storage/catalog'
import type { View } from '../storage/view'
import type { Call } from './definition'

/** The pipeline that a query on a view amounts to. */
function viewPipeline(body: Doc, query: Query): Value[] {
  const stages: Value[] = []
  if (query.filter.size > 0) stages.push(makeDoc({ $match: query.filter }))
  if (query.sort && query.sort.size > 0) stages.push(makeDoc({ $sort: query.sort }))
  if (query.skip !== undefined && query.skip > 0) stages.push(makeDoc({ $skip: query.skip }))
  if (query.limit !== undefined && query.limit > 0) stages.push(makeDoc({ $limit: query.limit }))
  const projection = projectionArgument(body.get('projection'))
  if (projection) stages.push(makeDoc({ $project: projection }))
  return stages
}

/** Runs a query on a view. */
export function runViewPipeline(
  call: Call,
  view: View,
  collection: CollectionState,
  query: Query,
  environment: Environment,
): Iterator<Doc> {
  const stages = viewPipeline(call.body, query)
  const context = { view, db: call.db, environment, depth: 0 }
  return runPipeline(collection.ns, stages, context, query.hint)[Symbol.iterator]()
}

/** Refuses a view that would lead back to itself, be it through the pipelines of others. */
export function checkCycle(view: View, db: string, name: string, options: Doc): void {
  const ns = `${db}.${name}`
  const waiting = sourcesOf(db, options.get('viewOn'), options.get('pipeline'))
  const seen = new Set<string>()
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next === ns) throw mongoError('GraphContainsCycle', `View cycle detected: ${ns}`)
    if (seen.has(next)) continue
    seen.add(next)
    const inner = view.collection(next)
    if (inner?.view) {
      waiting.push(...sourcesOf(db, inner.options.get('viewOn'), inner.options.get('pipeline')))
    }
  }
}

/** All collections that a view reads: the one it is on, and those its stages join. */
function sourcesOf(db: string, on: Maybe, pipeline: Maybe): string[] {
  const found = typeof on === 'string' ? [`${db}.${on}`] : []
  const visit = (value: Maybe): void => {
    if (isArray(value)) value.forEach(visit)
    if (!isDoc(value)) return
    for (const [key, item] of value) {
      if (['from', 'coll', '$unionWith'].includes(key) && typeof item === 'string') {
        found.push(`${db}.${item}`)
      }
      visit(item)
    }
  }
  visit(pipeline)
  return found
}
