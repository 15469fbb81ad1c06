import type { Doc, Maybe, Value } from '../bson/types'
import { isArray, isDoc, isNullish, typeName } from '../bson/types'
import { firstKey } from '../bson/doc'
import { located, notSupported } from '../errors'
import { compileExpression, namedArguments } from '../expr/compile'
import type { CompileContext, Evaluate } from '../expr/scope'
import type { Scope } from '../expr/scope'
import { ordering, parseSort } from '../plan/sort'
import type { Collation } from '../values/collation'
import { compareValues } from '../values/compare'
import { hashKey } from '../values/keys'
import { show } from '../values/show'
import { Averager, Deviation, Summer } from './sums'
import { wantedCount } from './wanted'

/** Collects one value over the documents of a group. */
export interface Accumulator {
  add(scope: Scope): void
  result(): Maybe
}

export type AccumulatorFactory = () => Accumulator
type AccumulatorCompiler = (argument: Value, context: CompileContext) => AccumulatorFactory

function simple(
  create: (collation: Collation | undefined) => {
    add: (value: Maybe) => void
    result: () => Maybe
  },
): AccumulatorCompiler {
  return (argument, context) => {
    if (isArray(argument) && argument.length !== 1) {
      throw located(40237, 'The accumulator is a unary operator')
    }
    const evaluate = compileExpression(argument, context)
    return () => {
      const state = create(context.collation)
      return {
        add: (scope) => {
          state.add(evaluate(scope))
        },
        result: () => state.result(),
      }
    }
  }
}

function extreme(sign: 1 | -1): AccumulatorCompiler {
  return simple((collation) => {
    let best: Maybe
    return {
      add: (value) => {
        if (isNullish(value)) return
        if (best === undefined || compareValues(value, best, collation) * sign < 0) best = value
      },
      result: () => best ?? null,
    }
  })
}

const first = simple(() => {
  let seen = false
  let kept: Maybe
  return {
    add: (value) => {
      if (!seen) kept = value
      seen = true
    },
    result: () => kept ?? null,
  }
})

const last = simple(() => {
  let kept: Maybe
  return {
    add: (value) => {
      kept = value
    },
    result: () => kept ?? null,
  }
})

const push = simple(() => {
  const items: Value[] = []
  return {
    add: (value) => {
      if (value !== undefined) items.push(value)
    },
    result: () => items,
  }
})

const addToSet = simple((collation) => {
  const items: Value[] = []
  const keys = new Set<string>()
  return {
    add: (value) => {
      if (value === undefined) return
      if (collation) {
        if (!items.some((have) => compareValues(have, value, collation) === 0)) items.push(value)
        return
      }
      const key = hashKey(value)
      if (keys.has(key)) return
      keys.add(key)
      items.push(value)
    },
    result: () => items,
  }
})

const mergeObjects = simple(() => {
  const merged: Doc = new Map()
  return {
    add: (value) => {
      if (isNullish(value)) return
      if (!isDoc(value)) {
        throw located(
          40400,
          `$mergeObjects requires object inputs, but input ${show(value)} is of type ${typeName(value)}`,
        )
      }
      for (const [key, item] of value) merged.set(key, item)
    },
    result: () => merged,
  }
})

const count: AccumulatorCompiler = (argument) => {
  if (!isDoc(argument) || argument.size > 0) {
    throw located(14, '$count takes no arguments, i.e. $count:{}')
  }
  return () => {
    const sum = new Summer()
    return {
      add: () => {
        sum.add(1)
      },
      result: () => sum.result(),
    }
  }
}

interface NSpec {
  readonly n: Evaluate
  readonly input: Evaluate
}

function compileN(operator: string, argument: Value, context: CompileContext): NSpec {
  const spec = namedArguments(operator, argument, ['n', 'input'])
  return {
    n: compileExpression(spec.get('n') ?? null, context),
    input: compileExpression(spec.get('input') ?? null, context),
  }
}

type Choose = (values: Value[], n: number, collation: Collation | undefined) => Value[]

