import { dayOf, shanghaiParts, startOfDay } from '../calendar/shanghai-day'

const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日'] as const
const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS

const two = (value: number): string => String(value).padStart(2, '0')

/** `11月23日`, the way a date is read aloud. */
export function dateText(instant: Date): string {
  const { month, day } = shanghaiParts(instant)
  return `${String(month)}月${String(day)}日`
}

/** `2029年11月23日`, where the year is not the present one as a rule: the end of a term. */
export function longDateText(instant: Date): string {
  return `${String(shanghaiParts(instant).year)}年${dateText(instant)}`
}

/** `11月23日 周一 19:30`. */
export function dateTimeText(instant: Date): string {
  const { hour, minute, weekday } = shanghaiParts(instant)
  return `${dateText(instant)} 周${WEEKDAYS[weekday - 1] ?? ''} ${two(hour)}:${two(minute)}`
}

/**
 * A deadline as people say it. A period ends at 24:00, which a clock shows as 00:00 of the next
 * day; the words name the day it ends on: `11月23日 24:00`.
 */
export function deadlineText(dueAt: Date): string {
  const isMidnight = startOfDay(dayOf(dueAt)).getTime() === dueAt.getTime()
  if (isMidnight) return `${dateText(new Date(dueAt.getTime() - 1))} 24:00`
  return dateTimeText(dueAt)
}

/** The time that is left in words: `还有 2 天`, `还有 5 小时`, or `已超期 1 天`. */
export function remainingText(dueAt: Date, now: Date): string {
  const left = dueAt.getTime() - now.getTime()
  const span = spanText(Math.abs(left))
  return left > 0 ? `还有 ${span}` : `已超期 ${span}`
}

function spanText(ms: number): string {
  if (ms >= DAY_MS) return `${String(Math.floor(ms / DAY_MS))} 天`
  if (ms >= HOUR_MS) return `${String(Math.floor(ms / HOUR_MS))} 小时`
  return `${String(Math.max(1, Math.ceil(ms / MINUTE_MS)))} 分钟`
}
