import type { Doc, Maybe, Value } from '../bson/types'
import { BsonType, isArray, isDoc } from '../bson/types'
import { failedToParse, notSupported, typeMismatch } from '../errors'
import { equalValues } from '../values/compare'
import { hashKey } from '../values/keys'
import type { Numeric } from '../values/numbers'
import { compareNumbers, isNumeric, toDouble, toSafeInteger } from '../values/numbers'
import { show } from '../values/show'
import { compileRegex } from './regex'
import { hasType, parseTypes } from './types'

type Check = (value: Value) => boolean
type Keyword = (argument: Value, schema: Doc) => Check

const ANY: Check = () => true
const JSON_TYPES = new Map<string, readonly number[]>([
  ['object', [BsonType.object]],
  ['array', [BsonType.array]],
  ['string', [BsonType.string]],
  ['boolean', [BsonType.bool]],
  ['null', [BsonType.null]],
  ['number', [BsonType.double, BsonType.int, BsonType.long, BsonType.decimal]],
])

/** JSON Schema keywords, one entry each; the support table of the README lists the keys. */
const KEYWORDS: ReadonlyMap<string, Keyword> = new Map<string, Keyword>([
  [
    'bsonType',
    (types) =>
      (
        (codes) => (value) =>
          hasType(value, codes)
      )(parseTypes(types, 'bsonType')),
  ],
  ['type', jsonType],
  ['enum', enumeration],
  ['required', required],
  ['properties', properties],
  ['additionalProperties', additionalProperties],
  ['patternProperties', patternProperties],
  ['minProperties', (n) => onDocs((doc, min) => doc.size >= min, count(n, 'minProperties'))],
  ['maxProperties', (n) => onDocs((doc, max) => doc.size <= max, count(n, 'maxProperties'))],
  ['dependencies', dependencies],
  ['items', items],
  ['additionalItems', additionalItems],
  ['minItems', (n) => onArrays((list, min) => list.length >= min, count(n, 'minItems'))],
  ['maxItems', (n) => onArrays((list, max) => list.length <= max, count(n, 'maxItems'))],
  ['uniqueItems', uniqueItems],
  ['minLength', (n) => onStrings((text, min) => [...text].length >= min, count(n, 'minLength'))],
  ['maxLength', (n) => onStrings((text, max) => [...text].length <= max, count(n, 'maxLength'))],
  ['pattern', pattern],
  ['minimum', (n, schema) => bound(n, schema, 'exclusiveMinimum', (order) => order > 0)],
  ['maximum', (n, schema) => bound(n, schema, 'exclusiveMaximum', (order) => order < 0)],
  ['exclusiveMinimum', exclusive('minimum')],
  ['exclusiveMaximum', exclusive('maximum')],
  ['multipleOf', multipleOf],
  [
    'allOf',
    (list) =>
      (
        (checks) => (value) =>
          checks.every((c) => c(value))
      )(schemas(list, 'allOf')),
  ],
  [
    'anyOf',
    (list) =>
      (
        (checks) => (value) =>
          checks.some((c) => c(value))
      )(schemas(list, 'anyOf')),
  ],
  ['oneOf', oneOf],
  [
    'not',
    (schema) =>
      (
        (check) => (value) =>
          !check(value)
      )(subschema(schema, 'not')),
  ],
  ['title', annotation('title')],
  ['description', annotation('description')],
])

/** The supported JSON Schema keywords, for the README. */
export const SCHEMA_KEYWORDS = [...KEYWORDS.keys()]

const UNSUPPORTED = new Set([
  '$ref',
  '$schema',
  'default',
  'definitions',
  'format',
  'id',
  'encrypt',
])

/** Compiles a `$jsonSchema`; unknown keywords are errors as in MongoDB. */
export function compileSchema(schema: Doc): Check {
  const checks: Check[] = []
  for (const [keyword, argument] of schema) {
    const compile = KEYWORDS.get(keyword)
    if (compile) checks.push(compile(argument, schema))
    else if (UNSUPPORTED.has(keyword)) {
      throw failedToParse(`$jsonSchema keyword '${keyword}' is not currently supported`)
    } else throw failedToParse(`Unknown $jsonSchema keyword: ${keyword}`)
  }
  return (value) => checks.every((check) => check(value))
}

function subschema(schema: Value, keyword: string): Check {
  if (!isDoc(schema)) throw typeMismatch(`$jsonSchema keyword '${keyword}' must be an object`)
  return compileSchema(schema)
}

function schemas(list: Value, keyword: string): Check[] {
  if (!isArray(list) || list.length === 0) {
    throw typeMismatch(`$jsonSchema keyword '${keyword}' must be a non-empty array`)
  }
  return list.map((schema) => subschema(schema, keyword))
}

function count(argument: Value, keyword: string): number {
  const number = toSafeInteger(argument)
  if (number === undefined || number < 0) {
    throw failedToParse(`$jsonSchema keyword '${keyword}' must be a non-negative integer`)
  }
  return number
}

function onDocs(test: (doc: Doc, limit: number) => boolean, limit: number): Check {
  return (value) => !isDoc(value) || test(value, limit)
}

function onArrays(test: (list: Value[], limit: number) => boolean, limit: number): Check {
  return (value) => !isArray(value) || test(value, limit)
}

function onStrings(test: (text: string, limit: number) => boolean, limit: number): Check {
  return (value) => typeof value !== 'string' || test(value, limit)
}

function annotation(keyword: string): Keyword {
  return (argument) => {
    if (typeof argument !== 'string') {
      throw typeMismatch(`$jsonSchema keyword '${keyword}' must be of type string`)
    }
    return ANY
  }
}

