import type { FilterNode } from '../query/ast'
import type { CollectionState, IndexState } from '../storage/catalog'
import type { KeyRange, Run, View } from '../storage/view'
import { countEntries } from '../storage/view'
import type { Bounds, Interval, Predicates } from './bounds'
import {
  collectPredicates,
  cutBytes,
  EVERYTHING,
  intersect,
  invertInterval,
  isPoint,
} from './bounds'
import { implies } from './partial'
import type { SortFields } from './sort'

/** Reading one index within ranges. */
export interface IndexPlan {
  readonly kind: 'index'
  readonly index: IndexState
  readonly ranges: readonly KeyRange[]
  readonly reverse: boolean
  /** The scan delivers the wanted order. */
  readonly sorted: boolean
  /** The order comes from merging these parts of the ranges, each of which is in order. */
  readonly runs: readonly Run[] | undefined
  /** The ranges decide alone; documents need not be looked at to filter. */
  readonly exact: boolean
  /** A document may have several entries in the ranges. */
  readonly repeats: boolean
  /** How many leading index fields have bounds; the rest is filtered. */
  readonly bounded: number
}

export type Plan =
  | IndexPlan
  | { readonly kind: 'union'; readonly plans: readonly IndexPlan[] }
  | { readonly kind: 'scan'; readonly reverse: boolean }

/** What the planner has to serve. */
export interface Question {
  readonly filter: FilterNode
  readonly sort: SortFields
  readonly collated: boolean
}

const MAX_PREFIXES = 2000
/** More parts than this are sorted in memory instead of merged. */
const MAX_RUNS = 100
const PROBE = 200
/** How far indexes are counted that hold more entries than a probe and cannot be told apart by it. */
const FAR_PROBE = 5000

/** Chooses how to read: the index with the least to look at, else the whole collection. */
export function choosePlan(view: View, collection: CollectionState, question: Question): Plan {
  const usable = collection.indexes.filter((index) => !index.hidden)
  const best = bestIndex(view, collection, usable, question)
  if (best && best.bounded > 0) return best
  const union = unionPlan(view, collection, usable, question)
  return union ?? best ?? { kind: 'scan', reverse: false }
}

/** The plan for an index that the client named; reads all of it when nothing bounds it. */
export function hintedPlan(index: IndexState, question: Question): IndexPlan | undefined {
  const predicates = collectPredicates(question.filter, question.collated)
  if (index.partial && !implies(question.filter, index.partial.node)) return undefined
  const draft = draftOf(index, predicates, question, true)
  return draft && planOf(draft)
}

function bestIndex(
  view: View,
  collection: CollectionState,
  indexes: readonly IndexState[],
  question: Question,
): IndexPlan | undefined {
  const predicates = collectPredicates(question.filter, question.collated)
  const drafts: Draft[] = []
  for (const index of indexes) {
    if (index.partial && !implies(question.filter, index.partial.node)) continue
    const draft = draftOf(index, predicates, question, false)
    if (draft === undefined) continue
    if (isUnbeatable(draft, question)) return planOf(draft)
    drafts.push(draft)
  }
  const plans = drafts.map(planOf)
  if (plans.length < 2) return plans[0]
  return cheapest(plans, (plan, probe) => costOf(view, collection, plan, question, probe))
}

/** The plan with the least to look at; those that the first probe cannot tell apart are counted further. */
function cheapest(
  plans: readonly IndexPlan[],
  cost: (plan: IndexPlan, probe: number) => number,
  probe = PROBE,
): IndexPlan | undefined {
  const priced = plans
    .map((plan) => ({ plan, cost: cost(plan, probe) }))
    .sort((a, b) => a.cost - b.cost || b.plan.bounded - a.plan.bounded)
  const [first] = priced
  const even = priced.filter((one) => one.cost === first?.cost).map(({ plan }) => plan)
  const isTold = even.length < 2 || (first?.cost ?? 0) < probe || probe === FAR_PROBE
  return isTold ? first?.plan : cheapest(even, cost, FAR_PROBE)
}

/**
 * Whether no other index can read less, so that none has to be asked: it delivers the answer itself
 * in its order, or it holds one entry at most for each of a few values.
 */
