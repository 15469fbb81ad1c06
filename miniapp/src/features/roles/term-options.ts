import { addDays, addYears, dayOf, startOfDay } from '@linyi/shared/domain/calendar/shanghai-day'

/** Terms that are offered: nobody has to turn a calendar for them. */
export type Term = 'open' | '3m' | '1y' | '3y' | '5y'
export type LongerTerm = Exclude<Term, 'open'>

export const TERM_OPTIONS: readonly { value: Term; text: string; note?: string }[] = [
  { value: '3y', text: '三年' },
  { value: '5y', text: '五年' },
  { value: '1y', text: '一年' },
  { value: '3m', text: '三个月', note: '临时职务' },
  { value: 'open', text: '不设期限' },
]

export const LONGER_OPTIONS: readonly { value: LongerTerm; text: string }[] = [
  { value: '3m', text: '三个月' },
  { value: '1y', text: '一年' },
  { value: '3y', text: '三年' },
  { value: '5y', text: '五年' },
]

/** When a term begins: today, on the first of next month, or on a day that is typed. */
export type Start = 'today' | 'nextMonth' | 'day'

export const START_OPTIONS: readonly { value: Start; text: string }[] = [
  { value: 'today', text: '今天' },
  { value: 'nextMonth', text: '下月1日' },
  { value: 'day', text: '另选一天' },
]

const DAY = /^\d{4}-\d{2}-\d{2}$/
const DAYS_TO_NEXT_MONTH = 31

/**
 * When the term begins, or null when the typed day is none or not after today. A term of today begins
 * now, so that the office can be used at once.
 */
export function startOfTerm(start: Start, typed: string, now: Date): Date | null {
  if (start === 'today') return now
  const today = dayOf(now)
  if (start === 'nextMonth') {
    const inNext = addDays(`${today.slice(0, 8)}01`, DAYS_TO_NEXT_MONTH)
    return startOfDay(`${inNext.slice(0, 8)}01`)
  }
  const day = typed.trim()
  const isDay = DAY.test(day) && !Number.isNaN(startOfDay(day).getTime()) && addDays(day, 0) === day
  return isDay && day > today ? startOfDay(day) : null
}

const MONTHS_3_DAYS = 90

/** When a term ends that begins, or goes on, at `from`: at the first minute of that day. */
export function endOfTerm(term: LongerTerm, from: Date): string {
  const day = dayOf(from)
  const end = term === '3m' ? addDays(day, MONTHS_3_DAYS) : addYears(day, Number(term[0]))
  return startOfDay(end).toISOString()
}
