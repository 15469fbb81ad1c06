import { addMonths, dayOf, endOfDay } from '../calendar/shanghai-day'
import type { RepeatRules } from '../rules/rule-set'

/**
 * A motion that was voted down and comes back under another number. The screener says that it is the
 * same motion; the closed item itself is never voted on again, for only what was carried out is
 * reopened.
 */
export interface Repeat {
  /** The earlier item. */
  readonly itemId: string
  readonly number: string
  readonly title: string
  /** Until then neighbours and the secretary do not bring it forward (T11b). */
  readonly barredUntil: Date
  /** So many council members lift the bar. */
  readonly membersNeeded: number
}

/** The end of the time in which a motion does not come back, counted from its vote. */
export function barredUntil(votedDownAt: Date, { barMonths }: RepeatRules): Date {
  return endOfDay(addMonths(dayOf(votedDownAt), barMonths))
}

/** Whether the motion still waits: its time is not over and too few council members ask. */
export function isBarred(
  repeat: Pick<Repeat, 'barredUntil' | 'membersNeeded'> | null,
  councilEndorsers: number,
  now: Date,
): boolean {
  if (repeat === null || now >= repeat.barredUntil) return false
  return repeat.membersNeeded === 0 || councilEndorsers < repeat.membersNeeded
}
