import type { Maybe } from '../../bson/types'
import { isArray } from '../../bson/types'
import { compareValues } from '../../values/compare'
import { compileExpression, truthy } from '../compile'
import type { OperatorCompiler, OperatorFamily } from '../operator'
import { plain } from '../operator'
import type { CompileContext } from '../scope'

/** Comparison across types where, unlike in queries, missing is smaller than null. */
export function compareInExpression(a: Maybe, b: Maybe, context: CompileContext): number {
  if (a === undefined || b === undefined) return Number(a !== undefined) - Number(b !== undefined)
  return compareValues(a, b, context.collation)
}

function comparison(name: string, test: (order: number) => boolean): [string, OperatorCompiler] {
  return plain(name, 2, 2, ([a, b], _scope, context) => test(compareInExpression(a, b, context)))
}

function logical(name: string, stopAt: boolean): [string, OperatorCompiler] {
  return [
    name,
    (argument, context) => {
      const list = isArray(argument) ? argument : [argument]
      const items = list.map((item) => compileExpression(item, context))
      return (scope) => (items.some((item) => truthy(item(scope)) === stopAt) ? stopAt : !stopAt)
    },
  ]
}

/** Comparison and boolean operators; `$and` and `$or` stop at the first decision. */
export const COMPARISON: OperatorFamily = new Map([
  plain('$cmp', 2, 2, ([a, b], _scope, context) => Math.sign(compareInExpression(a, b, context))),
  comparison('$eq', (order) => order === 0),
  comparison('$ne', (order) => order !== 0),
  comparison('$gt', (order) => order > 0),
  comparison('$gte', (order) => order >= 0),
  comparison('$lt', (order) => order < 0),
  comparison('$lte', (order) => order <= 0),
  logical('$and', false),
  logical('$or', true),
  plain('$not', 1, 1, ([value]) => !truthy(value)),
])
