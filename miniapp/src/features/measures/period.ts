import { addDays, addMonths, dayOf, type Day } from '@linyi/shared/domain/calendar/shanghai-day'

/** How long a period is that a page shows; all of them end no later than today. */
export type PeriodUnit = 'month' | 'year' | 'all'

export interface Period {
  from: Day
  to: Day
  /** `2026年11月` */
  text: string
  /** Whether there is a later one. */
  hasNext: boolean
}

/** Nothing was counted before. */
const BEGINNING: Day = '2020-01-01'

/** The month or year so many before this one. */
export function periodOf(unit: PeriodUnit, back: number, now: Date): Period {
  const today = dayOf(now)
  const hasNext = back > 0
  if (unit === 'all') return { from: BEGINNING, to: today, text: '全部', hasNext: false }
  if (unit === 'year') {
    const year = String(Number(today.slice(0, 4)) - back)
    const end = `${year}-12-31`
    const to = end < today ? end : today
    return { from: `${year}-01-01`, to, text: `${year}年`, hasNext }
  }
  const from = addMonths(`${today.slice(0, 7)}-01`, -back)
  const end = addDays(addMonths(from, 1), -1)
  const text = `${from.slice(0, 4)}年${String(Number(from.slice(5, 7)))}月`
  return { from, to: end < today ? end : today, text, hasNext }
}