function isUnbeatable({ index, fields, order, exact }: Draft, { sort }: Question): boolean {
  const repeats = index.multikey.includes(true)
  if (exact && !repeats) return sort.length === 0 || order !== undefined
  return (
    index.unique &&
    !repeats &&
    fields.length === index.fields.length &&
    fields.every(({ intervals }) => intervals.every(isPoint)) &&
    fields.reduce((points, { intervals }) => points * intervals.length, 1) <= PROBE
  )
}

function costOf(
  view: View,
  collection: CollectionState,
  plan: IndexPlan,
  question: Question,
  probe: number,
): number {
  const entries =
    plan.bounded === 0
      ? Math.max(collection.count, 1)
      : countEntries(view, plan.index, plan.ranges, probe)
  const needsSort = question.sort.length > 0 && !plan.sorted
  return needsSort ? entries * 1.5 + 10 : entries
}

/** `$or` as the union of one index scan per branch, when every branch has one. */
function unionPlan(
  view: View,
  collection: CollectionState,
  indexes: readonly IndexState[],
  question: Question,
): Plan | undefined {
  const { filter } = question
  const conjuncts = filter.kind === 'and' ? filter.children : [filter]
  const or = conjuncts.find((node) => node.kind === 'or')
  if (or?.kind !== 'or') return undefined
  const others = conjuncts.filter((node) => node !== or)
  const plans: IndexPlan[] = []
  for (const branch of or.children) {
    const branchFilter: FilterNode = { kind: 'and', children: [...others, branch] }
    const branchQuestion = { filter: branchFilter, sort: [], collated: question.collated }
    const plan = choosePlan(view, { ...collection, indexes }, branchQuestion)
    if (plan.kind === 'scan') return undefined
    plans.push(...(plan.kind === 'union' ? plan.plans : [plan]))
  }
  return { kind: 'union', plans }
}

/** What an index has to offer, before its ranges are worked out. */
interface Draft {
  readonly index: IndexState
  readonly fields: readonly Bounds[]
  readonly order: Order | undefined
  readonly exact: boolean
  readonly bounded: number
}

/** How one index could serve the question, or undefined when it has nothing to offer. */
function draftOf(
  index: IndexState,
  predicates: Predicates,
  question: Question,
  forced: boolean,
): Draft | undefined {
  const fields = fieldBounds(index, predicates)
  const order = sortService(index, fields, question)
  const bounded = fields.filter((field) => !isEverything(field)).length
  if (index.sparse && !forced && fields.length === 0) return undefined
  if (bounded === 0 && !order && !forced && !(index.sparse && fields.length > 0)) return undefined
  return { index, fields, order, exact: isExact(index, fields, predicates), bounded }
}

function planOf({ index, fields, order, exact, bounded }: Draft): IndexPlan {
  return {
    kind: 'index',
    index,
    ranges: buildRanges(index, fields),
    runs: order && order.merged > 0 ? buildRuns(index, fields, order.merged) : undefined,
    reverse: order?.reverse ?? false,
    sorted: order !== undefined,
    exact,
    repeats: index.multikey.includes(true),
    bounded,
  }
}

function isEverything(bounds: Bounds): boolean {
  return bounds.intervals.length === 1 && bounds.intervals[0] === EVERYTHING
}

function rootOf(path: string): string {
  return path.split('.', 1)[0] ?? path
}

/** The bounds of the leading fields, as far as they can be used together. */
function fieldBounds(index: IndexState, predicates: Predicates): Bounds[] {
  const out: Bounds[] = []
  const groupOfRoot = new Map<string, number>()
  let prefixes = 1
  for (const [position, field] of index.fields.entries()) {
    const all = predicates.byPath.get(field.path.text)
    if (!all) break
    const root = rootOf(field.path.text)
    const multikey = index.multikey[position] === true
    const group = multikey ? groupOfRoot.get(root) : undefined
    const bounds = multikey ? pickBounds(all, group) : all.reduce(intersect)
    if (!bounds) break
    if (multikey) groupOfRoot.set(root, bounds.group)
    // A sparse index lacks documents without the field, which null asks for.
    if (index.sparse && includesNull(bounds)) return []
    out.push(bounds)
    prefixes *= bounds.intervals.length
    if (!bounds.intervals.every(isPoint) || prefixes > MAX_PREFIXES) break
  }
  return out
}

const NULL_RANK = 5

function includesNull(bounds: Bounds): boolean {
  return bounds.intervals.some(
    (interval) => isPoint(interval) && interval.from.bytes[0] === NULL_RANK,
  )
}

