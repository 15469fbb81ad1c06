import { BSONRegExp } from 'bson'
import type { Doc, Value } from '../bson/types'
import { isArray, isDoc } from '../bson/types'
import { firstKey } from '../bson/doc'
import { badValue, MongoError, notSupported } from '../errors'
import { isNumeric, toBigIntTruncated, toDouble, toSafeInteger } from '../values/numbers'
import type { BitMode, Comparison, FieldPath, FieldTest, FilterNode } from './ast'
import { isOperatorDoc, parseFilter } from './parse'
import type { Regex } from './regex'
import { compileRegex } from './regex'
import { parseBitMask, parseTypes } from './types'

type Parser = (path: FieldPath, argument: Value, all: Doc) => FilterNode

function field(path: FieldPath, test: FieldTest): FilterNode {
  return { kind: 'field', path, test }
}

function not(child: FilterNode): FilterNode {
  return { kind: 'not', child }
}

function comparison(op: Comparison): Parser {
  return (path, value) => {
    if (value instanceof BSONRegExp && op !== 'eq') {
      throw badValue(`Can't have RegEx as arg to predicate over field '${path.text}'.`)
    }
    return field(path, { op, value })
  }
}

function bits(operator: string, mode: BitMode): Parser {
  return (path, argument) =>
    field(path, { op: 'bits', mode, mask: parseBitMask(argument, operator) })
}

/** Field operators, one entry each; the support table of the README lists the keys. */
const OPERATORS: ReadonlyMap<string, Parser> = new Map<string, Parser>([
  ['$eq', comparison('eq')],
  ['$gt', comparison('gt')],
  ['$gte', comparison('gte')],
  ['$lt', comparison('lt')],
  ['$lte', comparison('lte')],
  ['$ne', parseNotEqual],
  ['$in', (path, argument) => field(path, parseIn('$in', argument))],
  ['$nin', (path, argument) => not(field(path, parseIn('$nin', argument)))],
  ['$not', parseNot],
  ['$exists', parseExists],
  ['$type', (path, argument) => field(path, { op: 'type', codes: parseTypes(argument, '$type') })],
  ['$size', parseSize],
  ['$mod', parseMod],
  ['$all', parseAll],
  ['$elemMatch', parseElemMatch],
  ['$regex', parseRegex],
  ['$options', parseOptions],
  ['$bitsAllSet', bits('$bitsAllSet', 'allSet')],
  ['$bitsAnySet', bits('$bitsAnySet', 'anySet')],
  ['$bitsAllClear', bits('$bitsAllClear', 'allClear')],
  ['$bitsAnyClear', bits('$bitsAnyClear', 'anyClear')],
])

/** The supported field operators, for the README. */
export const FIELD_OPERATORS = [...OPERATORS.keys()].filter((name) => name !== '$options')

const KNOWN_ELSEWHERE = new Set([
  '$near',
  '$nearSphere',
  '$geoWithin',
  '$geoIntersects',
  '$within',
  '$geoNear',
  '$maxDistance',
  '$minDistance',
])

/** Parses `{ $gt: 1, $lt: 5 }` for one path. */
export function parseFieldOperators(path: FieldPath, operators: Doc): FilterNode {
  const children: FilterNode[] = []
  for (const [name, argument] of operators) {
    if (name === '$options' && operators.has('$regex')) continue
    const parse = OPERATORS.get(name)
    if (parse) children.push(parse(path, argument, operators))
    else if (KNOWN_ELSEWHERE.has(name)) throw notSupported(`the query operator ${name}`)
    else throw badValue(`unknown operator: ${name}`)
  }
  return children.length === 1 && children[0] ? children[0] : { kind: 'and', children }
}

function parseNotEqual(path: FieldPath, value: Value): FilterNode {
  if (value instanceof BSONRegExp) throw badValue("Can't have regex as arg to $ne.")
  return not(field(path, { op: 'eq', value }))
}

function parseIn(operator: string, argument: Value): FieldTest {
  if (!isArray(argument)) throw badValue(`${operator} needs an array`)
  const values: Value[] = []
  const regexes: Regex[] = []
  for (const item of argument) {
    if (isOperatorDoc(item)) throw badValue(`cannot nest $ under ${operator}`)
    if (item instanceof BSONRegExp) regexes.push(compileRegex(item.pattern, item.options))
    else values.push(item)
  }
  return { op: 'in', values, regexes }
}

