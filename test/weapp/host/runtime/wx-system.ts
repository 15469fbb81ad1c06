import type { Data } from './engine'
import type { Host } from './host'
import { asyncApis, textOption } from './wx-call'

const EVENTS = [
  'AppShow',
  'AppHide',
  'Error',
  'PageNotFound',
  'UnhandledRejection',
  'ThemeChange',
  'NetworkStatusChange',
  'NetworkWeakChange',
  'WindowResize',
  'KeyboardHeightChange',
  'MemoryWarning',
  'UserCaptureScreen',
  'AudioInterruptionBegin',
  'AudioInterruptionEnd',
  'CopyUrl',
  'LazyLoadError',
  'BeforeUnload',
  'AppRoute',
  'BeforeAppRoute',
  'AppRouteDone',
]

/** `wx.onAppShow` and `App.onShow` are one event under two names. */
const eventName = (name: string): string => name.replace(/^App(?=Show|Hide)/, '')

const registrars = (host: Host): Data => {
  const made: Data = {}
  for (const name of EVENTS) {
    const event = eventName(name)
    made[`on${name}`] = (listener: (value: unknown) => void) => {
      const known = host.listeners.get(event) ?? new Set()
      known.add(listener)
      host.listeners.set(event, known)
    }
    made[`off${name}`] = (listener?: (value: unknown) => void) => {
      if (listener) host.listeners.get(event)?.delete(listener)
      else host.listeners.delete(event)
    }
  }
  return made
}

const logger = (host: Host): Data => {
  const write =
    (level: string) =>
    (...values: unknown[]) => {
      host.records.logs.push({ level: `wx.${level}`, text: values.map(String).join(' ') })
    }
  return {
    log: write('log'),
    info: write('info'),
    warn: write('warn'),
    error: write('error'),
    debug: write('debug'),
    setFilterMsg: () => undefined,
    addFilterMsg: () => undefined,
    tag: () => logger(host),
  }
}

const describe = (host: Host) => {
  const { settings } = host
  const windowInfo = (): Data => {
    const width = settings.windowWidth
    const height = settings.screenHeight
    const top = host.frame.statusBarHeight
    const bottom = height - host.frame.safeBottom
    return {
      pixelRatio: 2,
      screenWidth: width,
      screenHeight: height,
      windowWidth: width,
      windowHeight: host.frame.windowHeight(),
      statusBarHeight: top,
      screenTop: host.frame.top(),
      safeArea: { left: 0, right: width, top, bottom, width, height: bottom - top },
    }
  }
  const deviceInfo = (): Data => ({
    brand: 'host',
    model: 'host',
    system: settings.system,
    platform: settings.platform,
    abi: 'arm64',
    benchmarkLevel: 30,
    memorySize: 4096,
  })
  const appBaseInfo = (): Data => ({
    SDKVersion: settings.sdkVersion,
    version: '8.0.50',
    language: 'zh_CN',
    theme: 'light',
    enableDebug: false,
    fontSizeSetting: settings.fontSizeSetting,
    fontSizeScaleFactor: Number((settings.fontSizeSetting / 17).toFixed(2)),
    host: { env: 'WeChat' },
  })
  return { windowInfo, deviceInfo, appBaseInfo }
}

export const systemApis = (host: Host): Data => {
  const { windowInfo, deviceInfo, appBaseInfo } = describe(host)
  const all = (): Data => ({ ...deviceInfo(), ...appBaseInfo(), ...windowInfo() })
  let clipboard = ''
  return {
    env: { USER_DATA_PATH: 'wxfile://usr' },
    getSystemInfoSync: all,
    getWindowInfo: windowInfo,
    getDeviceInfo: deviceInfo,
    getAppBaseInfo: appBaseInfo,
    getSystemSetting: () => ({ wifiEnabled: true, locationEnabled: true, bluetoothEnabled: false }),
    getAppAuthorizeSetting: () => ({
      albumAuthorized: 'authorized',
      cameraAuthorized: 'authorized',
      notificationAuthorized: 'authorized',
    }),
    getLaunchOptionsSync: () => host.launch,
    getEnterOptionsSync: () => host.launch,
    getMenuButtonBoundingClientRect: () => ({
      top: 50,
      bottom: 82,
      left: host.settings.windowWidth - 94,
      right: host.settings.windowWidth - 7,
      width: 87,
      height: 32,
    }),
    getRendererUserAgent: () => 'host',
    getLogManager: () => logger(host),
    getRealtimeLogManager: () => logger(host),
    getPerformance: () => ({ now: () => Date.now(), getEntries: () => [], mark: () => undefined }),
    getBatteryInfoSync: () => ({ level: 100, isCharging: false }),
    ...registrars(host),
    ...asyncApis(host, {
      getSystemInfo: all,
      getSystemInfoAsync: all,
      getNetworkType: () => ({ networkType: host.online ? 'wifi' : 'none' }),
      setClipboardData: (options) => {
        clipboard = textOption(options, 'data')
        host.overlay.showToast('内容已复制', 'none', 1500)
      },
      getClipboardData: () => ({ data: clipboard }),
      vibrateShort: () => undefined,
      vibrateLong: () => undefined,
      setKeepScreenOn: () => undefined,
      openAppAuthorizeSetting: () => undefined,
      openSystemBluetoothSetting: () => undefined,
    }),
  }
}
