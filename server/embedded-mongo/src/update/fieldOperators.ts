import { Long, Timestamp } from 'bson'
import type { Maybe, Value } from '../bson/types'
import { isDoc, typeName } from '../bson/types'
import { badValue, mongoError, typeMismatch } from '../errors'
import { compareValues } from '../values/compare'
import {
  addExact,
  integer,
  isNumeric,
  multiplyExact,
  numericKind,
  toBigIntTruncated,
} from '../values/numbers'
import type { Numeric } from '../values/numbers'
import { show } from '../values/show'
import type { OperatorState, UpdateOperator } from './operators'

const set: UpdateOperator = {
  info: { creates: true },
  compile: (value) => () => value,
}

const setOnInsert: UpdateOperator = {
  info: { creates: true, onInsertOnly: true },
  compile: (value) => () => value,
}

const unset: UpdateOperator = {
  info: { creates: false },
  compile: () => () => undefined,
}

function arithmetic(
  name: '$inc' | '$mul',
  verb: string,
  combine: (a: Numeric, b: Numeric) => Value | undefined,
): UpdateOperator {
  return {
    info: { creates: true },
    compile: (amount, path) => {
      if (!isNumeric(amount)) {
        throw typeMismatch(`Cannot ${verb} with non-numeric argument: {${path}: ${show(amount)}}`)
      }
      return (current, state) => {
        if (current === undefined) return missingNumber(name, amount)
        if (!isNumeric(current)) throw notANumber(name, current, path, state)
        const result = combine(current, amount)
        if (result !== undefined) return result
        throw badValue(
          `Failed to apply ${name} operations to current value (${show(current)}) for document {_id: ${show(state.id)}}`,
        )
      }
    },
  }
}

/** `$inc` of a missing field sets the amount, `$mul` a zero of the amount's type. */
function missingNumber(name: '$inc' | '$mul', amount: Numeric): Maybe {
  if (name === '$inc') return amount
  return numericKind(amount) === 'long' ? Long.ZERO : multiplyExact(amount, 0)
}

function notANumber(name: string, current: Value, path: string, state: OperatorState): Error {
  const field = path.split('.').at(-1) ?? path
  return typeMismatch(
    `Cannot apply ${name} to a value of non-numeric type. {_id: ${show(state.id)}} has the field '${field}' of non-numeric type ${typeName(current)}`,
  )
}

function extreme(wins: (order: number) => boolean): UpdateOperator {
  return {
    info: { creates: true },
    compile: (value) => (current, state) =>
      current === undefined || wins(compareValues(value, current, state.collation))
        ? value
        : current,
  }
}

const rename: UpdateOperator = {
  info: { creates: true, moves: true },
  compile: (target, path) => {
    if (typeof target !== 'string') {
      throw badValue(`The 'to' field for $rename must be a string: ${path}: ${show(target)}`)
    }
    if (target === path) {
      throw badValue(`The source and target field for $rename must differ: ${path}: "${target}"`)
    }
    for (const side of [path, target]) {
      if (side.split('.').some((part) => part.startsWith('$'))) {
        throw badValue(`The source and destination fields for $rename may not be dynamic: ${side}`)
      }
    }
    return (_current, state) => state.read(path)
  },
}

const currentDate: UpdateOperator = {
  info: { creates: true },
  compile: (argument, path) => {
    const type = currentDateType(argument, path)
    return (_current, state) =>
      type === 'date'
        ? state.now
        : new Timestamp({ t: Math.floor(state.now.getTime() / 1000), i: 1 })
  },
}

function currentDateType(argument: Value, path: string): 'date' | 'timestamp' {
  if (typeof argument === 'boolean') return 'date'
  const type = isDoc(argument) ? argument.get('$type') : undefined
  if (isDoc(argument)) {
    for (const key of argument.keys()) {
      if (key !== '$type') throw badValue(`Unrecognized $currentDate option: ${key}`)
    }
  }
  if (type === 'date' || type === 'timestamp') return type
  throw badValue(
    `${typeName(argument)} is not valid type for $currentDate. Please use a boolean ('true') or a $type expression ({$type: 'timestamp/date'}). (field ${path})`,
  )
}

type BitOperation = (current: bigint, operand: bigint) => bigint

const BIT_OPERATIONS: ReadonlyMap<string, BitOperation> = new Map<string, BitOperation>([
  ['and', (a, b) => a & b],
  ['or', (a, b) => a | b],
  ['xor', (a, b) => a ^ b],
])

const bit: UpdateOperator = {
  info: { creates: true },
  compile: (argument, path) => {
    if (!isDoc(argument) || argument.size === 0) {
      throw badValue(
        `The $bit modifier is not compatible with a ${typeName(argument)}. You must pass in an embedded document: {$bit: {field: {and/or/xor: #}}`,
      )
    }
    const steps = [...argument].map(([name, operand]) => {
      const operation = BIT_OPERATIONS.get(name)
      if (!operation) {
        throw badValue(
          `The $bit modifier only supports 'and', 'or', and 'xor', not '${name}' which is an unknown operator: {${name}: ${show(operand)}}`,
        )
      }
      if (!isInteger(operand)) {
        throw badValue(
          `The $bit modifier field must be an Integer(32/64 bit); a '${typeName(operand)}' is not supported here: {${name}: ${show(operand)}}`,
        )
      }
      return { operation, operand }
    })
    return (current, state) => applyBits(current ?? 0, steps, path, state)
  },
}

function isInteger(value: Maybe): value is Numeric {
  return isNumeric(value) && ['int', 'long'].includes(numericKind(value))
}

function applyBits(
  current: Value,
  steps: readonly { operation: BitOperation; operand: Numeric }[],
  path: string,
  state: OperatorState,
): Maybe {
  if (!isInteger(current)) {
    throw badValue(
      `Cannot apply $bit to a value of non-integral type.{_id: ${show(state.id)}} has the field ${path} of non-integer type ${typeName(current)}`,
    )
  }
  let value = toBigIntTruncated(current) ?? 0n
  let long = numericKind(current) === 'long'
  for (const { operation, operand } of steps) {
    value = operation(value, toBigIntTruncated(operand) ?? 0n)
    long ||= numericKind(operand) === 'long'
  }
  return integer(value, long ? 'long' : 'int')
}

/** Raised when an operator meets a value that cannot hold a path. */
export function pathNotViable(part: string, holder: string): Error {
  return mongoError('PathNotViable', `Cannot create field '${part}' in element {${holder}}`)
}

/** Operators on single fields. */
export const FIELD_OPERATORS: readonly [string, UpdateOperator][] = [
  ['$set', set],
  ['$setOnInsert', setOnInsert],
  ['$unset', unset],
  ['$inc', arithmetic('$inc', 'increment', addExact)],
  ['$mul', arithmetic('$mul', 'multiply', multiplyExact)],
  ['$min', extreme((order) => order < 0)],
  ['$max', extreme((order) => order > 0)],
  ['$rename', rename],
  ['$currentDate', currentDate],
  ['$bit', bit],
]
