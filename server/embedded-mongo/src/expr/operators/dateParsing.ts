import { mongoError } from '../../errors'
import type { Zone } from '../../values/time'
import { DAY, isoWeekday, parseZone, toUtc, UTC, utcFromParts } from '../../values/time'

function failure(text: string, reason: string): Error {
  return mongoError('ConversionFailure', `Error parsing date string '${text}'; ${reason}`)
}

const ISO =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ](\d{1,2}):(\d{1,2})(?::(\d{1,2})(?:[.,](\d{1,9}))?)?)?\s*(Z|[+-]\d{2}(?::?\d{2})?|[A-Z]{3,4})?$/

/**
 * Reads a date. Without a format only ISO 8601 is understood; other spellings that MongoDB's
 * library guesses at are refused.
 */
export function parseDate(text: string, format: string | undefined, zone: Zone | undefined): Date {
  const fields = format === undefined ? isoFields(text) : formattedFields(text, format)
  if (fields.zone !== undefined && zone !== undefined) {
    throw failure(
      text,
      'you cannot pass in a date/time string with time zone information together with a timezone argument',
    )
  }
  const used = fields.zone === undefined ? (zone ?? UTC) : namedZone(text, fields.zone)
  const local = localTime(fields)
  if (local === undefined) throw failure(text, 'the date is not valid')
  return new Date(toUtc(local, used))
}

function namedZone(text: string, name: string): Zone {
  if (/^[A-Z]{3,4}$/.test(name) && name !== 'UTC' && name !== 'GMT') {
    throw failure(
      text,
      `the time zone abbreviation ${name} is not supported by the embedded database`,
    )
  }
  return parseZone(name)
}

interface Fields {
  year?: number
  month?: number
  day?: number
  hour?: number
  minute?: number
  second?: number
  millisecond?: number
  isoYear?: number
  isoWeek?: number
  isoDay?: number
  dayOfYear?: number
  zone?: string
}

function isoFields(text: string): Fields {
  const match = ISO.exec(text.trim())
  if (!match) throw failure(text, 'the embedded database reads ISO 8601 only; use "format"')
  const [, year, month, day, hour = '0', minute = '0', second = '0', fraction = '0', zone] = match
  return {
    year: Number(year),
    month: Number(month),
    day: Number(day),
    hour: Number(hour),
    minute: Number(minute),
    second: Number(second),
    millisecond: Math.floor(Number(`0.${fraction}`) * 1000),
    ...(zone === undefined ? {} : { zone }),
  }
}

type NumberField = Exclude<keyof Fields, 'zone'>

const SPECIFIERS: ReadonlyMap<string, readonly [string, NumberField]> = new Map([
  ['d', ['\\d{1,2}', 'day']],
  ['m', ['\\d{1,2}', 'month']],
  ['Y', ['\\d{4}', 'year']],
  ['H', ['\\d{1,2}', 'hour']],
  ['M', ['\\d{1,2}', 'minute']],
  ['S', ['\\d{1,2}', 'second']],
  ['L', ['\\d{1,3}', 'millisecond']],
  ['j', ['\\d{1,3}', 'dayOfYear']],
  ['G', ['\\d{4}', 'isoYear']],
  ['V', ['\\d{1,2}', 'isoWeek']],
  ['u', ['[1-7]', 'isoDay']],
])
const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]

function formattedFields(text: string, format: string): Fields {
  const names: string[] = []
  const source = format.replace(
    /%(.)|[\\^$.*+?()[\]{}|/]/g,
    (whole: string, specifier?: string) => {
      if (specifier === undefined) return `\\${whole}`
      if (specifier === '%') return '%'
      names.push(specifier)
      if (specifier === 'z' || specifier === 'Z') {
        return specifier === 'z' ? '(Z|[+-]\\d{2}:?\\d{2})' : '([+-]\\d+)'
      }
      if (specifier === 'b') return '([A-Za-z]{3})'
      if (specifier === 'B') return '([A-Za-z]+)'
      const known = SPECIFIERS.get(specifier)
      if (!known) {
        throw mongoError(
          'ConversionFailure',
          `Invalid format character '%${specifier}' in format string`,
        )
      }
      return `(${known[0]})`
    },
  )
  const match = new RegExp(`^${source}$`).exec(text)
  if (!match) throw failure(text, `it does not match the format '${format}'`)
  const fields: Fields = {}
  names.forEach((name, index) => {
    setField(fields, name, match[index + 1] ?? '', text)
  })
  return fields
}

function setField(fields: Fields, name: string, value: string, text: string): void {
  if (name === 'z') fields.zone = value
  else if (name === 'Z') {
    const minutes = Number(value)
    const size = Math.abs(minutes)
    const pad = (number: number): string => String(number).padStart(2, '0')
    fields.zone = `${minutes < 0 ? '-' : '+'}${pad(Math.floor(size / 60))}:${pad(size % 60)}`
  } else if (name === 'b' || name === 'B') {
    const month = MONTHS.findIndex((full) =>
      name === 'b' ? full.slice(0, 3) === value.toLowerCase() : full === value.toLowerCase(),
    )
    if (month < 0) throw failure(text, 'the month is not known')
    fields.month = month + 1
  } else {
    const known = SPECIFIERS.get(name)
    if (known) fields[known[1]] = name === 'L' ? Number(value.padEnd(3, '0')) : Number(value)
  }
}

/** Milliseconds without a zone, or undefined when fields are missing or out of range. */
function localTime(fields: Fields): number | undefined {
  const time = {
    hour: fields.hour ?? 0,
    minute: fields.minute ?? 0,
    second: fields.second ?? 0,
    millisecond: fields.millisecond ?? 0,
  }
  if (time.hour > 24 || time.minute > 59 || time.second > 59) return undefined
  if (fields.isoYear !== undefined) {
    const fourth = Date.UTC(fields.isoYear, 0, 4)
    const monday = fourth - (isoWeekday(new Date(fourth)) - 1) * DAY
    const day = monday + ((fields.isoWeek ?? 1) - 1) * 7 * DAY + ((fields.isoDay ?? 1) - 1) * DAY
    return day + ((time.hour * 60 + time.minute) * 60 + time.second) * 1000 + time.millisecond
  }
  if (fields.year === undefined) return undefined
  if (fields.dayOfYear !== undefined) {
    return utcFromParts({ year: fields.year, month: 1, day: fields.dayOfYear, ...time })
  }
  const month = fields.month ?? 1
  const day = fields.day ?? 1
  const days = new Date(Date.UTC(2000, month, 0))
  days.setUTCFullYear(fields.year, month, 0)
  if (month < 1 || month > 12 || day < 1 || day > days.getUTCDate()) return undefined
  return utcFromParts({ year: fields.year, month, day, ...time })
}
