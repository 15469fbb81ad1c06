import type { Value } from '../../bson/types'
import { isArray, isDoc, isNullish } from '../../bson/types'
import { failedToParse, located } from '../../errors'
import { compileExpression, namedArguments, truthy } from '../compile'
import type { OperatorCompiler, OperatorFamily } from '../operator'
import type { CompileContext, Evaluate } from '../scope'
import { withVariables } from '../scope'

const compileCond: OperatorCompiler = (argument, context) => {
  const parts = condParts(argument)
  const [test, yes, no] = parts.map((part) => compileExpression(part, context))
  if (!test || !yes || !no) throw located(16020, 'Expression $cond takes exactly 3 arguments.')
  return (scope) => (truthy(test(scope)) ? yes(scope) : no(scope))
}

function condParts(argument: Value): Value[] {
  if (isArray(argument)) {
    if (argument.length === 3) return argument
    throw located(
      16020,
      `Expression $cond takes exactly 3 arguments. ${String(argument.length)} were passed in.`,
    )
  }
  if (!isDoc(argument)) {
    throw located(16020, 'Expression $cond takes exactly 3 arguments. 1 were passed in.')
  }
  for (const key of argument.keys()) {
    if (!['if', 'then', 'else'].includes(key)) {
      throw located(17083, `Unrecognized parameter to $cond: ${key}`)
    }
  }
  const codes: readonly [string, number][] = [
    ['if', 17080],
    ['then', 17080],
    ['else', 17082],
  ]
  return codes.map(([key, code]) => {
    const part = argument.get(key)
    if (part === undefined) throw located(code, `Missing '${key}' parameter to $cond`)
    return part
  })
}

const compileIfNull: OperatorCompiler = (argument, context) => {
  if (!isArray(argument) || argument.length < 2) {
    throw located(1257300, '$ifNull needs at least two arguments')
  }
  const items = argument.map((item) => compileExpression(item, context))
  const last = items.at(-1)
  return (scope) => {
    for (const item of items) {
      const value = item(scope)
      if (!isNullish(value) || item === last) return value
    }
    return null
  }
}

const compileSwitch: OperatorCompiler = (argument, context) => {
  const spec = namedArguments('$switch', argument, [], ['branches', 'default'])
  const branches = spec.get('branches')
  if (!isArray(branches) || branches.length === 0) {
    throw located(40068, '$switch requires at least one branch.')
  }
  const cases = branches.map((branch): [Evaluate, Evaluate] => {
    const parts = namedArguments('$switch', branch, ['case', 'then'])
    return [
      compileExpression(parts.get('case') ?? null, context),
      compileExpression(parts.get('then') ?? null, context),
    ]
  })
  const otherwise = spec.get('default')
  const fallback = otherwise === undefined ? undefined : compileExpression(otherwise, context)
  return (scope) => {
    for (const [test, result] of cases) if (truthy(test(scope))) return result(scope)
    if (fallback) return fallback(scope)
    throw located(
      40066,
      '$switch could not find a matching branch for an input, and no default was specified.',
    )
  }
}

const VARIABLE_NAME = /^[a-z\u0080-\uffff][\w\u0080-\uffff]*$/

/** Checks a user variable's name, as MongoDB does. */
export function checkVariableName(name: string): void {
  if (name === 'CURRENT') return
  if (name === '') throw located(16866, 'empty variable names are not allowed')
  if (!VARIABLE_NAME.test(name)) {
    throw failedToParse(`'${name}' starts with an invalid character for a user variable name`)
  }
}

const compileLet: OperatorCompiler = (argument, context) => {
  const spec = namedArguments('$let', argument, ['vars', 'in'])
  const vars = spec.get('vars')
  if (!isDoc(vars)) throw located(10065, 'invalid parameter: expected an object (vars)')
  const definitions = [...vars].map(([name, value]): [string, Evaluate] => {
    checkVariableName(name)
    return [name, compileExpression(value, context)]
  })
  const inner: CompileContext = withVariables(
    context,
    definitions.map(([name]) => name),
  )
  const body = compileExpression(spec.get('in') ?? null, inner)
  return (scope) => {
    let nested = scope
    for (const [name, evaluate] of definitions) nested = nested.with(name, evaluate(scope))
    return body(nested)
  }
}

/** Branches, defaults and variables. */
export const CONDITIONAL: OperatorFamily = new Map<string, OperatorCompiler>([
  ['$cond', compileCond],
  ['$ifNull', compileIfNull],
  ['$switch', compileSwitch],
  ['$let', compileLet],
  ['$literal', (argument) => () => argument],
  ['$const', (argument) => () => argument],
])
