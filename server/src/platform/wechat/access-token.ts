import type { Clock } from '../clock'
import { keepToken, keptToken, takeForcedRenewal, type AccessToken } from './access-token.store'
import { unlessBusy, type Pause } from './busy'
import { NO_ANSWER } from './error-table'
import { exchange } from './exchange'
import { WechatError } from './gateway'

/** WeChat renews a token five minutes before its end; both are good for so long. */
const SPARE_MS = 5 * 60 * 1000
const TIMEOUT_MS = 5_000

/** Which app asks, and where. */
export interface Credentials {
  readonly appid: string
  readonly secret: string
  /** Such as `https://api.weixin.qq.com`. */
  readonly origin: string
}

/**
 * The access token of this service. Who needs one at the same moment waits for the same request;
 * other instances find it in the database. WeChat answers a repeated question with the same token, so
 * nothing breaks where two ask all the same.
 */
export class AccessTokenHolder {
  private held: AccessToken | null = null
  private fetching: Promise<string> | null = null

  constructor(
    private readonly credentials: Credentials,
    private readonly clock: Clock,
    private readonly pause: Pause,
  ) {}

  /** A token that is good for at least five minutes. @throws WechatError */
  async current(): Promise<string> {
    if (this.isFresh(this.held)) return this.held.token
    return this.once(async () => {
      const kept = await keptToken(this.credentials.appid)
      return this.isFresh(kept) ? this.hold(kept) : this.fetch(false)
    })
  }

  /** Another token than the one that was refused, as far as WeChat has one. @throws WechatError */
  async renewed(refused: string): Promise<string> {
    return this.instead(refused, () => this.fetch(false))
  }

  /**
   * The same by force, which ends the token everywhere; counted, for WeChat allows it twenty times a
   * day and once in half a minute. Null when it may not be done now, or could not.
   */
  async forced(refused: string): Promise<string | null> {
    const { appid } = this.credentials
    try {
      const token = await this.instead(refused, async () =>
        (await takeForcedRenewal(appid, this.clock.now())) ? this.fetch(true) : refused,
      )
      return token === refused ? null : token
    } catch (error) {
      if (error instanceof WechatError) return null
      throw error
    }
  }

  /** What somebody else has fetched meanwhile, or what `fetch` brings. */
  private async instead(refused: string, fetch: () => Promise<string>): Promise<string> {
    if (this.isFresh(this.held) && this.held.token !== refused) return this.held.token
    return this.once(async () => {
      const kept = await keptToken(this.credentials.appid)
      return this.isFresh(kept) && kept.token !== refused ? this.hold(kept) : fetch()
    })
  }

  /** Whoever comes while one is being fetched waits for that one. */
  private once(work: () => Promise<string>): Promise<string> {
    this.fetching ??= work().finally(() => {
      this.fetching = null
    })
    return this.fetching
  }

  private isFresh(token: AccessToken | null): token is AccessToken {
    return token !== null && token.expiresAt.getTime() - this.clock.now().getTime() >= SPARE_MS
  }

  private hold(token: AccessToken): string {
    this.held = token
    return token.token
  }

  private async fetch(isForced: boolean): Promise<string> {
    const fetched = await unlessBusy(this.pause, () =>
      askForToken(this.credentials, isForced, this.clock),
    )
    await keepToken(this.credentials.appid, fetched)
    return this.hold(fetched)
  }
}

/** @throws WechatError never `unknown`: the call that needs the token has not been made */
async function askForToken(
  { appid, secret, origin }: Credentials,
  isForced: boolean,
  clock: Clock,
): Promise<AccessToken> {
  const answer = await exchange({
    url: `${origin}/cgi-bin/stable_token`,
    body: { grant_type: 'client_credential', appid, secret, force_refresh: isForced },
    timeoutMs: TIMEOUT_MS,
  }).catch((error: unknown) => {
    const isUnknown = error instanceof WechatError && error.policy === 'unknown'
    throw isUnknown ? new WechatError(NO_ANSWER, 'tryAgain') : error
  })
  const fields = answer.kind === 'fields' ? answer.fields : {}
  const token = fields['access_token']
  const seconds = Number(fields['expires_in'])
  if (typeof token !== 'string' || !(seconds > 0)) throw new WechatError(NO_ANSWER, 'tryAgain')
  return { token, expiresAt: new Date(clock.now().getTime() + seconds * 1000) }
}
