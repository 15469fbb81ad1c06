type AbortListener = (event: { type: 'abort' }) => void

class AbortSignalPolyfill {
  aborted = false
  reason: unknown = undefined
  onabort: AbortListener | null = null
  private readonly listeners = new Set<AbortListener>()

  addEventListener(_type: 'abort', listener: AbortListener): void {
    this.listeners.add(listener)
  }

  removeEventListener(_type: 'abort', listener: AbortListener): void {
    this.listeners.delete(listener)
  }

  throwIfAborted(): void {
    if (this.aborted) throw this.reason
  }

  fire(reason: unknown): void {
    if (this.aborted) return
    this.aborted = true
    this.reason = reason ?? new Error('AbortError')
    this.onabort?.({ type: 'abort' })
    for (const listener of Array.from(this.listeners)) listener({ type: 'abort' })
  }
}

/**
 * The part of AbortController that react-query uses. WeChat's runtime is not known to have one, and
 * without it every query stays idle and no error says so.
 */
export class AbortControllerPolyfill {
  readonly signal = new AbortSignalPolyfill()

  abort(reason?: unknown): void {
    this.signal.fire(reason)
  }
}
