import { loadBundle } from './bundle'
import type { LoadedBundle } from './bundle'
import type { LaunchOptions, WeappDriver } from './driver'
import { Native } from './native'
import { CONTAINER_ORIGIN } from './runtime/container-origin'
import type {
  Answer,
  Direction,
  HostEvent,
  HostSettings,
  Json,
  NativeReply,
  PageInfo,
  ProbeApi,
  Target,
  Toast,
  Modal,
} from './protocol'

const PATIENCE = 3000
const POLL_MILLISECONDS = 8
const QUIET_MILLISECONDS = 60

export const WINDOW_WIDTH = 375
export const SCREEN_HEIGHT = 812
const STANDARD_FONT_SIZE = 17
const BACKGROUND_CUT = 5000
const PRIVACY_PAUSE = 10_000
const MEMORY_LOW = 10
/** What WeChat advises to send at once; more is a list that is drawn whole, or text kept in the state. */
const SET_DATA_ADVISED = 256 * 1024

type Result<K extends keyof ProbeApi> = ReturnType<ProbeApi[K]>

export const settingsOf = (options: LaunchOptions, layout: boolean): HostSettings => ({
  url: options.url ?? null,
  layout,
  windowWidth: WINDOW_WIDTH,
  screenHeight: SCREEN_HEIGHT,
  fontSizeSetting: options.fontSizeSetting ?? STANDARD_FONT_SIZE,
  platform: options.platform ?? 'ios',
  system: options.system ?? 'iOS 16.0',
  sdkVersion: options.sdkVersion ?? '3.5.8',
  envVersion: options.envVersion ?? 'develop',
  storage: options.storage ?? {},
  backgroundCut: options.backgroundCut ?? BACKGROUND_CUT,
  privacy: options.privacy ?? 'agreed',
  privacyPause: options.privacyPause ?? PRIVACY_PAUSE,
  openid: options.openid ?? '',
})

let codes = 0

const nextCode = (): string => {
  codes += 1
  return `code-${String(codes)}`
}

/** All that two drivers have in common: commands by name, and waiting. */
export abstract class BaseDriver implements WeappDriver {
  abstract readonly kind: 'jsdom' | 'chromium'
  protected readonly bundle: LoadedBundle
  protected readonly native: Native
  private readonly patience: number

  protected constructor(protected readonly options: LaunchOptions) {
    this.bundle = loadBundle(options.dist)
    this.patience = options.patience ?? PATIENCE
    this.native = new Native({
      dist: options.dist,
      origins: {
        ...options.origins,
        ...(options.container === undefined ? {} : { [CONTAINER_ORIGIN]: options.container }),
      },
      loginCode: options.loginCode ?? nextCode,
      tell: (event) => {
        this.deliver(event)
      },
    })
  }

  abstract drag(target: Target, onto: Target): Promise<void>
  abstract screenshot(file: string): Promise<void>
  abstract close(): Promise<void>
  protected abstract deliver(event: HostEvent): void
  protected abstract run(name: keyof ProbeApi, json: string): Promise<string>

  protected async ask<K extends keyof ProbeApi>(
    name: K,
    ...values: Parameters<ProbeApi[K]>
  ): Promise<Result<K>> {
    const reply = JSON.parse(await this.run(name, JSON.stringify(values))) as NativeReply
    if ('error' in reply) throw new Error(`${name}: ${reply.error}`)
    return reply.value as unknown as Result<K>
  }

  currentPage = () => this.ask('currentPage')
  pages = () => this.ask('pages')
  text = (selector?: string) =>
    selector === undefined ? this.ask('text') : this.ask('text', selector)
  find = (target: Target) => this.ask('find', target)
  findAll = (target: Target) => this.ask('findAll', target)
  tree = () => this.ask('tree')
  tooWide = () => this.ask('tooWide')
  canBePulled = () => this.ask('canBePulled')

  async tap(target: Target): Promise<void> {
    await this.waitForTarget(target)
    await this.ask('tap', target)
  }

  async longPress(target: Target): Promise<void> {
    await this.waitForTarget(target)
    await this.ask('longPress', target)
  }

  async swipe(target: Target, direction: Direction): Promise<void> {
    await this.waitForTarget(target)
    await this.ask('swipe', target, direction)
  }

  async input(target: Target, value: string): Promise<void> {
    await this.waitForTarget(target)
    await this.ask('input', target, value)
  }

  async confirmKeyboard(target: Target): Promise<void> {
    await this.waitForTarget(target)
    await this.ask('confirmKeyboard', target)
  }

  async pick(target: Target, value: Json): Promise<void> {
    await this.waitForTarget(target)
    await this.ask('pick', target, value)
  }

  async emit(target: Target, type: string, detail: Json = {}): Promise<void> {
    await this.waitForTarget(target)
    await this.ask('emit', target, type, detail)
  }

