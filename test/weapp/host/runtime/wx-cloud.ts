import { toUtf8 } from './bytes'
import type { Data } from './engine'
import type { Host } from './host'
import { CONTAINER_ORIGIN } from './container-origin'
import { asText } from './text'
import type { CallOptions } from './wx-call'
import { numberOption, textOption } from './wx-call'
import type { SendRequest } from './wx-network'

const REQUEST_LIMIT = 100 * 1024
const BINARY_LIMIT = 20 * 1024 * 1024
const RESPONSE_LIMIT = 1000 * 1024
const TIME_LIMIT = 15_000

const sizeOf = (data: unknown): number => {
  if (data instanceof ArrayBuffer) return data.byteLength
  return toUtf8(typeof data === 'string' ? data : JSON.stringify(data ?? '')).byteLength
}

const checked = (options: CallOptions, isReady: boolean): void => {
  if (!isReady) throw new Error('Cloud API isn’t enabled, please call wx.cloud.init first')
  if (!textOption(options, 'path').startsWith('/')) throw new Error('path must begin with /')
  const { data } = options
  const limit = data instanceof ArrayBuffer ? BINARY_LIMIT : REQUEST_LIMIT
  if (sizeOf(data) > limit) throw new Error('the request is larger than the gateway takes')
}

/** What the gateway of WeChat adds, whatever the mini-program has written there. */
const gatewayHeader = (host: Host, options: CallOptions): Data => ({
  ...((options['header'] ?? {}) as Data),
  'x-wx-openid': host.settings.openid,
  'x-wx-appid': 'wx0000000000000000',
  'x-wx-env': asText((options['config'] as Data | undefined)?.['env'] ?? ''),
  'x-wx-source': 'wx_client',
})

/** `wx.cloud` as far as Cloud Hosting needs it, with the limits of its gateway. */
export const cloudApis = (host: Host, request: SendRequest): Data => {
  let isReady = false
  const callContainer = async (options: CallOptions): Promise<Data> => {
    checked(options, isReady)
    const answer = await request('cloud.callContainer', {
      ...options,
      url: `${CONTAINER_ORIGIN}${textOption(options, 'path')}`,
      header: gatewayHeader(host, options),
      timeout: Math.min(numberOption(options, 'timeout', TIME_LIMIT), TIME_LIMIT),
    })
    const { data } = answer
    if (sizeOf(data) > RESPONSE_LIMIT) {
      throw new Error('the answer is larger than the gateway takes')
    }
    return { ...answer, callID: 'host' }
  }
  const settled = (options: CallOptions, run: () => Promise<Data>): Promise<Data> | undefined => {
    const promise = run().then(
      (result) => {
        host.guard('callback of wx.cloud', () => {
          options.success?.(result)
          options.complete?.(result)
        })
        return result
      },
      (error: unknown) => {
        const failed = {
          errMsg: `cloud.callContainer:fail ${(error as Error).message}`,
          errCode: -1,
        }
        host.guard('callback of wx.cloud', () => {
          options.fail?.(failed)
          options.complete?.(failed)
        })
        throw Object.assign(new Error(failed.errMsg), failed)
      },
    )
    if (!options.success && !options.fail && !options.complete) return promise
    promise.catch(() => undefined)
    return undefined
  }
  return {
    init: (options: Data = {}) => {
      host.records.call('cloud.init', options)
      isReady = true
    },
    callContainer: (options: CallOptions) => settled(options, () => callContainer(options)),
    connectContainer: (options: CallOptions) =>
      settled(options, () => {
        checked(options, isReady)
        const connect = host.wx['connectSocket'] as (options: Data) => Data
        const url = `${CONTAINER_ORIGIN.replace('http', 'ws')}${textOption(options, 'path')}`
        const socketTask = connect({ url, header: gatewayHeader(host, options) })
        return Promise.resolve({ socketTask, errMsg: 'cloud.connectContainer:ok' })
      }),
  }
}
