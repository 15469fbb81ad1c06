import type { ComponentConfig, TabItem } from '../protocol'
import { BUILTIN_CSS } from './builtins/style'
import { FRAME_CSS } from './frame-style'
import type { Host } from './host'

const STATUS_BAR = 44
const TITLE_BAR = 44
const TAB_BAR = 49
const HOME_INDICATOR = 34

interface TabState {
  badge: string | null
  redDot: boolean
  text: string
}

const element = (className: string, parent: HTMLElement): HTMLElement => {
  const made = document.createElement('div')
  made.className = className
  parent.appendChild(made)
  return made
}

/** The part of the phone that WeChat draws: status bar, title bar, tab bar, and the stage for pages. */
export class Frame {
  readonly stage: HTMLElement
  private readonly bar: HTMLElement
  private readonly tabBar: HTMLElement
  private readonly tabStates = new Map<string, TabState>()
  private tabBarHidden = false
  private readonly pageStyles = new Map<string, HTMLStyleElement>()

  constructor(private readonly host: Host) {
    const style = document.createElement('style')
    style.textContent = FRAME_CSS + BUILTIN_CSS
    document.head.appendChild(style)
    this.bar = element('host-bar', document.body)
    this.stage = element('host-stage', document.body)
    this.tabBar = element('host-tabs', document.body)
    for (const tab of host.bundle.app.tabBar?.list ?? []) {
      this.tabStates.set(tab.pagePath, { badge: null, redDot: false, text: tab.text })
    }
    this.addStyle('app', true)
  }

  get statusBarHeight(): number {
    return STATUS_BAR
  }

  get safeBottom(): number {
    return HOME_INDICATOR
  }

  windowHeight(): number {
    return this.host.settings.screenHeight - this.top() - this.bottom()
  }

  top(): number {
    return this.config().navigationStyle === 'custom' ? 0 : STATUS_BAR + TITLE_BAR
  }

  /** Style sheets of components and of the app hold everywhere, that of a page only while it is shown. */
  addStyle(path: string, everywhere: boolean): void {
    const css = this.host.bundle.css[path]
    if (css === undefined || css === '' || this.pageStyles.has(path)) return
    const style = document.createElement('style')
    style.setAttribute('data-wxss', path)
    style.textContent = css
    document.head.appendChild(style)
    this.pageStyles.set(path, style)
    if (!everywhere) style.disabled = path !== this.host.pages.top?.path
    else style.setAttribute('data-everywhere', '')
  }

  /** Draws the bars again for the page on top. */
  refresh(): void {
    const page = this.host.pages.top
    if (!page) return
    for (const [path, style] of this.pageStyles) {
      if (!style.hasAttribute('data-everywhere')) style.disabled = path !== page.path
    }
    const root = document.documentElement.style
    const hasTabs = this.bottom() > 0
    root.setProperty('--page-vh', `${String(this.windowHeight() / 100)}px`)
    root.setProperty('--safe-bottom', `${String(hasTabs ? 0 : HOME_INDICATOR)}px`)
    this.stage.style.top = `${String(this.top())}px`
    this.stage.style.bottom = `${String(this.bottom())}px`
    this.drawBar(page.title)
    this.drawTabs(page.path)
  }

  tabs(): TabItem[] {
    const current = this.host.pages.top?.path
    return [...this.tabStates].map(([route, state]) => ({
      route,
      ...state,
      selected: route === current,
    }))
  }

  setTab(index: number, change: Partial<TabState>): void {
    const route = this.host.bundle.app.tabBar?.list[index]?.pagePath
    const state = route === undefined ? undefined : this.tabStates.get(route)
    if (!state) throw new Error('tabbar item not found')
    Object.assign(state, change)
    this.refresh()
  }

  setTabBarHidden(hidden: boolean): void {
    this.tabBarHidden = hidden
    this.refresh()
  }

  private config(): ComponentConfig {
    const path = this.host.pages.top?.path
    return {
      ...this.host.bundle.app.window,
      ...(path === undefined ? {} : this.host.bundle.json[path]),
    }
  }

  private bottom(): number {
    const path = this.host.pages.top?.path
    const isTab = path !== undefined && this.tabStates.has(path)
    return isTab && !this.tabBarHidden ? TAB_BAR + HOME_INDICATOR : 0
  }

  private drawBar(title: string): void {
    const config = this.config()
    const custom = config.navigationStyle === 'custom'
    const light = config.navigationBarTextStyle !== 'black'
    this.bar.textContent = ''
    this.bar.style.background = custom
      ? 'transparent'
      : (config.navigationBarBackgroundColor ?? '#000000')
    this.bar.style.color = light ? '#ffffff' : '#000000'
    element('host-status', this.bar).textContent = '9:41'
    if (!custom) element('host-title', this.bar).textContent = title
    if (this.host.pages.depth > 1 && !custom) element('host-back', this.bar)
    element('host-capsule', this.bar)
  }

  private drawTabs(current: string): void {
    const { tabBar } = this.host.bundle.app
    this.tabBar.textContent = ''
    this.tabBar.style.display = this.bottom() > 0 ? 'flex' : 'none'
    if (!tabBar || this.bottom() === 0) return
    this.tabBar.style.background = tabBar.backgroundColor ?? '#ffffff'
    tabBar.list.forEach((tab) => {
      const selected = tab.pagePath === current
      const state = this.tabStates.get(tab.pagePath)
      const item = element('host-tab', this.tabBar)
      item.style.color = (selected ? tabBar.selectedColor : tabBar.color) ?? ''
      item.setAttribute('data-route', tab.pagePath)
      item.addEventListener('click', () => {
        this.host.pages.tapTab(tab.pagePath)
      })
      const icon = (selected ? tab.selectedIconPath : tab.iconPath) ?? tab.iconPath
      if (icon !== undefined) this.drawIcon(icon, item)
      element('host-tab-text', item).textContent = state?.text ?? tab.text
      if (typeof state?.badge === 'string') element('host-badge', item).textContent = state.badge
      else if (state?.redDot === true) element('host-dot', item)
    })
  }

  private drawIcon(path: string, item: HTMLElement): void {
    const image = document.createElement('img')
    image.className = 'host-tab-icon'
    item.insertBefore(image, item.firstChild)
    if (!this.host.settings.layout) return
    this.host
      .native('image', { src: path.startsWith('/') ? path : `/${path}` })
      .then(({ dataUrl }) => {
        image.src = dataUrl
      })
      .catch((error: unknown) => {
        this.host.fail(`icon ${path} of the tab bar`, error)
      })
  }
}
