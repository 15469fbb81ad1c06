import { countResidents, rollUpBehind } from '../features/measures/index'
import { allCommunities } from '../features/places/index'
import type { Clock } from '../platform/clock'
import type { Logger } from '../platform/logger'
import { startTicker } from '../platform/ticker'

/** Whoever looks at figures brings them up to date; this keeps what a reader waits for short. */
const PERIOD_MS = 60_000
const RESIDENTS_PERIOD_MS = 600_000

/**
 * Adds up what has happened, apart from the commands that made it happen, and counts once a day who
 * lives where. Every instance may: the place in the sequence moves with the figures, so of two who
 * count the same one writes.
 */
export function startMeasureWork(clock: Clock, logger: Logger): { stop(): Promise<void> } {
  const careful = (work: () => Promise<void>) => async (): Promise<void> => {
    try {
      await work()
    } catch (error) {
      logger.warn({ err: error }, 'adding up the measures failed; the next round tries again')
    }
  }
  const events = startTicker(PERIOD_MS, careful(rollUpBehind))
  const residents = startTicker(
    RESIDENTS_PERIOD_MS,
    careful(async () => {
      for (const { _id } of await allCommunities()) await countResidents(_id, clock.now())
    }),
  )
  return {
    stop: async () => {
      await events.stop()
      await residents.stop()
    },
  }
}
