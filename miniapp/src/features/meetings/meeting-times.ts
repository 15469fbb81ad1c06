import {
  addDays,
  dayOf,
  shanghaiParts,
  startOfDay,
  type Day,
} from '@linyi/shared/domain/calendar/shanghai-day'
import { dateTimeText } from '@linyi/shared/domain/text/date-text'

const MINUTE_MS = 60_000
const NEAR = ['今天', '明天', '后天']

/** When people have time: the evening first, the afternoon and the morning for those who are at home. */
const TIMES = ['19:00', '19:30', '20:00', '18:30', '15:00', '09:30'] as const

const two = (value: number): string => String(value).padStart(2, '0')

/** `19:30` on a Shanghai clock. */
export function clockText(instant: Date): string {
  const { hour, minute } = shanghaiParts(instant)
  return `${two(hour)}:${two(minute)}`
}

/** `19:30—21:00`; the beginning alone while the agenda is empty. */
export function spanText(startsAt: Date, endsAt: Date): string {
  const from = clockText(startsAt)
  return endsAt.getTime() <= startsAt.getTime() ? from : `${from}—${clockText(endsAt)}`
}

/** The heading of a day: `今天 11月21日 周六`. */
export function dayText(instant: Date, now: Date): string {
  const [date = '', weekday = ''] = dateTimeText(instant).split(' ')
  const ahead = NEAR.findIndex((_, count) => addDays(dayOf(now), count) === dayOf(instant))
  return [NEAR[ahead], date, weekday].filter((word) => word !== undefined).join(' ')
}

/** Entries in the order of their time, each first one of a day under its heading. */
export function withDayHeadings<Entry extends { readonly startsAt: string }>(
  entries: readonly Entry[],
  now: Date,
): readonly (Entry & { readonly heading: string | null })[] {
  return entries.map((entry, index) => {
    const before = entries[index - 1]
    const startsAt = new Date(entry.startsAt)
    const isNewDay = before === undefined || dayOf(new Date(before.startsAt)) !== dayOf(startsAt)
    return { ...entry, heading: isNewDay ? dayText(startsAt, now) : null }
  })
}

export interface DayChoice {
  readonly value: Day
  readonly text: string
  readonly note: string
}

/** So many days one may choose, from the first that leaves time for the notice. */
export function dayChoices(now: Date, noticeDays: number, count: number): readonly DayChoice[] {
  return Array.from({ length: count }, (_, index) => {
    const ahead = noticeDays + index
    const value = addDays(dayOf(now), ahead)
    const [date = '', weekday = ''] = dateTimeText(startOfDay(value)).split(' ')
    return { value, text: NEAR[ahead] ?? date, note: weekday }
  })
}

/** The times one may choose, with the one it has now where that is another. */
export function timeChoices(now: string | null): readonly { value: string; text: string }[] {
  const times: readonly string[] = TIMES
  const all = now === null || times.includes(now) ? times : [now, ...times]
  return all.map((time) => ({ value: time, text: time }))
}

/** The instant of a day and a time on a Shanghai clock. */
export function momentOf(day: Day, time: string): Date {
  const [hours = '0', minutes = '0'] = time.split(':')
  const sinceMidnight = Number(hours) * 60 + Number(minutes)
  return new Date(startOfDay(day).getTime() + sinceMidnight * MINUTE_MS)
}