/**
 * On a path through arrays two conditions may hold for different elements, so only one of them may
 * bound the scan; and a further field of the same array only within one `$elemMatch`.
 */
function pickBounds(all: readonly Bounds[], group: number | undefined): Bounds | undefined {
  if (group !== undefined) {
    return group === 0 ? undefined : all.find((bounds) => bounds.group === group)
  }
  const narrow = (bounds: Bounds): number =>
    bounds.intervals.every(isPoint) ? 0 : bounds.intervals[0] === EVERYTHING ? 2 : 1
  return [...all].sort((a, b) => narrow(a) - narrow(b))[0]
}

function directed(index: IndexState, position: number, bounds: Bounds): Interval[] {
  if (index.fields[position]?.direction !== -1) return [...bounds.intervals]
  return bounds.intervals.map(invertInterval).reverse()
}

/** All combinations of the values that the leading fields may have. */
function pointPrefixes(index: IndexState, fields: readonly Bounds[]): Buffer[] {
  let prefixes = [Buffer.alloc(0)]
  for (const [position, bounds] of fields.entries()) {
    const points = directed(index, position, bounds).map((interval) => interval.from.bytes)
    prefixes = prefixes.flatMap((prefix) => points.map((point) => Buffer.concat([prefix, point])))
  }
  return prefixes
}

function buildRanges(index: IndexState, fields: readonly Bounds[]): KeyRange[] {
  const last = fields.at(-1)
  const intervals = last ? directed(index, fields.length - 1, last) : [EVERYTHING]
  return pointPrefixes(index, fields.slice(0, -1)).flatMap((prefix) =>
    intervals.map((interval) => ({
      from: cutBytes(prefix, interval.from),
      to: cutBytes(prefix, interval.to),
    })),
  )
}

/** The ranges by the values of the first fields; entries with the same ones are in order. */
function buildRuns(index: IndexState, fields: readonly Bounds[], merged: number): Run[] {
  const ranges = buildRanges(index, fields)
  return pointPrefixes(index, fields.slice(0, merged)).map((prefix) => ({
    prefix: prefix.length,
    ranges: ranges.filter((range) => range.from.subarray(0, prefix.length).equals(prefix)),
  }))
}

function isExact(index: IndexState, fields: readonly Bounds[], predicates: Predicates): boolean {
  if (!predicates.complete || index.partial || index.sparse) return false
  const used = new Set(index.fields.slice(0, fields.length).map((field) => field.path.text))
  for (const [path, all] of predicates.byPath) {
    const position = index.fields.findIndex((field) => field.path.text === path)
    if (!used.has(path) || !all.every((bounds) => bounds.exact)) return false
    if (index.multikey[position] === true && all.length > 1) return false
  }
  return true
}

interface Order {
  readonly reverse: boolean
  /** How many leading fields have several values each, by which runs are to be merged. */
  readonly merged: number
}

/** Whether (and in which direction) the scan comes out in the wanted order. */
function sortService(
  index: IndexState,
  fields: readonly Bounds[],
  question: Question,
): Order | undefined {
  if (question.sort.length === 0 || question.collated) return undefined
  // A sparse index may only serve the order when bounds already exclude what it lacks.
  if (index.sparse && fields.length === 0) return undefined
  const points = (position: number): number =>
    fields[position]?.intervals.every(isPoint) === true ? fields[position].intervals.length : 0
  const constant = (position: number): boolean => points(position) === 1
  const fixed = new Set(
    index.fields
      .filter((_field, position) => constant(position) && index.multikey[position] !== true)
      .map((field) => field.path.text),
  )
  const wanted = question.sort.filter((field) => !fixed.has(field.path.text))
  let position = 0
  let direction = 0
  let runs = 1
  let merged = 0
  for (const field of wanted) {
    const here = (): boolean => index.fields[position]?.path.text === field.path.text
    while (!here() && (constant(position) || (direction === 0 && points(position) > 0))) {
      runs *= points(position)
      position += 1
    }
    const own = index.fields[position]
    if (!own || !here() || index.multikey[position] === true) return undefined
    const relation = own.direction * field.direction
    if (direction !== 0 && relation !== direction) return undefined
    if (direction === 0 && runs > MAX_RUNS) return undefined
    if (direction === 0) merged = runs > 1 ? position : 0
    direction = relation
    position += 1
  }
  return { reverse: direction === -1, merged }
}
