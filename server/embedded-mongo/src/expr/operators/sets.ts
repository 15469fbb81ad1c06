import type { Maybe, Value } from '../../bson/types'
import { isArray, isNullish, typeName } from '../../bson/types'
import { located } from '../../errors'
import type { Collation } from '../../values/collation'
import { compareValues } from '../../values/compare'
import { truthy } from '../compile'
import type { OperatorFamily } from '../operator'
import { plain } from '../operator'

const MANY = Number.MAX_SAFE_INTEGER

function setArgument(operator: string, value: Maybe, code: number): readonly Value[] {
  if (isArray(value)) return value
  throw located(
    code,
    `All operands of ${operator} must be arrays. One argument is of type: ${typeName(value)}`,
  )
}

/** Sorted and without repetitions: a set in MongoDB's order. */
function asSet(list: readonly Value[], collation: Collation | undefined): Value[] {
  const sorted = [...list].sort((a, b) => compareValues(a, b, collation))
  return sorted.filter(
    (item, index) => index === 0 || compareValues(item, sorted[index - 1], collation) !== 0,
  )
}

function has(set: readonly Value[], value: Value, collation: Collation | undefined): boolean {
  return set.some((item) => compareValues(item, value, collation) === 0)
}

function boolean(name: string, argument: Maybe, code: number): readonly Value[] {
  if (isArray(argument)) return argument
  throw located(code, `${name}'s argument must be an array, but is ${typeName(argument)}`)
}

/** Operators that see arrays as sets. */
export const SETS: OperatorFamily = new Map([
  plain('$setEquals', 2, MANY, (args, _scope, { collation }) => {
    const [first = [], ...rest] = args.map((arg) =>
      asSet(setArgument('$setEquals', arg, 17044), collation),
    )
    return rest.every((set) => compareValues(first, set, collation) === 0)
  }),
  plain('$setIntersection', 0, MANY, (args, _scope, { collation }) => {
    if (args.some(isNullish)) return null
    const [first = [], ...rest] = args.map((arg) => setArgument('$setIntersection', arg, 17047))
    return asSet(first, collation).filter((item) => rest.every((set) => has(set, item, collation)))
  }),
  plain('$setUnion', 0, MANY, (args, _scope, { collation }) => {
    if (args.some(isNullish)) return null
    return asSet(
      args.flatMap((arg) => setArgument('$setUnion', arg, 17043)),
      collation,
    )
  }),
  plain('$setDifference', 2, 2, ([left, right], _scope, { collation }) => {
    if (isNullish(left) || isNullish(right)) return null
    const without = setArgument('$setDifference', right, 17049)
    const kept: Value[] = []
    for (const item of setArgument('$setDifference', left, 17048)) {
      if (!has(without, item, collation) && !has(kept, item, collation)) kept.push(item)
    }
    return kept
  }),
  plain('$setIsSubset', 2, 2, ([left, right], _scope, { collation }) => {
    const whole = setArgument('$setIsSubset', right, 17042)
    return setArgument('$setIsSubset', left, 17046).every((item) => has(whole, item, collation))
  }),
  plain('$anyElementTrue', 1, 1, ([list]) => boolean('$anyElementTrue', list, 17041).some(truthy)),
  plain('$allElementsTrue', 1, 1, ([list]) =>
    boolean('$allElementsTrue', list, 17040).every(truthy),
  ),
])
