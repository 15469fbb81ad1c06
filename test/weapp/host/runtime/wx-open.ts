import type { Json } from '../protocol'
import { ApiFailure } from './api-failure'
import { failureOf, isRefusal } from './answers'
import type { Data } from './engine'
import type { Host } from './host'
import { CONTRACT_NAME } from './privacy'
import type { ApiBody, CallOptions } from './wx-call'
import { asyncApi, asyncApis } from './wx-call'

const TEMPLATE_LIMIT = 5

const answered = (host: Host, api: string): Record<string, Json> | undefined => {
  const answer = host.answers.take(api)
  if (answer && isRefusal(answer)) throw failureOf(answer)
  return answer
}

/** APIs that fail unless the test answers them: somebody would have to do something. */
const needsAnswer =
  (host: Host, api: string, otherwise: string): ApiBody =>
  () => {
    const answer = answered(host, api)
    if (!answer) throw new Error(otherwise)
    return answer
  }

const subscribeMessage = (host: Host, options: CallOptions, isInTap: boolean): Data => {
  const ids = Array.isArray(options['tmplIds']) ? (options['tmplIds'] as string[]) : []
  if (!isInTap) throw new Error('can only be invoked by user TAP gesture.')
  if (ids.length === 0) throw new ApiFailure("TmplIds can't be empty", 10001)
  if (ids.length > TEMPLATE_LIMIT) throw new ApiFailure('Templates count out of max bounds', 20003)
  const answer = answered(host, 'requestSubscribeMessage') ?? {}
  return Object.fromEntries(ids.map((id) => [id, answer[id] ?? 'accept']))
}

/** A new version of the mini-program comes when the test brings it. */
const updateManager = (host: Host): Data => {
  const on =
    (event: string) =>
    (listener: (result: unknown) => void): void => {
      const known = host.listeners.get(event) ?? new Set()
      known.add(listener)
      host.listeners.set(event, known)
    }
  return {
    onCheckForUpdate: (listener: (result: unknown) => void) => {
      on('UpdateCheck')(listener)
      host.later(() => {
        listener({ hasUpdate: false })
      })
    },
    onUpdateReady: on('UpdateReady'),
    onUpdateFailed: on('UpdateFailed'),
    applyUpdate: () => {
      host.records.call('applyUpdate', {})
    },
  }
}

/** What belongs to WeChat the company: accounts, permissions, sharing, messages. */
export const openApis = (host: Host): Data => ({
  getUpdateManager: () => updateManager(host),
  getAccountInfoSync: () => ({
    miniProgram: {
      appId: 'wx0000000000000000',
      envVersion: host.settings.envVersion,
      version: host.settings.envVersion === 'release' ? '1.0.0' : '',
    },
    plugin: {},
  }),
  // only the tap itself may ask: after an answer of the network it is too late
  requestSubscribeMessage: (options?: CallOptions) => {
    const { isInTap } = host.presses
    const ask: ApiBody = (given) => subscribeMessage(host, given, isInTap)
    return asyncApi(host, 'requestSubscribeMessage', ask)(options)
  },
  reportEvent: () => undefined,
  reportMonitor: () => undefined,
  getExptInfoSync: () => ({}),
  onNeedPrivacyAuthorization: host.privacy.listen.bind(host.privacy),
  ...asyncApis(host, {
    login: async () => {
      const answer = answered(host, 'login')
      return answer ?? { code: await host.native('loginCode', {}) }
    },
    checkSession: () => undefined,
    getSetting: () =>
      answered(host, 'getSetting') ?? {
        authSetting: {},
        subscriptionsSetting: { mainSwitch: true },
      },
    openSetting: () => ({ authSetting: {} }),
    authorize: () => answered(host, 'authorize'),
    getPrivacySetting: () =>
      answered(host, 'getPrivacySetting') ?? {
        needAuthorization: host.privacy.isNeeded,
        privacyContractName: CONTRACT_NAME,
      },
    openPrivacyContract: () => undefined,
    requirePrivacyAuthorize: () => host.privacy.pass('requirePrivacyAuthorize'),
    scanCode: needsAnswer(host, 'scanCode', 'cancel'),
    getLocation: needsAnswer(host, 'getLocation', 'auth deny'),
    chooseLocation: needsAnswer(host, 'chooseLocation', 'cancel'),
    openLocation: () => undefined,
    makePhoneCall: () => answered(host, 'makePhoneCall'),
    shareFileMessage: () => undefined,
    showShareMenu: () => {
      host.pages.current.isShareHidden = false
    },
    hideShareMenu: () => {
      host.pages.current.isShareHidden = true
    },
    updateShareMenu: () => undefined,
    openCustomerServiceChat: () => undefined,
    navigateBackMiniProgram: () => undefined,
    reportAnalytics: () => undefined,
  }),
})
