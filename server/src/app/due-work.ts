import { settleItems, superviseItems } from '../features/agenda/index'
import { tallyBallots } from '../features/ballots/index'
import { settleVotes } from '../features/floor/index'
import { expireClaims, expireResidencies } from '../features/households/index'
import { lapseMeetings } from '../features/meetings/index'
import { allCommunities } from '../features/places/index'
import { settleResolutions } from '../features/resolutions/index'
import { settleOutcomes } from '../features/outcomes/index'
import { closeRoles } from '../features/roles/index'
import { onDueFault, registerDueWork, settleDue } from '../platform/due/due'
import type { Logger } from '../platform/logger'
import type { Job } from '../platform/jobs/jobs'

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
/** Tells the log of faults in due work, whoever met them: the job, or a reader who came first. */
export function watchDueWork(logger: Logger): void {
  onDueFault((error) => {
    logger.error({ err: error }, 'due work failed; the next round tries again')
  })
}

 * work is idempotent, and whoever comes second finds nothing to do.
 */
export const dueWork: Job = {
  name: 'due work',
  everyMs: PERIOD_MS,
  run: async (clock) => {
    for (const community of await allCommunities()) await settleDue(community._id, clock.now())
  },
}
