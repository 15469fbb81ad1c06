/** A trembling finger's second tap comes within this time of the first. */
const SECOND_TAP_MS = 350
/** A move that never reports back must not lock a page. */
const GIVE_UP_MS = 3_000

/** The page that is being left, while it is. */
let leaving: string | null = null

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

/**
 * One change of page at a time. A page that is being left takes no other way out until it is gone,
 * nor in the moment in which a second tap of the same finger would come: two moves at once would
 * push two pages, and a browser would even lose both. The page that comes is free at once.
 *
 * @param here the page in view, as it is named at the moment of the tap
 */
export async function moveOnce(here: string, move: () => Promise<unknown>): Promise<void> {
  if (leaving === here) return
  leaving = here
  const settled = move().catch(() => undefined)
  await Promise.all([Promise.race([settled, pause(GIVE_UP_MS)]), pause(SECOND_TAP_MS)])
  if (leaving === here) leaving = null
}
