import type { Doc, Maybe, Value } from '../../bson/types'
import { isArray, isDoc, isNullish, typeName } from '../../bson/types'
import { located } from '../../errors'
import { ordering, parseSort, sortItems } from '../../plan/sort'
import { compareValues } from '../../values/compare'
import { isNumeric, toDouble } from '../../values/numbers'
import { show } from '../../values/show'
import { wantedCount } from '../../aggregate/wanted'
import { truthy } from '../compile'
import type { OperatorCompiler, OperatorFamily } from '../operator'
import { named, needArray, needInteger, plain } from '../operator'
import type { CompileContext } from '../scope'

const MANY = Number.MAX_SAFE_INTEGER

function elementAt([list, index]: readonly Maybe[]): Maybe {
  if (isNullish(list) || isNullish(index)) return null
  if (!isArray(list)) {
    throw located(28689, `$arrayElemAt's first argument must be an array, but is ${typeName(list)}`)
  }
  if (!isNumeric(index)) {
    throw located(
      28690,
      `$arrayElemAt's second argument must be a numeric value, but is ${typeName(index)}`,
    )
  }
  const position = needInteger('$arrayElemAt', index, 28691)
  return list.at(position)
}

function edge(name: string, position: 0 | -1): [string, OperatorCompiler] {
  return plain(name, 1, 1, ([list]) => {
    if (isNullish(list)) return null
    return needArray(name, list, 28689).at(position)
  })
}

function concat(args: readonly Maybe[]): Maybe {
  if (args.some(isNullish)) return null
  return args.flatMap((item) => {
    if (isArray(item)) return item
    throw located(28664, `$concatArrays only supports arrays, not ${typeName(item)}`)
  })
}

function includes(
  [value, list]: readonly Maybe[],
  _scope: unknown,
  context: CompileContext,
): Maybe {
  if (!isArray(list)) {
    throw located(40081, `$in requires an array as a second argument, found: ${typeName(list)}`)
  }
  return (
    value !== undefined && list.some((item) => compareValues(item, value, context.collation) === 0)
  )
}

/** The bounds of the search operators: from (inclusive) and to (exclusive). */
export function searchBounds(
  operator: string,
  start: Maybe,
  end: Maybe,
  length: number,
): { from: number; to: number } {
  const from = start === undefined ? 0 : needInteger(operator, start, 40096)
  const to = end === undefined ? length : needInteger(operator, end, 40096)
  if (from < 0 || to < 0) {
    throw located(40097, `${operator} requires a nonnegative start and end index`)
  }
  return { from, to: Math.min(to, length) }
}

function indexOf(args: readonly Maybe[], _scope: unknown, context: CompileContext): Maybe {
  const [list, value, start, end] = args
  if (isNullish(list)) return null
  if (!isArray(list)) {
    throw located(
      40090,
      `$indexOfArray requires an array as a first argument, found: ${typeName(list)}`,
    )
  }
  const { from, to } = searchBounds('$indexOfArray', start, end, list.length)
  for (let i = from; i < to; i += 1) {
    if (compareValues(list[i], value, context.collation) === 0) return i
  }
  return -1
}

function range([start, end, step]: readonly Maybe[]): Maybe {
  const from = needInteger('$range', start, 34444)
  const to = needInteger('$range', end, 34446)
  const by = step === undefined ? 1 : needInteger('$range', step, 34448)
  if (by === 0) throw located(34449, '$range requires a non-zero step value')
  const size = Math.max(0, Math.ceil((to - from) / by))
  if (size > 1_000_000) throw located(146, '$range would use too much memory (embedded database)')
  return Array.from({ length: size }, (_item, index) => from + index * by)
}

function size([list]: readonly Maybe[]): Maybe {
  if (isArray(list)) return list.length
  throw located(17124, `The argument to $size must be an array, but was of type: ${typeName(list)}`)
}

function slice([list, first, second]: readonly Maybe[]): Maybe {
  if (isNullish(list) || isNullish(first) || second === null) return null
  if (!isArray(list)) {
    throw located(
      28724,
      `First argument to $slice must be an array, but is of type: ${typeName(list)}`,
    )
  }
  const position = needInteger('$slice', first, 28725)
  if (second === undefined) return position >= 0 ? list.slice(0, position) : list.slice(position)
  const count = needInteger('$slice', second, 28727)
  if (count <= 0) throw located(28729, `Third argument to $slice must be positive: ${show(second)}`)
  const from = position >= 0 ? position : Math.max(0, list.length + position)
  return list.slice(from, from + count)
}

