import { addDays, dayOf, startOfDay } from '@linyi/shared/domain/calendar/shanghai-day'
import { dateTimeText } from '@linyi/shared/domain/text/date-text'

const HOUR_MS = 60 * 60 * 1000
const DAY_MS = 24 * HOUR_MS
const CLOSING_HOUR_MS = 20 * HOUR_MS
const DAYS = [2, 3, 5, 7, 10, 15, 30] as const

export interface ClosingOption {
  /** The instant, as it is sent. */
  value: string
  text: string
  note: string
}

/** The shortest and the longest window of the rule. */
export interface ClosingLimits {
  readonly windowHoursMin: number
  readonly windowDaysMax: number
}

/** The evening so many days from now, when people are at home. */
export function eveningIn(days: number, now: Date): Date {
  return new Date(startOfDay(addDays(dayOf(now), days)).getTime() + CLOSING_HOUR_MS)
}

/** Whether a ballot that opens now may close then. */
export function isWithin(
  closesAt: Date,
  now: Date,
  { windowHoursMin, windowDaysMax }: ClosingLimits,
): boolean {
  const span = closesAt.getTime() - now.getTime()
  return span >= windowHoursMin * HOUR_MS && span <= windowDaysMax * DAY_MS
}

/** When a ballot may close by its rule: in the evening of a near day. */
export function closingOptions(now: Date, limits: ClosingLimits): readonly ClosingOption[] {
  return DAYS.map((days) => ({ days, closesAt: eveningIn(days, now) }))
    .filter(({ closesAt }) => isWithin(closesAt, now, limits))
    .map(({ days, closesAt }) => ({
      value: closesAt.toISOString(),
      text: dateTimeText(closesAt),
      note: `${String(days)} 天后晚上 8 点`,
    }))
}
