import { lapseItems } from '../features/agenda/index'
import { tallyBallots } from '../features/ballots/index'
import { allCommunities } from '../features/places/index'
import type { Clock } from '../platform/clock'
import { registerDueWork, settleDue } from '../platform/due/due'
import type { Logger } from '../platform/logger'

const PERIOD_MS = 1000

registerDueWork(lapseItems)
registerDueWork(tallyBallots)

/**
 * Writes down what the clock has ended, also where nobody looks. Every instance may run it: the
 * work is idempotent, and whoever comes second finds nothing to do.
 */
export function startDueWork(clock: Clock, logger: Logger): { stop(): Promise<void> } {
  let running: Promise<void> = Promise.resolve()
  const round = async (): Promise<void> => {
    for (const community of await allCommunities()) await settleDue(community._id, clock.now())
  }
  const timer = setInterval(() => {
    running = running.then(round).catch((error: unknown) => {
      logger.warn({ err: error }, 'due work failed; the next round tries again')
    })
  }, PERIOD_MS)
  timer.unref()
  return {
    stop: async () => {
      clearInterval(timer)
      await running
    },
  }
}
