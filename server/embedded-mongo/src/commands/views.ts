import { doc as makeDoc } from '../bson/doc'
import type { Doc, Value } from '../bson/types'
import { notSupported } from '../errors'
import { runPipeline } from '../aggregate/pipeline'
import type { Environment, Query } from '../plan/query'
import { projectionArgument } from '../projection/projection'
import type { CollectionState } from '../storage/catalog'
import type { View } from '../storage/view'
import type { Call } from './definition'

/** The pipeline that a query on a view amounts to. */
export function viewPipeline(body: Doc, query: Query): Value[] {
  if (query.hint !== undefined) throw notSupported('hints on views')
  const stages: Value[] = []
  if (query.filter.size > 0) stages.push(makeDoc({ $match: query.filter }))
  if (query.sort && query.sort.size > 0) stages.push(makeDoc({ $sort: query.sort }))
  if (query.skip !== undefined && query.skip > 0) stages.push(makeDoc({ $skip: query.skip }))
  if (query.limit !== undefined && query.limit > 0) stages.push(makeDoc({ $limit: query.limit }))
  const projection = projectionArgument(body.get('projection'))
  if (projection) stages.push(makeDoc({ $project: projection }))
  return stages
}

/** Runs stages on a view. */
export function runViewPipeline(
  call: Call,
  view: View,
  collection: CollectionState,
  stages: readonly Value[],
  environment: Environment,
): Iterator<Doc> {
  const context = { view, db: call.db, environment, depth: 0 }
  return runPipeline(collection.ns, stages, context)[Symbol.iterator]()
}
