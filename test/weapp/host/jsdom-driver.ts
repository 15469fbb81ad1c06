import vm from 'node:vm'
import { JSDOM, VirtualConsole } from 'jsdom'
import { BaseDriver, settingsOf } from './base-driver'
import type { LaunchOptions, WeappDriver } from './driver'
import { forget, remember, report } from './launched'
import { pageScripts } from './page-script'
import type { Script } from './page-script'
import type { HostEvent, ProbeApi } from './protocol'
import type { PageHost } from './runtime/main'

interface HostWindow {
  __native: (name: string, json: string) => Promise<string>
  __host: PageHost
  IntersectionObserver: unknown
}

const compiled = new WeakMap<Script, vm.Script>()

const compile = (script: Script): vm.Script => {
  const known = compiled.get(script) ?? new vm.Script(script.code, { filename: script.name })
  compiled.set(script, known)
  return known
}

/** Without a layout nothing can be seen to enter the screen: all that is observed counts as seen. */
const OBSERVER = `
window.IntersectionObserver = function (callback) {
  this.observe = function (element) {
    var rect = element.getBoundingClientRect()
    setTimeout(function () {
      callback([{ intersectionRatio: 1, isIntersecting: true, boundingClientRect: rect,
        intersectionRect: rect, rootBounds: rect, time: Date.now(), target: element }])
    }, 0)
  }
  this.unobserve = this.disconnect = function () {}
}`

/** The mini-program in this process: no browser, no layout, a window of its own for every launch. */
class JsdomDriver extends BaseDriver {
  readonly kind = 'jsdom'
  private readonly dom: JSDOM
  private readonly window: HostWindow
  private closed = false
  private isStarted = false

  constructor(options: LaunchOptions) {
    super(options)
    this.dom = new JSDOM('<!doctype html><html><head></head><body></body></html>', {
      runScripts: 'outside-only',
      pretendToBeVisual: true,
      url: 'https://weapp.invalid/',
      virtualConsole: new VirtualConsole(),
    })
    this.window = this.dom.window as unknown as HostWindow
    remember(this)
  }

  start(): void {
    this.dom.window.eval(OBSERVER)
    this.window.__native = (name, json) => this.native.handle(name, json)
    const context = this.dom.getInternalVMContext()
    for (const script of pageScripts(this.bundle)) compile(script).runInContext(context)
    this.window.__host.start(JSON.stringify(settingsOf(this.options, false)))
    this.isStarted = true
  }

  drag(): Promise<void> {
    return Promise.reject(new Error('jsdom has no layout: use the Chromium driver'))
  }

  screenshot(): Promise<void> {
    return Promise.reject(new Error('jsdom draws nothing: use the Chromium driver'))
  }

  async close(): Promise<void> {
    if (this.closed) return
    if (this.isStarted) report(await this.faults())
    this.closed = true
    forget(this)
    this.native.close()
    this.dom.window.close()
  }

  protected deliver(event: HostEvent): void {
    if (!this.closed) this.window.__host.deliver(JSON.stringify(event))
  }

  protected run(name: keyof ProbeApi, json: string): Promise<string> {
    if (this.closed) return Promise.reject(new Error('the mini-program has been closed'))
    return this.window.__host.probe(name, json)
  }
}

export const launchInJsdom = async (options: LaunchOptions): Promise<WeappDriver> => {
  const driver = new JsdomDriver(options)
  try {
    driver.start()
  } catch (error) {
    await driver.close()
    throw error
  }
  // The first page is ready when the tasks it began with are done.
  await new Promise<void>((resolve) => setTimeout(resolve, 1))
  return driver
}
