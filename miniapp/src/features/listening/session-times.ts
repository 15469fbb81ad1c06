import { addDays, dayOf, startOfDay } from '@linyi/shared/domain/calendar/shanghai-day'
import { dateTimeText } from '@linyi/shared/domain/text/date-text'

const DAYS_AHEAD = 9
const MINUTE_MS = 60_000

/** When people have time: the evening first (夜话), an afternoon for those who go to bed early. */
const TIMES = ['18:30', '19:00', '19:30', '20:00', '15:00', '09:30'] as const

const NEAR = ['今天', '明天', '后天']

/** The days one may choose, the near ones by their everyday names. */
export function dayChoices(now: Date): readonly { value: string; text: string; note: string }[] {
  return Array.from({ length: DAYS_AHEAD }, (_, ahead) => {
    const value = addDays(dayOf(now), ahead)
    const [date = '', weekday = ''] = dateTimeText(startOfDay(value)).split(' ')
    return { value, text: NEAR[ahead] ?? date, note: weekday }
  })
}

/** The times one may choose. */
export const timeChoices = TIMES.map((time) => ({ value: time, text: time }))

/** The instant of a day and a time on a Shanghai clock. */
export function momentOf(day: string, time: string): Date {
  const [hours = '0', minutes = '0'] = time.split(':')
  const sinceMidnight = Number(hours) * 60 + Number(minutes)
  return new Date(startOfDay(day).getTime() + sinceMidnight * MINUTE_MS)
}
