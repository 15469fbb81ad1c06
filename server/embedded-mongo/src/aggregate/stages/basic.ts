import { Long } from 'bson'
import type { Doc, Maybe, Value } from '../../bson/types'
import { isArray, isDoc, isNullish } from '../../bson/types'
import { located } from '../../errors'
import { compileExpression, namedArguments } from '../../expr/compile'
import { compileContext, compileMatcher } from '../../plan/query'
import { ordering, parseSort, sortItems } from '../../plan/sort'
import { parseFilter } from '../../query/parse'
import { isNumeric, toSafeInteger } from '../../values/numbers'
import { show } from '../../values/show'
import type { StageCompiler } from '../context'
import { group } from './group'

/** `$match`. */
export const match: StageCompiler = (argument, { environment }) => {
  if (!isDoc(argument)) throw located(15959, 'the match filter must be an expression in an object')
  const matches = compileMatcher(parseFilter(argument), environment)
  return function* filter(input) {
    for (const doc of input) if (matches(doc)) yield doc
  }
}

/** `$sort`, in memory. */
export const sort: StageCompiler = (argument, { environment }) => {
  if (!isDoc(argument)) throw located(15973, 'the $sort key specification must be an object')
  if (argument.size === 0) throw located(15976, '$sort stage must have at least one sort key')
  const order = ordering(parseSort(argument), environment.collation)
  const access = { doc: (doc: Doc) => doc, bytes: () => 256 }
  return (input) => sortItems(input, order, access)
}

/** The number of `$limit`, which has to be positive. */
export function limitCount(argument: Value): number {
  const count = isNumeric(argument) ? toSafeInteger(argument) : undefined
  if (count === undefined) {
    throw located(
      5107201,
      `invalid argument to $limit stage: Expected an integer: $limit: ${show(argument)}`,
    )
  }
  if (count <= 0) throw located(15958, 'the limit must be positive')
  return count
}

/** The number of `$skip`. */
export function skipCount(argument: Value): number {
  const count = isNumeric(argument) ? toSafeInteger(argument) : undefined
  if (count === undefined || count < 0) {
    throw located(
      5107200,
      `invalid argument to $skip stage: Expected a non-negative number in: $skip: ${show(argument)}`,
    )
  }
  return count
}

/** `$limit`. */
export const limit: StageCompiler = (argument) => {
  const count = limitCount(argument)
  return function* take(input) {
    let taken = 0
    for (const doc of input) {
      yield doc
      taken += 1
      if (taken >= count) return
    }
  }
}

/** `$skip`. */
export const skip: StageCompiler = (argument) => {
  const count = skipCount(argument)
  return function* drop(input) {
    let seen = 0
    for (const doc of input) {
      seen += 1
      if (seen > count) yield doc
    }
  }
}

/** `$count`: one document with the number, none for an empty input. */
export const count: StageCompiler = (argument, context) => {
  if (typeof argument !== 'string' || argument === '') {
    throw located(40156, 'the count field must be a non-empty string')
  }
  if (argument.startsWith('$')) throw located(40158, 'the count field cannot be a $-prefixed path')
  if (argument.includes('.')) throw located(40160, "the count field cannot contain '.'")
  const counted = group(
    new Map<string, Value>([
      ['_id', null],
      [argument, new Map([['$sum', 1]])],
    ]),
    context,
  )
  return function* only(input) {
    for (const doc of counted(input)) yield new Map([[argument, doc.get(argument) ?? 0]])
  }
}

interface UnwindSpec {
  readonly parts: readonly string[]
  readonly index: string | undefined
  readonly keepEmpty: boolean
}

const UNWIND_OPTIONS = new Set(['path', 'includeArrayIndex', 'preserveNullAndEmptyArrays'])

