import { BSONRegExp } from 'bson'
import type { Doc, Maybe, Value } from '../bson/types'
import { isArray, isDoc, typeName } from '../bson/types'
import { firstKey } from '../bson/doc'
import { badValue, failedToParse, notSupported, typeMismatch } from '../errors'
import { ordering, parseSort, sortItems } from '../plan/sort'
import { compileFilter } from '../query/match'
import { isOperatorDoc, parseFilter } from '../query/parse'
import type { Collation } from '../values/collation'
import { compareValues } from '../values/compare'
import { isNumeric, toDouble, toSafeInteger } from '../values/numbers'
import { show } from '../values/show'
import type { ApplyOperator, OperatorState, UpdateOperator } from './operators'

function arrayOrEmpty(
  operator: string,
  current: Maybe,
  path: string,
  state: OperatorState,
): Value[] {
  if (current === undefined) return []
  if (isArray(current)) return current
  throw badValue(
    `The field '${path}' must be an array but is of type ${typeName(current)} in document {_id: ${show(state.id)}} (${operator})`,
  )
}

interface PushPlan {
  readonly items: readonly Value[]
  readonly position: number | undefined
  readonly slice: number | undefined
  readonly sort: Value | undefined
}

const PUSH_FIELDS = new Set(['$each', '$position', '$slice', '$sort'])

function parsePush(argument: Value): PushPlan {
  if (!isDoc(argument) || !argument.has('$each')) {
    return { items: [argument], position: undefined, slice: undefined, sort: undefined }
  }
  for (const key of argument.keys()) {
    if (!PUSH_FIELDS.has(key)) throw badValue(`Unrecognized clause in $push: ${key}`)
  }
  const items = argument.get('$each')
  if (!isArray(items)) {
    throw badValue(
      `The argument to $each in $push must be an array but it was of type ${typeName(items)}`,
    )
  }
  return {
    items,
    position: wholeNumber(argument.get('$position'), '$position'),
    slice: wholeNumber(argument.get('$slice'), '$slice'),
    sort: argument.get('$sort'),
  }
}

function wholeNumber(value: Maybe, name: string): number | undefined {
  if (value === undefined) return undefined
  const whole = toSafeInteger(value)
  if (whole === undefined) {
    throw badValue(
      `The value for ${name} must be an integer value but was given type: ${typeName(value)}`,
    )
  }
  return whole
}

function pushSorter(sort: Value | undefined): (items: Value[]) => Value[] {
  if (sort === undefined) return (items) => items
  if (isNumeric(sort)) {
    const direction = toDouble(sort)
    if (direction !== 1 && direction !== -1) {
      throw badValue('The $sort element value must be either 1 or -1')
    }
    return (items) => [...items].sort((a, b) => compareValues(a, b) * direction)
  }
  if (!isDoc(sort) || sort.size === 0) {
    throw badValue(
      'The $sort is invalid: use 1/-1 to sort the whole element, or {field:1/-1} to sort embedded fields',
    )
  }
  const order = ordering(parseSort(sort))
  const empty: Doc = new Map()
  const access = { doc: (item: Value) => (isDoc(item) ? item : empty), bytes: () => 0 }
  return (items) => sortItems(items, order, access)
}

function sliced(items: Value[], slice: number | undefined): Value[] {
  if (slice === undefined) return items
  if (slice === 0) return []
  return slice > 0 ? items.slice(0, slice) : items.slice(slice)
}

const push: UpdateOperator = {
  info: { creates: true },
  compile: (argument, path) => {
    const plan = parsePush(argument)
    const sorted = pushSorter(plan.sort)
    return (current, state) => {
      const before = arrayOrEmpty('$push', current, path, state)
      const at = plan.position ?? before.length
      const from = at < 0 ? Math.max(0, before.length + at) : Math.min(at, before.length)
      const joined = [...before.slice(0, from), ...plan.items, ...before.slice(from)]
      return sliced(sorted(joined), plan.slice)
    }
  },
}

