import type { Clock } from '../clock'
import type { Logger } from '../logger'

/** Work that comes again and again, apart from any request. */
export interface Job {
  readonly name: string
  readonly everyMs: number
  /**
   * One round, of which there is never more than one at a time in a process. Other instances may run
   * theirs: it finds nothing to do where another was faster, or takes a lease of its own. One that
   * throws is logged and comes again.
   */
  readonly run: (clock: Clock, logger: Logger) => Promise<void>
}

const registered = new Map<string, Job>()

/** Registers a job; the same name again replaces it. */
export function registerJob(job: Job): void {
  registered.set(job.name, job)
}

/** All jobs, in the order in which they were registered. */
export function allJobs(): readonly Job[] {
  return [...registered.values()]
}
