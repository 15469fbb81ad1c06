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

const two = (value: number): string => String(value).padStart(2, '0')

/** `19:30` on a Shanghai clock. */
export function clockText(instant: Date): string {
  const { hour, minute } = shanghaiParts(instant)
  return `${two(hour)}:${two(minute)}`
}

/** Beside a dash: a line that is too short would break there, and show half a time. */
const JOINED_DASH = '\u2060—\u2060'

/** `19:30—21:00`, never in two lines. */
export const clockSpanText = (from: Date, to: Date): string =>
  `${clockText(from)}${JOINED_DASH}${clockText(to)}`

/** What a day that is so many days ahead is called every day: 今天, 明天, 后天; nothing further off. */
export const nearDay = (ahead: number): string | undefined => NEAR[ahead]

/** The heading of a day: `今天 11月21日 周六`. */
export function dayText(instant: Date, now: Date): string {
  const [date = '', weekday = ''] = dateTimeText(instant).split(' ')
  const ahead = NEAR.findIndex((_, count) => addDays(dayOf(now), count) === dayOf(instant))
  return [nearDay(ahead), date, weekday].filter((word) => word !== undefined).join(' ')
}

export interface DayChoice {
  readonly value: Day
  readonly text: string
  readonly note: string
}

/** So many days one may choose, from `ahead` days after today on. */
export function dayChoices(now: Date, ahead: number, count: number): readonly DayChoice[] {
  return Array.from({ length: count }, (_, index) => {
    const value = addDays(dayOf(now), ahead + index)
    const [date = '', weekday = ''] = dateTimeText(startOfDay(value)).split(' ')
    return { value, text: nearDay(ahead + index) ?? date, note: weekday }
  })
}

/** Times of day to choose from, with the one it has now where that is another. */
export function timeChoices(
  times: readonly string[],
  now: string | null = null,
): readonly { value: string; text: string }[] {
  const all = now === null || times.includes(now) ? times : [now, ...times]
  return all.map((time) => ({ value: time, text: time }))
}

/** The instant of a day and a time on a Shanghai clock. */
export function momentOf(day: Day, time: string): Date {
  const [hours = '0', minutes = '0'] = time.split(':')
  const sinceMidnight = Number(hours) * 60 + Number(minutes)
  return new Date(startOfDay(day).getTime() + sinceMidnight * MINUTE_MS)
}
