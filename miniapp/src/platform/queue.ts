/** WeChat allows ten requests at a time for the whole app; two stay free for pictures (WECHAT 9). */
const QUEUE_SIZE = 8

let running = 0
const waiting: (() => void)[] = []

/** Runs `job` when one of the eight places is free. */
export async function inQueue<Result>(job: () => Promise<Result>): Promise<Result> {
  if (running >= QUEUE_SIZE) await new Promise<void>((resolve) => waiting.push(resolve))
  running += 1
  try {
    return await job()
  } finally {
    running -= 1
    waiting.shift()?.()
  }
}
