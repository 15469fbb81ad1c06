import type { Clock } from '../clock'
import type { Logger } from '../logger'
import { startTicker, type Ticker } from '../ticker'
import { allJobs, type Job } from './jobs'

/** The jobs of this process. */
export interface JobRunner {
  /** One round of a job now, after the one that may be running. */
  now(name: string): Promise<void>
  /** Begins a round as soon as none is running; for whoever has made work for it. */
  wake(name: string): void
  /** Ends the repetitions and waits for the rounds that are running. */
  stop(): Promise<void>
}

/** What the runner needs. */
export interface JobRunnerOptions {
  readonly clock: Clock
  readonly logger: Logger
  /** False in Cloud Hosting, where nothing runs between two requests: `runDueJobs` does it. */
  readonly ticks: boolean
}

/** Starts all jobs that are registered. */
export function startJobs({ clock, logger, ticks }: JobRunnerOptions): JobRunner {
  const tickers = new Map<string, Ticker>(
    allJobs().map((job) => [
      job.name,
      startTicker(ticks ? job.everyMs : null, async () => {
        await runJob(job, clock, logger)
      }),
    ]),
  )
  const tickerOf = (name: string): Ticker => {
    const ticker = tickers.get(name)
    if (ticker === undefined) throw new Error(`there is no job ${name}`)
    return ticker
  }
  return {
    now: (name) => tickerOf(name).now(),
    wake: (name) => tickerOf(name).soon(),
    stop: async () => {
      await Promise.all([...tickers.values()].map((ticker) => ticker.stop()))
    },
  }
}

/** One round; never throws. @returns whether it went well */
export async function runJob({ name, run }: Job, clock: Clock, logger: Logger): Promise<boolean> {
  try {
    await run(clock, logger)
    return true
  } catch (error) {
    logger.warn({ err: error, job: name }, 'a job failed; its next round tries again')
    return false
  }
}
