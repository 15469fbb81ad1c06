import type { AdjustableClock } from '../../../platform/clock'
import { AppError } from '../../../platform/http/app-error'
import { saveClockOffset } from '../demo-state.store'

const HOUR_MS = 60 * 60 * 1000
const OFFSET_MAX_MS = 60 * 24 * HOUR_MS

/**
 * Sets the demo's clock forward, for good: a restart must not bring the past back.
 *
 * @throws AppError `demo.too_far` beyond sixty days, where the story has nothing more to tell
 */
export async function advanceClock(
  hours: number,
  clock: AdjustableClock,
): Promise<{ now: string }> {
  const offset = clock.offset + hours * HOUR_MS
  if (offset > OFFSET_MAX_MS) throw new AppError('demo.too_far')
  await saveClockOffset(offset)
  clock.advance(hours * HOUR_MS)
  return { now: clock.now().toISOString() }
}
