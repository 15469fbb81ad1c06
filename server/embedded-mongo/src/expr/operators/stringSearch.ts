import { BSONRegExp } from 'bson'
import type { Doc, Maybe, Value } from '../../bson/types'
import { isNullish, typeName } from '../../bson/types'
import { doc as makeDoc } from '../../bson/doc'
import { located } from '../../errors'
import type { Regex } from '../../query/regex'
import { compileRegex } from '../../query/regex'
import type { OperatorCompiler, OperatorFamily } from '../operator'
import { named, needString, plain } from '../operator'
import { searchBounds } from './arrays'

function indexOfBytes(args: readonly Maybe[]): Maybe {
  const [value, part, start, end] = args
  if (isNullish(value)) return null
  const bytes = Buffer.from(needString('$indexOfBytes', value, 40091))
  const wanted = Buffer.from(needString('$indexOfBytes', part, 40092))
  const { from, to } = searchBounds('$indexOfBytes', start, end, bytes.length)
  if (from > to) return -1
  const found = bytes.subarray(0, to).indexOf(wanted, from)
  return found
}

function indexOfCodePoints(args: readonly Maybe[]): Maybe {
  const [value, part, start, end] = args
  if (isNullish(value)) return null
  const points = [...needString('$indexOfCP', value, 40093)]
  const wanted = [...needString('$indexOfCP', part, 40094)]
  const { from, to } = searchBounds('$indexOfCP', start, end, points.length)
  for (let i = from; i + wanted.length <= to; i += 1) {
    if (wanted.every((point, offset) => points[i + offset] === point)) return i
  }
  return -1
}

/** Compiled patterns; a pipeline asks for the same one for every document. */
const cache = new Map<string, Regex>()

function regexOf(operator: string, regex: Maybe, options: Maybe): Regex | null {
  if (isNullish(regex)) return null
  if (options !== undefined && options !== null && typeof options !== 'string') {
    throw located(51106, `${operator} needs 'options' to be of type string`)
  }
  const given = options ?? undefined
  if (regex instanceof BSONRegExp) {
    if (given !== undefined && given !== '' && regex.options !== '') {
      throw located(
        51107,
        `${operator}: found regex options specified in both 'regex' and 'options' fields`,
      )
    }
    return cached(regex.pattern, given ?? regex.options)
  }
  if (typeof regex !== 'string') {
    throw located(51105, `${operator} needs 'regex' to be of type string or regex`)
  }
  return cached(regex, given ?? '')
}

function cached(pattern: string, options: string): Regex {
  const key = `${options}/${pattern}`
  let regex = cache.get(key)
  if (!regex) {
    if (cache.size > 500) cache.clear()
    regex = compileRegex(pattern, options)
    cache.set(key, regex)
  }
  return regex
}

function searchOperator(
  name: string,
  search: (text: string | null, regex: Regex | null, checkTime?: () => void) => Maybe,
): [string, OperatorCompiler] {
  return named(
    name,
    ['input', 'regex'],
    ['options'],
    ({ input, regex, options }, _scope, context) => {
      const pattern = regexOf(name, regex, options)
      if (!isNullish(input) && typeof input !== 'string') {
        throw located(51104, `${name} needs 'input' to be of type string, found ${typeName(input)}`)
      }
      return search(input ?? null, pattern, context.checkTime)
    },
  )
}

function describe(match: RegExpExecArray): Doc {
  const captures = match.slice(1).map((part: string | undefined): Value => part ?? null)
  return makeDoc({
    match: match[0],
    idx: [...match.input.slice(0, match.index)].length,
    captures,
  })
}

function findAll(text: string, regex: Regex, checkTime?: () => void): Value[] {
  const out: Value[] = []
  let from = 0
  for (;;) {
    const match = regex.exec(text, from, checkTime)
    if (!match) return out
    out.push(describe(match))
    from = match.index + match[0].length
    if (match[0] === '') from += [...text.slice(from)][0]?.length ?? 1
    if (from >= text.length) return out
  }
}

function replace(name: string, all: boolean): [string, OperatorCompiler] {
  return named(name, ['input', 'find', 'replacement'], [], ({ input, find, replacement }) => {
    if (isNullish(input) || isNullish(find) || isNullish(replacement)) {
      for (const value of [input, find, replacement]) {
        if (!isNullish(value)) needString(name, value, 51746)
      }
      return null
    }
    const text = needString(name, input, 51746)
    const wanted = needString(name, find, 51745)
    const by = needString(name, replacement, 51744)
    if (all) return wanted === '' ? replaceEverywhere(text, by) : text.split(wanted).join(by)
    const at = text.indexOf(wanted)
    return at < 0 ? text : text.slice(0, at) + by + text.slice(at + wanted.length)
  })
}

/** Replacing the empty string puts the replacement before every character and at the end. */
function replaceEverywhere(text: string, by: string): string {
  return by + [...text].map((point) => point + by).join('')
}

/** Searching and replacing in strings. */
export const STRING_SEARCH: OperatorFamily = new Map([
  plain('$indexOfBytes', 2, 4, indexOfBytes),
  plain('$indexOfCP', 2, 4, indexOfCodePoints),
  searchOperator('$regexMatch', (text, regex, checkTime) =>
    text === null ? false : (regex?.test(text, checkTime) ?? false),
  ),
  searchOperator('$regexFind', (text, regex, checkTime) => {
    const match = text === null ? null : (regex?.exec(text, 0, checkTime) ?? null)
    return match ? describe(match) : null
  }),
  searchOperator('$regexFindAll', (text, regex, checkTime) =>
    text === null || regex === null ? [] : findAll(text, regex, checkTime),
  ),
  replace('$replaceOne', false),
  replace('$replaceAll', true),
])
