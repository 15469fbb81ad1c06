/**
 * Days as people in China count them. The country has kept one zone, UTC+8 without summer time,
 * since 1992, so day arithmetic needs no time-zone database and works in the mini-program too.
 */
const OFFSET_MS = 8 * 60 * 60 * 1000
const DAY_MS = 24 * 60 * 60 * 1000

/** A calendar day in Shanghai written `YYYY-MM-DD`. */
export type Day = string

/** The Shanghai day in which an instant lies. */
export function dayOf(instant: Date): Day {
  return new Date(instant.getTime() + OFFSET_MS).toISOString().slice(0, 10)
}

/** The day `count` days after `day`; negative counts go back. */
export function addDays(day: Day, count: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * DAY_MS).toISOString().slice(0, 10)
}

/** The same day `count` years later; the last of February where that year has no 29th. */
export function addYears(day: Day, count: number): Day {
  const year = Number(day.slice(0, 4)) + count
  const same = `${String(year).padStart(4, '0')}${day.slice(4)}`
  return Number.isNaN(Date.parse(`${same}T00:00:00Z`)) || monthOf(same) !== day.slice(5, 7)
    ? `${same.slice(0, 8)}28`
    : same
}

/** The same day `count` months later; the last of a month that is shorter (Civil Code, art. 202). */
export function addMonths(day: Day, count: number): Day {
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + count
  const [year, month] = [Math.floor(months / 12), months % 12]
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
  const date = Math.min(Number(day.slice(8)), last)
  return new Date(Date.UTC(year, month, date)).toISOString().slice(0, 10)
}

function monthOf(day: Day): string {
  return new Date(`${day}T00:00:00Z`).toISOString().slice(5, 7)
}

/** The first instant of a day, 00:00 in Shanghai. */
export function startOfDay(day: Day): Date {
  return new Date(Date.parse(`${day}T00:00:00Z`) - OFFSET_MS)
}

/** 24:00 of a day, which is the first instant of the next one (Civil Code, art. 203). */
export function endOfDay(day: Day): Date {
  return new Date(startOfDay(day).getTime() + DAY_MS)
}

/** Monday is 1 and Sunday is 7. */
export function weekdayOf(day: Day): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7
}

/** The parts of an instant on a Shanghai clock, for printing. `month` counts from 1. */
export function shanghaiParts(instant: Date): {
  year: number
  month: number
  day: number
  hour: number
  minute: number
  weekday: number
} {
  const shifted = new Date(instant.getTime() + OFFSET_MS)
  return {
    year: shifted.getUTCFullYear(),
    month: shifted.getUTCMonth() + 1,
    day: shifted.getUTCDate(),
    hour: shifted.getUTCHours(),
    minute: shifted.getUTCMinutes(),
    weekday: shifted.getUTCDay() || 7,
  }
}
