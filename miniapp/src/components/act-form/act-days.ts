import { addDays, dayOf, startOfDay } from '@linyi/shared/domain/calendar/shanghai-day'
import { dateTimeText } from '@linyi/shared/domain/text/date-text'
import type { ChoiceOption } from '../field/ChoiceField'

const SPANS = [
  { days: 3, text: '3 天' },
  { days: 7, text: '1 周' },
  { days: 14, text: '2 周' },
  { days: 30, text: '1 个月' },
  { days: 60, text: '2 个月' },
  { days: 90, text: '3 个月' },
] as const

const DAYS_BACK = 9
const PAST = ['今天', '昨天', '前天'] as const

/** `11月23日 周一`. */
function dayText(day: string): string {
  const [date = '', weekday = ''] = dateTimeText(startOfDay(day)).split(' ')
  return `${date} ${weekday}`
}

/** Dates to set, each by how long it is from `from`; nothing to turn in a drum. */
export function daysAfter(from: Date, now: Date): readonly ChoiceOption<string>[] {
  const start = dayOf(from > now ? new Date(from.getTime() - 1) : now)
  return SPANS.map(({ days, text }) => {
    const value = addDays(start, days)
    return { value, text: `${text}后`, note: dayText(value) }
  })
}

/** The last days, for something that has been held. */
export function daysBefore(now: Date): readonly ChoiceOption<string>[] {
  return Array.from({ length: DAYS_BACK }, (_, back) => {
    const value = addDays(dayOf(now), -back)
    const [date = '', weekday = ''] = dayText(value).split(' ')
    return { value, text: PAST[back] ?? date, note: weekday }
  })
}
