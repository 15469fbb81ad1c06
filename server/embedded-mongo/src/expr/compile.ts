import type { Doc, Maybe, Value } from '../bson/types'
import { isArray, isDoc, isNullish } from '../bson/types'
import { firstKey } from '../bson/doc'
import { failedToParse, located, MongoError, notSupported } from '../errors'
import { isNumeric, toDouble } from '../values/numbers'
import { findOperator, KNOWN_UNSUPPORTED } from './registry'
import type { CompileContext, Evaluate } from './scope'
import { valueAtPath } from './scope'

/** Compiles an aggregation expression; unknown operators and variables are errors at once. */
export function compileExpression(expression: Value, context: CompileContext): Evaluate {
  if (typeof expression === 'string' && expression.startsWith('$')) {
    return compilePath(expression, context)
  }
  if (isArray(expression)) {
    const items = expression.map((item) => compileExpression(item, context))
    return (scope) => items.map((item) => item(scope) ?? null)
  }
  if (isDoc(expression)) return compileDoc(expression, context)
  return () => expression
}

function compilePath(path: string, context: CompileContext): Evaluate {
  if (path === '$') throw located(16872, "'$' by itself is not a valid FieldPath")
  if (path.startsWith('$$')) return compileVariable(path.slice(2), context)
  const parts = path.slice(1).split('.')
  checkParts(parts)
  checkDocument(context)
  const [only] = parts
  if (parts.length === 1 && only !== undefined) {
    return (scope) => (isDoc(scope.root) ? scope.root.get(only) : undefined)
  }
  return (scope) => valueAtPath(scope.root, parts)
}

function checkDocument({ withoutDocument }: CompileContext): void {
  if (withoutDocument !== true) return
  throw located(
    4890500,
    'Command let Expression tried to access a field, but this is not allowed because Command let expressions run before the query examines any documents.',
  )
}

function checkParts(parts: readonly string[]): void {
  for (const part of parts) {
    if (part === '') throw located(15998, 'FieldPath field names may not be empty strings.')
    if (part.startsWith('$')) {
      throw located(
        16410,
        `FieldPath field names may not start with '$'. Consider using $getField or $setField.`,
      )
    }
  }
}

function compileVariable(text: string, context: CompileContext): Evaluate {
  const [name = '', ...parts] = text.split('.')
  if (name === '') throw located(16869, 'empty variable names are not allowed')
  checkParts(parts)
  const follow = (value: Maybe): Maybe => (parts.length === 0 ? value : valueAtPath(value, parts))
  if (context.variables.has(name)) return (scope) => follow(scope.get(name))
  switch (name) {
    case 'ROOT':
    case 'CURRENT':
      checkDocument(context)
      return (scope) => follow(scope.root)
    case 'NOW':
      return (scope) => follow(scope.now)
    case 'REMOVE':
      return () => undefined
    case 'CLUSTER_TIME':
    case 'USER_ROLES':
    case 'SEARCH_META':
      throw notSupported(`the variable $$${name}`)
    default:
      throw located(17276, `Use of undefined variable: ${name}`)
  }
}

function compileDoc(expression: Doc, context: CompileContext): Evaluate {
  const first = firstKey(expression)
  if (first?.startsWith('$')) {
    if (expression.size !== 1) {
      throw located(
        15983,
        `an object representing an expression must have exactly one field: ${[...expression.keys()].join(', ')}`,
      )
    }
    return compileOperator(first, expression.get(first) ?? null, context)
  }
  const fields = [...expression].map(([key, value]): [string, Evaluate] => {
    if (key.startsWith('$')) throw located(16410, `FieldPath field names may not start with '$'.`)
    if (key.includes('.')) throw located(16412, "FieldPath field names may not contain '.'.")
    return [key, compileExpression(value, context)]
  })
  return (scope) => {
    const out: Doc = new Map()
    for (const [key, evaluate] of fields) {
      const value = evaluate(scope)
      if (value !== undefined) out.set(key, value)
    }
    return out
  }
}

function compileOperator(name: string, argument: Value, context: CompileContext): Evaluate {
  const compile = findOperator(name)
  if (compile) return compile(argument, context)
  if (KNOWN_UNSUPPORTED.has(name)) throw notSupported(`the expression operator ${name}`)
  throw new MongoError(168, `Unrecognized expression '${name}'`)
}

/** Truth as expressions see it: everything but false, null, missing and zero. */
export function truthy(value: Maybe): boolean {
  if (isNullish(value) || value === false) return false
  return !isNumeric(value) || toDouble(value) !== 0
}

/** The argument must be a document with known fields; used by operators with named arguments. */
export function namedArguments(
  operator: string,
  argument: Value,
  required: readonly string[],
  optional: readonly string[] = [],
): Doc {
  if (!isDoc(argument)) {
    throw failedToParse(`${operator} requires an object as an argument`)
  }
  for (const key of argument.keys()) {
    if (!required.includes(key) && !optional.includes(key)) {
      throw failedToParse(`${operator} found an unknown argument: ${key}`)
    }
  }
  for (const key of required) {
    if (!argument.has(key)) throw failedToParse(`Missing '${key}' parameter to ${operator}`)
  }
  return argument
}
