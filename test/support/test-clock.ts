import { HOLIDAYS } from '@linyi/shared/domain/calendar/holidays'
import {
  addDays,
  dayOf,
  startOfDay,
  weekdayOf,
  type Day,
} from '@linyi/shared/domain/calendar/shanghai-day'

const HOUR_MS = 3_600_000
const WEDNESDAY = 3
const OPENING_HOUR = 10
/** As far as most stories run: their deadlines of working days meet no holiday. */
const QUIET_DAYS = 30

const isQuiet = (day: Day) =>
  Array.from({ length: QUIET_DAYS }, (_, ahead) => addDays(day, ahead)).every(
    (each) => !HOLIDAYS.offDays.includes(each) && !HOLIDAYS.workDays.includes(each),
  )

/** The next Wednesday after a day that no holiday follows soon. */
function quietWednesday(after: Day): Day {
  let day = addDays(after, 1)
  while (weekdayOf(day) !== WEDNESDAY || !isQuiet(day)) day = addDays(day, 1)
  return day
}

/**
 * How far the clock of a test runs ahead of the real one, in milliseconds: every run begins at ten on
 * a Wednesday morning, so that no test's outcome hangs on the day and hour at which somebody runs it.
 * Ahead and never behind, for the database forgets what has run out by the real clock.
 */
export function aheadOfToday(): number {
  const began = new Date(process.env.LINYI_TEST_BEGAN ?? Date.now())
  const opening = startOfDay(quietWednesday(dayOf(began))).getTime() + OPENING_HOUR * HOUR_MS
  return opening - began.getTime()
}
