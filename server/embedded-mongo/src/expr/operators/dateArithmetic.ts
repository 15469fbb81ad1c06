import { Long } from 'bson'
import type { Maybe } from '../../bson/types'
import { isNullish, typeName } from '../../bson/types'
import { located, mongoError } from '../../errors'
import type { Zone } from '../../values/time'
import { DAY, isoWeekday, partsOf, toUtc, utcFromParts } from '../../values/time'
import type { OperatorCompiler, OperatorFamily } from '../operator'
import { named, needInteger } from '../operator'
import { localDate, toDate, zoneOf } from './dates'

const FIXED: ReadonlyMap<string, number> = new Map([
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1000],
  ['millisecond', 1],
])
const CALENDAR = new Set(['year', 'quarter', 'month', 'week', 'day'])

type Arguments = Readonly<Record<string, Maybe>>

function unitOf(operator: string, value: Maybe): string {
  if (typeof value === 'string' && (FIXED.has(value) || CALENDAR.has(value))) return value
  if (typeof value !== 'string') {
    throw located(5439013, `${operator} requires 'unit' to be a string, but got ${typeName(value)}`)
  }
  throw mongoError(
    'FailedToParse',
    `${operator} parameter 'unit' value cannot be recognized as a time unit: ${value}`,
  )
}

/** Adds calendar units in local time; the day is kept within the new month. */
function addUnits(date: Date, unit: string, amount: number, zone: Zone): Date {
  const fixed = FIXED.get(unit)
  if (fixed !== undefined) return new Date(date.getTime() + amount * fixed)
  const local = localDate(date, zone)
  if (unit === 'day' || unit === 'week') {
    const days = unit === 'week' ? amount * 7 : amount
    return new Date(toUtc(local.getTime() + days * DAY, zone))
  }
  const months = unit === 'year' ? amount * 12 : unit === 'quarter' ? amount * 3 : amount
  const parts = partsOf(local)
  const first = { ...parts, month: parts.month + months, day: 1 }
  const start = partsOf(new Date(utcFromParts(first)))
  const last = new Date(utcFromParts({ ...start, month: start.month + 1, day: 0 })).getUTCDate()
  return new Date(toUtc(utcFromParts({ ...start, day: Math.min(parts.day, last) }), zone))
}

function shift(name: string, sign: 1 | -1): [string, OperatorCompiler] {
  return named(name, ['startDate', 'unit', 'amount'], ['timezone'], (args: Arguments) => {
    const { startDate, unit, amount } = args
    const zone = zoneOf('timezone' in args ? (args.timezone ?? null) : undefined)
    if (isNullish(startDate) || isNullish(unit) || isNullish(amount) || zone === null) return null
    const count = needInteger(name, amount, 5166405) * sign
    const result = addUnits(toDate(name, startDate), unitOf(name, unit), count, zone)
    if (Number.isNaN(result.getTime())) throw located(5166406, `${name} overflowed`)
    return result
  })
}

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']

/** ISO number of the day that weeks begin with; Sunday when nothing is said. */
function weekStart(operator: string, value: Maybe): number {
  if (value === undefined) return 7
  const name = typeof value === 'string' ? value.toLowerCase() : ''
  const index = WEEKDAYS.findIndex((day) => day === name || day.slice(0, 3) === name)
  if (index < 0) {
    throw mongoError(
      'FailedToParse',
      `${operator} parameter 'startOfWeek' value cannot be recognized as a day of a week`,
    )
  }
  return index + 1
}

/** The number of the unit since a fixed point, in local time: differences of it are $dateDiff. */
function unitIndex(local: Date, unit: string, firstDay: number): number {
  const parts = partsOf(local)
  const day = Math.floor(local.getTime() / DAY)
  switch (unit) {
    case 'year':
      return parts.year
    case 'quarter':
      return parts.year * 4 + Math.floor((parts.month - 1) / 3)
    case 'month':
      return parts.year * 12 + parts.month - 1
    case 'week':
      return Math.floor((day - ((isoWeekday(local) - firstDay + 7) % 7)) / 7)
    case 'day':
      return day
    default:
      return Math.floor(local.getTime() / (FIXED.get(unit) ?? 1))
  }
}

