import Taro from '@tarojs/taro'

/** Whether the app was built for Cloud Hosting, where the service is reached without a domain. */
export const IS_CLOUD = process.env.TARO_ENV === 'weapp' && CLOUD_ENV !== ''

/** Names the environment and the service for a call. */
export const CLOUD_CONFIG = { env: CLOUD_ENV } as const
export const CLOUD_SERVICE_HEADER = { 'X-WX-SERVICE': CLOUD_SERVICE } as const

/** Taro's types end before the socket and name a constructor's result for what WeChat has at once. */
interface Container {
  init: (config: { env: string }) => unknown
  callContainer: (call: {
    config: { env: string }
    path: string
    method: 'GET' | 'POST'
    header: Record<string, string>
    data?: string | ArrayBuffer
    timeout: number
  }) => Promise<{ statusCode: number; data: unknown }>
  connectContainer: (call: {
    config: { env: string }
    service: string
    path: string
  }) => Promise<{ socketTask: Taro.SocketTask }>
}

let opened: Promise<Container> | null = null

/** The container, opened once for the whole app. */
export function container(): Promise<Container> {
  opened ??= (async () => {
    const cloud = Taro.cloud as unknown as Container
    await cloud.init(CLOUD_CONFIG)
    return cloud
  })()
  return opened
}

/** Opens a socket to the service. */
export async function connectContainer(path: string): Promise<Taro.SocketTask> {
  const call = { config: CLOUD_CONFIG, service: CLOUD_SERVICE, path }
  return (await (await container()).connectContainer(call)).socketTask
}
