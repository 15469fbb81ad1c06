import {
  addDays,
  addMonths,
  dayOf,
  startOfDay,
  type Day,
} from '@linyi/shared/domain/calendar/shanghai-day'
import { DAYS_DRAWN_MAX, PERIOD_DAYS_MAX } from '@linyi/shared/domain/measures/measure'
import { longDateText } from '@linyi/shared/domain/text/date-text'

/** How long a period is that a page shows; all of them end no later than today. */
export type PeriodUnit = 'month' | 'year' | 'all' | 'own'

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
export function periodOf(unit: Exclude<PeriodUnit, 'own'>, back: number, now: Date): Period {
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

/** Whether a period is drawn day by day; longer ones by months. */
export const isDrawnByDays = ({ from, to }: Pick<Period, 'from' | 'to'>): boolean =>
  addDays(from, DAYS_DRAWN_MAX) > to

/** `2026年3月1日` */
export const dayText = (day: Day): string => longDateText(startOfDay(day))

/** Two days as they are typed, each eight figures. */
export interface TypedDays {
  from: string
  to: string
}

/** A day as it is typed: `20260301`. */
export const typedOf = (day: Day): string => day.replace(/-/g, '')

/** The day that was typed, with marks between its parts or without; null where there is none. */
export function dayTyped(text: string): Day | null {
  const figures = text.replace(/\D/g, '')
  if (figures.length !== 8) return null
  const day = `${figures.slice(0, 4)}-${figures.slice(4, 6)}-${figures.slice(6)}`
  const time = Date.parse(`${day}T00:00:00Z`)
  // what overflows, as the 30th of February, comes out as another day
  return Number.isNaN(time) || !new Date(time).toISOString().startsWith(day) ? null : day
}

/** A period of any days, or what is wrong with what was typed. */
export interface OwnPeriod {
  period: Period | null
  fromError?: string
  toError?: string
}

const NO_DAY = '请写八位数字的日期，例如 20260301'

/** Any period, by the two days somebody typed. */
export function ownPeriod(typed: TypedDays, now: Date): OwnPeriod {
  const [from, to] = [dayTyped(typed.from), dayTyped(typed.to)]
  if (from === null || to === null) {
    return {
      period: null,
      ...(from === null ? { fromError: NO_DAY } : {}),
      ...(to === null ? { toError: NO_DAY } : {}),
    }
  }
  if (from < BEGINNING) return { period: null, fromError: '2020 年以前没有数字' }
  if (to > dayOf(now)) return { period: null, toError: '还没到这一天' }
  if (from > to) return { period: null, toError: '结束日期要在开始日期之后' }
  if (addDays(from, PERIOD_DAYS_MAX) < to) return { period: null, toError: '一次最长十年' }
  const text = from === to ? dayText(from) : `${dayText(from)} 至 ${dayText(to)}`
  return { period: { from, to, text, hasNext: false } }
}
