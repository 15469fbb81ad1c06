import { Double, Long } from 'bson'
import type { Maybe } from '../../bson/types'
import { isNullish, typeName } from '../../bson/types'
import { located } from '../../errors'
import { compareStrings } from '../../values/compare'
import { isNumeric } from '../../values/numbers'
import type { OperatorCompiler, OperatorFamily } from '../operator'
import { named, needInteger, needString, plain } from '../operator'

const MANY = Number.MAX_SAFE_INTEGER

function concat(args: readonly Maybe[]): Maybe {
  if (args.some(isNullish)) return null
  return args
    .map((value) => {
      if (typeof value === 'string') return value
      throw located(16702, `$concat only supports strings, not ${typeName(value)}`)
    })
    .join('')
}

/** Values that MongoDB turns into text where a string operator meets them. */
function coerced(operator: string, value: Maybe): string {
  if (isNullish(value)) return ''
  if (typeof value === 'string') return value
  if (value instanceof Date) return value.toISOString()
  if (isNumeric(value)) {
    return value instanceof Double || value instanceof Long ? value.toString() : String(value)
  }
  throw located(16007, `can't convert from BSON type ${typeName(value)} to String (${operator})`)
}

/** Only ASCII letters change case, as in MongoDB. */
function asciiCase(name: string, upper: boolean): [string, OperatorCompiler] {
  return plain(name, 1, 1, ([value]) =>
    coerced(name, value).replace(upper ? /[a-z]+/g : /[A-Z]+/g, (part) =>
      upper ? part.toUpperCase() : part.toLowerCase(),
    ),
  )
}

function compareIgnoringCase([a, b]: readonly Maybe[]): Maybe {
  const fold = (value: Maybe): string =>
    coerced('$strcasecmp', value).replace(/[a-z]+/g, (part) => part.toUpperCase())
  return Math.sign(compareStrings(fold(a), fold(b)))
}

/** Whether a byte is in the middle of a UTF-8 character. */
function isContinuation(byte: number | undefined): boolean {
  return byte !== undefined && (byte & 0xc0) === 0x80
}

function substringBytes([value, start, length]: readonly Maybe[]): Maybe {
  const bytes = Buffer.from(coerced('$substrBytes', value))
  const from = needInteger('$substrBytes', start, 16034)
  const count = needInteger('$substrBytes', length, 16035)
  if (from < 0) {
    throw located(50752, '$substrBytes: starting index must be non-negative')
  }
  const to = count < 0 ? bytes.length : Math.min(bytes.length, from + count)
  if (from >= bytes.length) return ''
  if (isContinuation(bytes[from])) {
    throw located(
      28656,
      '$substrBytes: Invalid range, starting index is a UTF-8 continuation byte.',
    )
  }
  if (isContinuation(bytes[to])) {
    throw located(
      28657,
      '$substrBytes: Invalid range, ending index is in the middle of a UTF-8 character.',
    )
  }
  return bytes.toString('utf8', from, to)
}

function substringCodePoints([value, start, length]: readonly Maybe[]): Maybe {
  const points = [...coerced('$substrCP', value)]
  const from = needInteger('$substrCP', start, 34450)
  const count = needInteger('$substrCP', length, 34452)
  if (from < 0) throw located(34455, '$substrCP: the starting index must be nonnegative integer.')
  if (count < 0) throw located(34454, '$substrCP: length must be a nonnegative integer.')
  return points.slice(from, from + count).join('')
}

function split([value, delimiter]: readonly Maybe[]): Maybe {
  if (isNullish(value) || isNullish(delimiter)) return null
  const text = needString('$split', value, 40085)
  const by = needString('$split', delimiter, 40086)
  if (by === '') throw located(40087, '$split requires a non-empty separator')
  return text.split(by)
}

/** What `$trim` removes when nothing is named. */
const WHITESPACE = new Set([
  '\0',
  '\t',
  '\n',
  '\v',
  '\f',
  '\r',
  ' ',
  '\u00a0',
  '\u1680',
  ...Array.from({ length: 11 }, (_item, index) => String.fromCharCode(0x2000 + index)),
])

function trim(name: string, left: boolean, right: boolean): [string, OperatorCompiler] {
  return named(name, ['input'], ['chars'], ({ input, chars }) => {
    if (isNullish(input) || chars === null) return null
    const points = [...needString(name, input, 50699)]
    const removed = chars === undefined ? WHITESPACE : new Set(needString(name, chars, 50700))
    let from = 0
    let to = points.length
    if (left) while (from < to && removed.has(points[from] ?? '')) from += 1
    if (right) while (to > from && removed.has(points[to - 1] ?? '')) to -= 1
    return points.slice(from, to).join('')
  })
}

function length(
  name: string,
  code: number,
  measure: (text: string) => number,
): [string, OperatorCompiler] {
  return plain(name, 1, 1, ([value]) => measure(needString(name, value, code)))
}

/** Operators on strings. */
export const STRINGS: OperatorFamily = new Map([
  plain('$concat', 0, MANY, concat),
  asciiCase('$toUpper', true),
  asciiCase('$toLower', false),
  plain('$strcasecmp', 2, 2, compareIgnoringCase),
  plain('$substr', 3, 3, substringBytes),
  plain('$substrBytes', 3, 3, substringBytes),
  plain('$substrCP', 3, 3, substringCodePoints),
  length('$strLenBytes', 34473, (text) => Buffer.byteLength(text)),
  length('$strLenCP', 34471, (text) => [...text].length),
  plain('$split', 2, 2, split),
  trim('$trim', true, true),
  trim('$ltrim', true, false),
  trim('$rtrim', false, true),
])
