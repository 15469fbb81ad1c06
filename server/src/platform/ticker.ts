/** A round that repeats itself; see `startTicker`. */
export interface Ticker {
  /** One round now, after the one that may be running. */
  now(): Promise<void>
  /** The same without waiting for it; asked for several times before it begins, it is one round. */
  soon(): void
  /** Ends the repetition and waits for the round that is running. */
  stop(): Promise<void>
}

/**
 * Does `round` every `periodMs`, or only when asked where that is null. A round that takes longer than the period lets ticks pass: rounds
 * never queue, however long the database is away.
 *
 * @param round must not throw
 */
export function startTicker(periodMs: number | null, round: () => Promise<void>): Ticker {
  let running: Promise<void> | null = null
  let isAskedFor = false
  let isStopped = false
  const start = (): Promise<void> => {
    isAskedFor = false
    running = round().finally(() => {
      running = null
    })
    return running
  }
  const now = async (): Promise<void> => {
    while (running !== null) await running
    await start()
  }
  const timer =
    periodMs === null
      ? undefined
      : setInterval(() => {
          if (running === null) void start()
        }, periodMs)
  timer?.unref()
  return {
    now,
    soon: () => {
      if (isAskedFor || isStopped) return
      isAskedFor = true
      void now()
    },
    stop: async () => {
      isStopped = true
      clearInterval(timer)
      while (running !== null) await running
    },
  }
}
