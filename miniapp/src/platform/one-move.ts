/** A trembling finger's second tap comes within this time of the first. */
const SECOND_TAP_MS = 350
/** A move that never reports back must not lock the app. */
const GIVE_UP_MS = 3_000

let isMoving = false

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

/**
 * One change of page at a time: while one is under way, and for the moment in which a second tap of
 * the same finger would come, others are ignored. Two at once would push two pages, and a browser
 * would even lose both.
 */
export async function moveOnce(move: () => Promise<unknown>): Promise<void> {
  if (isMoving) return
  isMoving = true
  try {
    const settled = move().catch(() => undefined)
    await Promise.all([Promise.race([settled, pause(GIVE_UP_MS)]), pause(SECOND_TAP_MS)])
  } finally {
    isMoving = false
  }
}
