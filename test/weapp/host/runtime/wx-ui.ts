import type { Data } from './engine'
import type { Host } from './host'
import { SelectorQuery } from './selector-query'
import type { ApiBody, CallOptions } from './wx-call'
import { asyncApis, numberOption, textOption } from './wx-call'

const TOAST_MILLISECONDS = 1500
const ACTION_SHEET_LIMIT = 6
const BUTTON_TEXT_LIMIT = 4

const buttonText = (options: CallOptions, name: string, otherwise: string): string => {
  const text = textOption(options, name, otherwise) || otherwise
  if (text.length > BUTTON_TEXT_LIMIT) {
    throw new Error(`${name} length should not larger than 4 Chinese characters`)
  }
  return text
}

const dialogs = (host: Host): Record<string, ApiBody> => ({
  showToast: (options) => {
    const icon = textOption(options, 'icon', 'success')
    const duration = numberOption(options, 'duration', TOAST_MILLISECONDS)
    host.overlay.showToast(textOption(options, 'title'), icon, duration)
  },
  hideToast: () => {
    host.overlay.hideToast()
  },
  showLoading: (options) => {
    host.overlay.showLoading(textOption(options, 'title'))
  },
  hideLoading: () => {
    host.overlay.hideLoading()
  },
  showModal: async (options) => {
    const result = await host.overlay.showModal({
      title: textOption(options, 'title'),
      content: textOption(options, 'content'),
      showCancel: options['showCancel'] !== false,
      confirmText: buttonText(options, 'confirmText', '确定'),
      cancelText: buttonText(options, 'cancelText', '取消'),
      editable: options['editable'] === true,
      answer: null,
    })
    return result
  },
  showActionSheet: async (options) => {
    const items = Array.isArray(options['itemList']) ? (options['itemList'] as string[]) : []
    if (items.length === 0 || items.length > ACTION_SHEET_LIMIT) {
      throw new Error('parameter error: itemList should have 1 to 6 items')
    }
    const index = await host.overlay.showActionSheet(items)
    if (index === null) throw new Error('cancel')
    return { tapIndex: index }
  },
})

const bars = (host: Host): Record<string, ApiBody> => {
  const index = (options: CallOptions): number => numberOption(options, 'index', 0)
  return {
    setNavigationBarTitle: (options) => {
      host.pages.current.title = textOption(options, 'title')
      host.frame.refresh()
    },
    setNavigationBarColor: () => undefined,
    showNavigationBarLoading: () => undefined,
    hideNavigationBarLoading: () => undefined,
    hideHomeButton: () => undefined,
    setBackgroundColor: () => undefined,
    setBackgroundTextStyle: () => undefined,
    setTabBarBadge: (options) => {
      host.frame.setTab(index(options), { badge: textOption(options, 'text') })
    },
    removeTabBarBadge: (options) => {
      host.frame.setTab(index(options), { badge: null })
    },
    showTabBarRedDot: (options) => {
      host.frame.setTab(index(options), { redDot: true })
    },
    hideTabBarRedDot: (options) => {
      host.frame.setTab(index(options), { redDot: false })
    },
    setTabBarItem: (options) => {
      const text = textOption(options, 'text')
      if (text !== '') host.frame.setTab(index(options), { text })
    },
    setTabBarStyle: () => undefined,
    showTabBar: () => {
      host.frame.setTabBarHidden(false)
    },
    hideTabBar: () => {
      host.frame.setTabBarHidden(true)
    },
  }
}

const page = (host: Host): Record<string, ApiBody> => ({
  startPullDownRefresh: () => {
    host.later(() => {
      host.pages.call('onPullDownRefresh')
    })
  },
  stopPullDownRefresh: () => {
    host.pages.current.box.removeAttribute('data-refreshing')
  },
  pageScrollTo: (options) => {
    const { scroller } = host.pages.current
    const selector = textOption(options, 'selector')
    const target = selector === '' ? null : scroller.querySelector<HTMLElement>(selector)
    if (selector !== '' && !target) throw new Error(`no element ${selector}`)
    const offset = numberOption(options, 'offsetTop', 0)
    scroller.scrollTop = (target?.offsetTop ?? numberOption(options, 'scrollTop', 0)) + offset
  },
  hideKeyboard: () => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  },
})

export const uiApis = (host: Host): Data => ({
  ...asyncApis(host, { ...dialogs(host), ...bars(host), ...page(host) }),
  createSelectorQuery: () => new SelectorQuery(host),
  createIntersectionObserver: (
    component: { createIntersectionObserver?: (options?: Data) => unknown } | undefined,
    options?: Data,
  ) =>
    (component?.createIntersectionObserver
      ? component
      : host.pages.current.instance
    ).createIntersectionObserver?.(options),
  createMediaQueryObserver: () => ({ observe: () => undefined, disconnect: () => undefined }),
  nextTick: (run: () => void) => {
    host.later(run)
  },
})
