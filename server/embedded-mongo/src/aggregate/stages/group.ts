import type { Doc, Maybe, Value } from '../../bson/types'
import { isArray, isDoc } from '../../bson/types'
import { located } from '../../errors'
import { compileExpression, namedArguments } from '../../expr/compile'
import type { CompileContext } from '../../expr/scope'
import type { Environment } from '../../plan/query'
import { compileContext } from '../../plan/query'
import type { Collation } from '../../values/collation'
import { compareValues, rankOf } from '../../values/compare'
import { hashKey } from '../../values/keys'
import { show } from '../../values/show'
import type { Accumulator, AccumulatorFactory } from '../accumulators'
import { compileAccumulator } from '../accumulators'
import type { Stage, StageCompiler } from '../context'

interface Group {
  readonly id: Value
  readonly accumulators: readonly Accumulator[]
}

/** Groups by value; with a collation equal strings may differ in their bytes. */
class Groups {
  readonly all: Group[] = []
  private readonly byKey = new Map<string, Group>()

  constructor(
    private readonly create: (id: Value) => Group,
    private readonly collation: Collation | undefined,
  ) {}

  of(id: Value): Group {
    const key = this.collation ? undefined : hashKey(id)
    const found =
      key === undefined
        ? this.all.find((group) => compareValues(group.id, id, this.collation) === 0)
        : this.byKey.get(key)
    if (found) return found
    const group = this.create(id)
    this.all.push(group)
    if (key !== undefined) this.byKey.set(key, group)
    return group
  }
}

type Outputs = readonly (readonly [string, AccumulatorFactory])[]

function outputs(spec: Doc, context: CompileContext, except: readonly string[]): Outputs {
  return [...spec]
    .filter(([field]) => !except.includes(field))
    .map(([field, accumulator]) => {
      if (field.includes('.')) {
        throw located(40235, `The field name '${field}' cannot contain '.'`)
      }
      if (field.startsWith('$')) {
        throw located(40236, `The field name '${field}' cannot be an operator name`)
      }
      return [field, compileAccumulator(field, accumulator, context)] as const
    })
}

function groupBy(
  idOf: (doc: Doc) => Maybe,
  fields: Outputs,
  environment: Environment,
): (input: Iterable<Doc>) => Doc[] {
  return (input) => {
    const groups = new Groups(
      (id) => ({ id, accumulators: fields.map(([, create]) => create()) }),
      environment.collation,
    )
    let read = 0
    for (const doc of input) {
      read += 1
      if (read % 256 === 0) environment.checkTime()
      const scope = environment.scope.on(doc)
      for (const accumulator of groups.of(idOf(doc) ?? null).accumulators) accumulator.add(scope)
    }
    return groups.all.map((group) => {
      const out: Doc = new Map([['_id', group.id]])
      fields.forEach(([field], position) => {
        const value = group.accumulators[position]?.result()
        if (value !== undefined) out.set(field, value)
      })
      return out
    })
  }
}

/** `$group`. */
export const group: StageCompiler = (argument, { environment }) => {
  if (!isDoc(argument)) throw located(15947, "a group's fields must be specified in an object")
  const id = argument.get('_id')
  if (id === undefined) throw located(15955, 'a group specification must include an _id')
  const context = compileContext(environment)
  const evaluate = compileExpression(id, context)
  return groupBy(
    (doc) => evaluate(environment.scope.on(doc)),
    outputs(argument, context, ['_id']),
    environment,
  )
}

/** `$sortByCount`: groups by an expression, largest group first. */
export const sortByCount: StageCompiler = (argument, context) => {
  const isExpression =
    (typeof argument === 'string' && argument.startsWith('$')) ||
    (isDoc(argument) && argument.size === 1 && [...argument.keys()][0]?.startsWith('$') === true)
  if (!isExpression) {
    throw located(
      40147,
      'the sortByCount field must be defined as a $-prefixed path or an expression inside an object',
    )
  }
  const counted: Doc = new Map<string, Value>([
    ['_id', argument],
    ['count', new Map([['$sum', 1]])],
  ])
  const grouped = group(counted, context)
  return (input) =>
    [...grouped(input)].sort((a, b) => compareValues(b.get('count'), a.get('count')))
}

const DEFAULT_OUTPUT: Doc = new Map([['count', new Map([['$sum', 1]])]])

/** `$bucket`. */
export const bucket: StageCompiler = (argument, { environment }): Stage => {
  const spec = namedArguments('$bucket', argument, ['groupBy', 'boundaries'], ['default', 'output'])
  const boundaries = checkBoundaries(spec.get('boundaries'))
  const fallback = spec.get('default')
  checkFallback(fallback, boundaries)
  const context = compileContext(environment)
  const evaluate = compileExpression(spec.get('groupBy') ?? null, context)
  const output = spec.get('output') ?? DEFAULT_OUTPUT
  if (!isDoc(output)) throw located(40196, "The $bucket 'output' field must be an object")
  const idOf = (doc: Doc): Maybe => {
    const value = evaluate(environment.scope.on(doc))
    for (let i = 0; i < boundaries.length - 1; i += 1) {
      const inside =
        compareValues(value, boundaries[i], environment.collation) >= 0 &&
        compareValues(value, boundaries[i + 1], environment.collation) < 0
      if (inside && value !== undefined) return boundaries[i]
    }
    if (fallback !== undefined) return fallback
    throw located(
      40066,
      '$switch could not find a matching branch for an input, and no default was specified.',
    )
  }
  const grouped = groupBy(idOf, outputs(output, context, []), environment)
  return (input) => grouped(input).sort((a, b) => compareValues(a.get('_id'), b.get('_id')))
}

function checkFallback(fallback: Maybe, boundaries: readonly Value[]): void {
  if (fallback === undefined) return
  if (compareValues(fallback, boundaries[0]) < 0) return
  if (compareValues(fallback, boundaries.at(-1)) >= 0) return
  throw located(
    40199,
    "The $bucket 'default' field must be less than the lowest boundary or greater than or equal to the highest boundary.",
  )
}

function checkBoundaries(value: Maybe): readonly Value[] {
  if (!isArray(value) || value.length < 2) {
    throw located(40192, "The $bucket 'boundaries' field must be an array with at least 2 values")
  }
  value.forEach((boundary, position) => {
    const next = value[position + 1]
    if (next === undefined) return
    if (rankOf(boundary) !== rankOf(next)) {
      throw located(
        40193,
        `All values in the 'boundaries' option to $bucket must have the same type. Found conflicting types: ${show(boundary)} and ${show(next)}`,
      )
    }
    if (compareValues(boundary, next) >= 0) {
      throw located(40194, "The 'boundaries' option to $bucket must be sorted in ascending order")
    }
  })
  return value
}
