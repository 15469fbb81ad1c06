import { randomBytes } from 'node:crypto'
import { leakWatch } from '../leaks/leak-watch'
import { WechatRefusal } from './refusal'

const LIFE_S = 7200
/** WeChat hands out a new token five minutes before the end of the old one. */
const RENEWED_BEFORE_S = 300
const FORCED_PER_DAY = 20
const BETWEEN_FORCED_MS = 30_000
const DAY_MS = 24 * 60 * 60 * 1000

/** The tokens of one app as WeChat keeps them (WECHAT 2). */
export class FakeTokens {
  /** How long the tokens made from now on live. */
  lifeSeconds = LIFE_S
  private readonly expiries = new Map<string, number>()
  private handedOut: string | null = null
  private forced: number[] = []
  private refusals = 0
  private isStuck = false

  constructor(private readonly now: () => Date) {}

  /** What `stable_token` answers. @throws WechatRefusal */
  give(isForced: boolean): { access_token: string; expires_in: number } {
    if (isForced) this.force()
    const token = this.handedOut
    const left = token === null ? 0 : this.secondsLeft(token)
    if (token !== null && (left > RENEWED_BEFORE_S || this.isStuck)) {
      return { access_token: token, expires_in: this.isStuck ? this.lifeSeconds : left }
    }
    const fresh = randomBytes(96).toString('base64url')
    leakWatch().secret('wechatToken', fresh)
    this.handedOut = fresh
    this.expiries.set(fresh, this.now().getTime() + this.lifeSeconds * 1000)
    return { access_token: fresh, expires_in: this.lifeSeconds }
  }

  /** @throws WechatRefusal unless the token is good */
  demand(token: string | null): void {
    if (token === null || token === '') throw new WechatRefusal(41001, 'access_token missing')
    if (this.refusals > 0) {
      this.refusals -= 1
      throw new WechatRefusal(40001, 'invalid credential, access_token is invalid or not latest')
    }
    if (this.secondsLeft(token) <= 0) throw new WechatRefusal(42001, 'access_token expired')
  }

  /** The running token ends at once, as when somebody forced another; the next one asked for is new. */
  expire(): void {
    if (this.handedOut !== null) this.expiries.delete(this.handedOut)
    this.handedOut = null
  }

  /** The running token is dead, and WeChat goes on handing it out until a new one is forced. */
  jam(): void {
    if (this.handedOut !== null) this.expiries.delete(this.handedOut)
    this.isStuck = true
  }

  /** The next calls are told that their good token is not the latest, as was seen in the field. */
  refuseGood(times: number): void {
    this.refusals += times
  }

  /** As on the first day. */
  reset(): void {
    this.expire()
    this.forced = []
    this.refusals = 0
    this.isStuck = false
  }

  private secondsLeft(token: string): number {
    const end = this.expiries.get(token) ?? 0
    return Math.max(0, Math.floor((end - this.now().getTime()) / 1000))
  }

  private force(): void {
    const now = this.now().getTime()
    this.forced = this.forced.filter((at) => at > now - DAY_MS)
    const isTooSoon = this.forced.some((at) => at > now - BETWEEN_FORCED_MS)
    if (isTooSoon || this.forced.length >= FORCED_PER_DAY) {
      throw new WechatRefusal(45009, 'reach max api daily quota limit')
    }
    this.forced.push(now)
    this.isStuck = false
    this.expire()
  }
}
