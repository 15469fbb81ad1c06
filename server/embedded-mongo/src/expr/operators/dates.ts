import { Long, ObjectId, Timestamp } from 'bson'
import type { Maybe, Value } from '../../bson/types'
import { isArray, isDoc, isNullish, typeName } from '../../bson/types'
import { doc as makeDoc } from '../../bson/doc'
import { located } from '../../errors'
import type { Zone } from '../../values/time'
import {
  DAY,
  dayOfYear,
  isoWeek,
  isoWeekday,
  parseZone,
  partsIn,
  sundayWeek,
  toUtc,
  UTC,
  utcFromParts,
} from '../../values/time'
import { compileExpression, namedArguments, truthy } from '../compile'
import type { OperatorCompiler, OperatorFamily } from '../operator'
import { named, needInteger } from '../operator'
import { parseDate } from './dateParsing'

type Arguments = Readonly<Record<string, Maybe>>

/** A date from the types that carry one. */
export function toDate(operator: string, value: Maybe): Date {
  if (value instanceof Date) return value
  if (value instanceof ObjectId) return value.getTimestamp()
  if (value instanceof Timestamp) return new Date(value.t * 1000)
  throw located(16006, `can't convert from BSON type ${typeName(value)} to Date (${operator})`)
}

/** The zone argument of date operators; null when it is null (then the result is null too). */
export function zoneOf(value: Maybe): Zone | null {
  if (value === undefined) return UTC
  if (value === null) return null
  if (typeof value !== 'string') {
    throw located(40517, `timezone must evaluate to a string, found ${typeName(value)}`)
  }
  return parseZone(value)
}

type PartOf = (local: Date) => Value

/** `{ $year: date }` or `{ $year: { date, timezone } }`. */
function part(name: string, read: PartOf): [string, OperatorCompiler] {
  return [
    name,
    (argument, context) => {
      const only = isArray(argument) && argument.length === 1 ? (argument[0] ?? null) : argument
      const full = isDoc(only) && (only.has('date') || only.has('timezone'))
      const spec = full ? namedArguments(name, only, ['date'], ['timezone']) : undefined
      const date = compileExpression(spec?.get('date') ?? only, context)
      const zoneSpec = spec?.get('timezone')
      const zone = zoneSpec === undefined ? undefined : compileExpression(zoneSpec, context)
      return (scope) => {
        const value = date(scope)
        const used = zone ? zoneOf(zone(scope) ?? null) : UTC
        if (isNullish(value) || used === null) return null
        return read(localDate(toDate(name, value), used))
      }
    },
  ]
}

/** A date whose UTC fields are the local ones. */
export function localDate(date: Date, zone: Zone): Date {
  return new Date(date.getTime() + zone.offsetAt(date.getTime()))
}

const pad = (value: number, width: number): string => String(value).padStart(width, '0')
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

function offsetText(offset: number): string {
  const minutes = Math.abs(Math.round(offset / 60_000))
  return `${offset < 0 ? '-' : '+'}${pad(Math.floor(minutes / 60), 2)}${pad(minutes % 60, 2)}`
}

type Formatter = (local: Date, offset: number) => string

const FORMATTERS: ReadonlyMap<string, Formatter> = new Map<string, Formatter>([
  ['d', (local) => pad(local.getUTCDate(), 2)],
  ['G', (local) => pad(isoWeek(local).year, 4)],
  ['H', (local) => pad(local.getUTCHours(), 2)],
  ['j', (local) => pad(dayOfYear(local), 3)],
  ['L', (local) => pad(local.getUTCMilliseconds(), 3)],
  ['m', (local) => pad(local.getUTCMonth() + 1, 2)],
  ['b', (local) => (MONTHS[local.getUTCMonth()] ?? '').slice(0, 3)],
  ['B', (local) => MONTHS[local.getUTCMonth()] ?? ''],
  ['M', (local) => pad(local.getUTCMinutes(), 2)],
  ['S', (local) => pad(local.getUTCSeconds(), 2)],
  ['u', (local) => String(isoWeekday(local))],
  ['U', (local) => pad(sundayWeek(local), 2)],
  ['V', (local) => pad(isoWeek(local).week, 2)],
  ['w', (local) => String(local.getUTCDay() + 1)],
  ['Y', (local) => pad(local.getUTCFullYear(), 4)],
  ['z', (_local, offset) => offsetText(offset)],
  ['Z', (_local, offset) => String(Math.round(offset / 60_000))],
  ['%', () => '%'],
])

function formatDate(date: Date, format: string, zone: Zone): string {
  const offset = zone.offsetAt(date.getTime())
  const local = new Date(date.getTime() + offset)
  if (local.getUTCFullYear() < 0 || local.getUTCFullYear() > 9999) {
    throw located(
      18537,
      `$dateToString is only defined on year 0-9999, tried to use year ${String(local.getUTCFullYear())}`,
    )
  }
  return format.replace(/%(.?)/gs, (_whole, specifier: string) => {
    const formatter = FORMATTERS.get(specifier)
    if (!formatter) {
      throw located(18536, `Invalid format character '%${specifier}' in format string`)
    }
    return formatter(local, offset)
  })
}

