/** Where nobody looks, what is over is written down within this time; whoever looks does it at once. */
const ROUND_SECONDS = 30
/** A clock that moved by more was set forward, or nothing has run for a while. */
const JUMP_MS = 3_000

/**
 * Which communities a round of due work goes to. To look at every community each second would be
 * most of what a quiet service does, so each has its second of the half minute; those that somebody
 * watches have all of them, and after a jump of the clock all have their turn.
 */
export class DueRounds {
  private lastAt: number | null = null
  private round = 0

  /** @param watched communities with somebody before a live page */
  next(communities: readonly string[], watched: ReadonlySet<string>, now: Date): string[] {
    const at = now.getTime()
    const isJump = this.lastAt === null || Math.abs(at - this.lastAt) > JUMP_MS
    this.lastAt = at
    this.round = (this.round + 1) % ROUND_SECONDS
    return communities.filter(
      (id, place) => isJump || watched.has(id) || place % ROUND_SECONDS === this.round,
    )
  }
}