function jsonType(argument: Value): Check {
  const names = isArray(argument) ? argument : [argument]
  const codes = names.flatMap((name) => {
    if (name === 'integer') throw notSupported("$jsonSchema type 'integer', as in MongoDB")
    const known = typeof name === 'string' ? JSON_TYPES.get(name) : undefined
    if (!known) throw failedToParse(`Unknown type name alias: ${show(name)}`)
    return known
  })
  return (value) => hasType(value, codes)
}

function enumeration(argument: Value): Check {
  if (!isArray(argument) || argument.length === 0) {
    throw failedToParse("$jsonSchema keyword 'enum' must be a non-empty array")
  }
  return (value) => argument.some((item) => equalValues(item, value))
}

function names(argument: Value, keyword: string): string[] {
  if (!isArray(argument) || argument.length === 0) {
    throw failedToParse(`$jsonSchema keyword '${keyword}' must be a non-empty array of strings`)
  }
  return argument.map((name) => {
    if (typeof name === 'string') return name
    throw typeMismatch(`$jsonSchema keyword '${keyword}' must be an array of strings`)
  })
}

function required(argument: Value): Check {
  const keys = names(argument, 'required')
  return (value) => !isDoc(value) || keys.every((key) => value.has(key))
}

function propertySchemas(argument: Maybe, keyword: string): Map<string, Check> {
  if (argument === undefined) return new Map()
  if (!isDoc(argument)) throw typeMismatch(`$jsonSchema keyword '${keyword}' must be an object`)
  return new Map([...argument].map(([key, schema]) => [key, subschema(schema, keyword)]))
}

function properties(argument: Value): Check {
  const checks = propertySchemas(argument, 'properties')
  return (value) => {
    if (!isDoc(value)) return true
    for (const [key, check] of checks) {
      const item = value.get(key)
      if (item !== undefined && !check(item)) return false
    }
    return true
  }
}

function patterns(argument: Maybe): { matches: (key: string) => boolean; check: Check }[] {
  return [...propertySchemas(argument, 'patternProperties')].map(([source, check]) => {
    const regex = compileRegex(source, '')
    return { matches: (name) => regex.test(name), check }
  })
}

function patternProperties(argument: Value): Check {
  const rules = patterns(argument)
  return (value) =>
    !isDoc(value) ||
    [...value].every(([key, item]) => rules.every((rule) => !rule.matches(key) || rule.check(item)))
}

function additionalProperties(argument: Value, schema: Doc): Check {
  const known = schema.get('properties')
  const named = isDoc(known) ? new Set(known.keys()) : new Set<string>()
  const rules = patterns(schema.get('patternProperties'))
  const check =
    typeof argument === 'boolean' ? () => argument : subschema(argument, 'additionalProperties')
  return (value) =>
    !isDoc(value) ||
    [...value].every(
      ([key, item]) => named.has(key) || rules.some((rule) => rule.matches(key)) || check(item),
    )
}

function dependencies(argument: Value): Check {
  if (!isDoc(argument)) throw typeMismatch("$jsonSchema keyword 'dependencies' must be an object")
  const rules = [...argument].map(([key, rule]): [string, Check] => [
    key,
    isArray(rule) ? required(rule) : subschema(rule, 'dependencies'),
  ])
  return (value) => !isDoc(value) || rules.every(([key, check]) => !value.has(key) || check(value))
}

function items(argument: Value): Check {
  if (isArray(argument)) {
    const checks = argument.map((schema) => subschema(schema, 'items'))
    return (value) =>
      !isArray(value) ||
      checks.every((check, index) => {
        const item = value[index]
        return item === undefined || check(item)
      })
  }
  const check = subschema(argument, 'items')
  return (value) => !isArray(value) || value.every(check)
}

function additionalItems(argument: Value, schema: Doc): Check {
  const listed = schema.get('items')
  if (!isArray(listed)) return ANY
  const check =
    typeof argument === 'boolean' ? () => argument : subschema(argument, 'additionalItems')
  return (value) => !isArray(value) || value.slice(listed.length).every(check)
}

function uniqueItems(argument: Value): Check {
  if (argument !== true) return ANY
  return (value) => !isArray(value) || new Set(value.map(hashKey)).size === value.length
}

function pattern(argument: Value): Check {
  if (typeof argument !== 'string') {
    throw typeMismatch("$jsonSchema keyword 'pattern' must be a string")
  }
  const regex = compileRegex(argument, '')
  return (value) => typeof value !== 'string' || regex.test(value)
}

function numeric(argument: Value, keyword: string): Numeric {
  if (isNumeric(argument)) return argument
  throw typeMismatch(`$jsonSchema keyword '${keyword}' must be a number`)
}

function bound(
  argument: Value,
  schema: Doc,
  exclusiveName: string,
  inside: (order: number) => boolean,
): Check {
  const limit = numeric(argument, exclusiveName === 'exclusiveMinimum' ? 'minimum' : 'maximum')
  const strict = schema.get(exclusiveName) === true
  return (value) => {
    if (!isNumeric(value)) return true
    const order = compareNumbers(value, limit)
    return order === 0 ? !strict : inside(order)
  }
}

function exclusive(partner: string): Keyword {
  return (argument, schema) => {
    if (typeof argument !== 'boolean' || !schema.has(partner)) {
      throw failedToParse(`$jsonSchema exclusive bounds are booleans and need '${partner}'`)
    }
    return ANY
  }
}

function multipleOf(argument: Value): Check {
  const divisor = toDouble(numeric(argument, 'multipleOf'))
  if (!(divisor > 0)) throw failedToParse("$jsonSchema keyword 'multipleOf' must be positive")
  return (value) => !isNumeric(value) || toDouble(value) % divisor === 0
}

function oneOf(list: Value): Check {
  const checks = schemas(list, 'oneOf')
  return (value) => checks.filter((check) => check(value)).length === 1
}
