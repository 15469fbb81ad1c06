import type { Host } from './host'

type Listener = (...values: unknown[]) => void

/** The channel between a page and the page it opened: what one side emits, the other hears. */
export class EventChannel {
  /** The end that the opened page holds; seen from there, the opener's. */
  readonly other: EventChannel
  private readonly listeners = new Map<string, Set<Listener>>()

  constructor(
    private readonly host: Host,
    peer?: EventChannel,
  ) {
    this.other = peer ?? new EventChannel(host, this)
  }

  readonly emit = (event: string, ...values: unknown[]): void => {
    this.other.hear(event, values)
  }

  readonly on = (event: string, listener: Listener): void => {
    const known = this.listeners.get(event) ?? new Set<Listener>()
    known.add(listener)
    this.listeners.set(event, known)
  }

  readonly once = (event: string, listener: Listener): void => {
    const wrapped: Listener = (...values) => {
      this.off(event, wrapped)
      listener(...values)
    }
    this.on(event, wrapped)
  }

  readonly off = (event: string, listener?: Listener): void => {
    if (listener) this.listeners.get(event)?.delete(listener)
    else this.listeners.delete(event)
  }

  private hear(event: string, values: unknown[]): void {
    for (const listener of [...(this.listeners.get(event) ?? [])]) {
      this.host.guard(`event channel ${event}`, () => {
        listener(...values)
      })
    }
  }
}
