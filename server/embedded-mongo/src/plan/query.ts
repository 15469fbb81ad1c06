import type { Doc, Maybe, Value } from '../bson/types'
import { isDoc } from '../bson/types'
import { badValue, located, mongoError } from '../errors'
import { compileExpression, truthy } from '../expr/compile'
import type { CompileContext } from '../expr/scope'
import { Scope } from '../expr/scope'
import type { FilterNode } from '../query/ast'
import type { Matcher } from '../query/match'
import { compileFilter } from '../query/match'
import { parseFilter } from '../query/parse'
import type { CollectionState } from '../storage/catalog'
import { isClustered } from '../storage/catalog'
import type { Row, View } from '../storage/view'
import { EVERY_KEY, mergeRuns, rowsOfEntries, scanCollection, scanIndex } from '../storage/view'
import type { Collation } from '../values/collation'
import { equalValues } from '../values/compare'
import type { Plan } from './planner'
import { choosePlan, hintedPlan } from './planner'
import type { SortFields } from './sort'
import { ordering, parseSort, sortItems } from './sort'

/** What evaluating a command needs besides its own fields: variables, collation, time, deadline. */
export interface Environment {
  readonly collation: Collation | undefined
  readonly variables: ReadonlySet<string>
  readonly scope: Scope
  /** Throws when the time the client allowed is over. */
  readonly checkTime: () => void
}

/** A question to one collection. */
export interface Query {
  readonly filter: Doc
  readonly sort?: Doc | undefined
  readonly skip?: number | undefined
  /** 0 means no limit. */
  readonly limit?: number | undefined
  readonly hint?: Maybe
}

/** What reading cost; explain shows it. */
export interface ReadCost {
  keysExamined: number
  docsExamined: number
}

/** A query with its plan, ready to run any number of times. */
export interface PreparedQuery {
  readonly query: Query
  readonly node: FilterNode
  readonly plan: Plan
  readonly sort: SortFields
  /** Sorting has to be done in memory. */
  readonly blocking: boolean
  readonly matches: Matcher
}

/** How the environment compiles expressions. */
export function compileContext(environment: Environment): CompileContext {
  const { variables, collation, checkTime } = environment
  return { variables, collation, checkTime }
}

/** Compiles a filter in an environment (collation, `let` variables, `$expr`). */
export function compileMatcher(node: FilterNode, environment: Environment): Matcher {
  const context = compileContext(environment)
  return compileFilter(node, {
    collation: environment.collation,
    checkTime: environment.checkTime,
    compileExpr: (expression: Value) => {
      const evaluate = compileExpression(expression, context)
      return (doc) => truthy(evaluate(environment.scope.on(doc)))
    },
  })
}

interface Natural {
  readonly reverse: boolean
}

function naturalOrder(spec: Doc | undefined): Natural | undefined {
  const direction = spec?.get('$natural')
  if (direction === undefined) return undefined
  if (spec && spec.size > 1) throw badValue("Cannot include '$natural' in compound sort")
  if (!equalValues(direction, 1) && !equalValues(direction, -1)) {
    throw badValue('$natural sort cannot be set to a value other than -1 or 1.')
  }
  return { reverse: equalValues(direction, -1) }
}

/** Parses, compiles and plans a query. Throws on anything it cannot answer exactly. */
export function prepareQuery(
  view: View,
  collection: CollectionState | undefined,
  query: Query,
  environment: Environment,
): PreparedQuery {
  const node = parseFilter(query.filter)
  const matches = compileMatcher(node, environment)
  const natural = naturalOrder(query.sort)
  const sort = natural || !query.sort ? [] : parseSort(query.sort)
  const question = { filter: node, sort, collated: environment.collation !== undefined }
  const plan = planFor(view, collection, query, question, natural)
  const blocking = sort.length > 0 && !(plan.kind === 'index' && plan.sorted)
  return { query, node, plan, sort, blocking, matches }
}

function planFor(
  view: View,
  collection: CollectionState | undefined,
  query: Query,
  question: Parameters<typeof choosePlan>[2],
  natural: Natural | undefined,
): Plan {
  const scan: Plan = { kind: 'scan', reverse: natural?.reverse ?? false }
  const hint = parseHint(query.hint)
  if (!collection || natural) return scan
  if (hint === undefined) return choosePlan(view, collection, question)
  const hintedNatural = isDoc(hint) ? naturalOrder(hint) : undefined
  if (hintedNatural) return { kind: 'scan', reverse: hintedNatural.reverse }
  const [index, second] = collection.indexes.filter(
    (candidate) =>
      !candidate.hidden &&
      (isDoc(hint) ? sameKey(candidate.spec.get('key'), hint) : candidate.name === hint),
  )
  if (second) {
    throw mongoError(
      'IndexNotFound',
      'error processing query: planner returned error :: caused by :: Hint matched multiple indexes, must hint by index name.',
    )
  }
  if (!index) {
    throw badValue(
      `error processing query: planner returned error :: caused by :: hint provided does not correspond to an existing index`,
    )
  }
  const plan = hintedPlan(index, question)
  if (!plan) {
    throw mongoError(
      'NoQueryExecutionPlans',
      'error processing query: No query solutions: the hinted partial index does not cover the query',
    )
  }
  return plan
}

