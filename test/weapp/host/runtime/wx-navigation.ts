import type { Data } from './engine'
import type { EventChannel } from './event-channel'
import type { Host } from './host'
import type { CallOptions } from './wx-call'
import { asyncApis, numberOption, textOption } from './wx-call'

const subscribe = (channel: EventChannel, options: CallOptions): void => {
  const events = (options['events'] ?? {}) as Record<string, (...values: unknown[]) => void>
  for (const [event, listener] of Object.entries(events)) channel.on(event, listener)
}

export const navigationApis = (host: Host): Data => {
  const url = (options: CallOptions): string => textOption(options, 'url')
  return asyncApis(host, {
    navigateTo: (options) => {
      const channel = host.pages.navigateTo(url(options))
      subscribe(channel, options)
      return { eventChannel: channel }
    },
    redirectTo: (options) => {
      host.pages.redirectTo(url(options))
    },
    reLaunch: (options) => {
      host.pages.reLaunch(url(options))
    },
    switchTab: (options) => {
      host.pages.switchTab(url(options))
    },
    navigateBack: (options) => {
      host.pages.navigateBack(numberOption(options, 'delta', 1))
    },
    exitMiniProgram: () => undefined,
    preloadPage: () => undefined,
    enableAlertBeforeUnload: (options) => {
      host.pages.current.alertBeforeUnload = textOption(options, 'message')
    },
    disableAlertBeforeUnload: () => {
      host.pages.current.alertBeforeUnload = null
    },
  })
}
