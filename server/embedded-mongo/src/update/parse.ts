import type { Doc, Maybe, Value } from '../bson/types'
import { isArray, isDoc, typeName } from '../bson/types'
import { firstKey } from '../bson/doc'
import { badValue, failedToParse, mongoError, MongoError } from '../errors'
import { show } from '../values/show'
import { UPDATE_OPERATORS } from './operators'
import type { ApplyOperator, OperatorInfo } from './operators'

/** One operator at one path. */
export interface FieldUpdate {
  readonly operator: string
  readonly path: string
  readonly parts: readonly string[]
  readonly change: ApplyOperator
  readonly info: OperatorInfo
}

/** What an update argument asks for. */
export type Update =
  | { readonly kind: 'replace'; readonly document: Doc }
  | { readonly kind: 'pipeline'; readonly stages: readonly Value[] }
  | { readonly kind: 'operators'; readonly fields: readonly FieldUpdate[]; readonly source: Doc }

/** Reads the update argument of a command: operators, a replacement or a pipeline. */
export function parseUpdate(argument: Maybe): Update {
  if (isArray(argument)) return { kind: 'pipeline', stages: argument }
  if (!isDoc(argument)) {
    throw failedToParse('Update argument must be either an object or an array')
  }
  const first = firstKey(argument)
  if (first?.startsWith('$') !== true || first === '$ref' || first === '$id' || first === '$db') {
    checkReplacement(argument)
    return { kind: 'replace', document: argument }
  }
  return { kind: 'operators', fields: parseOperators(argument), source: argument }
}

function checkReplacement(document: Doc): void {
  for (const key of document.keys()) {
    if (key.startsWith('$') && !['$ref', '$id', '$db'].includes(key)) {
      throw mongoError(
        'DollarPrefixedFieldName',
        `The dollar ($) prefixed field '${key}' in '${key}' is not allowed in the context of an update's replacement document. Consider using an aggregation pipeline with $replaceWith.`,
      )
    }
  }
}

function parseOperators(update: Doc): FieldUpdate[] {
  const fields: FieldUpdate[] = []
  for (const [name, argument] of update) {
    const operator = UPDATE_OPERATORS.get(name)
    if (!operator) {
      throw failedToParse(
        `Unknown modifier: ${name}. Expected a valid update modifier or pipeline-style update specified as an array`,
      )
    }
    if (!isDoc(argument)) {
      throw failedToParse(
        `Modifiers operate on fields but we found type ${typeName(argument)} instead. For example: {$mod: {<field>: ...}} not {${name}: ${show(argument)}}`,
      )
    }
    for (const [path, value] of argument) {
      const parts = checkPath(path)
      const { info, compile } = operator
      fields.push({ operator: name, path, parts, info, change: compile(value, path) })
      if (info.moves && typeof value === 'string') {
        fields.push({
          operator: name,
          path: value,
          parts: checkPath(value),
          info: { ...info, target: true },
          change: compile(value, path),
        })
      }
    }
  }
  return sortFields(fields)
}

/** Splits an update path and refuses what MongoDB refuses. */
function checkPath(path: string): readonly string[] {
  if (path === '') throw mongoError('EmptyFieldName', 'An empty update path is not valid.')
  const parts = path.split('.')
  if (parts.filter((part) => part === '$').length > 1) {
    throw badValue(`Too many positional (i.e. '$') elements found in path '${path}'`)
  }
  parts.forEach((part, position) => {
    if (part === '') {
      throw mongoError(
        'EmptyFieldName',
        `The update path '${path}' contains an empty field name, which is not allowed.`,
      )
    }
    if (part.startsWith('$') && !isPositional(part)) {
      throw mongoError(
        'DollarPrefixedFieldName',
        `The dollar ($) prefixed field '${part}' in '${path}' is not allowed in the context of an update's replacement document. Consider using an aggregation pipeline with $replaceWith.`,
      )
    }
    if (position === 0 && isPositional(part)) {
      throw new MongoError(
        2,
        `Cannot have positional (i.e. '$') element in the first position in path '${path}'`,
      )
    }
  })
  return parts
}

/** Whether a path part is `$`, `$[]` or `$[identifier]`. */
export function isPositional(part: string): boolean {
  return part === '$' || /^\$\[.*\]$/.test(part)
}

const NUMERIC = /^\d+$/

function compareParts(a: string, b: string): number {
  if (NUMERIC.test(a) && NUMERIC.test(b)) return Number(a) - Number(b)
  return a < b ? -1 : a > b ? 1 : 0
}

/** MongoDB applies (and thereby appends new) fields in this order, not in the order written. */
function sortFields(fields: FieldUpdate[]): FieldUpdate[] {
  fields.sort((a, b) => comparePaths(a.parts, b.parts))
  fields.forEach((field, position) => {
    const previous = fields[position - 1]
    if (previous) checkConflict(previous, field)
  })
  return fields
}

function comparePaths(a: readonly string[], b: readonly string[]): number {
  const length = Math.min(a.length, b.length)
  for (let i = 0; i < length; i += 1) {
    const order = compareParts(a[i] ?? '', b[i] ?? '')
    if (order !== 0) return order
  }
  return a.length - b.length
}

function checkConflict(a: FieldUpdate, b: FieldUpdate): void {
  const length = Math.min(a.parts.length, b.parts.length)
  let same = 0
  while (same < length && a.parts[same] === b.parts[same]) same += 1
  const left = a.parts[same]
  const right = b.parts[same]
  const mixed =
    left !== undefined &&
    right !== undefined &&
    left.startsWith('$[') !== right.startsWith('$[') &&
    same > 0
  if (same === length || mixed) throw conflict(b.path, a.parts.slice(0, same).join('.'))
}

/** Two updates that touch the same place. */
export function conflict(path: string, at: string): Error {
  return mongoError(
    'ConflictingUpdateOperators',
    `Updating the path '${path}' would create a conflict at '${at}'`,
  )
}