function parseHint(hint: Maybe): string | Doc | undefined {
  if (hint === undefined || hint === '') return undefined
  if (typeof hint === 'string') return hint
  if (isDoc(hint)) return hint.size === 0 ? undefined : hint
  throw mongoError('FailedToParse', 'hint must be a string or an object')
}

/** Whether two index keys are the same: same fields, order and directions. */
export function sameKey(a: Maybe, b: Maybe): boolean {
  return isDoc(a) && isDoc(b) && equalValues(a, b)
}

/** All documents in the order in which they are stored. */
function naturalRows(view: View, collection: CollectionState, reverse: boolean): Iterable<Row> {
  const index = isClustered(collection) ? collection.indexes.find(({ onId }) => onId) : undefined
  if (!index) return scanCollection(view, collection, reverse)
  const entries = scanIndex(view, collection, index, [EVERY_KEY], reverse)
  return rowsOfEntries(view, collection, entries, false)
}

function* readPlan(
  view: View,
  collection: CollectionState,
  plan: Plan,
  cost: ReadCost,
): Generator<Row> {
  if (plan.kind === 'scan') {
    for (const row of naturalRows(view, collection, plan.reverse)) {
      cost.docsExamined += 1
      yield row
    }
    return
  }
  const parts = plan.kind === 'union' ? plan.plans : [plan]
  const seen = new Set<number>()
  for (const part of parts) {
    const { index, ranges, runs, reverse } = part
    const found = runs
      ? mergeRuns(view, collection, index, runs, reverse)
      : scanIndex(view, collection, index, ranges, reverse)
    const entries = counted(found, cost)
    for (const row of rowsOfEntries(view, collection, entries, part.repeats)) {
      if (plan.kind === 'union') {
        if (seen.has(row.rid)) continue
        seen.add(row.rid)
      }
      cost.docsExamined += 1
      yield row
    }
  }
}

function* counted(entries: Iterable<Buffer>, cost: ReadCost): Generator<Buffer> {
  for (const entry of entries) {
    cost.keysExamined += 1
    yield entry
  }
}

const CHECK_TIME_EVERY = 256

function* matching(
  view: View,
  collection: CollectionState,
  prepared: PreparedQuery,
  environment: Environment,
  cost: ReadCost,
): Generator<Row> {
  const { plan, matches } = prepared
  const decided = plan.kind === 'index' && plan.exact
  let read = 0
  for (const row of readPlan(view, collection, plan, cost)) {
    read += 1
    if (read % CHECK_TIME_EVERY === 0) environment.checkTime()
    if (decided || matches(row.doc)) yield row
  }
}

/** Runs a prepared query: matching, sorted, skipped and limited. */
export function* runPrepared(
  view: View,
  collection: CollectionState | undefined,
  prepared: PreparedQuery,
  environment: Environment,
  cost: ReadCost = { keysExamined: 0, docsExamined: 0 },
): Generator<Row> {
  if (!collection) return
  environment.checkTime()
  const skip = prepared.query.skip ?? 0
  const limit =
    prepared.query.limit === undefined || prepared.query.limit === 0
      ? Infinity
      : prepared.query.limit
  let rows: Iterable<Row> = matching(view, collection, prepared, environment, cost)
  if (prepared.blocking) {
    rows = sortItems(
      rows,
      ordering(prepared.sort, environment.collation),
      { doc: (row) => row.doc, bytes: (row) => row.raw.length },
      skip + limit,
    )
  }
  let position = 0
  for (const row of rows) {
    position += 1
    if (position <= skip) continue
    yield row
    if (position >= skip + limit) return
  }
}

/** Prepares and runs a query in one step. */
export function runQuery(
  view: View,
  collection: CollectionState | undefined,
  query: Query,
  environment: Environment,
): Generator<Row> {
  return runPrepared(
    view,
    collection,
    prepareQuery(view, collection, query, environment),
    environment,
  )
}

/** An environment without collation, variables and deadline. */
export function plainEnvironment(): Environment {
  return {
    collation: undefined,
    variables: new Set(),
    scope: new Scope(undefined, new Date()),
    checkTime: () => undefined,
  }
}

/** Evaluates the `let` document of a command and adds its variables to an environment. */
export function withLet(environment: Environment, definitions: Maybe): Environment {
  if (definitions === undefined) return environment
  if (!isDoc(definitions)) throw located(14, "BSON field 'let' is the wrong type, expected object")
  let { scope } = environment
  const outer = scope
  const names = new Set(environment.variables)
  const context = { ...compileContext(environment), withoutDocument: true }
  for (const [name, expression] of definitions) {
    scope = scope.with(name, compileExpression(expression, context)(outer))
    names.add(name)
  }
  return { ...environment, variables: names, scope }
}
