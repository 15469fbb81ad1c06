import type { Maybe } from '../../bson/types'
import { isArray, isNullish } from '../../bson/types'
import { Averager, Deviation, Summer } from '../../aggregate/sums'
import { compareValues } from '../../values/compare'
import type { OperatorCompiler, OperatorFamily } from '../operator'
import { plain } from '../operator'

const MANY = Number.MAX_SAFE_INTEGER

/** With one argument that is an array its elements count, otherwise the arguments themselves. */
function inputs(args: readonly Maybe[]): readonly Maybe[] {
  const [only] = args
  return args.length === 1 && isArray(only) ? only : args
}

function summary(
  name: string,
  create: () => { add: (value: Maybe) => void; result: () => Maybe },
): [string, OperatorCompiler] {
  return plain(name, 1, MANY, (args) => {
    const state = create()
    for (const value of inputs(args)) state.add(value)
    return state.result()
  })
}

function extreme(name: string, sign: 1 | -1): [string, OperatorCompiler] {
  return plain(name, 1, MANY, (args, _scope, { collation }) => {
    let best: Maybe
    for (const value of inputs(args)) {
      if (isNullish(value)) continue
      if (best === undefined || compareValues(value, best, collation) * sign < 0) best = value
    }
    return best ?? null
  })
}

/** Accumulators used on arrays and argument lists. */
export const ACCUMULATOR_EXPRESSIONS: OperatorFamily = new Map([
  summary('$sum', () => new Summer()),
  summary('$avg', () => new Averager()),
  summary('$stdDevPop', () => new Deviation(false)),
  summary('$stdDevSamp', () => new Deviation(true)),
  extreme('$min', 1),
  extreme('$max', -1),
])
