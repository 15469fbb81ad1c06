import { createHash, randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Clock } from '@linyi/server/platform/clock'
import { leakWatch } from '../leaks/leak-watch'
import type { FakeWorld, Judgement, MediaCheck } from './apis'
import { FaultScript, type FakeApi, type Fault } from './faults'
import { FakePhones } from './phones'
import { PushMaker, type PushEvent, type PushOptions, type PushRequest } from './pushes'
import { wechatListener, type FakeCall } from './server'
import { FakeTokens } from './tokens'

const PUSH_TRIES = 3
const PUSH_TIMEOUT_MS = 5_000
const NOT_DOWNLOADED = -1008
const PASS: Judgement = { suggest: 'pass', label: 100 }

/** How the result of a picture comes: in WeChat's ways, all of which were seen (WECHAT 5). */
export interface MediaManner {
  readonly when: 'before' | 'after' | 'never'
  /** The same result so many times. */
  readonly times: number
  readonly label: 'number' | 'text'
  /** 0, or -1008 when WeChat could not fetch the picture. */
  readonly errcode: number
}

/** A picture or voice note as WeChat has fetched it. */
export interface FetchedMedia {
  readonly url: string
  readonly status: number
  readonly sha256: string
}

/** What came back for a push; status 0 when nothing did. */
export interface PushAnswer {
  readonly status: number
  readonly text: string
}

/** Words, and what WeChat thinks of whatever contains them. */
export type Rules = Readonly<Record<string, Judgement>>

/**
 * WeChat's servers, as far as the service talks to them, over real HTTP: tokens, codes, consent,
 * checks and pushes follow WeChat's rules, faults follow a script, and every call is written down.
 */
export class FakeWechat implements FakeWorld {
  readonly credentials = {
    appid: `wx${randomBytes(8).toString('hex')}`,
    secret: randomBytes(16).toString('hex'),
  }
  readonly calls: FakeCall[] = []
  readonly faults = new FaultScript()
  /** The templates that were applied for; while there are none, whichever is asked for is taken. */
  readonly templates = new Set<string>()
  /** The pages of the released version; null means all that are asked for. */
  releasedPages: ReadonlySet<string> | null = null
  /** Whether the calls come from inside of Cloud Hosting and need no token. */
  isOpen = false
  textRules: Rules = {}
  mediaRules: Rules = {}
  mediaManner: MediaManner = { when: 'after', times: 1, label: 'number', errcode: 0 }
  readonly tokens = new FakeTokens(() => this.now())
  readonly phones = new FakePhones(() => this.now())
  readonly pushes = new PushMaker(
    {
      appid: this.credentials.appid,
      token: randomBytes(12).toString('hex'),
      key: randomBytes(22).toString('hex').slice(0, 43),
    },
    () => this.now(),
  )
  /** What was fetched to be checked; an address that gives nothing is error -1008. */
  readonly fetched: FetchedMedia[] = []
  private readonly server = createServer(wechatListener(this))
  private clock: Clock = { now: () => new Date() }
  private pushUrl: string | null = null
  private readonly onTheirWay = new Set<Promise<unknown>>()

  private constructor() {
    const { token, key } = this.pushes.settings
    for (const secret of [this.credentials.secret, token, key]) leakWatch().secret('key', secret)
  }

  /** Starts it on a port of this machine, or on a free one. */
  static async start(port = 0): Promise<FakeWechat> {
    const fake = new FakeWechat()
    await new Promise<void>((resolve) => fake.server.listen(port, '127.0.0.1', resolve))
    return fake
  }

  /** Waits for the pushes on their way and closes it. */
  async stop(): Promise<void> {
    await this.settled()
    this.server.closeAllConnections()
    await new Promise((resolve) => this.server.close(resolve))
  }

  get origin(): string {
    return `http://127.0.0.1:${String((this.server.address() as AddressInfo).port)}`
  }

  /** The environment of a service that takes this for WeChat. */
  get env(): Readonly<Record<string, string>> {
    return {
      WECHAT_APPID: this.credentials.appid,
      WECHAT_SECRET: this.credentials.secret,
      WECHAT_API_ORIGIN: this.origin,
      WECHAT_PUSH_TOKEN: this.pushes.settings.token,
      WECHAT_PUSH_KEY: this.pushes.settings.key,
    }
  }

  /** Lives by the service's clock, which tests set forward, and pushes to it. */
  serveFor({ clock, url }: { readonly clock: Clock; readonly url: string }): void {
    this.clock = clock
    this.pushUrl = `${url}/wechat/push`
  }

  now(): Date {
    return this.clock.now()
  }

  /** The next `times` calls of an API fail so. */
  fail(api: FakeApi, fault: Fault, times = 1): void {
    this.faults.add(api, fault, times)
  }

  /** What an API was asked. */
  callsOf(api: FakeApi): readonly FakeCall[] {
    return this.calls.filter((call) => call.api === api)
  }

