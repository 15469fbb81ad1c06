import { dayOf } from '@linyi/shared/domain/calendar/shanghai-day'
import { clockSpanText, clockText, dayText } from '@/platform/shanghai-times'

/** When people have time: the evening first, the afternoon and the morning for those who are at home. */
export const MEETING_TIMES = ['19:00', '19:30', '20:00', '18:30', '15:00', '09:30'] as const

/** `19:30—21:00`; the beginning alone while the agenda is empty. */
export function spanText(startsAt: Date, endsAt: Date): string {
  const isEmpty = endsAt.getTime() <= startsAt.getTime()
  return isEmpty ? clockText(startsAt) : clockSpanText(startsAt, endsAt)
}

/** Entries in the order of their time, each first one of a day under its heading. */
export function withDayHeadings<Entry extends { readonly startsAt: string }>(
  entries: readonly Entry[],
  now: Date,
): readonly (Entry & { readonly heading: string | null })[] {
  return entries.map((entry, index) => {
    const before = entries[index - 1]
    const startsAt = new Date(entry.startsAt)
    const isNewDay = before === undefined || dayOf(new Date(before.startsAt)) !== dayOf(startsAt)
    return { ...entry, heading: isNewDay ? dayText(startsAt, now) : null }
  })
}
