import { addDays, addMonths, type Day } from '../calendar/shanghai-day'

/**
 * A calendar day, month or year by its name: `2026-11-21`, `2026-11`, `2026`. Figures are kept for
 * each, so that any period is read from few of them.
 */
export type Span = string

/** The spans in which a day lies, the shortest first. */
export const spansOf = (day: Day): readonly Span[] => [day, day.slice(0, 7), day.slice(0, 4)]

const startsYear = (day: Day): boolean => day.endsWith('-01-01')
const startsMonth = (day: Day): boolean => day.endsWith('-01')

/**
 * The fewest spans that make up the days from `from` to `to`, both included: at most two months of
 * days and two years of months, and the years between.
 */
export function coverOf(from: Day, to: Day): Span[] {
  const spans: Span[] = []
  let day = from
  while (day <= to) {
    const nextYear = addMonths(day, 12)
    const nextMonth = addMonths(day, 1)
    if (startsYear(day) && addDays(nextYear, -1) <= to) {
      spans.push(day.slice(0, 4))
      day = nextYear
    } else if (startsMonth(day) && addDays(nextMonth, -1) <= to) {
      spans.push(day.slice(0, 7))
      day = nextMonth
    } else {
      spans.push(day)
      day = addDays(day, 1)
    }
  }
  return spans
}

/** The first day of the month in which a day lies. */
export const monthStart = (day: Day): Day => `${day.slice(0, 7)}-01`

/** The steps of a line: days, or months cut to the period. */
export function stepsOf(from: Day, to: Day, unit: 'day' | 'month'): { from: Day; to: Day }[] {
  const steps: { from: Day; to: Day }[] = []
  let day = from
  while (day <= to) {
    const next = unit === 'day' ? addDays(day, 1) : addMonths(monthStart(day), 1)
    const last = addDays(next, -1)
    steps.push({ from: day, to: last < to ? last : to })
    day = next
  }
  return steps
}
