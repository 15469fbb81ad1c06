import type { Browser, BrowserContext, Page } from 'playwright-core'
import { BaseDriver, SCREEN_HEIGHT, settingsOf, WINDOW_WIDTH } from './base-driver'
import type { LaunchOptions, WeappDriver } from './driver'
import { afterTests, forget, remember } from './launched'
import { pageScripts } from './page-script'
import type { HostEvent, Point, ProbeApi, Target } from './protocol'

const ADDRESS = 'https://weapp.invalid/'
const EXECUTABLE = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium'
const SETTLE_MILLISECONDS = 120
const REST_MILLISECONDS = 60
const REST_LOOKS = 20
const DRAG_STEPS = 5
const DRAG_MILLISECONDS = 40

let browser: Promise<Browser> | undefined

/** Playwright is loaded when a browser is wanted: most tests want none. */
const startBrowser = async (): Promise<Browser> => {
  const { chromium } = await import('playwright-core')
  return chromium.launch({
    executablePath: EXECUTABLE,
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
  })
}

const sharedBrowser = (): Promise<Browser> => {
  browser ??= startBrowser()
  return browser
}

const closeBrowser = async (): Promise<void> => {
  const running = await browser
  browser = undefined
  await running?.close()
}

afterTests(closeBrowser)

const HEAD =
  '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">' +
  '<meta name="viewport" content="width=device-width,initial-scale=1"></head><body>'

/** The mini-program in headless Chromium: real layout, real touches, pictures. */
class ChromiumDriver extends BaseDriver {
  readonly kind = 'chromium'
  private closed = false
  private context!: BrowserContext
  private page!: Page

  constructor(options: LaunchOptions) {
    super(options)
    remember(this)
  }

  async start(): Promise<void> {
    const shared = await sharedBrowser()
    this.context = await shared.newContext({
      viewport: { width: WINDOW_WIDTH, height: SCREEN_HEIGHT },
      deviceScaleFactor: 2,
      isMobile: true,
      hasTouch: true,
      locale: 'zh-CN',
    })
    this.page = await this.context.newPage()
    await this.page.exposeFunction('__native', (name: string, json: string) =>
      this.native.handle(name, json),
    )
    await this.page.route('**/*', (route) =>
      route.request().url() === ADDRESS
        ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: this.document() })
        : route.abort(),
    )
    await this.page.goto(ADDRESS)
    const settings = JSON.stringify(settingsOf(this.options, true))
    await this.page.evaluate((json) => {
      window.__host.start(json)
    }, settings)
  }

  override async tap(target: Target): Promise<void> {
    await this.waitForTarget(target)
    const { x, y } = await this.restingPoint(target)
    await this.page.touchscreen.tap(x, y)
    if ((await this.ask('touched')) === false) {
      throw new Error(`the page moved under the finger that went for ${JSON.stringify(target)}`)
    }
  }

  async drag(target: Target, onto: Target): Promise<void> {
    await this.waitForTarget(target)
    const from = await this.restingPoint(target)
    const { box } = await this.waitFor(() => this.find(onto))
    const way = box.y + box.height / 2 - from.y
    const finger = await this.context.newCDPSession(this.page)
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: readonly Point[]) =>
      finger.send('Input.dispatchTouchEvent', { type, touchPoints: [...points] })
    await touch('touchStart', [from])
    for (let step = 1; step <= DRAG_STEPS; step += 1) {
      // a hand is slower than a program: between two places the page sees the finger there
      await this.page.waitForTimeout(DRAG_MILLISECONDS)
      await touch('touchMove', [{ x: from.x, y: from.y + (way * step) / DRAG_STEPS }])
    }
    await this.page.waitForTimeout(DRAG_MILLISECONDS)
    await touch('touchEnd', [])
    await finger.detach()
  }

  override async input(target: Target, value: string): Promise<void> {
    await this.waitForTarget(target)
    await this.ask('focus', target)
    if (value === '') await this.page.keyboard.press('Backspace')
    else await this.page.keyboard.insertText(value)
  }

  async screenshot(file: string): Promise<void> {
    await this.page.evaluate(() => document.fonts.ready.then(() => undefined))
    await this.page.waitForTimeout(SETTLE_MILLISECONDS)
    await this.page.screenshot({ path: file, animations: 'disabled' })
  }

  async close(): Promise<void> {
    if (this.closed) return
    this.closed = true
    forget(this)
    this.native.close()
    await this.context.close()
  }

  protected deliver(event: HostEvent): void {
    if (this.closed) return
    this.page
      .evaluate((json) => {
        window.__host.deliver(json)
      }, JSON.stringify(event))
      .catch(() => undefined)
  }

  protected run(name: keyof ProbeApi, json: string): Promise<string> {
    return this.page.evaluate(([command, values]) => window.__host.probe(command, values), [
      name,
      json,
    ] as const)
  }

  /** Where the target is once it has stopped moving. */
  private async restingPoint(target: Target): Promise<Point> {
    let last = await this.ask('point', target)
    for (let look = 0; look < REST_LOOKS; look += 1) {
      await this.page.waitForTimeout(REST_MILLISECONDS)
      const now = await this.ask('point', target)
      if (now.x === last.x && now.y === last.y) return now
      last = now
    }
    return last
  }

  private document(): string {
    const scripts = pageScripts(this.bundle).map(
      ({ name, code }) =>
        `<script>${code.replace(/<\/script/gi, '<\\/script')}\n//# sourceURL=${name}</script>`,
    )
    return `${HEAD}${scripts.join('\n')}</body></html>`
  }
}

export const launchInChromium = async (options: LaunchOptions): Promise<WeappDriver> => {
  const driver = new ChromiumDriver(options)
  try {
    await driver.start()
  } catch (error) {
    await driver.close()
    throw error
  }
  return driver
}
