import type { Direction, ProbeApi, ShareMessage, Target } from '../protocol'
import { Finder } from './finder'
import { Gestures } from './gestures'
import type { Host } from './host'
import { toJson } from './records'
import { outline, textOf, tooWide } from './visible'

type Implementation<T> = {
  [K in keyof T]: T[K] extends (...values: infer V) => infer R
    ? (...values: V) => R | Promise<R>
    : never
}

const canBePulled = (host: Host): boolean => {
  const { app, json } = host.bundle
  const config = { ...app.window, ...json[host.pages.current.path] }
  return config.enablePullDownRefresh === true
}

const looking = (host: Host, finder: Finder) => ({
  currentPage: () => host.pages.info(),
  pages: () => host.pages.routes,
  text: (selector?: string) => {
    const element = selector === undefined ? host.pages.current.box : finder.one(selector)
    return textOf(host, element)
  },
  tree: () => outline(host.pages.current.box),
  tooWide: () => tooWide(host),
  canBePulled: () => canBePulled(host),
  activity: () => ({
    requests: host.pendingRequests(),
    updates: host.records.setDataSizes.length,
  }),
  find: (target: Target) => {
    const found = finder.all(target)[0]
    return found ? finder.info(found) : null
  },
  findAll: (target: Target) => finder.all(target).map((element) => finder.info(element)),
})

const PICKERS = ['picker', 'slider', 'swiper', 'picker-view']

const touching = (finder: Finder, gestures: Gestures) => ({
  tap: (target: Target) => {
    gestures.tap(target)
  },
  longPress: (target: Target) => gestures.longPress(target),
  swipe: (target: Target, direction: Direction) => {
    gestures.swipe(target, direction)
  },
  restingPoint: (target: Target) => gestures.restingPoint(target),
  touched: () => gestures.touched(),
  focus: (target: Target) => {
    const { dom } = finder.field(target)
    const field = dom.querySelector<HTMLInputElement | HTMLTextAreaElement>('input, textarea')
    if (field?.disabled !== false) throw new Error(`${JSON.stringify(target)} takes no text`)
    field.focus()
    field.select()
  },
  input: (target: Target, value: string) => {
    const field = finder.field(target)
    field.dom.querySelector<HTMLElement>('input, textarea')?.focus()
    field.hooks.type?.(value)
  },
  confirmKeyboard: (target: Target) => {
    const field = finder.field(target)
    field.emit('confirm', { value: field.hooks.value?.() })
  },
  pick: (target: Target, value: unknown) => {
    finder.control(target, PICKERS).hooks.pick?.(value)
  },
  emit: (target: Target, type: string, detail: unknown) => {
    finder.engineNode(finder.one(target))?.triggerEvent(type, detail, {})
  },
})

const moving = (host: Host, finder: Finder) => ({
  pullDown: (selector?: string) => {
    if (selector !== undefined) {
      finder.control(selector, ['scroll-view']).hooks.refresh?.()
      return
    }
    const { path, box } = host.pages.current
    if (!canBePulled(host)) throw new Error(`${path} has no pull-down refresh`)
    box.setAttribute('data-refreshing', '')
    host.pages.call('onPullDownRefresh')
  },
  reachBottom: (selector?: string) => {
    if (selector !== undefined) {
      finder.control(selector, ['scroll-view']).hooks.reachBottom?.()
      return
    }
    const { scroller, path } = host.pages.current
    if (!host.settings.layout) host.pages.call('onReachBottom')
    else if (scroller.scrollHeight <= scroller.clientHeight) {
      throw new Error(`${path} is too short to be scrolled`)
    } else scroller.scrollTop = scroller.scrollHeight
  },
  navigateBack: async () => {
    // A finger is slower than a call that is already under way.
    await new Promise<void>((resolve) => {
      setTimeout(resolve, 0)
    })
    const message = host.pages.current.alertBeforeUnload
    if (message !== null) {
      const modal = { title: '', content: message, showCancel: true, editable: false }
      const texts = { confirmText: '确定', cancelText: '取消', answer: null }
      const { confirm } = await host.overlay.showModal({ ...modal, ...texts })
      if (!confirm) return
    }
    host.pages.navigateBack(1)
  },
  open: (url: string) => {
    host.pages.reLaunch(url)
  },
  switchTab: (route: string) => {
    host.pages.tapTab(route.replace(/^\//, ''))
  },
})

const answering = (host: Host) => ({
  tabs: () => host.frame.tabs(),
  toasts: () => host.overlay.toasts,
  loading: () => host.overlay.loading,
  modals: () => host.overlay.modals,
  answerModal: (confirm: boolean, content?: string) => {
    host.overlay.answerModal(confirm, content)
  },
  actionSheets: () => host.overlay.sheets,
  answerActionSheet: (item: number | string) => {
    host.overlay.answerActionSheet(item)
  },
  answer: host.answers.give.bind(host.answers),
  share: (to?: 'chat' | 'timeline') => {
    const { isShareHidden, path } = host.pages.current
    if (isShareHidden) throw new Error(`${path} is not to be shared`)
    const message =
      to === 'timeline'
        ? host.pages.call('onShareTimeline')
        : host.pages.call('onShareAppMessage', { from: 'menu' })
    return (message === undefined ? null : toJson(message)) as ShareMessage | null
  },
})

const recorded = (host: Host) => ({
  calls: (api?: string) =>
    host.records.calls.filter((call) => api === undefined || call.name === api),
  storage: () => host.storage.all(),
  missing: () => [...host.records.missing],
  errors: () => host.records.errors,
  logs: () => host.records.logs,
  setDataSizes: () => host.records.setDataSizes,
})

const surroundings = (host: Host) => {
  let cut: ReturnType<typeof setTimeout> | undefined
  return {
    setOnline: (online: boolean) => {
      if (host.online === online) return
      host.online = online
      if (!online) {
        host.cutNetwork(true)
        host.cutSockets()
      }
      host.emit('NetworkStatusChange', {
        isConnected: online,
        networkType: online ? 'wifi' : 'none',
      })
    },
    toBackground: () => {
      host.background = true
      host.pages.hideTop()
      host.emit('Hide', undefined)
      cut = setTimeout(() => {
        host.cutNetwork(false)
      }, host.settings.backgroundCut)
    },
    toForeground: () => {
      clearTimeout(cut)
      host.background = false
      host.emit('Show', host.launch)
      host.pages.showTop()
    },
    setWeakNetwork: (isWeak: boolean) => {
      host.emit('NetworkWeakChange', { weakNet: isWeak, networkType: host.online ? '4g' : 'none' })
    },
    setFontSize: (setting: number) => {
      host.settings.fontSizeSetting = setting
    },
    warnOfMemory: (level: number) => {
      host.emit('MemoryWarning', { level })
    },
    bringUpdate: (outcome: 'ready' | 'failed') => {
      host.emit('UpdateCheck', { hasUpdate: true })
      host.emit(outcome === 'ready' ? 'UpdateReady' : 'UpdateFailed', undefined)
    },
  }
}

/** The driver's hands and eyes inside the page. */
export const createProbe = (host: Host): Implementation<ProbeApi> => {
  const finder = new Finder(host)
  return {
    ...looking(host, finder),
    ...touching(finder, new Gestures(host, finder)),
    ...moving(host, finder),
    ...answering(host),
    ...recorded(host),
    ...surroundings(host),
  }
}
