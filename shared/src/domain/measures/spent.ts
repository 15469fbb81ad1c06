/**
 * Time is kept in steps that widen by half each: a middle that is read from them is right to a
 * quarter of its size, whatever the number of cases, and sums of steps are steps again.
 */
const HOUR_MS = 3_600_000
const FIRST_HOURS = 1
const GROWTH = 1.5
const STEPS = 26

/** The step in which a time lies, from 0, up to an hour, on. */
export function stepOfTime(milliseconds: number): number {
  const hours = milliseconds / HOUR_MS
  if (hours <= FIRST_HOURS) return 0
  return Math.min(STEPS, Math.ceil(Math.log(hours / FIRST_HOURS) / Math.log(GROWTH)))
}

const topOf = (step: number): number => FIRST_HOURS * GROWTH ** step
const bottomOf = (step: number): number => (step === 0 ? 0 : topOf(step - 1))

/** The middle in hours, within its step by share; null where there is no case. */
export function medianHours(steps: ReadonlyMap<string, number>): number | null {
  const counts = [...steps]
    .map(([step, count]) => ({ step: Number(step), count }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => a.step - b.step)
  const all = counts.reduce((sum, { count }) => sum + count, 0)
  if (all === 0) return null
  let before = 0
  for (const { step, count } of counts) {
    if ((before + count) * 2 >= all) {
      const share = (all / 2 - before) / count
      const hours = bottomOf(step) + (topOf(step) - bottomOf(step)) * share
      return Math.round(hours * 10) / 10
    }
    before += count
  }
  return null
}
