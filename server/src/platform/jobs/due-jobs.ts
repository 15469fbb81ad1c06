import { setTimeout as sleep } from 'node:timers/promises'
import type { Clock } from '../clock'
import type { Logger } from '../logger'
import { runJob } from './job-runner'
import { beginRun, lastRuns } from './job-run.store'
import { allJobs, type Job } from './jobs'
import { withLease } from './lease'

/** The caller is answered within the fifteen seconds that Cloud Hosting allows (WECHAT 8). */
const ANSWER_MS = 12_000

/** What a call of the trigger has brought about. */
export interface JobsReport {
  readonly ran: readonly string[]
  readonly failed: readonly string[]
  /** False when time ran out: the next call goes on with what has waited longest. */
  readonly isComplete: boolean
}

/**
 * Does one round of every job that is due, for a service that cannot rely on timers. Several calls and
 * instances share the work: each job is begun under a lease and at most once in its period, which runs
 * on the machines' own time.
 */
export async function runDueJobs(
  clock: Clock,
  logger: Logger,
  answerMs: number = ANSWER_MS,
): Promise<JobsReport> {
  const ran: string[] = []
  const failed: string[] = []
  let isLate = false
  const runAll = async (): Promise<void> => {
    for (const job of await byWaiting()) {
      if (isLate) return
      await withLease(`job.${job.name}`, async () => {
        if (!(await beginRun(job, new Date()))) return
        const isGood = await runJob(job, clock, logger)
        if (isGood) ran.push(job.name)
        else failed.push(job.name)
      })
    }
  }
  const timing = new AbortController()
  const late = sleep(answerMs, undefined, { signal: timing.signal }).then(
    () => {
      isLate = true
    },
    () => undefined,
  )
  try {
    await Promise.race([runAll(), late])
    return { ran: [...ran], failed: [...failed], isComplete: !isLate }
  } finally {
    timing.abort()
  }
}

/** Who has waited longest comes first; of those that never ran, in the order of their registration. */
async function byWaiting(): Promise<readonly Job[]> {
  const last = await lastRuns()
  const beganAt = ({ name }: Job): number => last.get(name)?.getTime() ?? 0
  return [...allJobs()].sort((one, other) => beganAt(one) - beganAt(other))
}