function parseNot(path: FieldPath, argument: Value): FilterNode {
  if (argument instanceof BSONRegExp) {
    return not(
      field(path, { op: 'regex', regex: compileRegex(argument.pattern, argument.options) }),
    )
  }
  if (!isDoc(argument)) throw badValue('$not needs a regex or a document')
  if (argument.size === 0) throw badValue('$not cannot be empty')
  if (!isOperatorDoc(argument)) {
    throw badValue(`unknown operator: ${firstKey(argument) ?? ''}`)
  }
  return not(parseFieldOperators(path, argument))
}

function parseExists(path: FieldPath, argument: Value): FilterNode {
  const exists = field(path, { op: 'exists' })
  const wanted = isNumeric(argument)
    ? toDouble(argument) !== 0
    : argument !== false && argument !== null
  return wanted ? exists : not(exists)
}

function parseSize(path: FieldPath, argument: Value): FilterNode {
  if (!isNumeric(argument)) throw badValue('Failed to parse $size. Expected a number in: $size')
  const size = toSafeInteger(argument)
  if (size === undefined) throw badValue('Failed to parse $size. Expected an integer')
  if (size < 0) throw badValue('Failed to parse $size. Expected a non-negative number')
  return field(path, { op: 'size', size })
}

function parseMod(path: FieldPath, argument: Value): FilterNode {
  if (!isArray(argument)) throw badValue('malformed mod, needs to be an array')
  if (argument.length < 2) throw badValue('malformed mod, not enough elements')
  if (argument.length > 2) throw badValue('malformed mod, too many elements')
  const [divisor, remainder] = argument.map((item, index) => {
    if (!isNumeric(item)) {
      throw badValue(`malformed mod, ${index === 0 ? 'divisor' : 'remainder'} not a number`)
    }
    const whole = toBigIntTruncated(item)
    if (whole === undefined) throw badValue('malformed mod, value is not a finite number')
    return whole
  })
  if (divisor === undefined || remainder === undefined || divisor === 0n) {
    throw badValue('divisor cannot be 0')
  }
  return field(path, { op: 'mod', divisor, remainder })
}

function parseAll(path: FieldPath, argument: Value): FilterNode {
  if (!isArray(argument)) throw badValue('$all needs an array')
  if (argument.length === 0) return { kind: 'constant', value: false }
  const children = argument.map((item): FilterNode => {
    if (isDoc(item) && firstKey(item) === '$elemMatch') return parseFieldOperators(path, item)
    if (isOperatorDoc(item)) throw badValue('no $ expressions in $all')
    if (item instanceof BSONRegExp) {
      return field(path, { op: 'regex', regex: compileRegex(item.pattern, item.options) })
    }
    return field(path, { op: 'eq', value: item })
  })
  return { kind: 'and', children }
}

const LOGICAL = new Set(['$and', '$or', '$nor', '$expr', '$where', '$comment', '$jsonSchema'])

function parseElemMatch(path: FieldPath, argument: Value): FilterNode {
  if (!isDoc(argument)) throw badValue('$elemMatch needs an Object')
  if (isOperatorDoc(argument) && !LOGICAL.has(firstKey(argument) ?? '')) {
    const parsed = parseFieldOperators({ text: '', parts: [] }, argument)
    const tests = parsed.kind === 'and' ? parsed.children : [parsed]
    return field(path, { op: 'elemMatchValue', tests })
  }
  return field(path, { op: 'elemMatchObject', filter: parseFilter(argument) })
}

function parseRegex(path: FieldPath, argument: Value, all: Doc): FilterNode {
  const options = all.get('$options')
  if (options !== undefined && typeof options !== 'string') {
    throw badValue('$options has to be a string')
  }
  if (argument instanceof BSONRegExp) {
    if (options !== undefined && argument.options !== '') {
      throw new MongoError(51075, 'options set in both $regex and $options')
    }
    const regex = compileRegex(argument.pattern, options ?? argument.options)
    return field(path, { op: 'regex', regex })
  }
  if (typeof argument !== 'string') throw badValue('$regex has to be a string')
  return field(path, { op: 'regex', regex: compileRegex(argument, options ?? '') })
}

function parseOptions(): never {
  throw badValue('$options needs a $regex')
}
