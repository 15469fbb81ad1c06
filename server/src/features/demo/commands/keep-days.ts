import { addDays, type Day } from '@linyi/shared/domain/calendar/shanghai-day'
import { settleDue } from '../../../platform/due/due'
import { sealWaiting } from '../../../platform/events/sealer'
import { remindPeople } from '../../inbox/index'
import { countResidents } from '../../measures/index'
import { hourAt } from '../timeline.rules'
import type { Telling } from './hold-telling'
import type { Progress } from './seed-demo'

const WEEK = 7
const MONTH = 30
const LAST_DAYS = 40
const EARLY = 0.1
const MORNING = 9
/** What is told after the history takes the rest of the time. */
const HISTORY_SHARE = 0.85

/** Days of a history; of the last ones the events stay open, because their story is told after. */
interface Days {
  readonly from: Day
  readonly days: number
}

/**
 * What the service does by itself while people live: every night it writes down what the clock has
 * ended, every week it seals the events, every month it counts the residents; and of what is news at
 * the end it has reminded people in the mornings.
 */
export async function keepDays(
  telling: Telling,
  { from, days }: Days,
  progress: Progress,
): Promise<void> {
  const { communityId, time } = telling
  for (let day = 0; day <= days; day += 1) {
    const date = addDays(from, day)
    await time.until(hourAt(date, EARLY))
    await settleDue(communityId, time.now)
    progress((day / days) * HISTORY_SHARE)
    if (day % MONTH === 0) await countResidents(communityId, time.now)
    const isPast = day <= days - LAST_DAYS
    if (isPast && day % WEEK === 0) await sealWaiting({ now: () => time.now })
    if (isPast) continue
    await time.until(hourAt(date, MORNING))
    await remindPeople(communityId, time.now)
  }
}
