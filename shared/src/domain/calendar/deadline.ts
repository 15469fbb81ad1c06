import type { HolidayCalendar } from './holidays'
import { addDays, dayOf, endOfDay, weekdayOf, type Day } from './shanghai-day'

/** Whether people work on that day: no weekend and no holiday, or a made-up working day. */
export function isWorkingDay(day: Day, calendar: HolidayCalendar): boolean {
  if (calendar.workDays.includes(day)) return true
  return weekdayOf(day) <= 5 && !calendar.offDays.includes(day)
}

/** The day itself when it is worked, otherwise the next one that is. */
function nextWorkingDay(day: Day, calendar: HolidayCalendar): Day {
  let candidate = day
  while (!isWorkingDay(candidate, calendar)) candidate = addDays(candidate, 1)
  return candidate
}

/**
 * The end of a period of `days` calendar days that begins at `start`.
 *
 * The day of the event is not counted, the last day ends at 24:00, and a last day that is off moves
 * to the next working day (Civil Code, art. 201 and 203).
 */
export function dueAfterDays(start: Date, days: number, calendar: HolidayCalendar): Date {
  return endOfDay(nextWorkingDay(addDays(dayOf(start), days), calendar))
}

/** The end of a period of `days` working days, counted from the day after `start`. */
export function dueAfterWorkingDays(start: Date, days: number, calendar: HolidayCalendar): Date {
  let day = dayOf(start)
  for (let counted = 0; counted < days; counted += 1) {
    day = nextWorkingDay(addDays(day, 1), calendar)
  }
  return endOfDay(nextWorkingDay(day, calendar))
}

/** How a due date is shown: still time, less than a day left, or past. */
export const URGENCIES = ['onTime', 'dueSoon', 'overdue'] as const
export type Urgency = (typeof URGENCIES)[number]

export const URGENCY_TEXT: Record<Urgency, string> = {
  onTime: '按时',
  dueSoon: '快到期',
  overdue: '超期',
}

const DUE_SOON_MS = 24 * 60 * 60 * 1000

/** The urgency of a due date at `now`; the due instant itself is already past (24:00 rule). */
export function urgencyOf(dueAt: Date, now: Date): Urgency {
  const left = dueAt.getTime() - now.getTime()
  if (left <= 0) return 'overdue'
  return left <= DUE_SOON_MS ? 'dueSoon' : 'onTime'
}
