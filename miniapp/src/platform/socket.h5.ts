import Taro from '@tarojs/taro'
import { serviceOrigin } from './service-origin'

/** Opens a socket to a path of the service. */
export async function openSocket(path: string): Promise<Taro.SocketTask> {
  return Taro.connectSocket({ url: `${serviceOrigin().replace(/^http/, 'ws')}${path}` })
}