function addToSetItems(argument: Value): readonly Value[] {
  if (!isDoc(argument) || firstKey(argument) !== '$each') return [argument]
  if (argument.size > 1) throw badValue('Found unexpected fields after $each in $addToSet')
  const items = argument.get('$each')
  if (isArray(items)) return items
  throw typeMismatch(
    `The argument to $each in $addToSet must be an array but it was of type ${typeName(items)}`,
  )
}

const addToSet: UpdateOperator = {
  info: { creates: true },
  compile: (argument, path) => {
    const items = addToSetItems(argument)
    return (current, state) => {
      if (current !== undefined && !isArray(current)) {
        throw badValue(
          `Cannot apply $addToSet to non-array field. Field named '${path.split('.').at(-1) ?? path}' has non-array type ${typeName(current)} (document ${show(state.id)})`,
        )
      }
      const out = [...(current ?? [])]
      for (const item of items) {
        const same = (have: Value): boolean => compareValues(have, item, state.collation) === 0
        if (!out.some(same)) out.push(item)
      }
      return out
    }
  },
}

const pop: UpdateOperator = {
  info: { creates: false, viable: true },
  compile: (argument, path) => {
    const side = isNumeric(argument) ? toDouble(argument) : undefined
    if (side === undefined) {
      throw failedToParse(`Expected a number in: ${path}: ${show(argument)}`)
    }
    if (side !== 1 && side !== -1) {
      throw failedToParse(`$pop expects 1 or -1, found: ${show(argument)}`)
    }
    return (current) => {
      if (current === undefined) return undefined
      if (!isArray(current)) {
        throw typeMismatch(
          `Path '${path}' contains an element of non-array type '${typeName(current)}'`,
        )
      }
      return side === 1 ? current.slice(0, -1) : current.slice(1)
    }
  },
}

function removing(
  operator: string,
  removes: (collation: Collation | undefined) => (item: Value) => boolean,
  path: string,
): ApplyOperator {
  return (current, state) => {
    if (current === undefined) return undefined
    if (!isArray(current)) {
      throw badValue(`Cannot apply ${operator} to a non-array value (field ${path})`)
    }
    const removed = removes(state.collation)
    return current.filter((item) => !removed(item))
  }
}

const LOGICAL = new Set<string | undefined>(['$and', '$or', '$nor'])

function pullCondition(
  argument: Value,
  collation: Collation | undefined,
): (item: Value) => boolean {
  const options = {
    collation,
    compileExpr: (): never => {
      throw notSupported('$expr in $pull')
    },
  }
  const logical = isDoc(argument) && LOGICAL.has(firstKey(argument))
  if ((isOperatorDoc(argument) && !logical) || argument instanceof BSONRegExp) {
    const matches = compileFilter(parseFilter(new Map([['v', argument]])), options)
    return (item) => matches(new Map([['v', item]]))
  }
  if (isDoc(argument)) {
    const matches = compileFilter(parseFilter(argument), options)
    return (item) => isDoc(item) && matches(item)
  }
  return (item) => compareValues(item, argument, collation) === 0
}

const pull: UpdateOperator = {
  info: { creates: false, viable: true },
  compile: (argument, path) => {
    // A condition that cannot be read is an error also where there is nothing to pull.
    pullCondition(argument, undefined)
    return removing('$pull', (collation) => pullCondition(argument, collation), path)
  },
}

const pullAll: UpdateOperator = {
  info: { creates: false, viable: true },
  compile: (argument, path) => {
    if (!isArray(argument)) {
      throw badValue(`$pullAll requires an array argument but was given a ${typeName(argument)}`)
    }
    const removes =
      (collation: Collation | undefined) =>
      (item: Value): boolean =>
        argument.some((other) => compareValues(other, item, collation) === 0)
    return removing('$pullAll', removes, path)
  },
}

/** Operators on arrays. */
export const ARRAY_OPERATORS: readonly [string, UpdateOperator][] = [
  ['$push', push],
  ['$addToSet', addToSet],
  ['$pop', pop],
  ['$pull', pull],
  ['$pullAll', pullAll],
]
