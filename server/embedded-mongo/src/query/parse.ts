import { BSONRegExp } from 'bson'
import type { Doc, Maybe, Value } from '../bson/types'
import { isDoc, typeName } from '../bson/types'
import { firstKey } from '../bson/doc'
import { badValue, notSupported, typeMismatch } from '../errors'
import type { FilterNode } from './ast'
import { fieldPath } from './ast'
import { compileRegex } from './regex'
import { parseFieldOperators } from './parseField'

/** Top-level operators, one entry each; the support table of the README lists the keys. */
const TOP_LEVEL: ReadonlyMap<string, (argument: Value) => FilterNode> = new Map([
  ['$and', (argument: Value) => logical('and', '$and', argument)],
  ['$or', (argument: Value) => logical('or', '$or', argument)],
  ['$nor', (argument: Value) => logical('nor', '$nor', argument)],
  ['$expr', (expression: Value): FilterNode => ({ kind: 'expr', expression })],
  ['$comment', (): FilterNode => ({ kind: 'constant', value: true })],
  ['$jsonSchema', jsonSchema],
  ['$alwaysTrue', (): FilterNode => ({ kind: 'constant', value: true })],
  ['$alwaysFalse', (): FilterNode => ({ kind: 'constant', value: false })],
  ['$sampleRate', (): FilterNode => refuse('$sampleRate')],
  ['$where', (): FilterNode => refuse('$where')],
  ['$text', (): FilterNode => refuse('$text')],
])

/** The supported top-level operators, for the README. */
export const TOP_LEVEL_OPERATORS = [...TOP_LEVEL.keys()].filter(
  (name) => !['$where', '$text', '$sampleRate', '$alwaysTrue', '$alwaysFalse'].includes(name),
)

function refuse(operator: string): never {
  throw notSupported(`the query operator ${operator}`)
}

function jsonSchema(schema: Value): FilterNode {
  if (!isDoc(schema)) throw badValue('$jsonSchema must be an object')
  return { kind: 'schema', schema }
}

function logical(kind: 'and' | 'or' | 'nor', operator: string, argument: Value): FilterNode {
  if (!Array.isArray(argument)) throw badValue(`${operator} argument must be an array`)
  if (argument.length === 0) throw badValue(`${operator} argument must be a non-empty array`)
  const children = argument.map((item) => {
    if (!isDoc(item)) throw badValue(`${operator} argument's entries must be objects`)
    return parseFilter(item)
  })
  return { kind, children }
}

/** Parses a filter document; what it cannot express exactly is an error. */
export function parseFilter(filter: Doc): FilterNode {
  const children: FilterNode[] = []
  for (const [key, value] of filter) {
    const top = TOP_LEVEL.get(key)
    if (top) children.push(top(value))
    else if (key.startsWith('$') && !isDbRefKey(key)) {
      throw badValue(
        `unknown top level operator: ${key}. If you are trying to negate an entire expression, use $nor.`,
      )
    } else children.push(parseField(key, value))
  }
  return children.length === 1 && children[0] ? children[0] : { kind: 'and', children }
}

function isDbRefKey(key: string): boolean {
  return key === '$ref' || key === '$id' || key === '$db'
}

/** Whether `{ field: value }` means operators and not equality with a document. */
export function isOperatorDoc(value: Maybe): value is Doc {
  if (!isDoc(value)) return false
  const first = firstKey(value)
  return first?.startsWith('$') === true && !isDbRefKey(first)
}

function parseField(key: string, value: Value): FilterNode {
  const path = fieldPath(key)
  if (isOperatorDoc(value)) return parseFieldOperators(path, value)
  if (value instanceof BSONRegExp) {
    const regex = compileRegex(value.pattern, value.options)
    return { kind: 'field', path, test: { op: 'regex', regex } }
  }
  return { kind: 'field', path, test: { op: 'eq', value } }
}

/** A filter argument that must be a document; an absent one is the empty filter. */
export function filterArgument(value: Maybe, what: string): Doc {
  if (value === undefined || value === null) return new Map()
  if (!isDoc(value)) {
    throw typeMismatch(
      `BSON field '${what}' is the wrong type '${typeName(value)}', expected type 'object'`,
    )
  }
  return value
}
