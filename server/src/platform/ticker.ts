/** A round that repeats itself; see `startTicker`. */
export interface Ticker {
  /** One round now, after the one that may be running. */
  now(): Promise<void>
  /** Ends the repetition and waits for the round that is running. */
  stop(): Promise<void>
}

/**
 * Does `round` every `periodMs`. A round that takes longer than the period lets ticks pass: rounds
 * never queue, however long the database is away.
 *
 * @param round must not throw
 */
export function startTicker(periodMs: number, round: () => Promise<void>): Ticker {
  let running: Promise<void> | null = null
  const start = (): Promise<void> => {
    running = round().finally(() => {
      running = null
    })
    return running
  }
  const timer = setInterval(() => {
    if (running === null) void start()
  }, periodMs)
  timer.unref()
  return {
    now: async () => {
      while (running !== null) await running
      await start()
    },
    stop: async () => {
      clearInterval(timer)
      while (running !== null) await running
    },
  }
}
