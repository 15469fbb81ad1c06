import type { Importance } from '../inbox/notice-kind'
import { addDays, dayOf, startOfDay, type Day } from '../calendar/shanghai-day'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS

/** How many messages of importance 2 a person gets in a day; the rest goes into the digest [P]. */
export const DAILY_BUDGET = 2
/** Nobody is woken: 21:30 to 08:00 in Shanghai [P]. */
const QUIET_FROM_MS = 21.5 * HOUR_MS
const QUIET_UNTIL_MS = 8 * HOUR_MS
/** When the digest of the day goes out [P]. */
const DIGEST_AT_MS = 18 * HOUR_MS
/** What happened longer ago is no news; the inbox has it all the same. */
const NEWS_MS = 24 * HOUR_MS
/** How long a message may wait for WeChat before it is given up. */
const STALE_MS = 72 * HOUR_MS
const RETRY_MS = 30_000
const RETRY_MAX_MS = HOUR_MS
/** After so many postponements because WeChat was busy a message is given up: about six hours. */
export const TRIES_MAX = 12

/** What the times of a message depend on. */
export interface Timed {
  readonly importance: Importance
  readonly at: Date
  readonly dueAt: Date | null
}

/** The end of the quiet hours that `instant` lies in, or null by day. */
export function quietUntil(instant: Date): Date | null {
  const day = dayOf(instant)
  const intoDay = instant.getTime() - startOfDay(day).getTime()
  if (intoDay < QUIET_UNTIL_MS) return new Date(startOfDay(day).getTime() + QUIET_UNTIL_MS)
  if (intoDay < QUIET_FROM_MS) return null
  return new Date(startOfDay(addDays(day, 1)).getTime() + QUIET_UNTIL_MS)
}

/**
 * When a message may go: at once by day, at eight in the morning by night. What must be known now and
 * is over before the morning goes all the same.
 */
export function sendTimeOf({ importance, dueAt }: Timed, now: Date): Date {
  const morning = quietUntil(now)
  if (morning === null) return now
  const isPressing = importance === 1 && dueAt !== null && dueAt <= morning
  return isPressing ? now : morning
}

/** When what is gathered from `now` on is told: at six in the evening, of this day or the next. */
export function digestTimeOf(now: Date): Date {
  const day = dayOf(now)
  const today = new Date(startOfDay(day).getTime() + DIGEST_AT_MS)
  return now < today ? today : new Date(startOfDay(addDays(day, 1)).getTime() + DIGEST_AT_MS)
}

/** Whether there is anything left to say: not after the date it was about. */
export const isLate = ({ dueAt }: Timed, now: Date): boolean => dueAt !== null && dueAt <= now

/** Whether it happened too long ago to be told in a message at all. */
export const isOldNews = ({ at }: Timed, now: Date): boolean =>
  now.getTime() - at.getTime() > NEWS_MS

/** Whether a message has waited too long for WeChat. */
export const isStale = ({ at }: Timed, now: Date): boolean =>
  now.getTime() - at.getTime() > STALE_MS

/** The day against whose budget a message counts, or null for those that always go. */
export const budgetDay = (importance: Importance, now: Date): Day | null =>
  importance === 2 ? dayOf(now) : null

/** When to ask WeChat again that was busy: after half a minute, and twice as long each time. */
export const retryAt = (tries: number, now: Date): Date =>
  new Date(now.getTime() + Math.min(RETRY_MAX_MS, RETRY_MS * 2 ** tries))

/** The next minute, for a quota of the minute (WECHAT 14: 45011). */
export const nextMinute = (now: Date): Date =>
  new Date(Math.floor(now.getTime() / MINUTE_MS + 1) * MINUTE_MS)

/** The beginning of the next day, for a quota of the day (WECHAT 14: 45009). */
export const nextDay = (now: Date): Date => startOfDay(addDays(dayOf(now), 1))
