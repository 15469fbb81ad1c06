import { fanOutBehind, remindPeople, sweepEntries } from '../features/inbox/index'
import { allCommunities } from '../features/places/index'
import type { Job } from '../platform/jobs/jobs'

/** Whoever opens the inbox is told at once; this is for messages, and for what a reader waits for. */
const PERIOD_MS = 5_000
const REMIND_MS = 60_000
const SWEEP_MS = 3_600_000

/**
 * Tells what has happened to whom it concerns. Every instance may: the place in the sequence moves with
 * the notices, so of two who tell the same event one writes.
 */
export const noticing: Job = {
  name: 'inbox',
  everyMs: PERIOD_MS,
  run: (clock) => fanOutBehind(clock.now()),
}

/** Records what comes near; each reminder is taken once by its unique key. */
export const reminding: Job = {
  name: 'reminders',
  everyMs: REMIND_MS,
  run: async (clock) => {
    for (const { _id } of await allCommunities()) await remindPeople(_id, clock.now())
  },
}

/** Removes notices that were kept long enough. */
export const inboxSweep: Job = {
  name: 'inboxSweep',
  everyMs: SWEEP_MS,
  run: async (clock) => {
    for (const { _id } of await allCommunities()) {
      while (await sweepEntries(_id, clock.now())) {
        // as many are left as were removed at once
      }
    }
  },
}
