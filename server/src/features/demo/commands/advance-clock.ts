import type { AdjustableClock } from '../../../platform/clock'
import { saveClockOffset } from '../demo-clock.store'

const HOUR_MS = 60 * 60 * 1000

/** Sets the demo's clock forward, for good: a restart must not bring the past back. */
export async function advanceClock(
  hours: number,
  clock: AdjustableClock,
): Promise<{ now: string }> {
  clock.advance(hours * HOUR_MS)
  await saveClockOffset(clock.offset)
  return { now: clock.now().toISOString() }
}
