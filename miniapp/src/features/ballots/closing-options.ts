import { addDays, dayOf, startOfDay } from '@linyi/shared/domain/calendar/shanghai-day'
import { dateTimeText } from '@linyi/shared/domain/text/date-text'

const CLOSING_HOUR_MS = 20 * 60 * 60 * 1000
const DAYS = [2, 3, 5, 7] as const

export interface ClosingOption {
  /** The instant, as it is sent. */
  value: string
  text: string
  note: string
}

/**
 * When a ballot may close: in the evening of a near day, when people are at home. Whether the
 * rule set allows the window is the service's to say.
 */
export function closingOptions(now: Date): readonly ClosingOption[] {
  return DAYS.map((days) => {
    const day = startOfDay(addDays(dayOf(now), days))
    const closesAt = new Date(day.getTime() + CLOSING_HOUR_MS)
    return {
      value: closesAt.toISOString(),
      text: dateTimeText(closesAt),
      note: `${String(days)} 天后晚上 8 点`,
    }
  })
}
