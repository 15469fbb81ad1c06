import type { Json } from '../protocol'
import { isRefusal } from './answers'
import type { Data } from './engine'
import type { Host } from './host'
import type { ApiBody, CallOptions } from './wx-call'
import { asyncApis } from './wx-call'

const TEMPLATE_LIMIT = 5

const answered = (host: Host, api: string): Record<string, Json> | undefined => {
  const answer = host.answers.take(api)
  if (answer && isRefusal(answer)) throw new Error(answer.fail)
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

const subscribeMessage = (host: Host, options: CallOptions): Data => {
  const ids = Array.isArray(options['tmplIds']) ? (options['tmplIds'] as string[]) : []
  if (ids.length === 0) throw new Error("TmplIds can't be empty")
  if (ids.length > TEMPLATE_LIMIT) throw new Error('Templates count out of max bounds')
  const answer = answered(host, 'requestSubscribeMessage') ?? {}
  return Object.fromEntries(ids.map((id) => [id, answer[id] ?? 'accept']))
}

/** What belongs to WeChat the company: accounts, permissions, sharing, messages. */
export const openApis = (host: Host): Data => ({
  getUpdateManager: () => ({
    onCheckForUpdate: (listener: (result: Data) => void) => {
      host.later(() => {
        listener({ hasUpdate: false })
      })
    },
    onUpdateReady: () => undefined,
    onUpdateFailed: () => undefined,
    applyUpdate: () => undefined,
  }),
  getAccountInfoSync: () => ({
    miniProgram: {
      appId: 'wx0000000000000000',
      envVersion: host.settings.envVersion,
      version: host.settings.envVersion === 'release' ? '1.0.0' : '',
    },
    plugin: {},
  }),
  reportEvent: () => undefined,
  reportMonitor: () => undefined,
  getExptInfoSync: () => ({}),
  onNeedPrivacyAuthorization: () => undefined,
  cloud: undefined,
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
      answered(host, 'getPrivacySetting') ?? { needAuthorization: false, privacyContractName: '' },
    openPrivacyContract: () => undefined,
    requirePrivacyAuthorize: () => answered(host, 'requirePrivacyAuthorize'),
    requestSubscribeMessage: (options) => subscribeMessage(host, options),
    scanCode: needsAnswer(host, 'scanCode', 'cancel'),
    getLocation: needsAnswer(host, 'getLocation', 'auth deny'),
    chooseLocation: needsAnswer(host, 'chooseLocation', 'cancel'),
    openLocation: () => undefined,
    makePhoneCall: () => answered(host, 'makePhoneCall'),
    showShareMenu: () => undefined,
    hideShareMenu: () => undefined,
    updateShareMenu: () => undefined,
    openCustomerServiceChat: () => undefined,
    navigateBackMiniProgram: () => undefined,
    reportAnalytics: () => undefined,
  }),
})
