import { newTapKey } from './tap-number'

/**
 * The number of one tap, kept until the service has answered.
 *
 * WeChat cuts requests in the background and hides their result. When the person taps again for the
 * same thing, it goes out under the same number, and the service does it once. Another choice, or
 * the same one after an answer, is a new tap.
 */
export class TapKey {
  private waiting: { readonly body: string; readonly key: string } | null = null

  keyFor(input: object): string {
    const body = JSON.stringify(input)
    if (this.waiting?.body !== body) this.waiting = { body, key: newTapKey() }
    return this.waiting.key
  }

  answered(): void {
    this.waiting = null
  }
}
