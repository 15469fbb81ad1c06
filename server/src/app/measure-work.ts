import { countResidents, rollUpBehind } from '../features/measures/index'
import { allCommunities } from '../features/places/index'
import type { Job } from '../platform/jobs/jobs'

/** Whoever looks at figures brings them up to date; this keeps what a reader waits for short. */
const PERIOD_MS = 60_000
const RESIDENTS_PERIOD_MS = 600_000

/**
 * Adds up what has happened, apart from the commands that made it happen. Every instance may: the
 * place in the sequence moves with the figures, so of two who count the same one writes.
 */
export const measuring: Job = { name: 'measures', everyMs: PERIOD_MS, run: () => rollUpBehind() }

/** Counts once a day who lives where. Every instance may. */
export const residentCount: Job = {
  name: 'residents',
  everyMs: RESIDENTS_PERIOD_MS,
  run: async (clock) => {
    for (const { _id } of await allCommunities()) await countResidents(_id, clock.now())
  },
}
