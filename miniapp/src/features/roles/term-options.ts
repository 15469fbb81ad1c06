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

const MONTHS_3_DAYS = 90

/** When a term ends that begins, or goes on, at `from`: at the first minute of that day. */
export function endOfTerm(term: LongerTerm, from: Date): string {
  const day = dayOf(from)
  const end = term === '3m' ? addDays(day, MONTHS_3_DAYS) : addYears(day, Number(term[0]))
  return startOfDay(end).toISOString()
}
