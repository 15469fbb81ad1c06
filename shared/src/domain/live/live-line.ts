/** Where the socket is opened. The token goes into the first frame: addresses are kept in logs. */
export const LIVE_PATH = '/live'

/** Between two words of a phone to the service, so that neither waits for one that is gone. */
export const LIVE_PING_MS = 25_000

const RETRY_FIRST_MS = 1_000
const RETRY_LAST_MS = 30_000

/**
 * The rule by which everybody catches up: of two states of a subject the one with the higher revision
 * holds. Frames may be lost, doubled or overtake each other, the highest that arrived is the truth.
 * What somebody may do changes also while the subject does not, when an office ends: of two states of
 * one revision the one that came last holds.
 */
export function replaces(revision: number, have: number | null): boolean {
  return have === null || revision >= have
}

/**
 * How long to wait before connecting again: longer each time, and for each phone a moment of its own,
 * so that a hall does not come back in the same instant when the service restarts.
 *
 * @param random from 0 up to 1
 */
export function reconnectMs(attempt: number, random: number): number {
  const longest = Math.min(RETRY_LAST_MS, RETRY_FIRST_MS * 2 ** attempt)
  return Math.round(longest * (0.25 + 0.75 * random))
}