  /** Answers the question which messages somebody wants; WeChat tells the service by a push. */
  async tap(openid: string, answers: Readonly<Record<string, 'accept' | 'reject'>>): Promise<void> {
    for (const [templateId, answer] of Object.entries(answers)) {
      if (answer === 'accept') this.phones.allow(openid, templateId, 1)
    }
    await this.pushList('subscribe_msg_popup_event', openid, answers, { PopupScene: '0' })
  }

  /** Switches messages of templates off in WeChat's own settings. */
  async switchOff(openid: string, templateIds: readonly string[]): Promise<void> {
    for (const templateId of templateIds) this.phones.refuse(openid, templateId)
    const answers = Object.fromEntries(templateIds.map((id) => [id, 'reject']))
    await this.pushList('subscribe_msg_change_event', openid, answers, {})
  }

  /** Sends one event as WeChat does: up to three times until somebody takes it. */
  async push(event: PushEvent, options: PushOptions = {}): Promise<PushAnswer> {
    let answer: PushAnswer = { status: 0, text: '' }
    for (let tried = 0; tried < PUSH_TRIES; tried += 1) {
      answer = await this.send(this.pushes.make(event, options))
      if (answer.status === 200 && ['success', ''].includes(answer.text)) break
    }
    return answer
  }

  /** Sends a push once, as it is: also one that was forged. */
  async send({ query, contentType, body }: PushRequest): Promise<PushAnswer> {
    if (this.pushUrl === null) throw new Error('the fake does not know whom to push to')
    try {
      const response = await fetch(`${this.pushUrl}?${new URLSearchParams(query).toString()}`, {
        method: 'POST',
        headers: { 'Content-Type': contentType },
        body,
        signal: AbortSignal.timeout(PUSH_TIMEOUT_MS),
      })
      return { status: response.status, text: await response.text() }
    } catch {
      return { status: 0, text: '' }
    }
  }

  /** Waits until every push on its way has been taken. */
  async settled(): Promise<void> {
    while (this.onTheirWay.size > 0) await Promise.all(this.onTheirWay)
  }

  judgeText(text: string): Judgement {
    return judged(this.textRules, text)
  }

  async checkMedia(media: MediaCheck): Promise<void> {
    const manner = this.mediaManner
    if (manner.when === 'before') await this.pushResult(media, manner)
    if (manner.when === 'after') {
      this.onItsWay(new Promise(setImmediate).then(() => this.pushResult(media, manner)))
    }
  }

  private async pushResult(
    { url, openid, traceId }: MediaCheck,
    { times, label, errcode: scripted }: MediaManner,
  ): Promise<void> {
    const errcode = (await this.fetchMedia(url)) ? scripted : NOT_DOWNLOADED
    const result = judged(this.mediaRules, url)
    const event: PushEvent = {
      Event: 'wxa_media_check',
      FromUserName: openid,
      CreateTime: this.seconds(),
      appid: this.credentials.appid,
      trace_id: traceId,
      version: 2,
      errcode,
      errmsg: errcode === 0 ? 'ok' : 'download file failed',
      result: { ...result, label: label === 'text' ? String(result.label) : result.label },
      detail: [{ strategy: 'content_model', errcode: 0, ...result, prob: 90 }],
    }
    for (let sent = 0; sent < times; sent += 1) await this.push(event)
  }

  private async fetchMedia(url: string): Promise<boolean> {
    try {
      const response = await fetch(url, { signal: AbortSignal.timeout(PUSH_TIMEOUT_MS) })
      const bytes = Buffer.from(await response.arrayBuffer())
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      this.fetched.push({ url, status: response.status, sha256 })
      return response.ok
    } catch {
      return false
    }
  }

  newTrace(): string {
    return [8, 8, 8].map((digits) => randomBytes(digits / 2).toString('hex')).join('-')
  }

  /** Of a list with one entry WeChat sends the entry, of a longer one an array (WECHAT 4). */
  private async pushList(
    event: string,
    openid: string,
    answers: Readonly<Record<string, string>>,
    more: Readonly<Record<string, string>>,
  ): Promise<void> {
    const list = Object.entries(answers).map(([TemplateId, SubscribeStatusString]) => ({
      TemplateId,
      SubscribeStatusString,
      ...more,
    }))
    const List = list.length === 1 ? list[0] : list
    // the time comes as text with these events and as a number with others
    const CreateTime = String(this.seconds())
    await this.push({ Event: event, FromUserName: openid, CreateTime, List })
  }

  private onItsWay(push: Promise<unknown>): void {
    const done: Promise<unknown> = push.finally(() => this.onTheirWay.delete(done))
    this.onTheirWay.add(done)
  }

  private seconds(): number {
    return Math.floor(this.now().getTime() / 1000)
  }
}

function judged(rules: Rules, text: string): Judgement {
  return Object.entries(rules).find(([word]) => text.includes(word))?.[1] ?? PASS
}
