import { setTimeout as sleep } from 'node:timers/promises'
import type { Clock } from '../clock'
import { isInTransaction } from '../db/transaction'
import type { Logger } from '../logger'
import { AccessTokenHolder, type Credentials } from './access-token'
import { unlessBusy, type Pause } from './busy'
import { isTokenError, NO_ANSWER } from './error-table'
import { exchange, type WechatAnswer } from './exchange'
import { WechatError } from './gateway'
import { demandQuota, rememberQuota } from './quota.store'

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
  readonly pause?: Pause
}

/**
 * Asks WeChat's APIs: with a token that is renewed where it is refused, again where WeChat was busy,
 * and not at all where a quota is used up. What fails is logged by API, number and WeChat's own number
 * of the request; an address, a body or a text of WeChat's never is, for they hold tokens and openids.
 */
export class WechatClient {
  private readonly tokens: AccessTokenHolder
  private readonly pause: Pause

  constructor(private readonly options: WechatClientOptions) {
    this.pause = options.pause ?? sleep
    this.tokens = new AccessTokenHolder(options.credentials, options.clock, this.pause)
  }

  /** One call of an API that needs a token. @throws WechatError */
  async post(api: WechatApi, body: Readonly<Record<string, unknown>>): Promise<WechatAnswer> {
    return this.watched(api, async () => {
      const { clock, needsToken } = this.options
      await demandQuota(api.path, clock.now())
      const ask = (url: string) => this.askCounted(api, url, body)
      return needsToken ? this.withToken(api, ask) : ask(this.openAddress(api))
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
      unlessBusy(this.pause, () => exchange({ url, timeoutMs: api.timeoutMs })),
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

  /** Asks once it is not busy; that a quota is used up is kept for all instances. */
  private async askCounted(
    { path, timeoutMs }: WechatApi,
    url: string,
    body: Readonly<Record<string, unknown>>,
  ): Promise<WechatAnswer> {
    try {
      return await unlessBusy(this.pause, () => exchange({ url, body, timeoutMs }))
    } catch (error) {
      const isUsedUp =
        error instanceof WechatError && ['nextMinute', 'nextDay'].includes(error.policy)
      if (isUsedUp) await rememberQuota(path, error, this.options.clock.now())
      throw error
    }
  }

  /**
   * Logs what has failed. Where it was a fault of our own, such as a database that is away, nobody knows
   * how far the call has come. Inside of a transaction WeChat is never asked: a repetition of the
   * transaction would ask it twice.
   */
  private async watched<Answer>(
    { path: api }: WechatApi,
    work: () => Promise<Answer>,
  ): Promise<Answer> {
    if (isInTransaction()) throw new Error(`${api} is asked inside of a transaction`)
    const { logger } = this.options
    try {
      return await work()
    } catch (error) {
      if (!(error instanceof WechatError)) {
        logger.error({ err: error, api }, 'a call of WeChat has failed here')
        throw new WechatError(NO_ANSWER, 'unknown')
      }
      const { errcode, rid, policy } = error
      const told = { api, errcode, rid, policy }
      if (policy === 'alarm') logger.error(told, 'WeChat cannot be used as it is configured')
      else logger.warn(told, 'WeChat has refused a call')
      throw error
    }
  }
}
