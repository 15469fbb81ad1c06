/** Where the time comes from. Features never ask the system: the request carries its `now`. */
export interface Clock {
  now(): Date
}

/** The system's clock. */
export const systemClock: Clock = { now: () => new Date() }

/** A clock that can be set forward: for the demo, where nobody waits a day, and for tests. */
export class AdjustableClock implements Clock {
  constructor(
    private offsetMs = 0,
    private readonly base: Clock = systemClock,
  ) {}

  now(): Date {
    return new Date(this.base.now().getTime() + this.offsetMs)
  }

  /** Moves the clock forward; it never goes back, for deadlines would run twice. */
  advance(ms: number): void {
    if (ms > 0) this.offsetMs += ms
  }

  get offset(): number {
    return this.offsetMs
  }
}
