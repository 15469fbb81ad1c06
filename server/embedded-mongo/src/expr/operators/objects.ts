import type { Doc, Maybe, Value } from '../../bson/types'
import { isDoc, isNullish, typeName } from '../../bson/types'
import { doc as makeDoc } from '../../bson/doc'
import { located } from '../../errors'
import { show } from '../../values/show'
import { compileExpression, namedArguments } from '../compile'
import type { OperatorCompiler, OperatorFamily } from '../operator'
import { plain } from '../operator'
import type { CompileContext, Evaluate } from '../scope'

const MANY = Number.MAX_SAFE_INTEGER

function merge(args: readonly Maybe[]): Maybe {
  const out: Doc = new Map()
  for (const item of args) {
    if (isNullish(item)) continue
    if (!isDoc(item)) {
      throw located(
        40400,
        `$mergeObjects requires object inputs, but input ${show(item)} is of type ${typeName(item)}`,
      )
    }
    for (const [key, value] of item) out.set(key, value)
  }
  return out
}

function objectToArray([value]: readonly Maybe[]): Maybe {
  if (isNullish(value)) return null
  if (!isDoc(value)) {
    throw located(40390, `$objectToArray requires a document input, found: ${typeName(value)}`)
  }
  return [...value].map(([k, v]) => makeDoc({ k, v }))
}

/** A field name that is known when the expression is compiled. */
function constantName(operator: string, value: Value | undefined, context: CompileContext): string {
  const literal =
    isDoc(value) && value.size === 1 ? (value.get('$literal') ?? value.get('$const')) : value
  if (typeof literal !== 'string') {
    throw located(4161107, `${operator} requires 'field' to evaluate to a constant string`)
  }
  if (literal === value && literal.startsWith('$')) {
    // A field path or variable is no constant; compiling it gives the more telling error if any.
    compileExpression(literal, context)
    throw located(
      4161108,
      `A field path reference which is not allowed in this context. Did you mean {$literal: '${literal}'}?`,
    )
  }
  return literal
}

function inputOf(spec: ReadonlyMap<string, Value>, context: CompileContext): Evaluate {
  return compileExpression(spec.get('input') ?? '$$CURRENT', context)
}

const getField: OperatorCompiler = (argument, context) => {
  const short = !isDoc(argument) || (!argument.has('field') && !argument.has('input'))
  const spec: Doc = short
    ? new Map<string, Value>([['field', argument]])
    : namedArguments('$getField', argument, ['field'], ['input'])
  const field = spec.get('field') ?? null
  const input = inputOf(spec, context)
  const name = compileExpression(field, context)
  return (scope) => {
    const key = name(scope)
    if (typeof key !== 'string') {
      throw located(
        3041704,
        `$getField requires 'field' to evaluate to type String, but got ${typeName(key)}`,
      )
    }
    const source = input(scope)
    if (isNullish(source)) return source
    return isDoc(source) ? source.get(key) : undefined
  }
}

function setIn(source: Maybe, key: string, value: Maybe): Maybe {
  if (isNullish(source)) return null
  if (!isDoc(source)) {
    throw located(
      4161105,
      `$setField requires 'input' to evaluate to type Object, but got ${typeName(source)}`,
    )
  }
  const out: Doc = new Map(source)
  if (value === undefined) out.delete(key)
  else out.set(key, value)
  return out
}

const setField: OperatorCompiler = (argument, context) => {
  const spec = namedArguments('$setField', argument, ['field', 'input', 'value'])
  const key = constantName('$setField', spec.get('field'), context)
  const input = inputOf(spec, context)
  const value = compileExpression(spec.get('value') ?? null, context)
  return (scope) => setIn(input(scope), key, value(scope))
}

const unsetField: OperatorCompiler = (argument, context) => {
  const spec = namedArguments('$unsetField', argument, ['field', 'input'])
  const key = constantName('$unsetField', spec.get('field'), context)
  const input = inputOf(spec, context)
  return (scope) => setIn(input(scope), key, undefined)
}

/** Operators on documents. */
export const OBJECTS: OperatorFamily = new Map<string, OperatorCompiler>([
  plain('$mergeObjects', 0, MANY, (args) => {
    const [only] = args
    return args.length === 1 && Array.isArray(only) ? merge(only) : merge(args)
  }),
  plain('$objectToArray', 1, 1, objectToArray),
  ['$getField', getField],
  ['$setField', setField],
  ['$unsetField', unsetField],
])
