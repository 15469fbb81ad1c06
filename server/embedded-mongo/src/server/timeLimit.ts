import { mongoError } from '../errors'

/** The time a client allows an operation. While a cursor waits for its client the clock stands still. */
export class TimeLimit {
  private left: number
  private since: number | undefined = Date.now()

  /** Without a number there is no limit. */
  constructor(ms: number | undefined) {
    this.left = ms ?? Infinity
  }

  readonly check = (): void => {
    if (this.since !== undefined && Date.now() - this.since > this.left) {
      throw mongoError('MaxTimeMSExpired', 'operation exceeded time limit')
    }
  }

  pause(): void {
    if (this.since === undefined) return
    this.left -= Date.now() - this.since
    this.since = undefined
  }

  resume(): void {
    this.since ??= Date.now()
  }
}
