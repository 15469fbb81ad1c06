import { itemsDue, settleItems, superviseItems } from '../features/agenda/index'
import { ballotsDue, tallyBallots } from '../features/ballots/index'
import { clearedDue, runCleared } from '../features/checks/index'
import { settleVotes, votesDue } from '../features/floor/index'
import { claimsDue, expireClaims, expireResidencies } from '../features/households/index'
import { lapseMeetings, meetingsDue } from '../features/meetings/index'
import { homesDue, termsDue } from '../features/people/index'
import { allCommunities } from '../features/places/index'
import { resolutionsDue, settleResolutions } from '../features/resolutions/index'
import { outcomesDue, settleOutcomes } from '../features/outcomes/index'
import { closeRoles } from '../features/roles/index'
import { DueRounds } from '../platform/due/due-rounds'
import { onDueFault, registerDueWork, settleDue } from '../platform/due/due'
import type { Job } from '../platform/jobs/jobs'
import type { Logger } from '../platform/logger'

const PERIOD_MS = 1000

registerDueWork(runCleared, clearedDue)
registerDueWork(closeRoles, termsDue)
registerDueWork(expireResidencies, homesDue)
registerDueWork(expireClaims, claimsDue)
registerDueWork(settleOutcomes, outcomesDue)
registerDueWork(settleItems, itemsDue)
registerDueWork(tallyBallots, ballotsDue)
registerDueWork(settleVotes, votesDue)
registerDueWork(lapseMeetings, meetingsDue)
// its dates are looked at with those of the items
registerDueWork(superviseItems, () => [])
registerDueWork(settleResolutions, resolutionsDue)

/** Tells the log of faults in due work, whoever met them: the job, or a reader who came first. */
export function watchDueWork(logger: Logger): void {
  onDueFault((error) => {
    logger.error({ err: error }, 'due work failed; the next round tries again')
  })
}

/**
 * Writes down what the clock has ended, also where nobody looks. Every instance may run it: the
 * work is idempotent, and whoever comes second finds nothing to do.
 *
 * @param watched the communities that somebody follows live on this instance
 */
export function dueWork(watched: () => ReadonlySet<string>): Job {
  const rounds = new DueRounds()
  return {
    name: 'due work',
    everyMs: PERIOD_MS,
    run: async (clock) => {
      const ids = (await allCommunities()).map(({ _id }) => _id)
      for (const id of rounds.next(ids, watched(), clock.now())) await settleDue(id, clock.now())
    },
  }
}
