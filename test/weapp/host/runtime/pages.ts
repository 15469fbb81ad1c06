import type { PageInfo } from '../protocol'
import type { Instance, PageRoot } from './engine'
import { EventChannel } from './event-channel'
import type { Host } from './host'
import type { Modules } from './modules'
import { resolvePath } from './modules'

export const STACK_LIMIT = 10

export interface Page {
  path: string
  query: Record<string, string>
  title: string
  instance: Instance
  root: PageRoot
  /** Fills the stage; what is `position: fixed` is placed in it. */
  box: HTMLElement
  scroller: HTMLElement
  channel: EventChannel
  alertBeforeUnload: string | null
  isShareHidden: boolean
}

const BAD_URL = 'the url has no path'

export const splitUrl = (url: string): { path: string; query: Record<string, string> } => {
  const [path = '', search = ''] = url.replace(/^\//, '').split('?', 2)
  if (path === '') throw new Error(BAD_URL)
  const query: Record<string, string> = {}
  for (const pair of search.split('&').filter(Boolean)) {
    const [name = '', ...rest] = pair.split('=')
    query[name] = rest.join('=')
  }
  return { path, query }
}

/** The stack of pages and their lives, with WeChat's rules. */
export class Pages {
  private stack: Page[] = []
  /** Pages of the tab bar stay alive when another tab is shown. */
  private readonly tabs = new Map<string, Page>()
  private lastId = 0

  constructor(
    private readonly host: Host,
    private readonly modules: Modules,
  ) {}

  get top(): Page | undefined {
    return this.stack.at(-1)
  }

  get depth(): number {
    return this.stack.length
  }

  get routes(): string[] {
    return this.stack.map((page) => page.path)
  }

  get instances(): Instance[] {
    return this.stack.map((page) => page.instance)
  }

  get current(): Page {
    const page = this.top
    if (!page) throw new Error('no page is open')
    return page
  }

  info(): PageInfo {
    const { path, query, title } = this.current
    const visible = Object.entries(query).filter(([name]) => !name.startsWith('$taro'))
    return { route: path, query: Object.fromEntries(visible), title, depth: this.depth }
  }

  isTab(path: string): boolean {
    return this.host.bundle.app.tabBar?.list.some((tab) => tab.pagePath === path) ?? false
  }

  resolve(url: string): { path: string; query: Record<string, string> } {
    const target = splitUrl(url)
    if (url.startsWith('/') || !this.top) return target
    return { ...target, path: resolvePath(this.top.path, target.path) }
  }

  navigateTo(url: string): EventChannel {
    const { path, query } = this.resolve(url)
    if (this.isTab(path)) throw new Error('can not navigateTo a tabbar page')
    this.check(path)
    if (this.stack.length >= STACK_LIMIT) throw new Error('webview count limit exceed')
    if (this.top) this.hide(this.top)
    return this.open(path, query).channel
  }

  redirectTo(url: string): void {
    const { path, query } = this.resolve(url)
    if (this.isTab(path)) throw new Error('can not redirectTo a tabbar page')
    this.check(path)
    const leaving = this.stack.pop()
    if (leaving) this.unload(leaving)
    this.open(path, query)
  }

  reLaunch(url: string): void {
    const { path, query } = this.resolve(url)
    this.check(path)
    const leaving = [...this.stack.splice(0).reverse(), ...this.tabs.values()]
    this.tabs.clear()
    for (const page of new Set(leaving)) this.unload(page)
    this.open(path, query)
  }

  switchTab(url: string): void {
    const { path } = this.resolve(url)
    if (!this.isTab(path)) throw new Error('can not switch to non-TabBar page')
    this.check(path)
    if (this.top?.path === path) return
    const previous = this.stack.splice(0).reverse()
    for (const page of previous) {
      if (!this.tabs.has(page.path)) this.unload(page)
      else if (page.path !== path) this.hide(page)
    }
    const kept = this.tabs.get(path)
    if (!kept) this.open(path, {})
    else {
      this.stack.push(kept)
      this.show(kept)
    }
  }

  /** A finger on the tab bar. */
  tapTab(path: string): void {
    if (!this.isTab(path)) throw new Error(`${path} is no page of the tab bar`)
    if (!this.top || !this.isTab(this.top.path)) {
      throw new Error('the tab bar is not shown on this page')
    }
    const index = this.host.bundle.app.tabBar?.list.findIndex((tab) => tab.pagePath === path) ?? 0
    const text = this.host.frame.tabs()[index]?.text ?? ''
    this.switchTab(`/${path}`)
    this.call('onTabItemTap', { index, pagePath: path, text })
  }

  navigateBack(delta: number): void {
    if (this.stack.length < 2) throw new Error('cannot navigate back at first page.')
    const leaving = this.stack.splice(Math.max(1, this.stack.length - delta))
    for (const page of leaving.reverse()) this.unload(page)
    this.show(this.current)
  }

  open(path: string, query: Record<string, string>): Page {
    this.modules.load(path)
    const { json, app } = this.host.bundle
    const box = document.createElement('div')
    box.className = 'host-page'
    const scroller = document.createElement('div')
    scroller.className = 'host-scroll'
    const root = document.createElement('wx-page')
    root.setAttribute('data-route', path)
    const placeholder = document.createElement('div')
    root.appendChild(placeholder)
    scroller.appendChild(root)
    box.appendChild(scroller)
    const created = this.host.view.createPage(path)
    const page: Page = {
      path,
      query,
      title: json[path]?.navigationBarTitleText ?? app.window?.navigationBarTitleText ?? '',
      instance: created.get(),
      root: created,
      box,
      scroller,
      channel: new EventChannel(this.host),
      alertBeforeUnload: null,
      isShareHidden: false,
    }
    this.stack.push(page)
    if (this.isTab(path)) this.tabs.set(path, page)
    this.host.frame.stage.appendChild(box)
    this.describe(page)
    created.attach(root, placeholder)
    this.host.frame.refresh()
    this.watchScroll(page)
    this.callOn(page, 'onLoad', { ...query })
    this.callOn(page, 'onShow')
    this.host.later(() => {
      if (this.isAlive(page)) this.callOn(page, 'onReady')
    })
    return page
  }

  /** Calls a method of the page on top, as WeChat does for pull-down, sharing and the like. */
  call(method: string, value?: unknown): unknown {
    return this.callOn(this.current, method, value)
  }

  hideTop(): void {
    if (this.top) this.callOn(this.top, 'onHide')
  }

  showTop(): void {
    if (this.top) this.callOn(this.top, 'onShow')
  }

  private describe(page: Page): void {
    this.lastId += 1
    const id = this.lastId
    Object.assign(page.instance, {
      route: page.path,
      __route__: page.path,
      __wxWebviewId__: id,
      options: { ...page.query },
      getPageId: () => `pageId:${String(id)}`,
      getOpenerEventChannel: () => page.channel.other,
    })
  }

  private watchScroll(page: Page): void {
    const distance = this.host.bundle.json[page.path]?.onReachBottomDistance ?? 50
    let below = false
    page.scroller.addEventListener('scroll', () => {
      const { scrollTop, scrollHeight, clientHeight } = page.scroller
      if (page.instance['onPageScroll']) this.callOn(page, 'onPageScroll', { scrollTop })
      const reached = scrollTop + clientHeight >= scrollHeight - distance
      if (reached && !below) this.callOn(page, 'onReachBottom')
      below = reached
    })
  }

  private isAlive(page: Page): boolean {
    return this.stack.includes(page) || this.tabs.get(page.path) === page
  }

  private check(path: string): void {
    if (!this.host.bundle.pages.includes(path)) throw new Error(`page "${path}" is not found`)
  }

  private callOn(page: Page, method: string, value?: unknown): unknown {
    const member = page.instance[method]
    if (typeof member !== 'function') return undefined
    return this.host.guard(`${method} of ${page.path}`, () =>
      (member as (this: Instance, value: unknown) => unknown).call(page.instance, value),
    )
  }

  private hide(page: Page): void {
    this.callOn(page, 'onHide')
    page.box.style.display = 'none'
  }

  private show(page: Page): void {
    page.box.style.display = ''
    this.host.frame.refresh()
    this.callOn(page, 'onShow')
  }

  private unload(page: Page): void {
    this.callOn(page, 'onUnload')
    this.tabs.delete(page.path)
    page.box.style.display = 'none'
    this.host.later(() => {
      page.root.release()
      page.box.remove()
    })
  }
}
