import type { Maybe, Value } from '../../bson/types'
import { isArray, isNullish, typeName } from '../../bson/types'
import { located } from '../../errors'
import { toSafeInteger } from '../../values/numbers'
import { compileExpression, namedArguments, truthy } from '../compile'
import type { OperatorCompiler, OperatorFamily } from '../operator'
import type { CompileContext, Evaluate, Scope } from '../scope'
import { withVariables } from '../scope'
import { checkVariableName } from './conditional'

interface Loop {
  readonly input: Evaluate
  readonly name: string
  readonly context: CompileContext
}

function loopOf(operator: string, spec: ReadonlyMap<string, Value>, context: CompileContext): Loop {
  const as = spec.get('as') ?? 'this'
  if (typeof as !== 'string') throw located(9, `${operator} 'as' must be a string`)
  checkVariableName(as)
  return {
    input: compileExpression(spec.get('input') ?? null, context),
    name: as,
    context: withVariables(context, [as]),
  }
}

function listOf(operator: string, value: Maybe, code: number): readonly Value[] | null {
  if (isNullish(value)) return null
  if (isArray(value)) return value
  throw located(code, `input to ${operator} must be an array not ${typeName(value)}`)
}

const filter: OperatorCompiler = (argument, context) => {
  const spec = namedArguments('$filter', argument, ['input', 'cond'], ['as', 'limit'])
  const loop = loopOf('$filter', spec, context)
  const test = compileExpression(spec.get('cond') ?? null, loop.context)
  const limitSpec = spec.get('limit')
  const limit = limitSpec === undefined ? undefined : compileExpression(limitSpec, context)
  return (scope) => {
    const list = listOf('$filter', loop.input(scope), 28651)
    if (!list) return null
    const most = filterLimit(limit?.(scope))
    const out: Value[] = []
    for (const item of list) {
      if (out.length >= most) break
      if (truthy(test(scope.with(loop.name, item)))) out.push(item)
    }
    return out
  }
}

function filterLimit(value: Maybe): number {
  if (isNullish(value)) return Infinity
  const limit = toSafeInteger(value)
  if (limit === undefined || limit < 1) {
    throw located(
      327392,
      '$filter: limit must be represented as a 32-bit integral value greater than 0',
    )
  }
  return limit
}

const map: OperatorCompiler = (argument, context) => {
  const spec = namedArguments('$map', argument, ['input', 'in'], ['as'])
  const loop = loopOf('$map', spec, context)
  const body = compileExpression(spec.get('in') ?? null, loop.context)
  return (scope) => {
    const list = listOf('$map', loop.input(scope), 16883)
    return list?.map((item) => body(scope.with(loop.name, item)) ?? null) ?? null
  }
}

const reduce: OperatorCompiler = (argument, context) => {
  const spec = namedArguments('$reduce', argument, ['input', 'initialValue', 'in'])
  const input = compileExpression(spec.get('input') ?? null, context)
  const initial = compileExpression(spec.get('initialValue') ?? null, context)
  const body = compileExpression(spec.get('in') ?? null, withVariables(context, ['this', 'value']))
  return (scope: Scope) => {
    const list = listOf('$reduce', input(scope), 40080)
    if (!list) return null
    return list.reduce<Maybe>(
      (value, item) => body(scope.with('value', value).with('this', item)),
      initial(scope),
    )
  }
}

/** Operators that evaluate an expression for each element. */
export const ARRAY_FUNCTIONS: OperatorFamily = new Map([
  ['$filter', filter],
  ['$map', map],
  ['$reduce', reduce],
])