function nValues(operator: string, keepNullish: boolean, choose: Choose): AccumulatorCompiler {
  return (argument, context) => {
    const { n, input } = compileN(operator, argument, context)
    return () => {
      const values: Value[] = []
      let wanted: number | undefined
      return {
        add: (scope) => {
          wanted ??= wantedCount(operator, n(scope))
          const value = input(scope)
          if (keepNullish) values.push(value ?? null)
          else if (!isNullish(value)) values.push(value)
        },
        result: () => choose(values, wanted ?? 0, context.collation),
      }
    }
  }
}

function topN(operator: string, direction: 1 | -1, many: boolean): AccumulatorCompiler {
  return (argument, context) => {
    const spec = namedArguments(
      operator,
      argument,
      many ? ['n', 'sortBy', 'output'] : ['sortBy', 'output'],
    )
    const sortBy = spec.get('sortBy')
    if (!isDoc(sortBy)) {
      throw located(10065, `invalid parameter: expected an object (sortBy) in ${operator}`)
    }
    const order = ordering(parseSort(sortBy), context.collation)
    const output = compileExpression(spec.get('output') ?? null, context)
    const n = compileExpression(spec.get('n') ?? 1, context)
    return () => {
      const entries: { key: ReturnType<typeof order.keyOf>; value: Value }[] = []
      let wanted = 1
      return {
        add: (scope) => {
          if (many) wanted = wantedCount(operator, n(scope))
          const source = isDoc(scope.root) ? scope.root : new Map<string, Value>()
          entries.push({ key: order.keyOf(source), value: output(scope) ?? null })
        },
        result: () => {
          entries.sort((a, b) => order.compare(a.key, b.key))
          const chosen = direction === 1 ? entries.slice(0, wanted) : entries.slice(-wanted)
          const values = chosen.map((entry) => entry.value)
          return many ? values : (values[0] ?? null)
        },
      }
    }
  }
}

function sorted(values: Value[], sign: 1 | -1, collation: Collation | undefined): Value[] {
  return [...values].sort((a, b) => compareValues(a, b, collation) * sign)
}

/** The accumulators of `$group`, `$bucket` and windows, by name. */
export const ACCUMULATORS: ReadonlyMap<string, AccumulatorCompiler> = new Map([
  ['$sum', simple(() => new Summer())],
  ['$avg', simple(() => new Averager())],
  ['$min', extreme(1)],
  ['$max', extreme(-1)],
  ['$first', first],
  ['$last', last],
  ['$push', push],
  ['$addToSet', addToSet],
  ['$mergeObjects', mergeObjects],
  ['$count', count],
  ['$stdDevPop', simple(() => new Deviation(false))],
  ['$stdDevSamp', simple(() => new Deviation(true))],
  ['$firstN', nValues('$firstN', true, (values, n) => values.slice(0, n))],
  ['$lastN', nValues('$lastN', true, (values, n) => values.slice(-n))],
  [
    '$minN',
    nValues('$minN', false, (values, n, collation) => sorted(values, 1, collation).slice(0, n)),
  ],
  [
    '$maxN',
    nValues('$maxN', false, (values, n, collation) => sorted(values, -1, collation).slice(0, n)),
  ],
  ['$top', topN('$top', 1, false)],
  ['$topN', topN('$topN', 1, true)],
  ['$bottom', topN('$bottom', -1, false)],
  ['$bottomN', topN('$bottomN', -1, true)],
])

const REFUSED = new Set(['$accumulator', '$median', '$percentile'])

/** Compiles `{ $sum: "$a" }`. */
export function compileAccumulator(
  field: string,
  spec: Value,
  context: CompileContext,
): AccumulatorFactory {
  if (!isDoc(spec)) {
    throw located(40234, `The field '${field}' must be an accumulator object`)
  }
  if (spec.size !== 1) throw located(40238, `The field '${field}' must specify one accumulator`)
  const name = firstKey(spec) ?? ''
  const compile = ACCUMULATORS.get(name)
  if (compile) return compile(spec.get(name) ?? null, context)
  if (REFUSED.has(name)) throw notSupported(`the accumulator ${name}`)
  throw located(15952, `unknown group operator '${name}'`)
}
