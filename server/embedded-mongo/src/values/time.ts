import { located } from '../errors'

/** A time zone: its distance from UTC at a moment, in milliseconds. */
export interface Zone {
  readonly offsetAt: (utc: number) => number
  readonly isUtc: boolean
}

export const UTC: Zone = { offsetAt: () => 0, isUtc: true }
export const DAY = 86_400_000

/** Calendar fields in some zone; months and days count from one. */
export interface DateParts {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly hour: number
  readonly minute: number
  readonly second: number
  readonly millisecond: number
}

const zones = new Map<string, Zone>()

/** Reads an Olson name or an offset such as "+08:00"; throws for anything else. */
export function parseZone(name: string): Zone {
  if (name === 'UTC' || name === 'GMT' || name === 'Z') return UTC
  let zone = zones.get(name)
  if (!zone) {
    zone = offsetZone(name) ?? olsonZone(name)
    zones.set(name, zone)
  }
  return zone
}

function offsetZone(name: string): Zone | undefined {
  const match = /^([+-])(\d{2})(?::?(\d{2}))?$/.exec(name)
  if (!match) return undefined
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0)
  const offset = (match[1] === '-' ? -minutes : minutes) * 60_000
  return { offsetAt: () => offset, isUtc: offset === 0 }
}

function olsonZone(name: string): Zone {
  let format: Intl.DateTimeFormat
  try {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: name,
      hourCycle: 'h23',
      era: 'short',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
  } catch {
    throw located(40485, `unrecognized time zone identifier: "${name}"`)
  }
  return {
    isUtc: false,
    offsetAt: (utc) => {
      const whole = Math.floor(utc / 1000) * 1000
      const fields = new Map(format.formatToParts(whole).map((part) => [part.type, part.value]))
      const number = (type: Intl.DateTimeFormatPartTypes): number => Number(fields.get(type) ?? 0)
      const year = fields.get('era') === 'BC' ? 1 - number('year') : number('year')
      const local = utcFromParts({
        year,
        month: number('month'),
        day: number('day'),
        hour: number('hour'),
        minute: number('minute'),
        second: number('second'),
        millisecond: 0,
      })
      return local - whole
    },
  }
}

/** The calendar fields of a moment in a zone. */
export function partsIn(date: Date, zone: Zone): DateParts {
  return partsOf(new Date(date.getTime() + zone.offsetAt(date.getTime())))
}

/** The calendar fields of a moment in UTC. */
export function partsOf(local: Date): DateParts {
  return {
    year: local.getUTCFullYear(),
    month: local.getUTCMonth() + 1,
    day: local.getUTCDate(),
    hour: local.getUTCHours(),
    minute: local.getUTCMinutes(),
    second: local.getUTCSeconds(),
    millisecond: local.getUTCMilliseconds(),
  }
}

/** Milliseconds of calendar fields as if in UTC; fields beyond their range carry over. */
export function utcFromParts(parts: DateParts): number {
  const date = new Date(0)
  date.setUTCFullYear(parts.year, parts.month - 1, parts.day)
  date.setUTCHours(parts.hour, parts.minute, parts.second, parts.millisecond)
  return date.getTime()
}

/** The moment that local milliseconds mean in a zone; what a clock skips is counted on from before. */
export function toUtc(local: number, zone: Zone): number {
  const guess = local - zone.offsetAt(local)
  const time = local - zone.offsetAt(guess)
  return time + zone.offsetAt(time) === local ? time : Math.max(guess, time)
}

/** Day of the year, from one. */
export function dayOfYear(local: Date): number {
  return Math.floor((startOfDay(local) - Date.UTC(local.getUTCFullYear(), 0, 1)) / DAY) + 1
}

function startOfDay(local: Date): number {
  return Math.floor(local.getTime() / DAY) * DAY
}

/** ISO day of the week: Monday is 1, Sunday 7. */
export function isoWeekday(local: Date): number {
  return ((local.getUTCDay() + 6) % 7) + 1
}

/** ISO week and the year it belongs to. */
export function isoWeek(local: Date): { year: number; week: number } {
  const thursday = new Date(startOfDay(local) + (4 - isoWeekday(local)) * DAY)
  const year = thursday.getUTCFullYear()
  const start = new Date(0)
  start.setUTCFullYear(year, 0, 1)
  const week = Math.floor((thursday.getTime() - start.getTime()) / (7 * DAY)) + 1
  return { year, week }
}

/** Week of the year with weeks that begin on Sunday; days before the first one are week 0. */
export function sundayWeek(local: Date): number {
  return Math.floor((dayOfYear(local) + 6 - local.getUTCDay()) / 7)
}
