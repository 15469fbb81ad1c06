import { createContext, Script } from 'node:vm'
import { located } from '../errors'
import type { Backtracking } from './backtracking'
import { estimateBacktracking } from './backtracking'

/** How long one match may take, and all slow matches of one turn of the event loop together. */
const MATCH_MS = 100
const TURN_MS = 500
/** Faster matches count for nothing: setting up the guard takes a tenth of this. */
const SLOW_MS = 1
/** So few tries are over soon, and setting up a guard for them would cost more. */
const HARMLESS_TRIES = 1_000_000
/** Texts that even doubling tries cannot make expensive. */
const HARMLESS_LENGTH = 8

const sandbox: { regex: RegExp; text: string } = { regex: /(?:)/, text: '' }
const context = createContext(sandbox)
/** Only code that runs in a context can be stopped, and a match within it is stopped too. */
const matching = new Script('regex.exec(text)')

let spent = 0
let turnEnds = false

/** Counts the time until other clients get their turn. */
function spend(ms: number): void {
  spent += ms
  if (turnEnds) return
  turnEnds = true
  setImmediate(() => {
    spent = 0
    turnEnds = false
  })
}

/**
 * A regular expression whose matching ends. PCRE counts its tries and gives up with an error; this
 * does the same by time, for patterns and texts where a match could take long.
 */
export class GuardedRegex {
  private readonly backtracking: Backtracking

  constructor(
    private readonly regex: RegExp,
    private readonly shown: string,
  ) {
    this.backtracking = estimateBacktracking(regex.source)
  }

  exec(text: string, from: number, checkTime?: () => void): RegExpExecArray | null {
    this.regex.lastIndex = from
    if (!this.risky(text.length)) return this.regex.exec(text)
    return this.guarded(text, checkTime)
  }

  test(text: string, checkTime?: () => void): boolean {
    this.regex.lastIndex = 0
    if (!this.risky(text.length)) return this.regex.test(text)
    return this.guarded(text, checkTime) !== null
  }

  private risky(length: number): boolean {
    const { unbounded, power, factor } = this.backtracking
    if (unbounded) return length > HARMLESS_LENGTH || factor > 256
    return length ** power * factor > HARMLESS_TRIES
  }

  private guarded(text: string, checkTime: (() => void) | undefined): RegExpExecArray | null {
    const left = Math.floor(Math.min(MATCH_MS, TURN_MS - spent))
    if (left < 1) throw this.matchLimit()
    const start = performance.now()
    sandbox.regex = this.regex
    sandbox.text = text
    try {
      return matching.runInContext(context, { timeout: left }) as RegExpExecArray | null
    } catch (error) {
      if (!isTimeout(error)) throw error
      checkTime?.()
      throw this.matchLimit()
    } finally {
      sandbox.text = ''
      const took = performance.now() - start
      if (took > SLOW_MS) {
        spend(took)
        checkTime?.()
      }
    }
  }

  private matchLimit(): Error {
    return located(
      51156,
      `Error occurred while executing the regular expression ${this.shown}. Result code: match limit exceeded (embedded database: ${String(MATCH_MS)} ms per match)`,
    )
  }
}

/** By its code alone: the error may come from another realm, where Error is another class. */
function isTimeout(error: unknown): boolean {
  const code = typeof error === 'object' && error && 'code' in error ? error.code : undefined
  return code === 'ERR_SCRIPT_EXECUTION_TIMEOUT'
}