function dateToString(args: Arguments): Maybe {
  const { date, format, timezone, onNull } = args
  if (isNullish(date)) return 'onNull' in args ? onNull : null
  const zone = zoneOf('timezone' in args ? (timezone ?? null) : undefined)
  if (zone === null || ('format' in args && isNullish(format))) return null
  if (format !== undefined && typeof format !== 'string') {
    throw located(
      18533,
      `$dateToString requires that 'format' be a string, found: ${typeName(format)}`,
    )
  }
  const standard = zone.isUtc ? '%Y-%m-%dT%H:%M:%S.%LZ' : '%Y-%m-%dT%H:%M:%S.%L'
  return formatDate(toDate('$dateToString', date), format ?? standard, zone)
}

const dateFromString: OperatorCompiler = (argument, context) => {
  const spec = namedArguments(
    '$dateFromString',
    argument,
    ['dateString'],
    ['format', 'timezone', 'onError', 'onNull'],
  )
  const evaluator = (name: string): ReturnType<typeof compileExpression> | undefined => {
    const expression = spec.get(name)
    return expression === undefined ? undefined : compileExpression(expression, context)
  }
  const text = evaluator('dateString')
  const format = evaluator('format')
  const zone = evaluator('timezone')
  const onError = evaluator('onError')
  const onNull = evaluator('onNull')
  return (scope) => {
    const value = text?.(scope)
    if (isNullish(value)) return onNull ? onNull(scope) : null
    const used = zone ? zoneOf(zone(scope) ?? null) : undefined
    const pattern = format?.(scope)
    if (used === null || (format && isNullish(pattern))) return null
    try {
      if (typeof value !== 'string') {
        throw located(
          241,
          `$dateFromString requires that 'dateString' be a string, found: ${typeName(value)}`,
        )
      }
      if (!isNullish(pattern) && typeof pattern !== 'string') {
        throw located(
          40684,
          `$dateFromString requires that 'format' be a string, found: ${typeName(pattern)}`,
        )
      }
      return parseDate(value, pattern ?? undefined, used)
    } catch (error) {
      const failed = error instanceof Error && 'code' in error && error.code === 241
      if (failed && onError) return onError(scope)
      throw error
    }
  }
}

function dateToParts(args: Arguments): Maybe {
  const { date, iso8601 } = args
  const zone = zoneOf('timezone' in args ? (args.timezone ?? null) : undefined)
  if (isNullish(date) || zone === null) return null
  const moment = toDate('$dateToParts', date)
  const { year, month, day, ...time } = partsIn(moment, zone)
  if (!truthy(iso8601)) return makeDoc({ year, month, day, ...time })
  const local = localDate(moment, zone)
  const week = isoWeek(local)
  return makeDoc({
    isoWeekYear: week.year,
    isoWeek: week.week,
    isoDayOfWeek: isoWeekday(local),
    ...time,
  })
}

function dateFromParts(args: Arguments): Maybe {
  const zone = zoneOf('timezone' in args ? (args.timezone ?? null) : undefined)
  if (zone === null) return null
  const names = Object.keys(args).filter((name) => name !== 'timezone')
  if (names.some((name) => isNullish(args[name]))) return null
  const number = (name: string, standard: number): number =>
    args[name] === undefined ? standard : needInteger('$dateFromParts', args[name], 40515)
  const time = {
    hour: number('hour', 0),
    minute: number('minute', 0),
    second: number('second', 0),
    millisecond: number('millisecond', 0),
  }
  if ('isoWeekYear' in args) {
    const fourth = utcFromParts({ year: number('isoWeekYear', 1970), month: 1, day: 4, ...time })
    const monday = fourth - (isoWeekday(new Date(fourth)) - 1) * DAY
    const days = (number('isoWeek', 1) - 1) * 7 + number('isoDayOfWeek', 1) - 1
    return new Date(toUtc(monday + days * DAY, zone))
  }
  if (!('year' in args)) {
    throw located(40516, "$dateFromParts requires either 'year' or 'isoWeekYear' to be present")
  }
  const year = number('year', 1970)
  if (year < 1 || year > 9999) {
    throw located(
      40523,
      `'year' must evaluate to an integer in the range 1 to 9999, found ${String(year)}`,
    )
  }
  const local = utcFromParts({ year, month: number('month', 1), day: number('day', 1), ...time })
  return new Date(toUtc(local, zone))
}

/** Parts, formatting and parsing of dates, with time zones. */
export const DATES: OperatorFamily = new Map<string, OperatorCompiler>([
  part('$year', (local) => local.getUTCFullYear()),
  part('$month', (local) => local.getUTCMonth() + 1),
  part('$dayOfMonth', (local) => local.getUTCDate()),
  part('$hour', (local) => local.getUTCHours()),
  part('$minute', (local) => local.getUTCMinutes()),
  part('$second', (local) => local.getUTCSeconds()),
  part('$millisecond', (local) => local.getUTCMilliseconds()),
  part('$dayOfWeek', (local) => local.getUTCDay() + 1),
  part('$dayOfYear', dayOfYear),
  part('$week', sundayWeek),
  part('$isoWeek', (local) => isoWeek(local).week),
  part('$isoWeekYear', (local) => Long.fromNumber(isoWeek(local).year)),
  part('$isoDayOfWeek', isoWeekday),
  named('$dateToString', ['date'], ['format', 'timezone', 'onNull'], dateToString),
  ['$dateFromString', dateFromString],
  named('$dateToParts', ['date'], ['timezone', 'iso8601'], dateToParts),
  named(
    '$dateFromParts',
    [],
    [
      'year',
      'month',
      'day',
      'isoWeekYear',
      'isoWeek',
      'isoDayOfWeek',
      'hour',
      'minute',
      'second',
      'millisecond',
      'timezone',
    ],
    dateFromParts,
  ),
])
