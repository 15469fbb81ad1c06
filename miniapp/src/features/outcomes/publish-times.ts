import { addDays, dayOf, shanghaiParts } from '@linyi/shared/domain/calendar/shanghai-day'
import { dateTimeText } from '@linyi/shared/domain/text/date-text'
import type { ChoiceOption } from '@/components/field/ChoiceField'

/** Goes out at once. */
export const NOW = 'now'

const EVENING = '18:00'
const MORNING = '09:00'
const DAYS_IN_WEEK = 7

const at = (day: string, time: string): Date => new Date(`${day}T${time}:00+08:00`)

/** When it may go out: at once, this evening, in the morning of the next days, on Monday. */
export function publishTimes(now: Date): readonly ChoiceOption<string>[] {
  const today = dayOf(now)
  const toMonday = DAYS_IN_WEEK + 1 - shanghaiParts(now).weekday
  const later = [
    { text: '今天傍晚', time: at(today, EVENING) },
    { text: '明天上午', time: at(addDays(today, 1), MORNING) },
    { text: '后天上午', time: at(addDays(today, 2), MORNING) },
    ...(toMonday > 2 ? [{ text: '下周一上午', time: at(addDays(today, toMonday), MORNING) }] : []),
  ]
  return [
    { value: NOW, text: '现在就公示', note: '公示期从明天起算' },
    ...later
      .filter(({ time }) => time > now)
      .map(({ text, time }) => ({
        value: time.toISOString(),
        text,
        note: `${dateTimeText(time)} 自动公示`,
      })),
  ]
}