function unwindSpec(argument: Value): UnwindSpec {
  const spec = isDoc(argument) ? argument : new Map<string, Value>([['path', argument]])
  for (const option of spec.keys()) {
    if (!UNWIND_OPTIONS.has(option)) {
      throw located(28811, `unrecognized option to $unwind stage: ${option}`)
    }
  }
  const path = spec.get('path')
  const index = spec.get('includeArrayIndex')
  const keep = spec.get('preserveNullAndEmptyArrays')
  if (path === undefined) throw located(28812, 'no path specified to $unwind stage')
  if (typeof path !== 'string') {
    // A stage that is neither a string nor a document has an error of its own.
    if (!isDoc(argument)) {
      throw located(
        15981,
        `expected either a string or an object as specification for $unwind stage`,
      )
    }
    throw located(28808, 'expected a string as the path for $unwind stage')
  }
  if (!path.startsWith('$')) {
    throw located(28818, `path option to $unwind stage should be prefixed with a '$': ${path}`)
  }
  if (index !== undefined && (typeof index !== 'string' || index === '')) {
    throw located(
      28810,
      'expected a non-empty string for the includeArrayIndex option to $unwind stage',
    )
  }
  if (typeof index === 'string' && index.startsWith('$')) {
    throw located(
      28822,
      `includeArrayIndex option to $unwind stage should not be prefixed with a '$': ${index}`,
    )
  }
  if (keep !== undefined && typeof keep !== 'boolean') {
    throw located(
      28809,
      'expected a boolean for the preserveNullAndEmptyArrays option to $unwind stage',
    )
  }
  return {
    parts: path.slice(1).split('.'),
    index: typeof index === 'string' ? index : undefined,
    keepEmpty: keep === true,
  }
}

/** Sets a value at a path of documents; missing parents are made. */
export function withPath(source: Doc, parts: readonly string[], value: Maybe): Doc {
  const [first = '', ...rest] = parts
  const out: Doc = new Map(source)
  if (rest.length === 0) {
    if (value === undefined) out.delete(first)
    else out.set(first, value)
    return out
  }
  const inner = source.get(first)
  out.set(first, withPath(isDoc(inner) ? inner : new Map<string, Value>(), rest, value))
  return out
}

/** `$unwind`. */
export const unwind: StageCompiler = (argument) => {
  const { parts, index, keepEmpty } = unwindSpec(argument)
  const indexParts = index?.split('.')
  const mark = (doc: Doc, value: Maybe): Doc =>
    indexParts ? withPath(doc, indexParts, value) : doc
  return function* expand(input) {
    for (const doc of input) {
      const value = plainPath(doc, parts)
      if (isArray(value) && value.length > 0) {
        for (const [position, item] of value.entries()) {
          yield mark(withPath(doc, parts, item), longIndex(position))
        }
      } else if (isArray(value)) {
        if (keepEmpty) yield mark(withPath(doc, parts, undefined), null)
      } else if (isNullish(value)) {
        if (keepEmpty) yield mark(doc, null)
      } else yield mark(doc, null)
    }
  }
}

/** The index is of type long, as MongoDB answers it. */
function longIndex(position: number): Value {
  return Long.fromNumber(position)
}

function plainPath(doc: Doc, parts: readonly string[]): Maybe {
  let value: Maybe = doc
  for (const part of parts) value = isDoc(value) ? value.get(part) : undefined
  return value
}

/** `$redact`. */
export const redact: StageCompiler = (argument, { environment }) => {
  const names = ['DESCEND', 'PRUNE', 'KEEP']
  const context = compileContext(environment)
  const evaluate = compileExpression(argument, {
    ...context,
    variables: new Set([...context.variables, ...names]),
  })
  const base = names.reduce((scope, name) => scope.with(name, name), environment.scope)
  const visit = (doc: Doc): Doc | undefined => {
    const decision = evaluate(base.on(doc))
    if (decision === 'KEEP') return doc
    if (decision === 'PRUNE') return undefined
    if (decision !== 'DESCEND') {
      throw located(17053, '$redact must evaluate to $$DESCEND, $$PRUNE, or $$KEEP')
    }
    const out: Doc = new Map()
    for (const [key, value] of doc) {
      const kept = descend(value)
      if (kept !== undefined) out.set(key, kept)
    }
    return out
  }
  const descend = (value: Value): Maybe => {
    if (isDoc(value)) return visit(value)
    if (!isArray(value)) return value
    return value.flatMap((item): Value[] => {
      const kept = descend(item)
      return kept === undefined ? [] : [kept]
    })
  }
  return function* filter(input) {
    for (const doc of input) {
      const kept = visit(doc)
      if (kept) yield kept
    }
  }
}

/** `$sample`. */
export const sample: StageCompiler = (argument) => {
  const spec = namedArguments('$sample', argument, ['size'])
  const size = toSafeInteger(spec.get('size') ?? null)
  if (size === undefined || size <= 0) {
    throw located(28747, 'size argument to $sample must be a positive integer')
  }
  return (input) => {
    const docs = [...input]
    for (let i = 0; i < Math.min(size, docs.length); i += 1) {
      const other = i + Math.floor(Math.random() * (docs.length - i))
      const chosen = docs[other]
      const here = docs[i]
      if (chosen && here) {
        docs[i] = chosen
        docs[other] = here
      }
    }
    return docs.slice(0, size)
  }
}
