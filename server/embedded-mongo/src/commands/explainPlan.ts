import { doc as makeDoc } from '../bson/doc'
import type { Doc, Value } from '../bson/types'
import { isArray } from '../bson/types'
import { runPipeline, splitSource, stageOf } from '../aggregate/pipeline'
import { notSupported } from '../errors'
import type { Environment, PreparedQuery, Query, ReadCost } from '../plan/query'
import { prepareQuery, runPrepared } from '../plan/query'
import type { IndexPlan, Plan } from '../plan/planner'
import type { CollectionState } from '../storage/catalog'
import type { View } from '../storage/view'
import { environmentOf, namespaceOf } from './arguments'
import type { Answer, Call } from './definition'

function indexStage(plan: IndexPlan): Doc {
  return makeDoc({
    stage: 'IXSCAN',
    keyPattern: plan.index.spec.get('key'),
    indexName: plan.index.name,
    isMultiKey: plan.index.multikey.includes(true),
    isUnique: plan.index.unique,
    isSparse: plan.index.sparse,
    isPartial: plan.index.partial !== undefined,
    indexVersion: 2,
    direction: plan.reverse ? 'backward' : 'forward',
    boundedFields: plan.bounded,
    ranges: plan.ranges.length,
  })
}

function mergeStage(plan: IndexPlan): Doc {
  if (!plan.runs) return indexStage(plan)
  const inputStages = plan.runs.map(({ ranges }) => indexStage({ ...plan, ranges }))
  return makeDoc({ stage: 'SORT_MERGE', inputStages })
}

function readStage(plan: Plan): Doc {
  switch (plan.kind) {
    case 'scan':
      return makeDoc({ stage: 'COLLSCAN', direction: plan.reverse ? 'backward' : 'forward' })
    case 'union':
      return makeDoc({
        stage: 'FETCH',
        inputStage: makeDoc({ stage: 'OR', inputStages: plan.plans.map(indexStage) }),
      })
    case 'index':
      return makeDoc({ stage: 'FETCH', inputStage: mergeStage(plan) })
  }
}

function winningPlan(prepared: PreparedQuery, collection: CollectionState | undefined): Doc {
  if (!collection) return makeDoc({ stage: 'EOF' })
  const { query } = prepared
  let stage = readStage(prepared.plan)
  if (prepared.blocking) {
    stage = makeDoc({
      stage: 'SORT',
      sortPattern: query.sort,
      memLimit: 104_857_600,
      inputStage: stage,
    })
  }
  if (query.skip !== undefined && query.skip > 0) {
    stage = makeDoc({ stage: 'SKIP', skipAmount: query.skip, inputStage: stage })
  }
  if (query.limit !== undefined && query.limit > 0) {
    stage = makeDoc({ stage: 'LIMIT', limitAmount: query.limit, inputStage: stage })
  }
  return stage
}

/** Explains a query: its plan, and for the richer verbosities what running it cost. */
export function explainQuery(
  view: View,
  ns: string,
  query: Query,
  environment: Environment,
  verbosity: string,
): Answer {
  const collection = view.collection(ns)
  const prepared = prepareQuery(view, collection, query, environment)
  const plan = winningPlan(prepared, collection)
  const planner = {
    namespace: ns,
    indexFilterSet: false,
    parsedQuery: query.filter,
    winningPlan: plan,
    rejectedPlans: [],
  }
  const answer: Answer = { explainVersion: '1', queryPlanner: planner }
  if (verbosity === 'queryPlanner') return { ...answer, ok: 1 }
  const cost: ReadCost = { keysExamined: 0, docsExamined: 0 }
  const started = Date.now()
  let returned = 0
  const rows = runPrepared(view, collection, prepared, environment, cost)
  while (rows.next().done !== true) returned += 1
  return {
    ...answer,
    executionStats: {
      executionSuccess: true,
      nReturned: returned,
      executionTimeMillis: Date.now() - started,
      totalKeysExamined: cost.keysExamined,
      totalDocsExamined: cost.docsExamined,
      executionStages: new Map<string, Value>([...plan, ['nReturned', returned]]),
    },
    ok: 1,
  }
}

/** A pipeline on a view is that of the view and then its own, on what the view is on. */
function unfold(view: View, ns: string, stages: readonly Value[]): [string, readonly Value[]] {
  const inner = view.collection(ns)?.view
  return inner ? unfold(view, inner.on, [...inner.pipeline, ...stages]) : [ns, stages]
}

/** Explains an aggregation: the part that the indexes serve, and the stages after it. */
export function explainPipeline(call: Call, view: View, verbosity = 'queryPlanner'): Answer {
  const given = call.body.get('pipeline')
  const pipeline = isArray(given) ? given : []
  const last = pipeline.length > 0 ? stageOf(pipeline.at(-1) ?? null).name : ''
  const writes = last === '$out' || last === '$merge'
  if (writes && verbosity !== 'queryPlanner') {
    throw notSupported(`explain of ${last} with verbosity ${verbosity}`)
  }
  const reading = writes ? pipeline.slice(0, -1) : pipeline
  const source = namespaceOf(call.db, call.body.get('aggregate'), 'aggregate')
  const environment = environmentOf(call)
  // Compiling everything shows mistakes that a plan alone would hide.
  runPipeline(source, reading, { view, db: call.db, environment, depth: 0 })
  const [ns, stages] = unfold(view, source, reading)
  const { query, rest } = splitSource(stages, call.body.get('hint'))
  const plan = explainQuery(view, ns, query, environment, verbosity)
  const after = writes ? [...rest, ...pipeline.slice(-1)] : rest
  if (after.length === 0) return plan
  const { queryPlanner, executionStats } = plan
  return {
    explainVersion: '1',
    stages: [{ $cursor: { queryPlanner, executionStats } }, ...after],
    ok: 1,
  }
}