function arrayToObject([list]: readonly Maybe[]): Maybe {
  if (isNullish(list)) return null
  const items = needArray('$arrayToObject', list, 40386)
  const out: Doc = new Map()
  for (const item of items) {
    if (isArray(item) !== isArray(items[0])) {
      throw located(
        isArray(items[0]) ? 40396 : 40391,
        `$arrayToObject requires a consistent input format. Elements must all be arrays or all be objects. Found: ${typeName(item)}`,
      )
    }
    const [key, value] = pairOf(item)
    if (key.includes('\0')) throw located(4940400, 'Key field cannot contain an embedded null byte')
    out.set(key, value)
  }
  return out
}

function pairOf(item: Value): [string, Value] {
  const [key, value] = isArray(item) && item.length === 2 ? item : keyAndValue(item)
  if (typeof key !== 'string') {
    throw located(
      40395,
      `$arrayToObject requires keys of type string. Found type: ${typeName(key)}`,
    )
  }
  return [key, value ?? null]
}

function keyAndValue(item: Value): readonly Maybe[] {
  if (isDoc(item) && item.size === 2 && item.has('k') && item.has('v')) {
    return [item.get('k'), item.get('v')]
  }
  throw located(
    40392,
    `$arrayToObject requires an object with the keys 'k' and 'v', or an array of size 2. Found: ${show(item)}`,
  )
}

function zip(args: Readonly<Record<string, Maybe>>): Maybe {
  const { inputs, useLongestLength, defaults } = args
  if (isNullish(inputs)) return null
  if (!isArray(inputs) || inputs.length === 0) {
    throw located(34461, 'inputs must be an array of expressions')
  }
  if (inputs.includes(null)) return null
  const lists = inputs.map((list) => {
    if (isArray(list)) return list
    throw located(34468, `$zip found a non-array expression in input: ${show(list)}`)
  })
  const longest = truthy(useLongestLength)
  if (isArray(defaults) && !longest) {
    throw located(34466, 'cannot specify defaults unless useLongestLength is true')
  }
  const lengths = lists.map((list) => list.length)
  const length = longest ? Math.max(...lengths) : Math.min(...lengths)
  return Array.from({ length }, (_item, row) =>
    lists.map(
      (list, column) => list[row] ?? (isArray(defaults) ? (defaults[column] ?? null) : null),
    ),
  )
}

function sortArray(
  args: Readonly<Record<string, Maybe>>,
  _scope: unknown,
  context: CompileContext,
): Maybe {
  const { input, sortBy } = args
  if (isNullish(input)) return null
  const list = needArray('$sortArray', input, 2942504)
  if (isNumeric(sortBy)) {
    const direction = toDouble(sortBy)
    if (direction !== 1 && direction !== -1) {
      throw located(2942802, '$sortArray sortBy must be 1 or -1')
    }
    return [...list].sort((a, b) => compareValues(a, b, context.collation) * direction)
  }
  if (!isDoc(sortBy)) {
    throw located(2942507, '$sortArray requires sortBy to be a number or an object')
  }
  const empty: Doc = new Map()
  return sortItems(list, ordering(parseSort(sortBy), context.collation), {
    doc: (item) => (isDoc(item) ? item : empty),
    bytes: () => 0,
  })
}

type Choose = (list: Value[], n: number, context: CompileContext) => Value[]

function chooseN(name: string, choose: Choose): [string, OperatorCompiler] {
  return named(name, ['n', 'input'], [], ({ n, input }, _scope, context) => {
    if (isNullish(input)) throw located(5788200, `${name} input must be an array`)
    return choose(needArray(name, input, 5788200), wantedCount(name, n), context)
  })
}

function ordered(list: Value[], sign: 1 | -1, context: CompileContext): Value[] {
  const present = list.filter((item) => item !== null)
  return present.sort((a, b) => compareValues(a, b, context.collation) * sign)
}

/** Operators on whole arrays. */
export const ARRAYS: OperatorFamily = new Map([
  plain('$arrayElemAt', 2, 2, elementAt),
  edge('$first', 0),
  edge('$last', -1),
  plain('$concatArrays', 0, MANY, concat),
  plain('$in', 2, 2, includes),
  plain('$indexOfArray', 2, 4, indexOf),
  plain('$isArray', 1, 1, ([value]) => isArray(value)),
  plain('$range', 2, 3, range),
  plain('$reverseArray', 1, 1, ([list]) =>
    isNullish(list) ? null : [...needArray('$reverseArray', list, 34435)].reverse(),
  ),
  plain('$size', 1, 1, size),
  plain('$slice', 2, 3, slice),
  plain('$arrayToObject', 1, 1, arrayToObject),
  named('$zip', ['inputs'], ['useLongestLength', 'defaults'], zip),
  named('$sortArray', ['input', 'sortBy'], [], sortArray),
  chooseN('$firstN', (list, n) => list.slice(0, n)),
  chooseN('$lastN', (list, n) => list.slice(-n)),
  chooseN('$minN', (list, n, context) => ordered(list, 1, context).slice(0, n)),
  chooseN('$maxN', (list, n, context) => ordered(list, -1, context).slice(0, n)),
])
