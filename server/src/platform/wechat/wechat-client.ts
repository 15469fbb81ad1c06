import { randomInt } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Clock } from '../clock'
import type { Logger } from '../logger'
import { AccessTokenHolder, type Credentials } from './access-token'
import { BUSY, isTokenError } from './error-table'
import { exchange, type WechatAnswer } from './exchange'
import { WechatError } from './gateway'
import { demandQuota, rememberQuota } from './quota.store'

const BUSY_TRIES = 3
const BUSY_PAUSE_MS = 200
const JITTER_MS = 100

/** One of WeChat's APIs as the client asks it. */
export interface WechatApi {
  readonly path: string
  readonly timeoutMs: number
}

/** What the client is made of. */
export interface WechatClientOptions {
  readonly credentials: Credentials
  /** In Cloud Hosting WeChat knows the service by itself: the calls need no token (WECHAT 2). */
  readonly needsToken: boolean
  readonly clock: Clock
  readonly logger: Logger
  /** How the client waits before it asks a busy WeChat again; tests do not wait. */
  readonly pause?: (ms: number) => Promise<unknown>
}

/**
 * Asks WeChat's APIs: with a token that is renewed where it is refused, again where WeChat was busy,
 * and not at all where a quota is used up. What fails is logged by API, number and WeChat's own number
 * of the request; an address, a body or a text of WeChat's never is, for they hold tokens and openids.
 */
export class WechatClient {
  private readonly tokens: AccessTokenHolder
  private readonly pause: (ms: number) => Promise<unknown>

  constructor(private readonly options: WechatClientOptions) {
    this.tokens = new AccessTokenHolder(options.credentials, options.clock)
    this.pause = options.pause ?? sleep
  }

  /** One call of an API that needs a token. @throws WechatError */
  async post(api: WechatApi, body: Readonly<Record<string, unknown>>): Promise<WechatAnswer> {
    return this.watched(api, async () => {
      const { clock, needsToken } = this.options
      await demandQuota(api.path, clock.now())
      const ask = (url: string) =>
        this.unlessBusy(() => exchange({ url, body, timeoutMs: api.timeoutMs }))
      try {
        return await (needsToken ? this.withToken(api, ask) : ask(this.openAddress(api)))
      } catch (error) {
        await this.keepQuota(api, error)
        throw error
      }
    })
  }

  /**
   * One call of an API that is asked with the app's secret. Its quota is the person's whom the call
   * is about, so that it holds up nobody else.
   *
   * @throws WechatError
   */
  async getWithSecret(
    api: WechatApi,
    parameters: Readonly<Record<string, string>>,
  ): Promise<WechatAnswer> {
    const { appid, secret, origin } = this.options.credentials
    const search = new URLSearchParams({ appid, secret, ...parameters }).toString()
    const url = `${origin}${api.path}?${search}`
    return this.watched(api, () =>
      this.unlessBusy(() => exchange({ url, timeoutMs: api.timeoutMs })),
    )
  }

  /**
   * Makes the call once more where its token was refused, as WeChat does to good ones too, and a
   * third time with a token made by force where that may be done.
   */
  private async withToken<Answer>(
    { path }: WechatApi,
    ask: (url: string) => Promise<Answer>,
  ): Promise<Answer> {
    const { origin } = this.options.credentials
    const attempt = (token: string) =>
      ask(`${origin}${path}?access_token=${encodeURIComponent(token)}`)
    const first = await this.tokens.current()
    try {
      return await attempt(first)
    } catch (error) {
      if (!isTokenError(error)) throw error
    }
    const second = await this.tokens.renewed(first)
    try {
      return await attempt(second)
    } catch (error) {
      if (!isTokenError(error)) throw error
      const third = await this.tokens.forced(second)
      if (third === null) throw error
      return attempt(third)
    }
  }

  /** Inside of Cloud Hosting a call without a token goes by plain HTTP: WeChat's own net signs it. */
  private openAddress({ path }: WechatApi): string {
    return `${this.options.credentials.origin.replace(/^https:/, 'http:')}${path}`
  }

  private async unlessBusy<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
    for (let tried = 1; ; tried += 1) {
      try {
        return await ask()
      } catch (error) {
        const isBusy = error instanceof WechatError && error.errcode === BUSY
        if (!isBusy || tried === BUSY_TRIES) throw error
        await this.pause(BUSY_PAUSE_MS * 2 ** (tried - 1) + randomInt(JITTER_MS))
      }
    }
  }

  private async keepQuota(api: WechatApi, error: unknown): Promise<void> {
    if (!(error instanceof WechatError)) return
    if (error.policy !== 'nextMinute' && error.policy !== 'nextDay') return
    await rememberQuota(api.path, error, this.options.clock.now())
  }

  /** Logs what WeChat has refused; a fault of our own goes on as it is. */
  private async watched<Answer>(api: WechatApi, work: () => Promise<Answer>): Promise<Answer> {
    const { logger } = this.options
    try {
      return await work()
    } catch (error) {
      if (!(error instanceof WechatError)) throw error
      const { errcode, rid, policy } = error
      const told = { api: api.path, errcode, rid, policy }
      if (policy === 'alarm') logger.error(told, 'WeChat cannot be used as it is configured')
      else logger.warn(told, 'WeChat has refused a call')
      throw error
    }
  }
}