  pullDown = (selector?: string) =>
    selector === undefined ? this.ask('pullDown') : this.ask('pullDown', selector)
  reachBottom = (selector?: string) =>
    selector === undefined ? this.ask('reachBottom') : this.ask('reachBottom', selector)
  navigateBack = () => this.ask('navigateBack')
  switchTab = (route: string) => this.ask('switchTab', route)
  open = (url: string) => this.ask('open', url)
  tabs = () => this.ask('tabs')
  toasts = () => this.ask('toasts')
  loading = () => this.ask('loading')
  modals = () => this.ask('modals')
  actionSheets = () => this.ask('actionSheets')
  answerActionSheet = (item: number | string) => this.ask('answerActionSheet', item)
  answer = (api: string, answer: Answer) => this.ask('answer', api, answer)
  answerModal = (confirm: boolean, content?: string) =>
    content === undefined
      ? this.ask('answerModal', confirm)
      : this.ask('answerModal', confirm, content)
  share = (to: 'chat' | 'timeline' = 'chat') => this.ask('share', to)
  setOnline = (online: boolean) => this.ask('setOnline', online)
  loseAnswer = (part: string) => this.native.loseAnswer(part)
  setWeakNetwork = (isWeak: boolean) => this.ask('setWeakNetwork', isWeak)
  setFontSize = (setting: number) => this.ask('setFontSize', setting)
  warnOfMemory = (level = MEMORY_LOW) => this.ask('warnOfMemory', level)
  bringUpdate = (outcome: 'ready' | 'failed' = 'ready') => this.ask('bringUpdate', outcome)
  toBackground = () => this.ask('toBackground')
  toForeground = () => this.ask('toForeground')
  storage = () => this.ask('storage')
  calls = (api?: string) => (api === undefined ? this.ask('calls') : this.ask('calls', api))
  missing = () => this.ask('missing')
  errors = () => this.ask('errors')
  logs = () => this.ask('logs')
  setDataSizes = () => this.ask('setDataSizes')

  /** Asks again and again until the answer is neither false, null nor empty. */
  async waitFor<T>(probe: () => Promise<T> | T, timeout = this.patience): Promise<NonNullable<T>> {
    const end = Date.now() + timeout
    for (;;) {
      const found = await probe()
      if (found) return found
      if (Date.now() > end) {
        throw new Error(await this.report(`nothing came in ${String(timeout)} ms`))
      }
      await new Promise<void>((resolve) => setTimeout(resolve, POLL_MILLISECONDS))
    }
  }

  async waitForQuiet(timeout = this.patience): Promise<void> {
    let last = -1
    let since = Date.now()
    const isQuiet = async (): Promise<boolean> => {
      const { requests, updates } = await this.ask('activity')
      if (requests > 0 || updates !== last) since = Date.now()
      last = updates
      return Date.now() - since >= QUIET_MILLISECONDS
    }
    await this.explained('quiet', () => this.waitFor(isQuiet, timeout))
  }

  async waitForText(text: string, timeout = this.patience): Promise<void> {
    const has = async (): Promise<boolean> => (await this.text()).includes(text)
    await this.explained(`the text ${JSON.stringify(text)}`, () => this.waitFor(has, timeout))
  }

  async waitForNoText(text: string, timeout = this.patience): Promise<void> {
    const has = async (): Promise<boolean> => !(await this.text()).includes(text)
    await this.explained(`no text ${JSON.stringify(text)}`, () => this.waitFor(has, timeout))
  }

  waitForPage(route: string, timeout = this.patience): Promise<PageInfo> {
    const wanted = route.replace(/^\//, '')
    const there = async (): Promise<PageInfo | null> => {
      const page = await this.currentPage()
      return page.route === wanted ? page : null
    }
    return this.explained(`the page ${wanted}`, () => this.waitFor(there, timeout))
  }

  waitForToast(text: string, timeout = this.patience): Promise<Toast> {
    const there = async (): Promise<Toast | undefined> =>
      (await this.toasts()).find((toast) => toast.title.includes(text))
    return this.explained(`the toast ${JSON.stringify(text)}`, () => this.waitFor(there, timeout))
  }

  waitForModal(timeout = this.patience): Promise<Modal> {
    const there = async (): Promise<Modal | undefined> =>
      (await this.modals()).find((modal) => modal.answer === null)
    return this.explained('a modal', () => this.waitFor(there, timeout))
  }

  /** What no test has to ask for: names of `wx` that the host lacks, and data too large to send. */
  protected async faults(): Promise<string[]> {
    if (this.options.isFaulty === true) return []
    const missing = (await this.missing()).map((name) => `wx.${name} is not in the host`)
    const large = (await this.setDataSizes())
      .filter(({ bytes }) => bytes > SET_DATA_ADVISED)
      .map(({ route, bytes }) => `setData of ${route}: ${String(bytes)} bytes at once`)
    return [...missing, ...large]
  }

  /** Who taps first waits until there is something to tap. */
  protected async waitForTarget(target: Target): Promise<void> {
    await this.explained(JSON.stringify(target), () => this.waitFor(() => this.find(target)))
  }

  private async explained<T>(what: string, wait: () => Promise<T>): Promise<T> {
    try {
      return await wait()
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      throw new Error(`waiting for ${what}: ${reason}`, { cause: error })
    }
  }

  private async report(reason: string): Promise<string> {
    const page = await this.currentPage()
    const errors = (await this.errors()).map((error) => `${error.where}: ${error.message}`)
    const toasts = (await this.toasts()).map((toast) => toast.title)
    return [
      reason,
      `page: ${page.route} ${JSON.stringify(page.query)}`,
      `errors: ${errors.join('\n  ') || 'none'}`,
      `toasts: ${toasts.join(', ') || 'none'}`,
      `text:\n${await this.text()}`,
    ].join('\n')
  }
}
