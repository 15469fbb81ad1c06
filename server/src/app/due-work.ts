import { settleItems, superviseItems } from '../features/agenda/index'
import { tallyBallots } from '../features/ballots/index'
import { settleVotes } from '../features/floor/index'
import { expireClaims, expireResidencies } from '../features/households/index'
import { lapseMeetings } from '../features/meetings/index'
import { allCommunities } from '../features/places/index'
import { settleResolutions } from '../features/resolutions/index'
import { settleOutcomes } from '../features/outcomes/index'
import { closeRoles } from '../features/roles/index'
import type { Clock } from '../platform/clock'
import { onDueFault, registerDueWork, settleDue } from '../platform/due/due'
import type { Logger } from '../platform/logger'
import { startTicker } from '../platform/ticker'

const PERIOD_MS = 1000

registerDueWork(closeRoles)
registerDueWork(expireResidencies)
registerDueWork(expireClaims)
registerDueWork(settleOutcomes)
registerDueWork(settleItems)
registerDueWork(tallyBallots)
registerDueWork(settleVotes)
registerDueWork(lapseMeetings)
registerDueWork(superviseItems)
registerDueWork(settleResolutions)

/**
 * Writes down what the clock has ended, also where nobody looks. Every instance may run it: the
 * work is idempotent, and whoever comes second finds nothing to do.
 */
export function startDueWork(clock: Clock, logger: Logger): { stop(): Promise<void> } {
  onDueFault((error) => {
    logger.error({ err: error }, 'due work failed; the next round tries again')
  })
  const ticker = startTicker(PERIOD_MS, async () => {
    try {
      for (const community of await allCommunities()) await settleDue(community._id, clock.now())
    } catch (error) {
      logger.warn({ err: error }, 'due work found no database; the next round tries again')
    }
  })
  return { stop: () => ticker.stop() }
}