function dateDiff(args: Arguments): Maybe {
  const { startDate, endDate, unit, startOfWeek } = args
  const zone = zoneOf('timezone' in args ? (args.timezone ?? null) : undefined)
  if (isNullish(startDate) || isNullish(endDate) || isNullish(unit) || zone === null) return null
  const name = unitOf('$dateDiff', unit)
  if (name === 'week' && startOfWeek === null) return null
  const firstDay = name === 'week' ? weekStart('$dateDiff', startOfWeek) : 7
  const start = toDate('$dateDiff', startDate)
  const end = toDate('$dateDiff', endDate)
  // Hours and smaller units are counted in real time, so that a clock change does not matter.
  const read = (date: Date): number =>
    unitIndex(CALENDAR.has(name) ? localDate(date, zone) : date, name, firstDay)
  return Long.fromNumber(read(end) - read(start))
}

const REFERENCE = utcFromParts({
  year: 2000,
  month: 1,
  day: 1,
  hour: 0,
  minute: 0,
  second: 0,
  millisecond: 0,
})

function truncated(date: Date, unit: string, size: number, zone: Zone, firstDay: number): Date {
  const local = localDate(date, zone)
  const floor = (value: number, reference: number): number =>
    reference + Math.floor((value - reference) / size) * size
  const none = { hour: 0, minute: 0, second: 0, millisecond: 0 }
  const month = (index: number): number =>
    utcFromParts({
      year: Math.floor(index / 12),
      month: (((index % 12) + 12) % 12) + 1,
      day: 1,
      ...none,
    })
  const reference = new Date(REFERENCE)
  let result: number
  switch (unit) {
    case 'year':
      result = month(floor(unitIndex(local, 'year', 7), 2000) * 12)
      break
    case 'quarter':
      result = month(floor(unitIndex(local, 'quarter', 7), 8000) * 3)
      break
    case 'month':
      result = month(floor(unitIndex(local, 'month', 7), 24_000))
      break
    case 'week': {
      // The reference is the first such weekday of the year 2000.
      const distance = (firstDay - isoWeekday(reference) + 7) % 7
      const start = REFERENCE + distance * DAY
      result = start + Math.floor((local.getTime() - start) / (7 * DAY * size)) * 7 * DAY * size
      break
    }
    default: {
      const width = (unit === 'day' ? DAY : (FIXED.get(unit) ?? 1)) * size
      result = REFERENCE + Math.floor((local.getTime() - REFERENCE) / width) * width
    }
  }
  return new Date(toUtc(result, zone))
}

function dateTrunc(args: Arguments): Maybe {
  const { date, unit, binSize, startOfWeek } = args
  const zone = zoneOf('timezone' in args ? (args.timezone ?? null) : undefined)
  if (isNullish(date) || isNullish(unit) || binSize === null || zone === null) return null
  const name = unitOf('$dateTrunc', unit)
  if (name === 'week' && startOfWeek === null) return null
  const size = binSize === undefined ? 1 : needInteger('$dateTrunc', binSize, 5439017)
  if (size <= 0) throw located(5439018, "$dateTrunc requires 'binSize' to be greater than 0")
  const firstDay = name === 'week' ? weekStart('$dateTrunc', startOfWeek) : 7
  return truncated(toDate('$dateTrunc', date), name, size, zone, firstDay)
}

/** Adding, subtracting, comparing and truncating dates. */
export const DATE_ARITHMETIC: OperatorFamily = new Map<string, OperatorCompiler>([
  shift('$dateAdd', 1),
  shift('$dateSubtract', -1),
  named('$dateDiff', ['startDate', 'endDate', 'unit'], ['timezone', 'startOfWeek'], dateDiff),
  named('$dateTrunc', ['date', 'unit'], ['binSize', 'timezone', 'startOfWeek'], dateTrunc),
])
