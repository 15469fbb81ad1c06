import type { Maybe, Value } from '../bson/types'
import { isArray, typeName } from '../bson/types'
import { located, typeMismatch } from '../errors'
import type { Numeric } from '../values/numbers'
import { isNumeric, toSafeInteger } from '../values/numbers'
import { show } from '../values/show'
import { compileExpression, namedArguments } from './compile'
import type { CompileContext, Evaluate, Scope } from './scope'

/** Compiles one operator's argument. */
export type OperatorCompiler = (argument: Value, context: CompileContext) => Evaluate

/** One family of operators, by name. */
export type OperatorFamily = ReadonlyMap<string, OperatorCompiler>

type Plain = (args: readonly Maybe[], scope: Scope, context: CompileContext) => Maybe

/** An operator whose arguments are all evaluated first. A single argument may stand alone. */
export function plain(
  name: string,
  min: number,
  max: number,
  apply: Plain,
): [string, OperatorCompiler] {
  return [
    name,
    (argument, context) => {
      const list = isArray(argument) ? argument : [argument]
      if (list.length < min || list.length > max) throw arity(name, min, max, list.length)
      const args = list.map((item) => compileExpression(item, context))
      const [first, second] = args
      if (args.length === 1 && first) return (scope) => apply([first(scope)], scope, context)
      if (args.length === 2 && first && second) {
        return (scope) => apply([first(scope), second(scope)], scope, context)
      }
      return (scope) =>
        apply(
          args.map((evaluate) => evaluate(scope)),
          scope,
          context,
        )
    },
  ]
}

function arity(name: string, min: number, max: number, given: number): Error {
  if (min === max) {
    return located(
      16020,
      `Expression ${name} takes exactly ${String(min)} arguments. ${String(given)} were passed in.`,
    )
  }
  return located(
    28667,
    `Expression ${name} takes at least ${String(min)} arguments, and at most ${String(max)}, but ${String(given)} were passed in.`,
  )
}

type Arguments = Readonly<Record<string, Maybe>>

/** An operator with named arguments that are all evaluated first. */
export function named(
  name: string,
  required: readonly string[],
  optional: readonly string[],
  apply: (args: Arguments, scope: Scope, context: CompileContext) => Maybe,
): [string, OperatorCompiler] {
  return [
    name,
    (argument, context) => {
      const spec = namedArguments(name, argument, required, optional)
      const fields = [...spec].map(([key, value]): [string, Evaluate] => [
        key,
        compileExpression(value, context),
      ])
      return (scope) => {
        const args: Record<string, Maybe> = {}
        for (const [key, evaluate] of fields) args[key] = evaluate(scope)
        return apply(args, scope, context)
      }
    },
  ]
}

/** A number, or a type error that names the operator. */
export function needNumber(operator: string, value: Maybe): Numeric {
  if (isNumeric(value)) return value
  throw typeMismatch(`${operator} only supports numeric types, not ${typeName(value)}`)
}

/** An array, or an error with the operator's own code. */
export function needArray(operator: string, value: Maybe, code: number): Value[] {
  if (isArray(value)) return value
  throw located(
    code,
    `The argument to ${operator} must be an array, but is of type: ${typeName(value)}`,
  )
}

/** A string, or an error with the operator's own code. */
export function needString(operator: string, value: Maybe, code: number): string {
  if (typeof value === 'string') return value
  throw located(code, `${operator} requires a string argument, found: ${typeName(value)}`)
}

/** An integer that fits, or an error with the operator's own code. */
export function needInteger(operator: string, value: Maybe, code: number): number {
  const whole = toSafeInteger(value)
  if (whole !== undefined) return whole
  throw located(code, `${operator} requires an integral value, found: ${show(value)}`)
}
