import Taro from '@tarojs/taro'
import { connectContainer, IS_CLOUD } from './cloud'
import { serviceOrigin } from './service-origin'

/** Opens a socket to a path of the service. */
export async function openSocket(path: string): Promise<Taro.SocketTask> {
  if (IS_CLOUD) return connectContainer(path)
  return Taro.connectSocket({ url: `${serviceOrigin().replace(/^http/, 'ws')}${path}` })
}
