import type { Browser, BrowserContext, Page } from 'playwright-core'
import { openBrowser } from '../../support/chromium'
import { BaseDriver, SCREEN_HEIGHT, settingsOf, WINDOW_WIDTH } from './base-driver'
import type { LaunchOptions, WeappDriver } from './driver'
import { afterTests, forget, remember, report } from './launched'
import { pageScripts } from './page-script'
import type { Direction, HostEvent, Point, ProbeApi, Target } from './protocol'
import { LONG_PRESS_MILLISECONDS, swipeOf } from './runtime/finger'

const ADDRESS = 'https://weapp.invalid/'
const SETTLE_MILLISECONDS = 120
const DRAG_STEPS = 5
const DRAG_MILLISECONDS = 40

let browser: Promise<Browser> | undefined

const sharedBrowser = (): Promise<Browser> => {
  browser ??= openBrowser()
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
  private isStarted = false
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
    this.isStarted = true
  }

  override async tap(target: Target): Promise<void> {
    await this.waitForTarget(target)
    const { x, y } = await this.ask('restingPoint', target)
    await this.page.touchscreen.tap(x, y)
    if ((await this.ask('touched')) === false) {
      throw new Error(`the page moved under the finger that went for ${JSON.stringify(target)}`)
    }
  }

  override async longPress(target: Target): Promise<void> {
    await this.waitForTarget(target)
    const place = await this.ask('restingPoint', target)
    await this.finger(place, () => this.page.waitForTimeout(LONG_PRESS_MILLISECONDS))
  }

  override async swipe(target: Target, direction: Direction): Promise<void> {
    await this.waitForTarget(target)
    const from = await this.ask('restingPoint', target)
    const { x, y } = swipeOf(direction)
    await this.finger(from, (moveTo) => this.stroke(from, { x: from.x + x, y: from.y + y }, moveTo))
  }

  async drag(target: Target, onto: Target): Promise<void> {
    await this.waitForTarget(target)
    const from = await this.ask('restingPoint', target)
    const { box } = await this.waitFor(() => this.find(onto))
    const to = { x: from.x, y: box.y + box.height / 2 }
    await this.finger(from, (moveTo) => this.stroke(from, to, moveTo))
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
    if (this.isStarted) report(await this.faults())
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

  /** A finger that comes down, does something and leaves. */
  private async finger(
    place: Point,
    act: (moveTo: (point: Point) => Promise<void>) => Promise<void>,
  ): Promise<void> {
    const session = await this.context.newCDPSession(this.page)
    const touch = async (
      type: 'touchStart' | 'touchMove' | 'touchEnd',
      points: readonly Point[],
    ) => {
      await session.send('Input.dispatchTouchEvent', { type, touchPoints: [...points] })
    }
    await touch('touchStart', [place])
    await act((point) => touch('touchMove', [point]))
    await touch('touchEnd', [])
    await session.detach()
  }

  /** From one place to another: a hand is slower than a program, the page sees it on its way. */
  private async stroke(
    from: Point,
    to: Point,
    moveTo: (point: Point) => Promise<void>,
  ): Promise<void> {
    for (let step = 1; step <= DRAG_STEPS; step += 1) {
      await this.page.waitForTimeout(DRAG_MILLISECONDS)
      const part = step / DRAG_STEPS
      await moveTo({ x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part })
    }
    await this.page.waitForTimeout(DRAG_MILLISECONDS)
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
