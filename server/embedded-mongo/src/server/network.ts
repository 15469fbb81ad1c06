/** Counts connections, so that a transaction that starves for one is noticed. */
export class Network {
  open = 0
  /** Connections over which commands come; drivers keep others only to watch the server. */
  workers = 0
  busy = 0

  /** Connections that a client could use at this moment. */
  get idle(): number {
    return this.workers - this.busy
  }
}
